import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { type Attribute, isKnown, query, type Target, ver_21 } from '@kernfmt/fsinfo';
import { errno, orThrow } from '@kernfmt/kernel';
import { O_DIRECTORY, O_PATH } from '@kernfmt/uapi/asm-generic/fcntl';
import {
  AT_EMPTY_PATH,
  AT_FDCWD,
  AT_NO_AUTOMOUNT,
  AT_SYMLINK_NOFOLLOW,
} from '@kernfmt/uapi/linux/fcntl';
import {
  FSINFO_ATTR_MOUNT_POINT,
  FSINFO_FLAGS_QUERY_PATH,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';
import { MNT_DETACH } from '@kernfmt/uapi/linux/mount';
import { statx } from '@kernfmt/uapi/linux/stat';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveFsinfo } from '../../src/fsinfo/live-fsinfo.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Scratch } from '../scratch.ts';
import { expectedTable } from './lines.ts';
import { fsinfoIn, MODES } from './modes.ts';

const {
  FSINFO_ATTR_IDS,
  FSINFO_ATTR_LIMITS,
  FSINFO_ATTR_MOUNT_ALL,
  FSINFO_ATTR_MOUNT_CHILDREN,
  FSINFO_ATTR_MOUNT_INFO,
  FSINFO_ATTR_MOUNT_POINT_FULL,
  FSINFO_ATTR_MOUNT_TOPOLOGY,
  FSINFO_ATTR_SOURCE,
  FSINFO_ATTR_STATFS,
  FSINFO_ATTR_SUPPORTS,
  FSINFO_ATTR_VOLUME_ID,
} = ver_21;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe.runIf(hasNative && isRoot)('in a mount namespace of our own', () => {
  const { sys } = hasNative ? liveNative() : { sys: undefined! };
  let scratch: Scratch;
  beforeAll(() => {
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
  });
  afterAll(() => scratch.remove());

  /** The small id of the mount that a path of the scratch directory leads to, by mountinfo. */
  const idOf = (name: string): number =>
    expectedTable()
      .filter(({ point }) => point === scratch.path(name))
      .at(-1)!.mnt_id;

  const idBy = (calls: LiveFsinfo, target: Target): number =>
    query(calls, target, FSINFO_ATTR_MOUNT_INFO).mnt_id;
  const fullOf = (calls: LiveFsinfo, target: Target): string =>
    text(query(calls, target, FSINFO_ATTR_MOUNT_POINT_FULL));

  describe.each(MODES)('by %s', (mode) => {
    let calls: LiveFsinfo;
    beforeAll(() => {
      scratch.clear();
      calls = fsinfoIn(mode);
    });

    it('a path is that of what it leads to, or of the link itself', () => {
      scratch.tmpfs('target');
      symlinkSync('target', scratch.path('link'));
      const path = scratch.path('link');
      expect(fullOf(calls, { path })).toBe(scratch.path('target'));
      expect(idBy(calls, { path })).toBe(idOf('target'));
      const at_flags = AT_SYMLINK_NOFOLLOW;
      expect(fullOf(calls, { path, at_flags })).toBe(scratch.path('link'));
      expect(idBy(calls, { path, at_flags })).toBe(idOf(''));
    });

    it('an fd, an empty path and a relative one lead to what is open', () => {
      scratch.tmpfs('open');
      scratch.dir('open/dir');
      writeFileSync(scratch.path('open/dir/file'), '');
      const dfd = openSync(scratch.path('open/dir'), O_PATH);
      const fd = openSync(scratch.path('open/dir/file'), 'r');
      const before = process.cwd();
      process.chdir(scratch.path('open/dir'));
      const at_flags = AT_EMPTY_PATH;
      const directory = [{ fd: dfd }, { dfd, path: '', at_flags }, { dfd, path: '.' }];
      const here = [{ dfd: AT_FDCWD, path: '', at_flags }, { path: '.' }];
      for (const target of [...directory, ...here]) {
        expect(fullOf(calls, target)).toBe(scratch.path('open/dir'));
        expect(idBy(calls, target)).toBe(idOf('open'));
      }
      for (const target of [{ fd }, { dfd: fd, path: '', at_flags }, { dfd, path: 'file' }]) {
        expect(fullOf(calls, target)).toBe(scratch.path('open/dir/file'));
      }
      process.chdir(before);
      closeSync(dfd);
      closeSync(fd);
    });

    it('the path of a deleted file has no mark, and a name that looks like one stays', () => {
      const name = scratch.path('file (deleted)');
      writeFileSync(name, '');
      expect(fullOf(calls, { path: name })).toBe(name);
      const fd = openSync(name, 'r');
      unlinkSync(name);
      expect(fullOf(calls, { fd })).toBe(name);
      closeSync(fd);
    });

    it('a stacked mount is found by its id, where paths lead to the upper one', () => {
      scratch.tmpfs('stack');
      const lower = idOf('stack');
      scratch.dir('stack/in lower');
      scratch.tmpfs('stack');
      const upper = idOf('stack');
      expect(idBy(calls, { path: scratch.path('stack') })).toBe(upper);
      expect(idBy(calls, { mnt_id: lower })).toBe(lower);
      expect(query(calls, { mnt_id: upper }, FSINFO_ATTR_MOUNT_TOPOLOGY).parent_id).toBe(lower);
      const children = query(calls, { mnt_id: lower }, FSINFO_ATTR_MOUNT_CHILDREN);
      expect(children.map(({ mnt_id }) => mnt_id)).toEqual([upper, lower]);
      // Nothing leads to the lower superblock: what it holds cannot be asked.
      expect(() => query(calls, { mnt_id: lower }, FSINFO_ATTR_STATFS)).toThrow(
        errno('EOPNOTSUPP'),
      );
      expect(text(query(calls, { mnt_id: lower }, FSINFO_ATTR_SOURCE))).toBe('scratch');
    });

    it('a superblock that another mount hides is asked through a third', () => {
      scratch.dir('hidden');
      orThrow(sys.mount('none', scratch.path('hidden'), 'tmpfs', 0, 'size=3m,nr_inodes=77'));
      scratch.bind('hidden', 'elsewhere');
      const mnt_id = idOf('hidden');
      scratch.tmpfs('hidden');
      const { f_files, f_blocks, f_bsize } = query(calls, { mnt_id }, FSINFO_ATTR_STATFS);
      expect([f_files, f_blocks * f_bsize]).toEqual([77n, 3n << 20n]);
      scratch.umount('elsewhere');
    });

    it('MOUNT_ALL of a directory in a mount has what is mounted below that directory', () => {
      scratch.tmpfs('tree');
      for (const dir of ['tree/a', 'tree/ab', 'tree/a/x', 'tree/ab/y']) scratch.dir(dir);
      for (const dir of ['tree/a/x', 'tree/a/x/deeper', 'tree/ab/y']) scratch.tmpfs(dir);
      const ids = (target: Target) => query(calls, target, FSINFO_ATTR_MOUNT_ALL);
      const small = (target: Target) => ids(target).map(({ mnt_id }) => mnt_id);
      const below = [idOf('tree/a/x'), idOf('tree/a/x/deeper')];
      expect(small({ path: scratch.path('tree/a') }).sort()).toEqual(below.sort());
      expect(ids({ path: scratch.path('tree/ab') })).toMatchObject([
        { mnt_id: idOf('tree/ab/y'), parent_id: idOf('tree') },
      ]);
      expect(small({ path: scratch.path('tree') })).toHaveLength(4);
    });

    it('lists are oldest first, also where an older mount was moved below a newer one', () => {
      for (const name of ['old', 'new']) scratch.tmpfs(name);
      scratch.move('old', 'new/old');
      const path = scratch.path('new');
      const unique = isKnown(calls.support, FSINFO_ATTR_MOUNT_ALL, 'mnt_unique_id');
      const all = query(calls, { path }, FSINFO_ATTR_MOUNT_ALL);
      const ids = all.map((each) => (unique ? each.mnt_unique_id : BigInt(each.mnt_id)));
      expect(ids).toEqual([...ids].sort((a, b) => Number(a - b)));
      expect(all.map(({ mnt_id }) => mnt_id).sort()).toEqual([idOf('new'), idOf('new/old')].sort());
      if (unique) expect(all[0]?.mnt_id).toBe(idOf('new/old'));
      // The third child may well have the id that the first one had.
      for (const name of ['new/a', 'new/b']) scratch.tmpfs(name);
      scratch.umount('new/a');
      scratch.tmpfs('new/c');
      const children = query(calls, { path }, FSINFO_ATTR_MOUNT_CHILDREN).slice(0, -1);
      const order = children.map((each) => Number(unique ? each.mnt_unique_id : each.mnt_id));
      expect(order).toHaveLength(3);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });

    it('a mount id with an fd has to be below what the fd is open on', () => {
      scratch.tmpfs('base');
      for (const dir of ['base/a', 'base/b']) scratch.dir(dir);
      scratch.tmpfs('base/a/m');
      const [base, below] = [idOf('base'), idOf('base/a/m')];
      const open = (name: string) => openSync(scratch.path(name), O_PATH | O_DIRECTORY);
      const fds = { base: open('base'), a: open('base/a'), b: open('base/b'), m: open('base/a/m') };
      const allowed = (mnt_id: number, dfd: number): boolean | string => {
        try {
          return idBy(calls, { mnt_id, dfd }) === mnt_id;
        } catch (error) {
          if (error === errno('EPERM')) return 'EPERM';
          throw error;
        }
      };
      const seen = (mnt_id: number) => Object.values(fds).map((dfd) => allowed(mnt_id, dfd));
      expect(seen(below)).toEqual([true, true, 'EPERM', true]);
      expect(seen(base)).toEqual([true, 'EPERM', 'EPERM', 'EPERM']);
      expect(seen(idOf(''))).toEqual(['EPERM', 'EPERM', 'EPERM', 'EPERM']);
      for (const fd of Object.values(fds)) closeSync(fd);
    });

    it('an id that another mount has got is that other mount', () => {
      scratch.tmpfs('first');
      const mnt_id = idOf('first');
      expect(fullOf(calls, { mnt_id })).toBe(scratch.path('first'));
      scratch.umount('first');
      expect(() => idBy(calls, { mnt_id })).toThrow(errno('EPERM'));
      // Others mount things too: the id may have gone elsewhere.
      const names = Array.from({ length: 50 }, (_, i) => `second ${i}`);
      const second = names.find((name) => {
        scratch.tmpfs(name);
        return idOf(name) === mnt_id;
      });
      if (second === undefined) return;
      expect(fullOf(calls, { mnt_id })).toBe(scratch.path(second));
      scratch.move(second, 'third');
      expect(fullOf(calls, { mnt_id })).toBe(scratch.path('third'));
    });

    it('of a detached mount the superblock is told, and the mount is not', () => {
      scratch.dir('detached');
      orThrow(sys.mount('none', scratch.path('detached'), 'tmpfs', 0, 'nr_inodes=99'));
      const mnt_id = idOf('detached');
      const fd = openSync(scratch.path('detached'), O_PATH);
      scratch.umount('detached', MNT_DETACH);
      expect(query(calls, { fd }, FSINFO_ATTR_STATFS).f_files).toBe(99n);
      expect(query(calls, { fd }, FSINFO_ATTR_LIMITS).max_symlink_len).toBe(4096);
      const ofMount: Attribute[] = [
        FSINFO_ATTR_MOUNT_INFO,
        FSINFO_ATTR_MOUNT_TOPOLOGY,
        FSINFO_ATTR_MOUNT_CHILDREN,
        FSINFO_ATTR_MOUNT_ALL,
        FSINFO_ATTR_MOUNT_POINT_FULL,
        FSINFO_ATTR_SOURCE,
        FSINFO_ATTR_IDS,
      ];
      for (const attribute of ofMount) {
        expect(() => query(calls, { fd }, attribute)).toThrow(errno('EOPNOTSUPP'));
      }
      expect(() => idBy(calls, { mnt_id })).toThrow(errno('EPERM'));
      expect(() => idBy(calls, { mnt_id: idOf(''), dfd: fd })).toThrow(errno('EPERM'));
      closeSync(fd);
    });

    it('leaves no fd open', () => {
      const count = () => readFileSync('/proc/self/status', 'latin1').match(/^FDSize.*/m)![0];
      scratch.tmpfs('fds');
      const before = count();
      for (let i = 0; i < 200; i++) {
        query(calls, { path: scratch.path('fds') }, FSINFO_ATTR_STATFS);
        query(calls, { mnt_id: idBy(calls, { path: '/' }) }, FSINFO_ATTR_STATFS);
        expect(() => idBy(calls, { path: scratch.path('none') })).toThrow(errno('ENOENT'));
      }
      expect(count()).toBe(before);
    });
  });

  it('an automount point is mounted, unless AT_NO_AUTOMOUNT', () => {
    scratch.clear();
    scratch.dir('debug');
    if (sys.mount('debugfs', scratch.path('debug'), 'debugfs', 0, null) < 0) return;
    const calls = fsinfoIn('statmount');
    const name = (at_flags: number) =>
      query(calls, { path: scratch.path('debug/tracing'), at_flags }, FSINFO_ATTR_IDS).f_fs_name;
    try {
      expect(name(AT_NO_AUTOMOUNT)).toBe('debugfs');
    } catch (error) {
      // A kernel without tracing.
      expect(error).toBe(errno('ENOENT'));
      return;
    }
    expect(name(0)).toBe('tracefs');
    expect(name(AT_NO_AUTOMOUNT)).toBe('tracefs');
    scratch.umount('debug', MNT_DETACH);
  });

  it('STATFS, IDS and LIMITS are what stat(1) says of the file system', () => {
    const calls = fsinfoIn('statmount');
    scratch.clear();
    scratch.dir('sized');
    orThrow(sys.mount('none', scratch.path('sized'), 'tmpfs', 0, 'size=5m,nr_inodes=123'));
    for (const path of ['/', '/proc', scratch.path('sized')]) {
      const { stdout } = spawnSync('stat', ['-f', '-c', '%i %t %s %S %b %c %l', path], {
        encoding: 'utf8',
      });
      const [fsid, type, bsize, frsize, blocks, files, namelen] = stdout.trim().split(' ');
      const { f_fsid, f_fstype } = query(calls, { path }, FSINFO_ATTR_IDS);
      // stat(1) prints the first word as the upper half.
      const halves = (BigInt.asUintN(32, f_fsid) << 32n) | (f_fsid >> 32n);
      expect([halves.toString(16), f_fstype.toString(16)]).toEqual([fsid, type]);
      const { f_bsize, f_frsize, f_blocks, f_files, f_ffree, f_favail } = query(
        calls,
        { path },
        FSINFO_ATTR_STATFS,
      );
      const said = [f_bsize, f_frsize, f_blocks].map(String);
      expect(said).toEqual([bsize, frsize, blocks]);
      if (path !== '/proc') expect(String(f_files)).toBe(files);
      expect(f_favail).toBe(f_ffree);
      expect(String(query(calls, { path }, FSINFO_ATTR_LIMITS).max_filename_len)).toBe(namelen);
    }
  });

  it('SUPPORTS is what statx() says of the file', () => {
    const calls = fsinfoIn('statmount');
    for (const path of ['/', '/proc', '/proc/self/status', '/sys']) {
      const buffer = new Uint8Array(statx.size);
      orThrow(sys.statx(AT_FDCWD, path, 0, 0xfff, buffer));
      const { stx_mask, stx_attributes_mask } = statx.decode(buffer);
      expect(query(calls, { path }, FSINFO_ATTR_SUPPORTS)).toMatchObject({
        stx_mask: stx_mask & 0xfff,
        stx_attributes: stx_attributes_mask,
      });
    }
  });

  it('VOLUME_ID of a file system on a block device is the device', () => {
    for (const mode of MODES) {
      const calls = fsinfoIn(mode);
      const line = expectedTable().find(({ dev }) => !dev.startsWith('0:'));
      if (line === undefined) return;
      const id = text(query(calls, { mnt_id: line.mnt_id }, FSINFO_ATTR_VOLUME_ID));
      expect(readFileSync(`/sys/class/block/${id}/dev`, 'latin1').trim()).toBe(line.dev);
      expect(() => query(calls, { path: '/proc' }, FSINFO_ATTR_VOLUME_ID)).toThrow(
        errno('EOPNOTSUPP'),
      );
    }
  });

  /** What one call with room writes, NULs included. */
  function raw(calls: LiveFsinfo, path: string, request: number): string {
    const params = { at_flags: 0, resolve_flags: 0n, flags: FSINFO_FLAGS_QUERY_PATH };
    const buffer = new Uint8Array(4096);
    const asked = fsinfo_params.encode({ ...params, request, Nth: 0, Mth: 0 });
    return text(buffer.subarray(0, calls.fsinfo(AT_FDCWD, path, asked, buffer)));
  }

  it('MOUNT_POINT stays what it is while a directory above parent and mount is renamed', () => {
    scratch.clear();
    scratch.dir('x');
    scratch.tmpfs('x/parent');
    scratch.tmpfs('x/parent/child');
    const calls = fsinfoIn('statmount');
    const mnt_id = idOf('x/parent/child');
    const rename = 'while :; do mv x y && mv y x || exit; done';
    const busy = spawn('sh', ['-c', rename], { cwd: scratch.root, stdio: 'ignore' });
    const seen = new Set<string>();
    const full = new Set<string>();
    for (let i = 0; i < 1000 || (full.size < 2 && i < 1e6); i++) {
      seen.add(text(query(calls, { mnt_id }, ver_21.FSINFO_ATTR_MOUNT_POINT)));
      full.add(fullOf(calls, { mnt_id }));
    }
    busy.kill();
    expect([...seen]).toEqual(['/child']);
    const names = ['x', 'y'].map((name) => scratch.path(`${name}/parent/child`));
    expect([...full].sort()).toEqual(names);
  });

  it('MOUNT_POINT ends in two NULs, that of the root in one', () => {
    scratch.clear();
    scratch.tmpfs('two');
    for (const mode of MODES) {
      const calls = fsinfoIn(mode);
      expect(raw(calls, scratch.path('two'), FSINFO_ATTR_MOUNT_POINT)).toBe('/two\0\0');
      expect(raw(calls, '/', FSINFO_ATTR_MOUNT_POINT)).toBe('/\0');
    }
  });
});
