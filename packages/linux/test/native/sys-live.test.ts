import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sys } from '../../src/native/sys.ts';
import type { FdEvent, FdWatch } from '../../src/native/watch-fd.ts';
import { watchFd } from '../../src/native/watch-fd.ts';
import * as C from './constants.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from './live.ts';
import { readStatmount, sizeofStatmount } from './statmount-record.ts';

/** The lines of mountinfo as the fields statmount has too. */
function mountinfo() {
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const [id, parent, dev, root, point] = before.split(' ');
    return { id: Number(id), parent: Number(parent), dev, root, point, type: after.split(' ')[0] };
  });
}

const here = () => mountinfo().map(({ point }) => point);

/** Collects the events of a watch; `next` resolves with one that has not been taken. */
function collect(start: (callback: (event: FdEvent) => void) => FdWatch | number) {
  const events: FdEvent[] = [];
  let wake: () => void = () => undefined;
  const watch = start((event) => {
    events.push(event);
    wake();
  });
  if (typeof watch === 'number') throw new Error(`watchFd: ${watch}`);
  const next = async () => {
    while (events.length === 0) {
      await new Promise<void>((done) => {
        wake = done;
      });
    }
    return events.shift();
  };
  return { watch, next, events };
}

const turn = () => new Promise((done) => setTimeout(done, 10));

describe.runIf(hasNative)('calls that need no privilege', () => {
  let sys: Sys;
  beforeAll(() => {
    sys = liveNative().sys;
  });

  it('pipe2 gives two ends that read, poll, fcntl and close serve', () => {
    const fds = new Int32Array(2);
    expect(sys.pipe2(fds, C.O_NONBLOCK | C.O_CLOEXEC)).toBe(0);
    const [readEnd = -1, writeEnd = -1] = fds;
    const buf = new Uint8Array(16);
    const pollfd = Int32Array.of(readEnd, C.POLLIN);
    expect(sys.read(readEnd, buf)).toBe(-C.EAGAIN);
    expect(sys.ppoll(pollfd, 0)).toBe(0);
    expect(sys.ppoll(pollfd, 1.5)).toBe(0);
    expect(sys.fcntl(readEnd, C.F_GETFD)).toBe(1);
    expect(sys.fcntl(readEnd, C.F_SETPIPE_SZ, 8192)).toBe(8192);
    expect(sys.fcntl(writeEnd, C.F_GETPIPE_SZ)).toBe(8192);
    expect(sys.close(writeEnd)).toBe(0);
    expect(sys.ppoll(pollfd, null)).toBe(1); // hung up
    expect(sys.read(readEnd, buf)).toBe(0);
    expect(sys.close(readEnd)).toBe(0);
    expect(sys.close(readEnd)).toBe(-C.EBADF);
  });

  it('O_NOTIFICATION_PIPE is refused with ENOPKG where the kernel has no watch queues', () => {
    const fds = Int32Array.of(-1, -1);
    const result = sys.pipe2(fds, C.O_NOTIFICATION_PIPE);
    if (result === 0) {
      expect(fds[0]).toBeGreaterThan(2);
      for (const fd of fds) expect(sys.close(fd)).toBe(0);
    } else {
      expect(result).toBe(-C.ENOPKG);
      expect([...fds]).toEqual([-1, -1]);
    }
  });

  it('read fills the view it is given and nothing around it', () => {
    const fd = sys.openat(C.AT_FDCWD, '/proc/self/mountinfo', 0);
    const bytes = new Uint8Array(64).fill(0xee);
    const count = sys.read(fd, bytes.subarray(8, 24));
    expect(sys.close(fd)).toBe(0);
    expect(count).toBe(16);
    expect(new TextDecoder().decode(bytes.subarray(8, 24))).toBe(
      readFileSync('/proc/self/mountinfo', 'latin1').slice(0, 16),
    );
    expect([...bytes.subarray(0, 8), ...bytes.subarray(24)].every((b) => b === 0xee)).toBe(true);
  });

  it('ioctl passes buffers: the id of the mount namespace', () => {
    const fd = sys.openat(C.AT_FDCWD, '/proc/self/ns/mnt', 0);
    const id = new BigUint64Array(1);
    const result = sys.ioctl(fd, C.NS_GET_MNTNS_ID, id);
    sys.close(fd);
    expect(result === 0 ? id[0]! > 0n : result < 0).toBe(true);
  });

  it('keys: a string is a C string, a buffer is address and length', () => {
    const payload = new TextEncoder().encode('secret');
    const key = sys.add_key('user', 'kernfmt:test', payload, C.KEY_SPEC_PROCESS_KEYRING);
    if (key === -C.ENOSYS) return;
    const out = new Uint8Array(32);
    expect(key).toBeGreaterThan(0);
    expect(sys.keyctl(C.KEYCTL_READ, key, out.subarray(0, 3))).toBe(payload.length);
    // A buffer too short is left alone: the kernel copies all or nothing past its length.
    expect([...out.subarray(3)].every((b) => b === 0)).toBe(true);
    expect(sys.keyctl(C.KEYCTL_READ, key, out)).toBe(payload.length);
    expect(new TextDecoder().decode(out.subarray(0, payload.length))).toBe('secret');
    const described = sys.keyctl(C.KEYCTL_DESCRIBE, key, out);
    expect(new TextDecoder().decode(out)).toContain('user;');
    expect(described).toBeGreaterThan(0);
    const watched = sys.keyctl(C.KEYCTL_WATCH_KEY, key, 0, 1);
    expect([-C.EOPNOTSUPP, -C.EINVAL]).toContain(watched); // fd 0 is no notification pipe
    expect(sys.keyctl(C.KEYCTL_UNLINK, key, C.KEY_SPEC_PROCESS_KEYRING)).toBe(0);
  });

  it('setns into a mount namespace is refused while threads share an fs_struct', () => {
    const fd = sys.openat(C.AT_FDCWD, '/proc/self/ns/mnt', 0);
    const result = sys.setns(fd, C.CLONE_NEWNS);
    sys.close(fd);
    expect([-C.EINVAL, -C.EPERM]).toContain(result);
  });
});

