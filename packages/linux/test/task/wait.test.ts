import { writeFileSync } from 'node:fs';
import { errno } from '@kernfmt/kernel';
import { O_NONBLOCK } from '@kernfmt/uapi/asm-generic/fcntl';
import { FIONREAD } from '@kernfmt/uapi/asm-generic/ioctls';
import { mount_notification } from '@kernfmt/uapi/linux/watch_queue';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LinuxKernel, openWith } from '../../src/open.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Reader } from '../reader.ts';
import { Scratch } from '../scratch.ts';

describe.runIf(hasNative && isRoot)('wait', () => {
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
    kernel = openWith(liveNative(), {});
    reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
  });
  afterEach(() => {
    kernel.close();
    vi.restoreAllMocks();
  });

  it('resolves when somebody mounts, for everyone who sleeps', async () => {
    const both = Promise.all([kernel.task.wait(reader.fd), kernel.task.wait(reader.fd)]);
    setTimeout(() => scratch.tmpfs('a'), 20);
    await both;
    expect(reader.lines()).toEqual(['1 NEW_MOUNT . < a']);
  });

  it('resolves at once for what is there, a pending LOSS and the end', async () => {
    scratch.tmpfs('a');
    await kernel.task.wait(reader.fd);
    const small = new Reader(kernel, scratch.root, 1).watch(scratch.root, 2);
    for (let i = 0; i < 33; i++) scratch.tmpfs('a');
    const buffer = new Uint8Array(65536);
    const count = new Uint32Array(1);
    while (count[0]! < 34 * mount_notification.size) {
      await new Promise(setImmediate);
      kernel.task.ioctl(reader.fd, FIONREAD, new Uint8Array(count.buffer));
    }
    expect(kernel.task.read(small.fd, buffer)).toBe(32 * mount_notification.size);
    await kernel.task.wait(small.fd);
    expect(small.lines()).toEqual(['LOSS']);
    kernel.task.close(small.write);
    await kernel.task.wait(small.fd);
    expect(kernel.task.read(small.fd, buffer)).toBe(0);
  });

  it('ends with the signal’s reason, and with EBADF when the fd or the kernel closes', async () => {
    const reason = new Error('enough');
    const abort = new AbortController();
    const aborted = expect(kernel.task.wait(reader.fd, abort)).rejects.toBe(reason);
    abort.abort(reason);
    await aborted;
    await expect(kernel.task.wait(reader.fd, abort)).rejects.toBe(reason);
    await expect(kernel.task.wait(reader.write)).rejects.toBe(errno('EBADF'));
    const closed = expect(kernel.task.wait(reader.fd)).rejects.toBe(errno('EBADF'));
    kernel.task.close(reader.fd);
    await closed;
    const other = new Reader(kernel);
    const kernelClosed = expect(kernel.task.wait(other.fd)).rejects.toBe(errno('EBADF'));
    kernel.close();
    await kernelClosed;
  });

  it('sleeps on the process’s own fds too', async () => {
    const { task } = kernel;
    const [read, write] = task.pipe2(O_NONBLOCK);
    const buffer = new Uint8Array(8);
    const both = Promise.all([task.wait(read), task.wait(read)]);
    writeFileSync(write, 'x');
    await both;
    expect(task.read(read, buffer)).toBe(1);
    const abort = new AbortController();
    const aborted = expect(task.wait(read, abort)).rejects.toThrow('aborted');
    abort.abort();
    await aborted;
    const closed = expect(task.wait(read)).rejects.toBe(errno('EBADF'));
    task.close(read);
    await closed;
    task.close(write);
  });

  it('a source that fails tells those who sleep, and those who come later', async () => {
    const { sys } = liveNative();
    const sleeping = expect(kernel.task.wait(reader.fd)).rejects.toBe(errno('EIO'));
    vi.spyOn(sys, 'readMounts').mockReturnValue(-errno('EIO').errno);
    scratch.tmpfs('a');
    await sleeping;
    vi.restoreAllMocks();
    expect(() => kernel.task.read(reader.fd, new Uint8Array(64))).toThrow(errno('EIO'));
  });
});
