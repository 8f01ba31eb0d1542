import { errno, KernelOops } from '@kernfmt/kernel';
import {
  F_DUPFD,
  F_GETFD,
  F_GETFL,
  F_SETFL,
  F_SETOWN,
  F_SETSIG,
  FASYNC,
  FD_CLOEXEC,
  O_CLOEXEC,
  O_CREAT,
  O_DIRECT,
  O_DIRECTORY,
  O_NONBLOCK,
  O_RDWR,
} from '@kernfmt/uapi/asm-generic/fcntl';
import { FIONREAD } from '@kernfmt/uapi/asm-generic/ioctls';
import { SIGIO, SIGPIPE, SIGUSR1 } from '@kernfmt/uapi/asm-generic/signal';
import {
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  EPOLLET,
  EPOLLHUP,
  EPOLLIN,
  EPOLLONESHOT,
} from '@kernfmt/uapi/linux/eventpoll';
import { AT_FDCWD, F_GETPIPE_SZ, F_SETPIPE_SZ } from '@kernfmt/uapi/linux/fcntl';
import { MS_BIND, MS_REMOUNT } from '@kernfmt/uapi/linux/mount';
import { RLIMIT_NOFILE } from '@kernfmt/uapi/linux/resource';
import {
  IOC_WATCH_QUEUE_SET_FILTER,
  IOC_WATCH_QUEUE_SET_SIZE,
  O_NOTIFICATION_PIPE,
} from '@kernfmt/uapi/linux/watch_queue';
import { beforeEach, describe, expect, test } from 'vitest';
import { type SimTask, SimulatedKernel } from '../../src/index.ts';

let kernel: SimulatedKernel;
let task: SimTask;
let read: number;
let write: number;

function boot(generation: '5.8' | '6.1' = '5.8'): void {
  kernel = new SimulatedKernel({ generation });
  task = kernel.task;
  [read, write] = task.pipe2(O_NOTIFICATION_PIPE | O_NONBLOCK | O_CLOEXEC);
  task.ioctl(read, IOC_WATCH_QUEUE_SET_SIZE, 16);
  task.watch_mount(AT_FDCWD, '/', 0, read, 1);
}

beforeEach(() => boot());

/** Makes one record of 24 bytes. */
const remount = (): void => task.mount(null, '/', null, MS_REMOUNT | MS_BIND, null);

