import { readFileSync, renameSync } from 'node:fs';
import { orThrow } from '@kernfmt/kernel';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  MNT_DETACH,
  MNT_EXPIRE,
  MOVE_MOUNT_BENEATH,
  MOVE_MOUNT_F_EMPTY_PATH,
  MS_BIND,
  MS_NOSUID,
  MS_PRIVATE,
  MS_RDONLY,
  MS_SHARED,
  OPEN_TREE_CLONE,
} from '@kernfmt/uapi/linux/mount';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Native } from '../src/native/open.ts';
import { type LinuxKernel, type LinuxOptions, openWith } from '../src/open.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from './native/live.ts';
import { Reader } from './reader.ts';
import { Scratch } from './scratch.ts';

const without: Native = { available: false, reason: 'disabled', message: 'switched off' };

/** Every way of learning what happens to mounts. */
const ways: readonly (readonly [string, () => Native, LinuxOptions])[] = [
  ['fanotify', liveNative, { backend: 'fanotify' }],
  ['mountinfo with statmount', liveNative, { backend: 'mountinfo', table: 'statmount' }],
  ['mountinfo with poll', liveNative, { backend: 'mountinfo', table: 'mountinfo' }],
  ['mountinfo without native calls', () => without, { backend: 'mountinfo' }],
];

