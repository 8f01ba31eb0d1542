import { spawnSync } from 'node:child_process';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { Errno, errno } from '@kernfmt/kernel';
import {
  F_DUPFD,
  F_GETFD,
  F_GETFL,
  F_GETLK,
  F_SETFD,
  F_SETFL,
  FD_CLOEXEC,
  O_APPEND,
  O_CLOEXEC,
  O_DIRECT,
  O_EXCL,
  O_NONBLOCK,
  O_RDONLY,
  O_WRONLY,
} from '@kernfmt/uapi/asm-generic/fcntl';
import { FIONREAD } from '@kernfmt/uapi/asm-generic/ioctls';
import {
  AT_EMPTY_PATH,
  AT_FDCWD,
  AT_NO_AUTOMOUNT,
  AT_SYMLINK_NOFOLLOW,
  F_GETPIPE_SZ,
  F_SETPIPE_SZ,
} from '@kernfmt/uapi/linux/fcntl';
import { KEY_SPEC_PROCESS_KEYRING, KEYCTL_WATCH_KEY } from '@kernfmt/uapi/linux/keyctl';
import { POLLHUP, POLLIN, POLLNVAL, POLLOUT, POLLRDNORM } from '@kernfmt/uapi/linux/poll';
import {
  filterBytes,
  IOC_WATCH_QUEUE_SET_FILTER,
  IOC_WATCH_QUEUE_SET_SIZE,
  mount_notification,
  NOTIFY_MOUNT_UNMOUNT,
  O_NOTIFICATION_PIPE,
  WATCH_TYPE_MOUNT_NOTIFY,
} from '@kernfmt/uapi/linux/watch_queue';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LinuxKernel, openWith } from '../../src/open.ts';
import { LinuxUnsupported } from '../../src/unsupported.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Reader } from '../reader.ts';
import { Scratch } from '../scratch.ts';

