import { mkdirSync, openSync, rmdirSync, writeFileSync } from 'node:fs';
import { type MountDescription, type MountReader, orThrow } from '@kernfmt/kernel';
import {
  MNT_DETACH,
  MS_BIND,
  MS_DIRSYNC,
  MS_LAZYTIME,
  MS_NOATIME,
  MS_NODEV,
  MS_NODIRATIME,
  MS_NOEXEC,
  MS_NOSUID,
  MS_NOSYMFOLLOW,
  MS_RDONLY,
  MS_RELATIME,
  MS_REMOUNT,
  MS_SHARED,
  MS_SLAVE,
  MS_STRICTATIME,
  MS_SYNCHRONOUS,
  MS_UNBINDABLE,
  STATMOUNT_SB_SOURCE,
} from '@kernfmt/uapi/linux/mount';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { descriptionOfStatmount } from '../../src/mounts/description-of-statmount.ts';
import { MountinfoDescriptions, StatmountDescriptions } from '../../src/mounts/descriptions.ts';
import { mountOf, mountOfStatmount } from '../../src/mounts/mount-of-statmount.ts';
import { MountinfoFile } from '../../src/mounts/mountinfo-file.ts';
import { type StatmountCalls, StatmountReader } from '../../src/mounts/statmount.ts';
import type { Native } from '../../src/native/open.ts';
import { openWith } from '../../src/open.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Scratch } from '../scratch.ts';

const without: Native = { available: false, reason: 'disabled', message: 'switched off' };

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

