import { Errno, errno } from '@kernfmt/kernel';
import { WatchQueue } from '@kernfmt/kernel/watch_queue';
import { F_GETFL, F_SETFL, O_CLOEXEC, O_NONBLOCK } from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { KEYCTL_READ, KEYCTL_WATCH_KEY } from '@kernfmt/uapi/linux/keyctl';
import {
  IOC_WATCH_QUEUE_SET_SIZE,
  key_notification,
  O_NOTIFICATION_PIPE,
  WATCH_META_LOSS_NOTIFICATION,
  WATCH_TYPE_KEY_NOTIFY,
  WATCH_TYPE_META,
  watch_notification,
} from '@kernfmt/uapi/linux/watch_queue';
import { describe, expect, it, vi } from 'vitest';
import { LiveFsinfo } from '../../src/fsinfo/live-fsinfo.ts';
import { hostOf } from '../../src/host.ts';
import { openWith } from '../../src/open.ts';
import { RealTask } from '../../src/task/real.ts';
import { LinuxUnsupported } from '../../src/unsupported.ts';
import { hasNative, liveNative } from '../native/live.ts';

const record = key_notification.encode({
  type: WATCH_TYPE_KEY_NOTIFY,
  subtype: 1,
  info: key_notification.size | 0x100,
  key_id: 7,
  aux: 0,
});
const loss = watch_notification.encode({
  type: WATCH_TYPE_META,
  subtype: WATCH_META_LOSS_NOTIFICATION,
  info: watch_notification.size,
});

function realTask(native: ReturnType<typeof liveNative>): RealTask {
  const host = hostOf(process.arch);
  return new RealTask(host, native, new LiveFsinfo(host, native));
}

/** The native calls with a notification pipe in them: a WatchQueue behind a plain pipe's fds. */
function withQueues() {
  const native = liveNative();
  const { sys } = native;
  const queue = new WatchQueue({ generation: '6.1' });
  let fds: readonly number[] = [];
  const made = vi.spyOn(sys, 'pipe2');
  made.mockImplementation((out, flags) => {
    made.mockRestore();
    const result = sys.pipe2(out, flags & ~O_NOTIFICATION_PIPE);
    fds = [...out];
    return result;
  });
  const read = sys.read.bind(sys);
  vi.spyOn(sys, 'read').mockImplementation((fd, buffer) => {
    if (fd !== fds[0]) return read(fd, buffer);
    try {
      return queue.read([new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)]);
    } catch (error) {
      if (error instanceof Errno) return -error.errno;
      throw error;
    }
  });
  const ioctl = sys.ioctl.bind(sys);
  vi.spyOn(sys, 'ioctl').mockImplementation((fd, request, argument, size) => {
    if (request !== IOC_WATCH_QUEUE_SET_SIZE) return ioctl(fd, request, argument, size);
    queue.setSize(Number(argument));
    return 0;
  });
  return { task: realTask(native), queue, pipe2: made };
}

describe.runIf(hasNative)('the kernel back end', () => {
  it('makes notification pipes non-blocking, and F_SETFL leaves them so', () => {
    const { task } = withQueues();
    const [fd] = task.pipe2(O_NOTIFICATION_PIPE | O_CLOEXEC);
    expect(task.fcntl(fd, F_GETFL) & O_NONBLOCK).toBe(O_NONBLOCK);
    expect(task.fcntl(fd, F_SETFL, 0)).toBe(0);
    expect(task.fcntl(fd, F_GETFL) & O_NONBLOCK).toBe(O_NONBLOCK);
    task.closeAll();
    expect(() => task.fcntl(fd, F_GETFL)).toThrow(errno('EBADF'));
    vi.restoreAllMocks();
  });

  it('wait finds a LOSS that poll does not tell of, and the next read has it', async () => {
    const { task, queue } = withQueues();
    const [fd] = task.pipe2(O_NOTIFICATION_PIPE);
    task.ioctl(fd, IOC_WATCH_QUEUE_SET_SIZE, 32);
    for (let i = 0; i < 33; i++) queue.post(record);
    const buffer = new Uint8Array(4096);
    expect(task.read(fd, buffer)).toBe(32 * record.length);
    await task.wait(fd);
    expect(task.read(fd, new Uint8Array(0))).toBe(0);
    expect(() => task.read(fd, new Uint8Array(7))).toThrow(errno('ENOBUFS'));
    expect(() => task.read(fd, null)).toThrow(errno('EFAULT'));
    queue.post(record);
    expect(task.read(fd, buffer)).toBe(loss.length + record.length);
    expect(buffer.subarray(0, loss.length)).toEqual(loss);
    expect(() => task.read(fd, buffer)).toThrow(errno('EAGAIN'));
    expect(() => task.read(fd, null)).toThrow(errno('EAGAIN'));
    task.closeAll();
    vi.restoreAllMocks();
  });

  it('wait leaves a record where it is', async () => {
    const { task, queue } = withQueues();
    const [fd] = task.pipe2(O_NOTIFICATION_PIPE);
    task.ioctl(fd, IOC_WATCH_QUEUE_SET_SIZE, 32);
    queue.post(record);
    await task.wait(fd);
    const buffer = new Uint8Array(64);
    expect(task.read(fd, buffer)).toBe(record.length);
    expect(buffer.subarray(0, record.length)).toEqual(record);
    task.closeAll();
    vi.restoreAllMocks();
  });

  it('has no watch_mount, and makes no call for it', () => {
    const task = realTask(liveNative());
    expect(() => task.watch_mount(AT_FDCWD, '/', 0, 0, 0)).toThrow(errno('ENOSYS'));
  });

  it('passes no numbers as addresses to keyctl', () => {
    const task = realTask(liveNative());
    expect(() => task.keyctl(KEYCTL_READ, 1, 4096, 8)).toThrow(/^keyctl: operation 11 /);
    expect(() => task.keyctl(KEYCTL_WATCH_KEY, -2, 0, 1)).toThrow(Errno);
  });

  it('says what is missing where the kernel makes no notification pipes', () => {
    const native = liveNative();
    const fds = new Int32Array(2);
    if (native.sys.pipe2(fds, O_NOTIFICATION_PIPE) === 0) {
      for (const fd of fds) native.sys.close(fd);
      expect(openWith(native, { backend: 'kernel' }).choice.backend).toBe('kernel');
      return;
    }
    const open = () => openWith(native, { backend: 'kernel' });
    expect(open).toThrow(LinuxUnsupported);
    expect(open).toThrow(/^pipe2: ENOPKG: CONFIG_WATCH_QUEUE is off; .*; run Linux 5\.8 with/);
  });
});
