import { closeSync, fstatSync } from 'node:fs';
import { errno, type FileCalls, orThrow, type PollFd } from '@kernfmt/kernel';
import { EEXIST, EPERM } from '@kernfmt/uapi/asm-generic/errno';
import { FIONREAD } from '@kernfmt/uapi/asm-generic/ioctls';
import { POLLERR, POLLHUP, POLLIN, POLLNVAL } from '@kernfmt/uapi/linux/poll';
import type { Native } from '../native/open.ts';
import { pollNow } from '../native/poll-now.ts';
import { type FdWatch, watchFd } from '../native/watch-fd.ts';
import { call } from '../refused.ts';
import { needsNative } from '../unsupported.ts';

interface Sleep {
  readonly watch: FdWatch;
  readonly sleepers: Set<(error?: unknown) => void>;
}

/**
 * The calls on the process's own fds. Without native code an fd can be closed, and asked whether it
 * is open; the rest throws LinuxUnsupported.
 */
export class RealFiles implements FileCalls {
  readonly #native: Native;
  readonly #sleeps = new Map<number, Sleep>();

  constructor(native: Native) {
    this.#native = native;
  }

  close(fd: number): void {
    this.#isOpen(fd);
    this.#wakeAll(fd, errno('EBADF'));
    call(() => closeSync(fd));
  }

  read(fd: number, buffer: Uint8Array | null): number {
    const { sys } = this.#calls('read', fd);
    const revents = pollNow(sys, fd, POLLIN);
    if ((revents & POLLNVAL) !== 0) throw errno('EBADF');
    if ((revents & (POLLIN | POLLERR | POLLHUP)) === 0) throw errno('EAGAIN');
    if (buffer === null) throw errno('EFAULT');
    return orThrow(sys.read(fd, buffer));
  }

  poll(fds: readonly PollFd[]): number {
    for (const each of fds) each.revents = each.fd < 0 ? 0 : this.pollOne(each);
    return fds.filter(({ revents }) => revents !== 0).length;
  }

  pollOne({ fd, events }: PollFd): number {
    if (!isOpen(fd)) return POLLNVAL;
    return pollNow(this.#calls('poll', fd).sys, fd, events);
  }

  ioctl(fd: number, request: number, argument: number | Uint8Array | null): number {
    const { sys } = this.#calls('ioctl', fd);
    // FIONREAD is older than sizes in requests: it writes an int.
    const size = request === FIONREAD ? Int32Array.BYTES_PER_ELEMENT : undefined;
    return orThrow(sys.ioctl(fd, request, argument ?? 0, size));
  }

  fcntl(fd: number, command: number, argument = 0): number {
    return orThrow(this.#calls('fcntl', fd).sys.fcntl(fd, command, argument));
  }

  async wait(fd: number, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    signal?.throwIfAborted();
    const { sys } = this.#calls('wait', fd);
    if ((pollNow(sys, fd, POLLIN) & (POLLIN | POLLERR | POLLHUP)) !== 0) return;
    await new Promise<void>((resolve, reject) => {
      const sleepers = this.#sleep(fd);
      if (sleepers === undefined) {
        resolve();
        return;
      }
      const done = (error?: unknown) => {
        signal?.removeEventListener('abort', abort);
        if (error === undefined) resolve();
        else reject(error);
      };
      const abort = () => {
        sleepers.delete(done);
        if (sleepers.size === 0) this.#wakeAll(fd);
        done(signal?.reason);
      };
      sleepers.add(done);
      signal?.addEventListener('abort', abort);
    });
  }

  /** Ends every sleep, with EBADF. */
  closeAll(): void {
    for (const fd of [...this.#sleeps.keys()]) this.#wakeAll(fd, errno('EBADF'));
  }

  /** Those who sleep on an fd; undefined for one that is always ready. */
  #sleep(fd: number): Set<(error?: unknown) => void> | undefined {
    const sleep = this.#sleeps.get(fd);
    if (sleep !== undefined) return sleep.sleepers;
    const watch = watchFd(this.#calls('wait', fd).addon, fd, {}, ({ error }) => {
      this.#wakeAll(fd, error < 0 ? errno(-error) : undefined);
    });
    if (watch === -EPERM) return undefined;
    if (watch === -EEXIST) throw errno('EEXIST');
    if (typeof watch === 'number') throw errno(-watch);
    const sleepers = new Set<(error?: unknown) => void>();
    this.#sleeps.set(fd, { watch, sleepers });
    return sleepers;
  }

  #wakeAll(fd: number, error?: unknown): void {
    const sleep = this.#sleeps.get(fd);
    if (sleep === undefined) return;
    this.#sleeps.delete(fd);
    sleep.watch.close();
    for (const done of sleep.sleepers) done(error);
  }

  #isOpen(fd: number): void {
    if (!isOpen(fd)) throw errno('EBADF');
  }

  #calls(name: string, fd: number): Extract<Native, { available: true }> {
    this.#isOpen(fd);
    if (!this.#native.available) {
      throw needsNative(`${name} of an fd that is no notification pipe`, this.#native.message);
    }
    return this.#native;
  }
}

/** Whether an fd is open in this process. */
function isOpen(fd: number): boolean {
  return statOf(fd) !== undefined;
}

/** Whether an fd is a pipe of any kind. @throws Errno EBADF */
export function isPipe(fd: number): boolean {
  const stat = statOf(fd);
  if (stat === undefined) throw errno('EBADF');
  return stat.isFIFO();
}

function statOf(fd: number): ReturnType<typeof fstatSync> | undefined {
  if (fd < 0) return undefined;
  try {
    return call(() => fstatSync(fd));
  } catch (error) {
    if (error === errno('EBADF')) return undefined;
    throw error;
  }
}