describe.runIf(hasNative && isRoot)('calls on emulated queues', () => {
  let scratch: Scratch;
  let kernel: LinuxKernel;
  let reader: Reader;

  beforeAll(() => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
  });
  afterAll(() => scratch.remove());
  beforeEach(() => {
    scratch.clear();
    kernel = openWith(liveNative(), { backend: 'fanotify' });
    reader = new Reader(kernel, scratch.root);
  });
  afterEach(() => kernel.close());

  const buffer = new Uint8Array(4096);
  const events = { events: POLLIN | POLLOUT, revents: -1 };

  it('pipe2 checks flags first, and gives two numbers that nothing else has', () => {
    const { task } = kernel;
    expect(() => task.pipe2(O_NOTIFICATION_PIPE | O_APPEND)).toThrow(errno('EINVAL'));
    const flags = O_NOTIFICATION_PIPE | O_NONBLOCK | O_DIRECT | O_CLOEXEC;
    const [read, write] = task.pipe2(flags);
    const other = openSync('/dev/null', 'r');
    expect(new Set([read, write, other, reader.fd, reader.write]).size).toBe(5);
    closeSync(other);
    expect(O_NOTIFICATION_PIPE).toBe(O_EXCL);
    expect(task.fcntl(read, F_GETFL)).toBe(O_RDONLY | O_NONBLOCK);
    expect(task.fcntl(write, F_GETFL)).toBe(O_WRONLY | O_NONBLOCK | O_DIRECT);
    expect(task.fcntl(read, F_GETFD)).toBe(FD_CLOEXEC);
    task.fcntl(read, F_SETFD, 0);
    expect([task.fcntl(read, F_GETFD), task.fcntl(write, F_GETFD)]).toEqual([0, FD_CLOEXEC]);
    task.fcntl(read, F_SETFL, O_APPEND | O_EXCL);
    expect(task.fcntl(read, F_GETFL)).toBe(O_RDONLY | O_APPEND);
    expect(task.fcntl(read, F_GETPIPE_SZ)).toBe(65536);
    expect(() => task.fcntl(read, F_SETPIPE_SZ, 4096)).toThrow(errno('EBUSY'));
    expect(() => task.fcntl(read, F_GETLK)).toThrow(errno('EINVAL'));
  });

  it('pipe2 without O_NOTIFICATION_PIPE is the kernel’s own pipe', () => {
    const { task } = kernel;
    const [read, write] = task.pipe2(O_NONBLOCK);
    expect(() => task.read(read, buffer)).toThrow(errno('EAGAIN'));
    writeFileSync(write, 'abc');
    const count = new Uint8Array(4);
    expect(task.ioctl(read, FIONREAD, count)).toBe(0);
    expect(count[0]).toBe(3);
    expect(task.poll([{ fd: read, ...events }])).toBe(1);
    expect(task.read(read, buffer)).toBe(3);
    expect(() => task.ioctl(read, IOC_WATCH_QUEUE_SET_SIZE, 1)).toThrow(errno('ENODEV'));
    expect(() => task.ioctl(read, IOC_WATCH_QUEUE_SET_FILTER, null)).toThrow(errno('ENODEV'));
    task.close(write);
    expect(task.read(read, buffer)).toBe(0);
    task.close(read);
    expect(() => task.close(read)).toThrow(errno('EBADF'));
    expect(() => task.fcntl(read, F_GETFL)).toThrow(errno('EBADF'));
  });

  it('the requests of a queue are ENOTTY on what is no pipe, EBADF on what is closed', () => {
    const { task } = kernel;
    const file = openSync('/dev/null', 'r');
    expect(() => task.ioctl(file, IOC_WATCH_QUEUE_SET_SIZE, 1)).toThrow(errno('ENOTTY'));
    closeSync(file);
    expect(() => task.ioctl(file, IOC_WATCH_QUEUE_SET_SIZE, 1)).toThrow(errno('EBADF'));
    expect(() => task.ioctl(-1, IOC_WATCH_QUEUE_SET_SIZE, 1)).toThrow(errno('EBADF'));
    expect(() => task.ioctl(reader.fd, 0x5401, buffer)).toThrow(errno('ENOTTY'));
  });

  it('SET_SIZE has the errnos of Linux, from either end', () => {
    const { task } = kernel;
    const [read, write] = task.pipe2(O_NOTIFICATION_PIPE);
    expect(() => task.ioctl(read, IOC_WATCH_QUEUE_SET_SIZE, 0)).toThrow(errno('EINVAL'));
    expect(() => task.ioctl(read, IOC_WATCH_QUEUE_SET_SIZE, 513)).toThrow(errno('EINVAL'));
    expect(task.ioctl(write, IOC_WATCH_QUEUE_SET_SIZE, 512)).toBe(0);
    expect(() => task.ioctl(read, IOC_WATCH_QUEUE_SET_SIZE, 0)).toThrow(errno('EBUSY'));
    expect(() => task.ioctl(read, IOC_WATCH_QUEUE_SET_SIZE, buffer)).toThrow(/^ioctl: /);
  });

  it('a filter on mount records is one of the series: mainline would ignore the type', () => {
    const { task, fd } = reader.watch(scratch.root, 1);
    const unmounts = { type: WATCH_TYPE_MOUNT_NOTIFY, subtypes: 1 << NOTIFY_MOUNT_UNMOUNT };
    task.ioctl(fd, IOC_WATCH_QUEUE_SET_FILTER, filterBytes([unmounts]));
    scratch.tmpfs('a');
    expect(reader.lines()).toEqual([]);
    scratch.umount('a');
    expect(reader.lines()).toEqual(['1 UNMOUNT . < a']);
    expect(() => task.ioctl(fd, IOC_WATCH_QUEUE_SET_FILTER, new Uint8Array(8))).toThrow(
      errno('EINVAL'),
    );
    expect(() => task.ioctl(fd, IOC_WATCH_QUEUE_SET_FILTER, 4096)).toThrow(errno('EFAULT'));
    task.ioctl(fd, IOC_WATCH_QUEUE_SET_FILTER, null);
    scratch.tmpfs('a');
    expect(reader.lines()).toEqual(['1 NEW_MOUNT . < a']);
  });

  it('read, FIONREAD and poll see what has happened without a turn of the event loop', () => {
    const { task, fd, write } = reader.watch(scratch.root, 1);
    const count = new Uint8Array(4);
    expect(task.poll([{ fd, ...events }])).toBe(0);
    scratch.tmpfs('a');
    const asked = { fd, ...events };
    const ends = [asked, { fd: write, ...events }, { fd: -1, ...events }, { fd: 9999, ...events }];
    expect(task.poll(ends)).toBe(3);
    expect(ends.map(({ revents }) => revents)).toEqual([POLLIN, POLLOUT, 0, POLLNVAL]);
    expect(task.poll([{ ...asked, events: POLLRDNORM }])).toBe(1);
    expect(task.ioctl(fd, FIONREAD, count)).toBe(0);
    expect(count[0]).toBe(mount_notification.size);
    expect(() => task.ioctl(fd, FIONREAD, null)).toThrow(errno('EFAULT'));
    expect(() => task.read(fd, new Uint8Array(23))).toThrow(errno('ENOBUFS'));
    expect(() => task.read(fd, null)).toThrow(errno('EFAULT'));
    expect(() => task.read(write, buffer)).toThrow(errno('EBADF'));
    expect(task.read(fd, new Uint8Array(0))).toBe(0);
    expect(task.read(fd, buffer)).toBe(24);
    task.close(write);
    expect(task.read(fd, buffer)).toBe(0);
    const hungUp = { fd, ...events };
    task.poll([hungUp]);
    expect(hungUp.revents).toBe(POLLHUP);
  });

  it('a duplicate keeps the queue and its watches, the last close drops them', () => {
    const { task, fd, write } = reader.watch(scratch.root, 1);
    const copy = task.fcntl(fd, F_DUPFD, 50);
    expect(copy).toBeGreaterThanOrEqual(50);
    task.close(fd);
    task.close(write);
    scratch.tmpfs('a');
    expect(task.read(copy, buffer)).toBe(24);
    expect(task.read(copy, buffer)).toBe(0);
    task.close(copy);
    expect(() => task.read(copy, buffer)).toThrow(errno('EBADF'));
    expect(() => closeSync(copy)).toThrow('EBADF');
  });

  describe('watch_mount', () => {
    const watch = (dfd: number, path: string | Uint8Array | null, flags = 0, id = 1) =>
      kernel.task.watch_mount(dfd, path, flags, reader.fd, id);

    it('checks id, flags, path, permission and queue in the order of the series', () => {
      const { task } = kernel;
      writeFileSync(scratch.path('file'), '');
      symlinkSync(scratch.path('file'), scratch.path('link'));
      symlinkSync('loop', scratch.path('loop'));
      expect(() => task.watch_mount(AT_FDCWD, null, 1, -1, 256)).toThrow(errno('EINVAL'));
      expect(() => task.watch_mount(AT_FDCWD, null, 0, -1, -2)).toThrow(errno('EINVAL'));
      for (const id of [Number.NaN, 1.5]) {
        const refusal = new TypeError(`watch_mount: watch_id should be an integer, is ${id}`);
        expect(() => task.watch_mount(AT_FDCWD, '/', 0, reader.fd, id)).toThrow(refusal);
      }
      expect(() => watch(AT_FDCWD, null, AT_SYMLINK_NOFOLLOW)).toThrow(errno('EINVAL'));
      expect(() => watch(AT_FDCWD, null)).toThrow(errno('EFAULT'));
      expect(() => watch(AT_FDCWD, '')).toThrow(errno('ENOENT'));
      expect(() => watch(9999, 'x')).toThrow(errno('EBADF'));
      expect(() => watch(-3, 'x')).toThrow(errno('EBADF'));
      expect(() => watch(AT_FDCWD, scratch.path('none'))).toThrow(errno('ENOENT'));
      expect(() => watch(AT_FDCWD, scratch.path('file'))).toThrow(errno('ENOTDIR'));
      expect(() => watch(AT_FDCWD, scratch.path('link'))).toThrow(errno('ENOTDIR'));
      expect(() => watch(AT_FDCWD, scratch.path('loop'))).toThrow(errno('ELOOP'));
      expect(() => watch(AT_FDCWD, scratch.path('n'.repeat(256)))).toThrow(errno('ENAMETOOLONG'));
      expect(() => watch(AT_FDCWD, 'a\0b')).toThrow(/^watch_mount: path has a NUL/);
    });

    it('a watch_fd that is no queue does nothing, as in the series; fixed: EINVAL', () => {
      const { task } = kernel;
      expect(task.watch_mount(AT_FDCWD, scratch.root, 0, 9999, 1)).toBeUndefined();
      expect(() => task.watch_mount(AT_FDCWD, '/none', 0, 9999, 1)).toThrow(errno('ENOENT'));
      const fixed = openWith(liveNative(), { backend: 'fanotify', quirks: 'fixed' });
      expect(() => fixed.task.watch_mount(AT_FDCWD, '/', 0, 9999, 1)).toThrow(errno('EINVAL'));
      fixed.close();
    });

    it('takes paths from a directory, and an empty one for the directory itself', () => {
      scratch.tmpfs('m/n');
      const dir = openSync(scratch.path('m'), 'r');
      watch(dir, 'n', AT_NO_AUTOMOUNT, 2);
      watch(dir, '', AT_EMPTY_PATH, 3);
      expect(() => watch(dir, '')).toThrow(errno('ENOENT'));
      const file = openSync('/dev/null', 'r');
      expect(() => watch(file, 'x')).toThrow(errno('ENOTDIR'));
      closeSync(file);
      closeSync(dir);
      scratch.tmpfs('m/n/o');
      expect(reader.lines()).toEqual([
        '2 NEW_MOUNT m/n < m/n/o',
        '3 NEW_MOUNT m/n < m/n/o subtree',
      ]);
    });

    it('EBUSY for a directory that this queue watches, whatever the id', () => {
      reader.watch(scratch.root, 1);
      expect(() => reader.watch(scratch.root, 2)).toThrow(errno('EBUSY'));
      const other = new Reader(kernel, scratch.root).watch(scratch.root, 2);
      scratch.dir('d');
      reader.watch(scratch.path('d'), 1);
      scratch.tmpfs('a');
      expect(reader.lines()).toEqual(['1 NEW_MOUNT . < a']);
      expect(other.lines()).toEqual(['2 NEW_MOUNT . < a']);
    });

    it('-1 takes the watch off with REMOVAL; EBADSLT where there is none', () => {
      expect(() => watch(AT_FDCWD, scratch.root, 0, -1)).toThrow(errno('EBADSLT'));
      reader.watch(scratch.root, 77);
      watch(AT_FDCWD, scratch.root, 0, -1);
      expect(reader.lines()).toEqual([expect.stringMatching(/^77 REMOVAL \d+$/)]);
      expect(() => watch(AT_FDCWD, scratch.root, 0, -1)).toThrow(errno('EBADSLT'));
      scratch.tmpfs('a');
      expect(reader.lines()).toEqual([]);
    });

    it('EAGAIN with as many watches as the soft RLIMIT_NOFILE; one taken off gives room', () => {
      const limit = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'));
      const low = 64;
      const set = (soft: string) =>
        spawnSync('prlimit', ['--pid', `${process.pid}`, `--nofile=${soft}:`]);
      expect(set(`${low}`).status).toBe(0);
      try {
        for (let i = 0; i < low; i++) {
          scratch.dir(`d${i}`);
          reader.watch(scratch.path(`d${i}`), 1);
        }
        expect(() => reader.watch(scratch.root, 1)).toThrow(errno('EAGAIN'));
        reader.task.watch_mount(AT_FDCWD, scratch.path('d0'), 0, reader.fd, -1);
        reader.watch(scratch.root, 1);
      } finally {
        set(limit![1]!);
      }
    });

    it('opens nothing that stays open', () => {
      const open = () => readdirSync('/proc/self/fd').length;
      const before = open();
      reader.watch(scratch.root, 1);
      expect(() => watch(AT_FDCWD, '/dev/null')).toThrow(Errno);
      expect(open()).toBe(before);
    });
  });

  it('KEYCTL_WATCH_KEY is the kernel’s own answer where it makes no notification pipes', () => {
    const fds = new Int32Array(2);
    const { sys } = liveNative();
    const real = sys.pipe2(fds, O_NOTIFICATION_PIPE) === 0;
    if (real) for (const fd of fds) sys.close(fd);
    const watch = () =>
      kernel.task.keyctl(KEYCTL_WATCH_KEY, KEY_SPEC_PROCESS_KEYRING, reader.fd, 1);
    if (real) expect(watch()).toBe(0);
    else expect(watch).toThrow(errno('EOPNOTSUPP'));
  });

  it('a directory outside of the root and namespace cannot be watched, and says so', () => {
    const elsewhere = openSync(`/proc/${process.ppid}/root`, 'r');
    const watch = () => kernel.task.watch_mount(elsewhere, '', AT_EMPTY_PATH, reader.fd, 1);
    expect(watch).toThrow(LinuxUnsupported);
    closeSync(elsewhere);
  });

  it('everything is EBADF after close, which may come twice', () => {
    const { task } = kernel;
    kernel.close();
    kernel.close();
    expect(() => task.read(reader.fd, buffer)).toThrow(errno('EBADF'));
    expect(() => task.pipe2(O_NOTIFICATION_PIPE)).toThrow(/^pipe2: the kernel is closed/);
  });
});