function refusal(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('pipe2', () => {
  test('gives two fds with the flags asked for', () => {
    expect([read, write]).toEqual([0, 1]);
    expect(task.fcntl(read, F_GETFD)).toBe(FD_CLOEXEC);
    expect(task.fcntl(read, F_GETFL) & O_NONBLOCK).toBe(O_NONBLOCK);
    const [other] = task.pipe2(O_NOTIFICATION_PIPE | O_DIRECT);
    expect(task.fcntl(other, F_GETFD)).toBe(0);
  });

  test('refuses other flags, and a table without room for both, which loses no fd', () => {
    for (const flags of [O_CREAT, O_RDWR, O_NOTIFICATION_PIPE | O_CREAT]) {
      expect(() => task.pipe2(flags)).toThrow(errno('EINVAL'));
    }
    task.setrlimit(RLIMIT_NOFILE, { rlim_cur: 3n, rlim_max: 3n });
    expect(() => task.pipe2(O_NOTIFICATION_PIPE)).toThrow(errno('EMFILE'));
    task.setrlimit(RLIMIT_NOFILE, { rlim_cur: 4n, rlim_max: 4n });
    expect(task.pipe2(0)).toEqual([2, 3]);
  });
});

describe('what a queue does not do', () => {
  test('writing, by whatever call', () => {
    const [, plain] = task.pipe2(0);
    expect(task.write(write, new Uint8Array())).toBe(0);
    expect(refusal(() => task.write(write, new Uint8Array(8)))).toBe('EXDEV');
    expect(refusal(() => task.write(read, new Uint8Array(8)))).toBe('EBADF');
    expect(refusal(() => task.read(write, new Uint8Array(8)))).toBe('EBADF');
    expect(refusal(() => task.vmsplice(write, [new Uint8Array(8)], 0))).toBe('EBADF');
    expect(refusal(() => task.tee(read, plain, 64, 0))).toBe('EINVAL');
    expect(refusal(() => task.fcntl(read, F_SETPIPE_SZ, 65536))).toBe('EBUSY');
    const [from, to] = task.pipe2(0);
    task.write(to, new Uint8Array(8));
    expect(refusal(() => task.splice(from, null, write, null, 8, 0))).toBe('EXDEV');
    expect(task.ioctl(from, FIONREAD, new Uint8Array(4))).toBe(0);
  });

  test('6.1 refuses to write nothing, and to splice', () => {
    boot('6.1');
    remount();
    const [, plain] = task.pipe2(0);
    expect(refusal(() => task.write(write, new Uint8Array()))).toBe('EXDEV');
    expect(refusal(() => task.splice(read, null, plain, null, 64, 0))).toBe('EINVAL');
    expect(task.fcntl(read, F_GETPIPE_SZ)).toBe(4096);
  });

  test('ioctls of queues on other files', () => {
    const [plain] = task.pipe2(0);
    const directory = task.open('/', O_DIRECTORY);
    for (const request of [IOC_WATCH_QUEUE_SET_SIZE, IOC_WATCH_QUEUE_SET_FILTER]) {
      expect(refusal(() => task.ioctl(plain, request, 1))).toBe(
        request === IOC_WATCH_QUEUE_SET_SIZE ? 'ENODEV' : 'EFAULT',
      );
      expect(refusal(() => task.ioctl(directory, request, 1))).toBe('ENOTTY');
      expect(refusal(() => task.ioctl(999, request, 1))).toBe('EBADF');
    }
    expect(refusal(() => task.ioctl(plain, IOC_WATCH_QUEUE_SET_FILTER, null))).toBe('ENODEV');
  });
});

describe('splice', () => {
  test('from a queue to a plain pipe is a read', () => {
    const [out, plain] = task.pipe2(0);
    expect(refusal(() => task.splice(read, null, plain, null, 64, 0))).toBe('EAGAIN');
    remount();
    remount();
    expect(refusal(() => task.splice(read, null, plain, null, 23, 0))).toBe('ENOBUFS');
    expect(task.splice(read, null, plain, null, 64, 0)).toBe(48);
    expect(task.read(out, new Uint8Array(64))).toBe(48);
  });

  test('to a file, with an offset, or nowhere is refused', () => {
    const file = task.open('/file', O_RDWR | O_CREAT, 0o600);
    const [, plain] = task.pipe2(0);
    remount();
    expect(refusal(() => task.splice(read, null, file, null, 64, 0))).toBe('EINVAL');
    expect(refusal(() => task.splice(read, null, plain, 0n, 64, 0))).toBe('ESPIPE');
    expect(refusal(() => task.splice(read, null, 999, null, 64, 0))).toBe('EBADF');
    expect(refusal(() => task.splice(read, null, plain, null, 64, 16))).toBe('EINVAL');
    expect(task.splice(read, null, 999, null, 0, 16)).toBe(0);
  });

  test('between plain pipes moves, and tee copies', () => {
    const [a, toA] = task.pipe2(0);
    const [b, toB] = task.pipe2(0);
    task.write(toA, Uint8Array.of(1, 2, 3, 4, 5));
    expect(task.tee(a, toB, 3, 0)).toBe(3);
    expect(task.splice(a, null, toB, null, 4, 0)).toBe(4);
    const buffer = new Uint8Array(16);
    expect(task.read(b, buffer)).toBe(7);
    expect([...buffer.subarray(0, 7)]).toEqual([1, 2, 3, 1, 2, 3, 4]);
    expect(task.read(a, buffer)).toBe(1);
    expect(refusal(() => task.splice(a, null, toA, null, 1, 0))).toBe('EINVAL');
  });
});

describe('a plain pipe', () => {
  test('holds sixteen pages, then would block; its size can be changed', () => {
    const [out, into] = task.pipe2(0);
    expect(task.write(into, new Uint8Array(70_000))).toBe(65_536);
    expect(refusal(() => task.write(into, new Uint8Array(1)))).toBe('EAGAIN');
    expect(refusal(() => task.fcntl(out, F_SETPIPE_SZ, 4096))).toBe('EBUSY');
    expect(task.fcntl(out, F_SETPIPE_SZ, 65_537)).toBe(131_072);
    expect(task.write(into, new Uint8Array(70_000))).toBe(65_536);
    expect(task.read(out, new Uint8Array(200_000))).toBe(131_072);
  });

  test('without a reader: EPIPE and SIGPIPE; without a writer: the end', () => {
    const [out, into] = task.pipe2(0);
    task.write(into, Uint8Array.of(7));
    const [other, unread] = task.pipe2(0);
    task.close(into);
    expect(task.read(out, new Uint8Array(4))).toBe(1);
    expect(task.read(out, new Uint8Array(4))).toBe(0);
    task.close(other);
    expect(refusal(() => task.write(unread, Uint8Array.of(1)))).toBe('EPIPE');
    expect(task.rt_sigtimedwait([SIGPIPE])).toBe(SIGPIPE);
  });

  test('with O_DIRECT keeps packets apart', () => {
    const [out, into] = task.pipe2(O_DIRECT);
    task.write(into, new Uint8Array(3));
    task.write(into, new Uint8Array(5));
    expect(task.read(out, new Uint8Array(2))).toBe(2);
    expect(task.read(out, new Uint8Array(9))).toBe(5);
  });
});

describe('epoll', () => {
  const entries = (epfd: number): number[] => task.epoll_wait(epfd, 8).map(({ events }) => events);

  test('level tells as long as there is something, edge when something comes', () => {
    const level = task.epoll_create1(0);
    const edge = task.epoll_create1(0);
    task.epoll_ctl(level, EPOLL_CTL_ADD, read, { events: EPOLLIN, data: 5n });
    task.epoll_ctl(edge, EPOLL_CTL_ADD, read, { events: (EPOLLIN | EPOLLET) >>> 0, data: 6n });
    expect([entries(level), entries(edge)]).toEqual([[], []]);
    remount();
    expect(task.epoll_wait(level, 1)).toEqual([{ events: EPOLLIN, data: 5n }]);
    expect([entries(level), entries(edge), entries(edge)]).toEqual([[EPOLLIN], [EPOLLIN], []]);
    remount();
    expect(entries(edge)).toEqual([EPOLLIN]);
    task.read(read, new Uint8Array(24));
    expect([entries(level), entries(edge)]).toEqual([[EPOLLIN], []]);
    task.read(read, new Uint8Array(24));
    expect(entries(level)).toEqual([]);
    task.close(write);
    expect([entries(level), entries(edge)]).toEqual([[EPOLLHUP], [EPOLLHUP]]);
  });

  test('one-shot tells once, and what is closed or deleted tells nothing', () => {
    const epfd = task.epoll_create1(0);
    const events = EPOLLIN | EPOLLONESHOT;
    task.epoll_ctl(epfd, EPOLL_CTL_ADD, read, { events, data: 0n });
    expect(refusal(() => task.epoll_ctl(epfd, EPOLL_CTL_ADD, read, { events, data: 0n }))).toBe(
      'EEXIST',
    );
    remount();
    expect([entries(epfd), entries(epfd)]).toEqual([[EPOLLIN], []]);
    task.epoll_ctl(epfd, EPOLL_CTL_DEL, read, null);
    expect(refusal(() => task.epoll_ctl(epfd, EPOLL_CTL_DEL, read, null))).toBe('ENOENT');
    task.epoll_ctl(epfd, EPOLL_CTL_ADD, read, { events: EPOLLIN, data: 0n });
    task.close(read);
    expect(entries(epfd)).toEqual([]);
  });

  test('takes no directories, not itself, and no circle', () => {
    const [a, b] = [task.epoll_create1(0), task.epoll_create1(0)];
    const event = { events: EPOLLIN, data: 0n };
    const directory = task.open('/', O_DIRECTORY);
    const add = (to: number, fd: number) =>
      refusal(() => task.epoll_ctl(to, EPOLL_CTL_ADD, fd, event));
    expect(add(a, directory)).toBe('EPERM');
    expect(add(a, a)).toBe('EINVAL');
    expect(add(read, a)).toBe('EINVAL');
    expect(add(a, 999)).toBe('EBADF');
    task.epoll_ctl(a, EPOLL_CTL_ADD, b, event);
    expect(add(b, a)).toBe('ELOOP');
    task.epoll_ctl(b, EPOLL_CTL_ADD, read, event);
    remount();
    expect(entries(a)).toEqual([EPOLLIN]);
  });
});

describe('O_ASYNC', () => {
  test('sends its owner SIGIO, or what F_SETSIG says, for each record while it is set', () => {
    task.fcntl(read, F_SETOWN, task.pid);
    task.fcntl(read, F_SETFL, FASYNC);
    expect(task.fcntl(read, F_GETFL) & FASYNC).toBe(FASYNC);
    remount();
    expect(task.rt_sigtimedwait([SIGUSR1, SIGIO])).toBe(SIGIO);
    expect(refusal(() => task.rt_sigtimedwait([SIGIO]))).toBe('EAGAIN');
    task.fcntl(read, F_SETSIG, SIGUSR1);
    remount();
    expect(task.rt_sigtimedwait([SIGUSR1, SIGIO])).toBe(SIGUSR1);
    task.fcntl(read, F_SETFL, 0);
    remount();
    expect(refusal(() => task.rt_sigtimedwait([SIGIO, SIGUSR1]))).toBe('EAGAIN');
    expect(refusal(() => task.fcntl(read, F_SETOWN, 4711))).toBe('ESRCH');
  });
});

describe('open files', () => {
  test('are shared by fork: a record is read once, and the queue lives while one has it', () => {
    const child = task.fork();
    remount();
    remount();
    expect(child.read(read, new Uint8Array(24))).toBe(24);
    expect(task.read(read, new Uint8Array(64))).toBe(24);
    task.close(read);
    task.close(write);
    remount();
    expect(child.read(read, new Uint8Array(64))).toBe(24);
    child.exit();
    const [fd] = task.pipe2(O_NOTIFICATION_PIPE);
    task.watch_mount(AT_FDCWD, '/', 0, fd, 1);
  });

  test('are shared by dup, whose fds are the lowest that are free', () => {
    const copy = task.dup(read);
    expect(task.fcntl(read, F_DUPFD, 40)).toBe(40);
    task.fcntl(copy, F_SETFL, 0);
    expect(task.fcntl(40, F_GETFL) & O_NONBLOCK).toBe(0);
    remount();
    expect(task.read(copy, new Uint8Array(24))).toBe(24);
    expect(refusal(() => task.watch_mount(AT_FDCWD, '/', 0, copy, 2))).toBe('EBUSY');
  });

  test('wait ends with a record, with the end, and with the fd', async () => {
    const waits = task.wait(read);
    remount();
    await waits;
    task.read(read, new Uint8Array(64));
    const end = task.wait(read);
    task.close(write);
    await end;
    expect(task.read(read, new Uint8Array(64))).toBe(0);
    const [other] = task.pipe2(O_NOTIFICATION_PIPE);
    const closed = expect(task.wait(other)).rejects.toBe(errno('EBADF'));
    task.close(other);
    await closed;
  });
});

describe('quirks of watch_mount can be turned off', () => {
  test('a bad queue is EINVAL, no watch EBADSLT, the removal names the mount', () => {
    const quirks = { badQueueFd: false, removeUnwatched: false, removalAddress: false };
    const fixed = new SimulatedKernel({ quirks }).task;
    fixed.mkdir('/a', 0o755);
    fixed.mount('A', '/a', 'tmpfs', 0, null);
    const [fd] = fixed.pipe2(O_NOTIFICATION_PIPE);
    fixed.ioctl(fd, IOC_WATCH_QUEUE_SET_SIZE, 4);
    expect(refusal(() => fixed.watch_mount(AT_FDCWD, '/a', 0, 999, 1))).toBe('EINVAL');
    expect(refusal(() => fixed.watch_mount(AT_FDCWD, '/a', 0, fd, -1))).toBe('EBADSLT');
    fixed.watch_mount(AT_FDCWD, '/a', 0, fd, 1);
    fixed.watch_mount(AT_FDCWD, '/a', 0, fd, -1);
    const buffer = new Uint8Array(16);
    fixed.read(fd, buffer);
    expect(new DataView(buffer.buffer).getBigUint64(8, true)).toBe(14n);
  });

  test('on, they are the kernel as it was', () => {
    task.mkdir('/a', 0o755);
    task.mount('A', '/a', 'tmpfs', 0, null);
    expect(task.watch_mount(AT_FDCWD, '/a', 0, 999, 1)).toBeUndefined();
    expect(() => task.watch_mount(AT_FDCWD, '/a', 0, read, -1)).toThrow(KernelOops);
  });
});
