import { describe, expect, it } from 'vitest';
import { abisOf } from '../src/all.ts';
import { aboutGroup, type Group, groups, groupsOf, namesIn } from '../src/groups.ts';

describe('groups', () => {
  it('put a call where its definition and arguments do', () => {
    expect(groupsOf('openat')).toEqual(['fd', 'path']);
    expect(groupsOf('mount')).toEqual(['mount', 'path']);
    expect(groupsOf('statmount')).toEqual(['mount']);
    expect(groupsOf('move_mount')).toEqual(['fd', 'mount', 'path']);
    expect(groupsOf('mmap')).toEqual(['fd', 'memory']);
    expect(groupsOf('setresuid32')).toEqual(['credentials']);
    expect(groupsOf('rt_sigaction')).toEqual(['signal']);
    expect(groupsOf('keyctl')).toEqual(['keyring']);
    expect(groupsOf('fanotify_mark')).toEqual(['fd', 'notify', 'path']);
    expect(groupsOf('sendto')).toEqual(['fd', 'network']);
    expect(groupsOf('shmat')).toEqual(['ipc', 'memory']);
    expect(groupsOf('clock_gettime')).toEqual(['clock']);
    expect(groupsOf('fchroot')).toEqual(['fd', 'namespace']);
    expect(groupsOf('open_tree_attr')).toEqual(['fd', 'mount', 'path']);
    expect(groupsOf('file_getattr')).toEqual(['fd', 'path', 'stat']);
    expect(groupsOf('listns')).toEqual(['namespace']);
    expect(groupsOf('nosuch')).toEqual([]);
  });

  it('keep out what only looks alike', () => {
    expect(namesIn('path')).not.toContain('sethostname');
    expect(namesIn('path')).not.toContain('mq_open');
    expect(namesIn('fd')).not.toContain('socket');
    expect(namesIn('process')).not.toContain('uselib');
    expect(namesIn('stat')).not.toContain('readlink');
  });

  it('hold every *at() call among those that take a descriptor', () => {
    const at = 'openat mkdirat unlinkat renameat2 fchownat newfstatat readlinkat utimensat'.split(
      ' ',
    );
    for (const name of at) expect(groupsOf(name)).toEqual(expect.arrayContaining(['fd', 'path']));
  });

  it('name only calls that some ABI has, each once, in order', () => {
    for (const group of groups) {
      const names = namesIn(group);
      expect(names).toEqual([...new Set(names)].sort());
      expect(names.filter((name) => abisOf(name).length === 0)).toEqual([]);
      expect(aboutGroup(group)).not.toBe('');
    }
  });

  it('refuse an unknown group', () => {
    expect(() => namesIn('nosuch' as Group)).toThrow(/^namesIn: no group is named nosuch$/);
    expect(() => aboutGroup('toString' as Group)).toThrow(RangeError);
  });
});