describe.runIf(hasNative && isRoot)('one operation at a time', () => {
  let scratch: Scratch;

  beforeAll(() => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
  });
  afterAll(() => scratch.remove());

  describe.each(ways)('%s', (_, native, options) => {
    let kernel: LinuxKernel;
    let reader: Reader;

    /** What a watch on the scratch mount, and others, hear of what `act` does. */
    const heard = (act: () => void): string[] => {
      reader.records();
      act();
      return reader.lines();
    };

    beforeEach(() => {
      scratch.clear();
      kernel = openWith(native(), options);
      reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
    });
    afterEach(() => kernel.close());

    it('a mount is NEW_MOUNT on its parent, without IN_SUBTREE however deep it is', () => {
      scratch.dir('a/b/c');
      expect(heard(() => scratch.tmpfs('a/b/c'))).toEqual(['1 NEW_MOUNT . < a/b/c']);
    });

    it('a mount in a mount is heard from further up with IN_SUBTREE', () => {
      scratch.tmpfs('a');
      reader.watch(scratch.path('a'), 2);
      expect(heard(() => scratch.tmpfs('a/b'))).toEqual([
        '2 NEW_MOUNT a < a/b',
        '1 NEW_MOUNT a < a/b subtree',
      ]);
    });

    it('IS_NOW_RO of NEW_MOUNT is about the superblock, not about the mount', () => {
      scratch.dir('plain');
      expect(heard(() => scratch.tmpfs('ro', MS_RDONLY))).toEqual(['1 NEW_MOUNT . < ro ro']);
      expect(heard(() => scratch.bind('ro', 'again'))).toEqual(['1 NEW_MOUNT . < again ro']);
      expect(heard(() => scratch.bind('plain', 'bound'))).toEqual(['1 NEW_MOUNT . < bound']);
    });

    it('an rbind of a tree is a record for each mount, parents first', () => {
      scratch.tmpfs('a');
      scratch.tmpfs('a/b');
      expect(heard(() => scratch.rbind('a', 'copy'))).toEqual([
        '1 NEW_MOUNT . < copy',
        '1 NEW_MOUNT copy < copy/b subtree',
      ]);
    });

    it('umount is UNMOUNT on the parent, and REMOVAL with the small id on the mount itself', () => {
      scratch.tmpfs('a');
      const info = readFileSync('/proc/self/mountinfo', 'utf8');
      const small = info.split('\n').find((line) => line.includes(`${scratch.path('a')} `));
      reader.watch(scratch.path('a'), 2);
      expect(heard(() => scratch.umount('a'))).toEqual([
        '1 UNMOUNT . < a',
        `2 REMOVAL ${small?.split(' ')[0]}`,
      ]);
      expect(heard(() => scratch.tmpfs('a'))).toEqual(['1 NEW_MOUNT . < a']);
    });

    it('umount -l of a tree tells of leaves first, and watches outside hear them all', () => {
      scratch.tmpfs('a');
      scratch.tmpfs('a/b');
      scratch.tmpfs('a/b/c');
      reader.watch(scratch.path('a/b'), 2);
      const lines = heard(() => scratch.umount('a', MNT_DETACH));
      expect(lines.slice(0, 4)).toEqual([
        '2 UNMOUNT a/b < a/b/c',
        '1 UNMOUNT a/b < a/b/c subtree',
        '1 UNMOUNT a < a/b subtree',
        '1 UNMOUNT . < a',
      ]);
      expect(lines.slice(4)).toEqual([expect.stringMatching(/^2 REMOVAL \d+$/)]);
    });

    it('a move is MOVE_FROM on the mount itself and MOVE_TO on its new parent', () => {
      scratch.tmpfs('a');
      scratch.tmpfs('a/in');
      scratch.tmpfs('b');
      reader.watch(scratch.path('a'), 2).watch(scratch.path('b'), 3);
      expect(heard(() => scratch.move('a', 'b/a'))).toEqual([
        '2 MOVE_FROM b/a < b/a',
        '3 MOVE_TO b < b/a',
        '1 MOVE_TO b < b/a subtree',
      ]);
      expect(heard(() => scratch.umount('b/a/in'))).toEqual([
        '2 UNMOUNT b/a < b/a/in',
        '3 UNMOUNT b/a < b/a/in subtree',
        '1 UNMOUNT b/a < b/a/in subtree',
      ]);
    });

    it('a move within one parent is a move', () => {
      scratch.tmpfs('a');
      expect(heard(() => scratch.move('a', 'b'))).toEqual(['1 MOVE_TO . < b']);
    });

    it('stacked mounts: the lower one is the parent of the upper', () => {
      scratch.tmpfs('a');
      expect(heard(() => scratch.tmpfs('a'))).toEqual(['1 NEW_MOUNT a < a subtree']);
      expect(heard(() => scratch.umount('a'))).toEqual(['1 UNMOUNT a < a subtree']);
      expect(heard(() => scratch.umount('a'))).toEqual(['1 UNMOUNT . < a']);
    });

    it('MNT_EXPIRE is UNMOUNT the second time, and nothing the first', () => {
      scratch.tmpfs('a');
      expect(heard(() => expect(() => scratch.umount('a', MNT_EXPIRE)).toThrow())).toEqual([]);
      expect(heard(() => scratch.umount('a', MNT_EXPIRE))).toEqual(['1 UNMOUNT . < a']);
    });

    it('copies by propagation are told too', () => {
      scratch.tmpfs('a');
      scratch.propagation('a', MS_SHARED);
      scratch.bind('a', 'peer');
      scratch.dir('a/m');
      const lines = heard(() => scratch.tmpfs('a/m'));
      expect(lines.sort()).toEqual([
        '1 NEW_MOUNT a < a/m subtree',
        '1 NEW_MOUNT peer < peer/m subtree',
      ]);
      expect(heard(() => scratch.umount('a/m'))).toHaveLength(2);
      expect(heard(() => scratch.propagation('a', MS_PRIVATE))).toEqual([]);
    });

    it('a plain directory hears of mounts below a mount that is below it, and of no other', () => {
      scratch.dir('d/e', 'other');
      reader.watch(scratch.path('d'), 2);
      expect(heard(() => scratch.tmpfs('d/e'))).toEqual(['1 NEW_MOUNT . < d/e']);
      expect(heard(() => scratch.tmpfs('d/e/f'))).toEqual([
        '2 NEW_MOUNT d/e < d/e/f subtree',
        '1 NEW_MOUNT d/e < d/e/f subtree',
      ]);
      scratch.tmpfs('other');
      expect(heard(() => scratch.tmpfs('other/f'))).toEqual([
        '1 NEW_MOUNT other < other/f subtree',
      ]);
    });

    it('the same directory through another mount has no watch', () => {
      scratch.dir('d');
      scratch.bind('d', 'alias');
      reader.watch(scratch.path('alias'), 2);
      expect(heard(() => scratch.tmpfs('d/x'))).toEqual(['1 NEW_MOUNT . < d/x']);
      expect(heard(() => scratch.tmpfs('alias/y'))).toEqual([
        '2 NEW_MOUNT alias < alias/y',
        '1 NEW_MOUNT alias < alias/y subtree',
      ]);
    });

    it('the watched directory may be below one that was renamed since the mount was made', () => {
      scratch.dir('old');
      scratch.tmpfs('old/m');
      scratch.dir('old/m/d');
      reader.records();
      renameSync(scratch.path('old'), scratch.path('new'));
      reader.watch(scratch.path('new/m/d'), 4);
      const lines = heard(() => {
        scratch.tmpfs('new/m/d/x');
        reader.task.poll([{ fd: reader.fd, events: 0, revents: 0 }]);
        scratch.tmpfs('new/m/d/x/y');
      });
      expect(lines.filter((line) => line.startsWith('4'))).toEqual([
        '4 NEW_MOUNT new/m/d/x < new/m/d/x/y subtree',
      ]);
    });

    it('a failed umount tells nothing, and a watch does not make a mount busy', () => {
      scratch.tmpfs('a');
      scratch.tmpfs('a/b');
      reader.watch(scratch.path('a/b'), 2);
      expect(heard(() => expect(() => scratch.umount('a')).toThrow())).toEqual([]);
      expect(heard(() => scratch.umount('a/b'))).toHaveLength(2);
    });
  });

  describe.each(ways)('attributes by %s', (_, native, options) => {
    it('remount,bind of the read-only state is READONLY and SETATTR', () => {
      scratch.clear();
      scratch.tmpfs('a');
      const kernel = openWith(native(), options);
      const reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
      scratch.remount('a', MS_BIND | MS_RDONLY);
      expect(reader.lines()).toEqual(['1 READONLY a subtree ro', '1 SETATTR a subtree']);
      scratch.remount('a', MS_BIND);
      expect(reader.lines()).toEqual(['1 READONLY a subtree', '1 SETATTR a subtree']);
      kernel.close();
    });

    it.each([
      ['series', '1 SETATTR a subtree ro'],
      ['fixed', '1 SETATTR a subtree'],
    ] as const)('SETATTR with quirks: %s', (quirks, line) => {
      scratch.clear();
      scratch.tmpfs('a');
      const kernel = openWith(native(), { ...options, quirks });
      const reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
      scratch.remount('a', MS_BIND | MS_NOSUID);
      expect(reader.lines()).toEqual([line]);
      kernel.close();
    });

    it('a remount of the superblock is SETATTR alone', () => {
      scratch.clear();
      scratch.tmpfs('a');
      const kernel = openWith(native(), options);
      const reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
      scratch.remount('a', MS_RDONLY);
      expect(reader.lines()).toEqual(['1 SETATTR a subtree']);
      kernel.close();
    });

    it('what a remount did to other mounts of the superblock is known when the next comes', () => {
      scratch.clear();
      scratch.tmpfs('a');
      scratch.bind('a', 'b');
      const kernel = openWith(native(), options);
      const reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
      scratch.remount('a', MS_RDONLY);
      expect(reader.lines()).toEqual(['1 SETATTR a subtree']);
      scratch.remount('b', 0);
      expect(reader.lines()).toEqual(['1 SETATTR a subtree', '1 SETATTR b subtree']);
      kernel.close();
    });
  });

  it.each(ways)(
    '%s: a mount put beneath another is told, and is the parent of the lifted one',
    (_, native, options) => {
      const { sys } = liveNative();
      scratch.clear();
      scratch.tmpfs('a');
      scratch.tmpfs('b');
      const kernel = openWith(native(), options);
      const reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
      const [from, to] = [scratch.path('b'), scratch.path('a')];
      const fd = orThrow(sys.open_tree(AT_FDCWD, from, OPEN_TREE_CLONE));
      const flags = MOVE_MOUNT_F_EMPTY_PATH | MOVE_MOUNT_BENEATH;
      orThrow(sys.move_mount(fd, '', AT_FDCWD, to, flags));
      sys.close(fd);
      expect(reader.lines()).toEqual(['1 NEW_MOUNT . < a']);
      scratch.umount('a');
      expect(reader.lines()).toEqual(['1 UNMOUNT a < a subtree']);
      scratch.umount('a');
      expect(reader.lines()).toEqual(['1 UNMOUNT . < a']);
      kernel.close();
    },
  );

  it('fixed: MOVE_FROM is told on the old parent', () => {
    scratch.clear();
    scratch.tmpfs('a');
    scratch.tmpfs('a/m');
    const kernel = openWith(liveNative(), { backend: 'fanotify', quirks: 'fixed' });
    const reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
    scratch.move('a/m', 'm');
    expect(reader.lines()).toEqual(['1 MOVE_FROM a < m subtree', '1 MOVE_TO . < m']);
    kernel.close();
  });
});
