import {
  errno,
  type FsinfoCalls,
  orThrow,
  type Path,
  type PollFd,
  type Task,
} from '@kernfmt/kernel';
import { EAGAIN, ENOBUFS } from '@kernfmt/uapi/asm-generic/errno';
import { F_DUPFD, F_SETFL } from '@kernfmt/uapi/asm-generic/fcntl';
import { F_DUPFD_CLOEXEC } from '@kernfmt/uapi/linux/fcntl';
import { watch_notification } from '@kernfmt/uapi/linux/watch_queue';
import type { Host } from '../host.ts';
import type { Native } from '../native/open.ts';
import { keyctl } from './keys.ts';
import { RealFiles } from './real-files.ts';

/** What fds of one real notification pipe share. */
interface RealQueue {
  /** A record that `wait` had to take out to know that it was there: a LOSS, 8 bytes. */
  taken: Uint8Array | undefined;
}

/**
 * Linux's own notification pipes and key watches, and nothing else. Pipes are O_NONBLOCK whatever
 * was asked for, so that no call can stop the event loop. There is no watch_mount: number 440,
 * which the series used, is process_madvise() today and is never called.
 */
export class RealTask implements Task, FsinfoCalls {
  readonly #host: Host;
  readonly #native: Extract<Native, { available: true }>;
  readonly #fsinfo: FsinfoCalls;
  readonly #files: RealFiles;
  readonly #queues = new Map<number, RealQueue>();

  constructor(host: Host, native: Extract<Native, { available: true }>, fsinfo: FsinfoCalls) {
    this.#host = host;
    this.#native = native;
    this.#fsinfo = fsinfo;
    this.#files = new RealFiles(native);
  }

  /** Closes every notification pipe that was made here. */
  closeAll(): void {
    for (const fd of [...this.#queues.keys()]) this.close(fd);
    this.#files.closeAll();
  }

  pipe2(flags: number): [read: number, write: number] {
    const { O_NOTIFICATION_PIPE } = this.#host.watch_queue;
    const isQueue = (flags & O_NOTIFICATION_PIPE) !== 0;
    const fds = new Int32Array(2);
    const forced = isQueue ? this.#host.fcntl.O_NONBLOCK : 0;
    orThrow(this.#native.sys.pipe2(fds, flags | forced));
    const queue: RealQueue = { taken: undefined };
    if (isQueue) for (const fd of fds) this.#queues.set(fd, queue);
    return [fds[0]!, fds[1]!];
  }

  watch_mount(
    _dfd: number,
    _path: Path | null,
    _at_flags: number,
    _watch_fd: number,
    _watch_id: number,
  ): never {
    throw errno('ENOSYS');
  }

  fsinfo(
    dfd: number,
    path: Path | null,
    params: Uint8Array | null,
    buffer: Uint8Array | null,
  ): number {
    return this.#fsinfo.fsinfo(dfd, path, params, buffer);
  }

  keyctl(operation: number, ...args: readonly number[]): number {
    return keyctl(this.#native.sys, operation, args);
  }

  close(fd: number): void {
    this.#queues.delete(fd);
    this.#files.close(fd);
  }

  read(fd: number, buffer: Uint8Array | null): number {
    const queue = this.#queues.get(fd);
    if (queue === undefined) return this.#files.read(fd, buffer);
    // The poll of RealFiles.read would hide a LOSS behind which nothing is queued.
    if (buffer === null) throw errno(this.#probe(fd, queue) ? 'EFAULT' : 'EAGAIN');
    const { taken } = queue;
    if (taken === undefined) return orThrow(this.#native.sys.read(fd, buffer));
    if (buffer.length === 0) return 0;
    if (buffer.length < taken.length) throw errno('ENOBUFS');
    buffer.set(taken);
    queue.taken = undefined;
    const more = this.#native.sys.read(fd, buffer.subarray(taken.length));
    return taken.length + Math.max(0, more);
  }

  poll(fds: readonly PollFd[]): number {
    return this.#files.poll(fds);
  }

  ioctl(fd: number, request: number, argument: number | Uint8Array | null): number {
    const { IOC_WATCH_QUEUE_SET_FILTER } = this.#host.watch_queue;
    // The request has no size in it, but the bytes have: the kernel reads at most what is there.
    if (request === IOC_WATCH_QUEUE_SET_FILTER && argument instanceof Uint8Array) {
      const { ioctl } = this.#native.sys;
      return orThrow(ioctl.call(this.#native.sys, fd, request, argument, argument.length));
    }
    return this.#files.ioctl(fd, request, argument);
  }

  fcntl(fd: number, command: number, argument = 0): number {
    const queue = this.#queues.get(fd);
    if (queue === undefined) return this.#files.fcntl(fd, command, argument);
    const forced = command === F_SETFL ? this.#host.fcntl.O_NONBLOCK : 0;
    const result = this.#files.fcntl(fd, command, argument | forced);
    if (command === F_DUPFD || command === F_DUPFD_CLOEXEC) this.#queues.set(result, queue);
    return result;
  }

  async wait(fd: number, options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    options.signal?.throwIfAborted();
    const queue = this.#queues.get(fd);
    if (queue !== undefined && this.#probe(fd, queue)) return;
    await this.#files.wait(fd, options);
  }

  /**
   * Whether a read would return at once. poll() does not tell of a pending LOSS, but a read into 8
   * bytes does: it gets the LOSS, which is kept for the next read; ENOBUFS where a longer record
   * waits; or EAGAIN.
   */
  #probe(fd: number, queue: RealQueue): boolean {
    if (queue.taken !== undefined) return true;
    const record = new Uint8Array(watch_notification.size);
    const got = this.#native.sys.read(fd, record);
    if (got > 0) queue.taken = record.subarray(0, got);
    if (got >= 0 || got === -ENOBUFS) return true;
    if (got === -EAGAIN) return false;
    throw errno(-got);
  }
}