describe.runIf(hasNative && isRoot)('mountReader', () => {
  let scratch: Scratch;

  beforeAll(() => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
  });
  afterAll(() => scratch.remove());
  beforeEach(() => scratch.clear());

  const mount = (source: string, name: string, type: string, flags = 0, data?: string) => {
    scratch.dir(name);
    const { sys } = liveNative();
    orThrow(sys.mount(source, scratch.path(name), type, flags, data ?? null));
  };

  /** Every kind of mount that can be had here without a device. */
  function makeOddMounts(): void {
    const { sys } = liveNative();
    const attributes = [
      MS_RDONLY | MS_NOSUID,
      MS_NODEV | MS_NOEXEC,
      MS_NOATIME | MS_NODIRATIME,
      MS_STRICTATIME,
      MS_RELATIME | MS_NODIRATIME,
      MS_NOSYMFOLLOW,
      MS_SYNCHRONOUS,
      MS_DIRSYNC | MS_LAZYTIME | MS_RDONLY,
    ];
    for (const [i, flags] of attributes.entries()) mount(`t${i}`, `flags${i}`, 'tmpfs', flags);
    mount('', 'unnamed', 'tmpfs', 0, 'size=1m,mode=700');
    mount('a b\n\\#\t', 'odd \n\t\\#name\\040', 'tmpfs');
    mount('proc', 'p', 'proc', 0, 'hidepid=2');
    const fuse = openSync('/dev/fuse', 'r+');
    const ids = `fd=${fuse},rootmode=40000,user_id=0,group_id=0`;
    mount('host:/x', 'fuse', 'fuse.kern.fmt', 0, ids);
    mount('host', 'fuse2', 'fuse', 0, ids.replace(`${fuse}`, `${openSync('/dev/fuse', 'r+')}`));
    scratch.dir('low,er', 'low er', 'gone');
    const [first, second] = [scratch.path('low\\,er'), scratch.path('low er')];
    mount('overlay', 'over', 'overlay', 0, `lowerdir=${first}:${second}`);
    scratch.bind('gone', 'of-gone');
    rmdirSync(scratch.path('gone'));
    writeFileSync(scratch.path('file'), '');
    writeFileSync(scratch.path('ns'), '');
    const bind = (from: string, to: string) =>
      orThrow(sys.mount(from, scratch.path(to), null, MS_BIND, null));
    bind('/proc/self/ns/uts', 'ns');
    bind('/dev/null', 'file');
    scratch.bind('odd \n\t\\#name\\040', 'bound');
    scratch.remount('bound', MS_BIND | MS_RDONLY | MS_REMOUNT);
    scratch.tmpfs('flags0');
    scratch.tmpfs('flags0');
  }

  /** Peers, slaves, slaves of slaves that are shared too, one that is unbindable. */
  function makeGroups(): void {
    scratch.tmpfs('g');
    scratch.propagation('g', MS_SHARED);
    for (const [from, to, ...types] of [
      ['g', 'peer'],
      ['g', 'slave', MS_SLAVE],
      ['g', 'both', MS_SLAVE, MS_SHARED],
      ['both', 'of-both', MS_SLAVE],
      ['both', 'peer-of-both'],
      ['g', 'unbindable', MS_UNBINDABLE],
    ] as const) {
      scratch.bind(from, to);
      for (const type of types) scratch.propagation(to, type);
    }
    scratch.dir('g/m');
    scratch.tmpfs('g/m');
  }

  const byId = (mounts: MountDescription[]) =>
    mounts.map(({ id: _, parent: __, ...rest }) => rest).sort((a, b) => a.mnt_id - b.mnt_id);

  /** The parents by small ids, whatever ids the reader has. */
  function parents(mounts: MountDescription[]): (number | undefined)[] {
    const small = new Map(mounts.map(({ id, mnt_id }) => [id, mnt_id]));
    return [...mounts].sort((a, b) => a.mnt_id - b.mnt_id).map(({ parent }) => small.get(parent));
  }

  function withReaders(use: (statmount: MountReader, mountinfo: MountReader) => void): void {
    const unique = openWith(liveNative(), { backend: 'fanotify' });
    const small = openWith(liveNative(), { backend: 'mountinfo', table: 'mountinfo' });
    try {
      use(unique.mountReader!, small.mountReader!);
    } finally {
      unique.close();
      small.close();
    }
  }

  it('by statmount says what mountinfo says, field by field, of every odd mount', () => {
    makeOddMounts();
    makeGroups();
    withReaders((statmount, mountinfo) => {
      const [listed, expected] = [statmount.list(), mountinfo.list()];
      expect(listed.length).toBeGreaterThan(25);
      expect(byId(listed)).toEqual(byId(expected));
      expect(parents(listed)).toEqual(parents(expected));
      for (const each of listed) expect(statmount.find(each.id)).toEqual(each);
      for (const each of expected) expect(mountinfo.find(each.id)).toEqual(each);
    });
  });

  it('the back end’s table has of a description what it would read by itself', () => {
    makeOddMounts();
    makeGroups();
    const { sys } = liveNative();
    const described = new StatmountReader(sys, descriptionOfStatmount).all();
    expect(described.length).toBeGreaterThan(25);
    expect(described.map(mountOf)).toEqual(new StatmountReader(sys, mountOfStatmount).all());
  });

  it('describes them as they were made', () => {
    makeOddMounts();
    makeGroups();
    withReaders((statmount) => {
      const at = (name: string) => {
        const path = scratch.path(name);
        const found = statmount.list().filter((each) => text(each.path) === path);
        return found.at(-1)!;
      };
      expect(at('fuse').fstype).toBe('fuse.kern.fmt');
      expect(at('fuse2').fstype).toBe('fuse');
      expect(text(at('odd \n\t\\#name\\040').source)).toBe('a b\n\\#\t');
      expect(at('unnamed').source).toEqual(new Uint8Array());
      expect(text(at('flags7').options)).toMatch(/^ro,dirsync,lazytime(,|$)/);
      expect(text(at('unnamed').options)).toMatch(/^rw,(.*,)?size=1024k,mode=700/);
      expect(text(at('over').options)).toContain('low\\134\\054er');
      expect(text(at('of-gone').root)).toBe('/gone//deleted');
      expect(text(at('ns').root)).toMatch(/^uts:\[\d+\]$/);
      expect(at('bound')).toMatchObject({ mnt_attr: 1, sb_rdonly: false });
      const group = at('g').propagation.shared;
      expect(group).toBeGreaterThan(0n);
      const none = { shared: undefined, master: undefined, propagate_from: undefined };
      const not = { ...none, unbindable: false };
      expect(at('peer').propagation).toEqual({ ...not, shared: group });
      expect(at('slave').propagation).toEqual({ ...not, master: group });
      const both = at('both').propagation;
      expect(both).toEqual({ ...not, master: group, shared: expect.any(BigInt) });
      expect(at('of-both').propagation).toEqual({ ...not, master: both.shared });
      expect(at('unbindable').propagation).toEqual({ ...none, unbindable: true });
    });
  });

  it('propagate_from: the nearest group in sight, where the master is out of it', () => {
    const { sys } = liveNative();
    makeGroups();
    scratch.tmpfs('jail');
    scratch.bind('g', 'jail/g');
    scratch.bind('both', 'jail/of-both');
    scratch.propagation('jail/of-both', MS_SLAVE);
    mount('proc', 'jail/proc', 'proc');
    const [cwd, group] = [process.cwd(), groupAt('g')];
    // A working directory outside of the root leads out again.
    process.chdir('/');
    orThrow(sys.chroot(scratch.path('jail')));
    try {
      withReaders((statmount, mountinfo) => {
        const listed = statmount.list();
        expect(listed.map(({ path }) => text(path))).toEqual(['/', '/g', '/of-both', '/proc']);
        expect(listed[2]?.propagation).toMatchObject({ propagate_from: group });
        expect(listed[2]?.propagation.master).not.toBe(group);
        expect(byId(listed)).toEqual(byId(mountinfo.list()));
      });
    } finally {
      orThrow(sys.chroot('.'));
      process.chdir(cwd);
    }
  });

  const groupAt = (name: string) => {
    let group: bigint | undefined;
    withReaders((reader) => {
      const [mount] = reader.list().filter(({ path }) => text(path) === scratch.path(name));
      group = mount?.propagation.shared;
    });
    return group;
  };

  it('lists parents first, the root before all, whatever came first or was moved', () => {
    const { sys } = liveNative();
    scratch.tmpfs('old');
    for (const name of ['a', 'b', 'c']) scratch.tmpfs(name);
    scratch.move('old', 'a/x');
    scratch.move('a', 'b/a');
    scratch.move('b', 'c/b');
    for (let i = 0; i < 3000; i++) {
      orThrow(sys.mount(scratch.root, scratch.path('c'), null, MS_BIND, null));
    }
    withReaders((...readers) => {
      for (const reader of readers) {
        const listed = reader.list();
        const seen = new Set<bigint>();
        expect(text(listed[0]?.path)).toBe('/');
        for (const [i, { id, parent }] of listed.entries()) {
          if (i > 0) expect(seen.has(parent)).toBe(true);
          seen.add(id);
        }
        expect(seen.size).toBe(listed.length);
      }
    });
    for (let i = 0; i < 3000; i++) orThrow(sys.umount2(scratch.path('c'), MNT_DETACH));
  });

  it('a mount that is gone, or never was, is undefined', () => {
    scratch.tmpfs('a');
    withReaders((...readers) => {
      for (const reader of readers) {
        const mount = reader.list().find(({ path }) => text(path) === scratch.path('a'))!;
        expect(reader.find(mount.id)).toEqual(mount);
        scratch.umount('a');
        expect(reader.find(mount.id)).toBeUndefined();
        expect(reader.find(2n ** 40n)).toBeUndefined();
        scratch.tmpfs('a');
      }
    });
  });

  it('without native calls: by mountinfo, and does not take changes from the queues', () => {
    scratch.tmpfs('a');
    const kernel = openWith(without, {});
    const reader = kernel.mountReader!;
    expect(reader.list().map(({ path }) => text(path))).toContain(scratch.path('a'));
    kernel.close();
  });

  it('before Linux 6.13, which tells no sources: ids by statmount, the rest by mountinfo', () => {
    makeOddMounts();
    makeGroups();
    const { sys } = liveNative();
    const old: StatmountCalls = {
      statmount: (id, mask, ns, buffer) =>
        sys.statmount(id, mask & ~BigInt(STATMOUNT_SB_SOURCE), ns, buffer),
      statmountMany: (ids, mask, ns, out) => sys.statmountMany(ids, mask, ns, out),
      listmount: (id, last, ns, ids) => sys.listmount(id, last, ns, ids),
    };
    expect([StatmountDescriptions.works(sys), StatmountDescriptions.works(old)]).toEqual([
      true,
      false,
    ]);
    const file = new MountinfoFile();
    const unique = new StatmountReader(sys, mountOfStatmount);
    const mixed = new MountinfoDescriptions(file, unique).list();
    expect(mixed).toEqual(new StatmountDescriptions(sys).list());
    file.close();
  });

  it('grows with names of any length', () => {
    const { sys } = liveNative();
    const path = scratch.path(Array(15).fill('n'.repeat(250)).join('/'));
    mkdirSync(path, { recursive: true });
    const source = '\\'.repeat(4000);
    for (let i = 0; i < 300; i++) orThrow(sys.mount(source, path, 'tmpfs', 0, null));
    // Byte by byte the comparison would take seconds.
    const names = (mounts: MountDescription[]) =>
      byId(mounts).map((mount) => [text(mount.path), text(mount.source)].join(' '));
    withReaders((statmount, mountinfo) => {
      expect(names(statmount.list())).toEqual(names(mountinfo.list()));
    });
  });
});