describe.runIf(hasNative && isRoot)('in a mount namespace of our own', () => {
  let sys: Sys;
  const dir = mkdtempSync(join(tmpdir(), 'kernfmt-native-'));
  const a = join(dir, 'a');
  const b = join(dir, 'b');
  const idOf = (path: string) => {
    const buf = new Uint8Array(256);
    expect(sys.statx(C.AT_FDCWD, path, 0, C.STATX_MNT_ID_UNIQUE, buf)).toBe(0);
    return new DataView(buf.buffer).getBigUint64(144, true); // stx_mnt_id
  };
  const full =
    C.STATMOUNT_SB_BASIC |
    C.STATMOUNT_MNT_BASIC |
    C.STATMOUNT_MNT_ROOT |
    C.STATMOUNT_MNT_POINT |
    C.STATMOUNT_FS_TYPE;

  beforeAll(() => {
    mkdirSync(a);
    mkdirSync(b);
    sys = liveNative().sys;
    enterPrivateMounts(sys);
  });
  afterAll(() => {
    for (const path of [a, b, dir]) rmdirSync(path); // EBUSY if a test left a mount
  });

  it('mounts, remounts, moves and unmounts', () => {
    expect(sys.mount('none', a, 'tmpfs', 0, 'size=64k')).toBe(0);
    expect(here()).toContain(a);
    expect(sys.mount(null, a, null, C.MS_REMOUNT | C.MS_BIND | C.MS_RDONLY, null)).toBe(0);
    expect(sys.openat(C.AT_FDCWD, join(a, 'x'), 0o101, 0o600)).toBe(-30); // EROFS
    const attr = new BigUint64Array([0n, BigInt(C.MOUNT_ATTR_RDONLY), 0n, 0n]); // attr_clr
    expect(sys.mount_setattr(C.AT_FDCWD, a, 0, attr)).toBe(0);
    const file = sys.openat(C.AT_FDCWD, join(a, 'x'), 0o101, 0o600);
    expect(file).toBeGreaterThan(2);
    sys.close(file);
    expect(sys.move_mount(C.AT_FDCWD, a, C.AT_FDCWD, b, 0)).toBe(0);
    expect(here()).toContain(b);
    expect(here()).not.toContain(a);
    expect(sys.umount2(b, 0)).toBe(0);
    expect(sys.umount2(b, 0)).toBe(-C.EINVAL);
  });

  it('builds a mount with fsopen, fsconfig, fsmount, move_mount; clones it with open_tree', () => {
    const fs = sys.fsopen('tmpfs', 1);
    expect(sys.fsconfig(fs, C.FSCONFIG_SET_STRING, 'size', '64k')).toBe(0);
    expect(sys.fsconfig(fs, C.FSCONFIG_CMD_CREATE, null, null)).toBe(0);
    const mnt = sys.fsmount(fs, 1, 0);
    expect(sys.move_mount(mnt, '', C.AT_FDCWD, a, C.MOVE_MOUNT_F_EMPTY_PATH)).toBe(0);
    const clone = sys.open_tree(C.AT_FDCWD, a, C.OPEN_TREE_CLONE | C.O_CLOEXEC);
    expect(sys.move_mount(clone, '', C.AT_FDCWD, b, C.MOVE_MOUNT_F_EMPTY_PATH)).toBe(0);
    for (const fd of [fs, mnt, clone]) expect(sys.close(fd)).toBe(0);
    expect(here()).toEqual(expect.arrayContaining([a, b]));
    for (const path of [a, b]) expect(sys.umount2(path, C.MNT_DETACH)).toBe(0);
  });

  it('a path that is not UTF-8 reaches the kernel as its bytes', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`${dir}/`), 0xff, 0xfe]);
    expect(sys.openat(C.AT_FDCWD, bytes, 0o100, 0o600)).toBeGreaterThan(2);
    expect(sys.openat(C.AT_FDCWD, `${dir}/\u{fffd}\u{fffd}`, 0)).toBe(-C.ENOENT);
    const path = Buffer.from(bytes);
    expect(readFileSync(path)).toHaveLength(0);
    unlinkSync(path);
  });

  it('statmount agrees with mountinfo on every mount that listmount lists', () => {
    const ids = new BigUint64Array(1000);
    const count = sys.listmount(C.LSMT_ROOT, 0n, 0n, ids);
    if (count === -C.ENOSYS) return;
    const lines = mountinfo();
    expect(count).toBeGreaterThan(1);
    const buf = new Uint8Array(4096);
    const byOldId = new Map(lines.map((line) => [line.id, line]));
    for (const id of ids.subarray(0, count)) {
      expect(sys.statmount(id, full, 0n, buf)).toBe(0);
      const record = readStatmount(buf);
      expect(record.mnt_id).toBe(id);
      expect(byOldId.get(record.mnt_id_old)).toMatchObject({
        parent: record.mnt_parent_id_old,
        dev: record.dev,
        root: record.mnt_root,
        point: record.mnt_point,
        type: record.fs_type,
      });
    }
    expect(readStatmountOf('/').mnt_point).toBe('/');
    expect(count).toBe(lines.length);
  });

  function readStatmountOf(path: string) {
    const buf = new Uint8Array(4096);
    expect(sys.statmount(idOf(path), full, 0n, buf)).toBe(0);
    return readStatmount(buf);
  }

  it('listmount goes on after the last id, and stays in its array', () => {
    const all = new BigUint64Array(1000);
    const count = sys.listmount(C.LSMT_ROOT, 0n, 0n, all);
    const page = new BigUint64Array(4).fill(7n);
    const seen: bigint[] = [];
    for (;;) {
      const more = sys.listmount(C.LSMT_ROOT, seen.at(-1) ?? 0n, 0n, page.subarray(0, 3));
      expect(page[3]).toBe(7n);
      seen.push(...page.subarray(0, more));
      if (more < 3) break;
    }
    expect(seen).toEqual([...all.subarray(0, count)]);
  });

  it('statmountMany gives the records statmount gives, resumes when out is full', () => {
    const ids = new BigUint64Array(1000);
    const count = sys.listmount(C.LSMT_ROOT, 0n, 0n, ids);
    const absent = 1n << 62n;
    const asked = BigUint64Array.of(...ids.subarray(0, count), absent, ids[0]!);
    const out = new Uint8Array(3 * 700 + 5);
    const guard = new Uint8Array(out.length + 64).fill(0xee);
    const single = new Uint8Array(4096);
    let done = 0;
    let rounds = 0;
    while (done < asked.length) {
      const target = guard.subarray(8, 8 + out.length);
      const frames = sys.statmountMany(asked.subarray(done), full, 0n, target);
      expect(frames).toBeGreaterThan(0);
      const view = new DataView(target.buffer, target.byteOffset, target.byteLength);
      for (let i = 0, at = 0; i < frames; i++) {
        const id = asked[done + i]!;
        const result = view.getInt32(at, true);
        const size = view.getUint32(at + 4, true);
        expect(result).toBe(id === absent ? -C.ENOENT : 0);
        expect(size === 0).toBe(id === absent);
        if (size > 0) {
          sys.statmount(id, full, 0n, single);
          expect(readStatmount(single).size).toBe(size);
          expect(target.slice(at + 8, at + 8 + size)).toEqual(single.slice(0, size));
        }
        at = (at + 8 + size + 7) & ~7;
      }
      done += frames;
      rounds += 1;
    }
    expect(rounds).toBeGreaterThan(1);
    expect([...guard.subarray(0, 8), ...guard.subarray(8 + out.length)]).toEqual(
      Array.from({ length: 64 }, () => 0xee),
    );
  });

  it('statmountMany answers 0 for any room that a whole record may not fit, then fits', () => {
    const ids = BigUint64Array.of(idOf('/'));
    const bare = C.STATMOUNT_MNT_BASIC; // no strings: the kernel would cut the struct silently
    for (const mask of [bare, full]) {
      let fits = -1;
      for (let room = 0; room < 1024; room++) {
        const guard = new Uint8Array(room + 8).fill(0xee);
        const frames = sys.statmountMany(ids, mask, 0n, guard.subarray(0, room));
        expect(guard.subarray(room).every((byte) => byte === 0xee)).toBe(true);
        if (frames === 1 && fits === -1) fits = room;
        expect(frames).toBe(fits === -1 ? 0 : 1);
        if (frames === 1) {
          expect(readStatmount(guard.subarray(8)).size).toBeGreaterThanOrEqual(sizeofStatmount);
        }
      }
      expect(fits).toBeGreaterThan(sizeofStatmount);
    }
  });

  it('fanotify reports attach and detach of a mount, with the id statx has', async () => {
    const group = sys.fanotify_init(C.FAN_REPORT_MNT | C.FAN_CLOEXEC | C.FAN_NONBLOCK, 0);
    if (group === -C.EINVAL || group === -C.ENOSYS) return;
    const both = C.FAN_MNT_ATTACH | C.FAN_MNT_DETACH;
    const ns = sys.openat(C.AT_FDCWD, '/proc/self/ns/mnt', 0);
    const flags = C.FAN_MARK_ADD | C.FAN_MARK_MNTNS;
    expect(readlinkSync(`/proc/self/fd/${ns}`)).toMatch(/^mnt:\[/);
    expect(sys.fanotify_mark(group, flags, both, C.AT_FDCWD, '/proc/self/ns/mnt')).toBe(0);
    expect(sys.fanotify_mark(group, flags, both, ns, null)).toBe(0);
    const pending = collect((callback) => watchFd(liveNative().addon, group, {}, callback));
    const buf = new Uint8Array(4096);
    const read = async () => {
      await pending.next();
      const count = sys.read(group, buf);
      pending.events.length = 0;
      const view = new DataView(buf.buffer);
      return { count, mask: view.getBigUint64(8, true), id: view.getBigUint64(32, true) };
    };
    expect(sys.read(group, buf)).toBe(-C.EAGAIN);
    expect(sys.mount('none', a, 'tmpfs', 0, null)).toBe(0);
    const id = idOf(a);
    expect(await read()).toEqual({ count: 40, mask: C.FAN_MNT_ATTACH, id });
    const unread = new Uint32Array(1);
    expect(sys.umount2(a, 0)).toBe(0);
    expect(sys.ioctl(group, C.FIONREAD, unread, 4)).toBe(0);
    expect(unread[0]).toBeGreaterThan(0);
    expect(await read()).toEqual({ count: 40, mask: C.FAN_MNT_DETACH, id });
    pending.watch.close();
    for (const fd of [group, ns]) expect(sys.close(fd)).toBe(0);
  });

  it('POLLPRI on mountinfo tells of mount, remount and umount; nothing in between', async () => {
    const fd = sys.openat(C.AT_FDCWD, '/proc/self/mountinfo', C.O_CLOEXEC);
    const pri = collect((callback) =>
      watchFd(liveNative().addon, fd, { priority: true }, callback),
    );
    await turn(); // the first registration takes what was pending
    const changes = [
      () => sys.mount('none', a, 'tmpfs', 0, null),
      () => sys.mount(null, a, null, C.MS_REMOUNT | C.MS_BIND | C.MS_RDONLY, null),
      () => sys.umount2(a, 0),
    ];
    for (const change of changes) {
      pri.events.length = 0;
      expect(change()).toBe(0);
      const event = await pri.next();
      expect(event).toMatchObject({ error: 0, priority: true, readable: false });
      await turn();
      expect(pri.events).toEqual([]);
    }
    pri.watch.close();
    sys.close(fd);
  });

  it('chroot and pivot_root change the root of this thread, there and back', () => {
    expect(sys.chroot(join(dir, 'missing'))).toBe(-C.ENOENT);
    expect(sys.unshare(C.CLONE_FS)).toBe(0);
    const cwd = process.cwd();
    process.chdir('/');
    expect(sys.chroot(b)).toBe(0);
    const inside = readdirSync('/');
    expect(sys.chroot('.')).toBe(0); // the working directory was left outside
    process.chdir(cwd);
    expect(inside).toEqual([]);
    expect(sys.pivot_root(a, a)).toBe(-C.EBUSY); // on the root mount itself

    expect(sys.mount('none', a, 'tmpfs', 0, null)).toBe(0);
    mkdirSync(join(a, 'old'));
    expect(sys.pivot_root(a, join(a, 'old'))).toBe(0);
    const pivoted = readdirSync('/');
    expect(sys.pivot_root('/old', join('/old', a))).toBe(0);
    expect(pivoted).toEqual(['old']);
    expect(sys.umount2(a, 0)).toBe(0);
    process.chdir(cwd);
  });
});
