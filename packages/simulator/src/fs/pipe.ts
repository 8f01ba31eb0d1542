import { errno } from '@kernfmt/kernel';
import { WatchQueue } from '@kernfmt/kernel/watch_queue';
import { O_DIRECT, O_NONBLOCK, O_RDONLY, O_WRONLY } from '@kernfmt/uapi/asm-generic/fcntl';
import { FIONREAD } from '@kernfmt/uapi/asm-generic/ioctls';
import { F_GETPIPE_SZ, F_SETPIPE_SZ } from '@kernfmt/uapi/linux/fcntl';
import {
  IOC_WATCH_QUEUE_SET_FILTER,
  IOC_WATCH_QUEUE_SET_SIZE,
} from '@kernfmt/uapi/linux/watch_queue';
import { OpenFile } from './file.ts';
import type { Path } from './path.ts';
import { PlainPipe } from './plain_pipe.ts';

/** struct pipe_inode_info, with a watch queue or without. */
export type Pipe = PlainPipe | WatchQueue;

/** One end of a pipe, opened. Analogous to pipefifo_fops of fs/pipe.c. */
export class PipeFile extends OpenFile {
  readonly pipe: Pipe;
  readonly end: 'read' | 'write';

  constructor(pipe: Pipe, end: 'read' | 'write', flags: number, f_path: Path) {
    const kept = end === 'read' ? O_NONBLOCK : O_NONBLOCK | O_DIRECT;
    super((end === 'read' ? O_RDONLY : O_WRONLY) | (flags & kept), f_path);
    this.pipe = pipe;
    this.end = end;
  }

  override read(buffers: readonly (Uint8Array | null)[]): number {
    return this.pipe.read(buffers);
  }

  /**
   * Nobody writes to a queue but the kernel. Up to Linux 6.7, writing nothing succeeds.
   * Analogous to fs/pipe.c:pipe_write().
   */
  override write(bytes: Uint8Array | null): number {
    const { pipe } = this;
    if (pipe instanceof PlainPipe) {
      if (bytes === null) throw errno(pipe.readers === 0 ? 'EPIPE' : 'EFAULT');
      return pipe.write(bytes, (this.f_flags & O_DIRECT) !== 0);
    }
    if (pipe.generation === '5.8') {
      if (bytes?.length === 0) return 0;
      if (pipe.readers === 0) throw errno('EPIPE');
    }
    throw errno('EXDEV');
  }

  override poll(): number {
    return this.pipe.poll(this.end);
  }

  override get pollable(): boolean {
    return true;
  }

  override get readable(): boolean {
    return this.end === 'write' || this.pipe.readable;
  }

  /** Analogous to fs/pipe.c:pipe_ioctl(). */
  override ioctl(request: number, argument: number | Uint8Array | null): number {
    switch (request) {
      case FIONREAD:
        putInt(argument, this.pipe.bytes);
        return 0;
      case IOC_WATCH_QUEUE_SET_SIZE:
        if (typeof argument !== 'number') throw errno('EINVAL');
        this.#queue().setSize(argument);
        return 0;
      case IOC_WATCH_QUEUE_SET_FILTER:
        if (typeof argument === 'number' && argument !== 0) throw errno('EFAULT');
        this.#queue().setFilter(typeof argument === 'number' ? null : argument);
        return 0;
      default:
        throw errno('ENOTTY');
    }
  }

  #queue(): WatchQueue {
    if (this.pipe instanceof PlainPipe) throw errno('ENODEV');
    return this.pipe;
  }

  /** Analogous to fs/pipe.c:pipe_fcntl(). `capable`: CAP_SYS_RESOURCE. */
  override fcntl(command: number, argument: number, capable: boolean): number {
    const { pipe } = this;
    switch (command) {
      case F_GETPIPE_SZ:
        return pipe.pipeSize;
      case F_SETPIPE_SZ:
        if (pipe instanceof WatchQueue) throw errno('EBUSY');
        return pipe.resize(argument, capable);
      default:
        throw errno('EINVAL');
    }
  }

  override onWake(wake: () => void): () => void {
    return this.pipe.onWake(wake);
  }

  override release(): void {
    super.release();
    this.pipe.closeEnd(this.end);
  }
}

/**
 * The queue behind an open file, either end of it.
 * Analogous to kernel/watch_queue.c:get_watch_queue().
 */
export function watchQueueOf(file: OpenFile): WatchQueue | undefined {
  return file instanceof PipeFile && file.pipe instanceof WatchQueue ? file.pipe : undefined;
}

/** The pipe behind an open file; for splice() and its kin, queues are none (`get_pipe_info()`). */
export function plainPipeOf(file: OpenFile): PlainPipe | undefined {
  return file instanceof PipeFile && file.pipe instanceof PlainPipe ? file.pipe : undefined;
}

/** put_user() of an int. @throws Errno EFAULT where there is no room for one */
function putInt(to: number | Uint8Array | null, value: number): void {
  if (!(to instanceof Uint8Array) || to.length < Int32Array.BYTES_PER_ELEMENT) {
    throw errno('EFAULT');
  }
  new DataView(to.buffer, to.byteOffset).setInt32(0, value, true);
}
