import { errno } from '@kernfmt/kernel';
import { POLLIN, POLLOUT, POLLRDNORM, POLLWRNORM } from '@kernfmt/uapi/linux/poll';
import { HeldPath, type Path } from './path.ts';

/** What poll() says of files that have no poll operation: DEFAULT_POLLMASK. */
const DEFAULT_POLLMASK = POLLIN | POLLOUT | POLLRDNORM | POLLWRNORM;

/**
 * An open file description: what several fds of several tasks may share. Kinds of files extend it
 * and override what they can do; what they leave is refused as Linux refuses it.
 *
 * Analogous to struct file of include/linux/fs.h.
 */
export class OpenFile {
  /** O_… flags: access mode and status. Owned by fcntl(F_SETFL). */
  f_flags: number;
  /** Where the file was opened; held until release(). */
  readonly f_path: HeldPath;
  /** Number of fds, over all tables. */
  f_count = 1;
  /** Who is told of I/O by a signal, and by which: F_SETOWN, F_SETSIG; 0 is nobody, is SIGIO. */
  f_owner = 0;
  f_signum = 0;
  /** Takes O_ASYNC back: set while the flag is. */
  stopFasync: (() => void) | undefined;

  /** Takes a reference of its own to the mount. */
  constructor(f_flags: number, f_path: Path) {
    this.f_flags = f_flags;
    this.f_path = new HeldPath(f_path);
  }

  /** Reads into the buffers one after the other; null is an address that cannot be written. */
  read(_buffers: readonly (Uint8Array | null)[]): number {
    throw errno('EINVAL');
  }

  /** null is an address that cannot be read. */
  write(_bytes: Uint8Array | null): number {
    throw errno('EINVAL');
  }

  /** POLL… bits that hold now. */
  poll(): number {
    return DEFAULT_POLLMASK;
  }

  ioctl(_request: number, _argument: number | Uint8Array | null): number {
    throw errno('ENOTTY');
  }

  /**
   * fcntl() commands of this kind of file only (F_SETPIPE_SZ …); fds and flags are not its matter.
   * `capable`: CAP_SYS_RESOURCE.
   */
  fcntl(_command: number, _argument: number, _capable: boolean): number {
    throw errno('EINVAL');
  }

  /** Whether a read would return at once. */
  get readable(): boolean {
    return true;
  }

  /** Whether epoll takes it: files with a poll operation of their own. */
  get pollable(): boolean {
    return false;
  }

  /** Calls back when poll() may say something new; returns how to stop that. */
  onWake(_wake: () => void): () => void {
    return () => undefined;
  }

  /** The last fd is gone. Analogous to fs/file_table.c:__fput(). */
  release(): void {
    this.stopFasync?.();
    this.f_path.put();
  }

  get(): this {
    this.f_count++;
    return this;
  }

  put(): void {
    if (--this.f_count === 0) this.release();
  }
}
