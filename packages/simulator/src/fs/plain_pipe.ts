import { errno } from '@kernfmt/kernel';
import {
  POLLERR,
  POLLHUP,
  POLLIN,
  POLLOUT,
  POLLRDNORM,
  POLLWRNORM,
} from '@kernfmt/uapi/linux/poll';

/** PIPE_DEF_BUFFERS and the size of a page: include/linux/pipe_fs_i.h, arch/x86. */
const PIPE_DEF_BUFFERS = 16;
const PAGE_SIZE = 4096;
/** /proc/sys/fs/pipe-max-size, as it is at boot. */
const PIPE_MAX_SIZE = 1 << 20;

/** A page of a pipe, with what is left of it to read. */
interface Buffer {
  bytes: Uint8Array;
  /** Later writes may be appended: PIPE_BUF_FLAG_CAN_MERGE; not to what came by splice. */
  readonly canMerge: boolean;
  /** Read as one packet, whose rest is thrown away: PIPE_BUF_FLAG_PACKET. */
  readonly packet: boolean;
}

/** A pipe for bytes. Analogous to struct pipe_inode_info and fs/pipe.c. */
export class PlainPipe {
  readers = 1;
  writers = 1;
  readonly buffers: Buffer[] = [];
  #maxUsage = PIPE_DEF_BUFFERS;
  readonly #wakers = new Set<() => void>();

  /**
   * Reads into the buffers one after the other. Analogous to fs/pipe.c:pipe_read().
   * @returns 0 when the pipe is empty and has no writer
   * @throws Errno EFAULT, and EAGAIN where a blocking read would sleep
   */
  read(into: readonly (Uint8Array | null)[]): number {
    if (into.every((each) => each?.length === 0)) return 0;
    let done = 0;
    for (const each of into) {
      if (each === null && this.buffers.length > 0) {
        if (done > 0) break;
        throw errno('EFAULT');
      }
      done += each === null ? 0 : this.#readInto(each);
      if (this.buffers.length === 0) break;
    }
    if (done > 0) this.#wake();
    if (done > 0 || this.writers === 0) return done;
    throw errno('EAGAIN');
  }

  #readInto(into: Uint8Array): number {
    let done = 0;
    while (done < into.length) {
      const buffer = this.buffers[0];
      if (buffer === undefined) break;
      const part = buffer.bytes.subarray(0, into.length - done);
      into.set(part, done);
      done += part.length;
      buffer.bytes = buffer.bytes.subarray(part.length);
      if (buffer.bytes.length === 0 || buffer.packet) this.buffers.shift();
      if (buffer.packet) break;
    }
    return done;
  }

  /**
   * Analogous to fs/pipe.c:pipe_write(); whoever calls sends SIGPIPE.
   * @throws Errno EPIPE without readers, EAGAIN where a blocking write would sleep
   */
  write(bytes: Uint8Array, packet = false): number {
    if (bytes.length === 0) return 0;
    if (this.readers === 0) throw errno('EPIPE');
    let done = packet ? 0 : this.#append(bytes);
    while (done < bytes.length && this.slots > 0) {
      const part = bytes.slice(done, done + PAGE_SIZE);
      this.buffers.push({ bytes: part, canMerge: !packet, packet });
      done += part.length;
    }
    if (done === 0) throw errno('EAGAIN');
    this.#wake();
    return done;
  }

  /** Adds pages that splice moves here: they are kept apart. */
  push(pages: readonly Uint8Array[]): void {
    for (const bytes of pages) this.buffers.push({ bytes, canMerge: false, packet: false });
    this.#wake();
  }

  /** As much as fits behind the last page, if the whole odd end of `bytes` does. */
  #append(bytes: Uint8Array): number {
    const last = this.buffers.at(-1);
    const odd = bytes.length % PAGE_SIZE;
    if (odd === 0 || last === undefined || !last.canMerge) return 0;
    if (last.bytes.length + odd > PAGE_SIZE) return 0;
    const joined = new Uint8Array(last.bytes.length + odd);
    joined.set(last.bytes);
    joined.set(bytes.subarray(0, odd), last.bytes.length);
    last.bytes = joined;
    return odd;
  }

  /** Pages that still fit. */
  get slots(): number {
    return Math.max(0, this.#maxUsage - this.buffers.length);
  }

  /** FIONREAD */
  get bytes(): number {
    return this.buffers.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  /** F_GETPIPE_SZ */
  get pipeSize(): number {
    return this.#maxUsage * PAGE_SIZE;
  }

  /**
   * F_SETPIPE_SZ: whole pages, a power of two of them. Analogous to fs/pipe.c:pipe_set_size().
   * @throws Errno EINVAL for 0 or too much, EPERM above what everybody may have, EBUSY when more is
   * in the pipe than would fit
   */
  resize(size: number, capable: boolean): number {
    const wanted = size >>> 0;
    if (wanted === 0 || wanted > 0x8000_0000) throw errno('EINVAL');
    const pages = 2 ** Math.ceil(Math.log2(Math.ceil(wanted / PAGE_SIZE)));
    if (pages > this.#maxUsage && pages * PAGE_SIZE > PIPE_MAX_SIZE && !capable) {
      throw errno('EPERM');
    }
    if (pages < this.buffers.length) throw errno('EBUSY');
    this.#maxUsage = pages;
    this.#wake();
    return this.pipeSize;
  }

  /** Analogous to fs/pipe.c:pipe_poll(). */
  poll(end: 'read' | 'write'): number {
    if (end === 'read') {
      const events = this.buffers.length > 0 ? POLLIN | POLLRDNORM : 0;
      return this.writers === 0 ? events | POLLHUP : events;
    }
    const events = this.slots > 0 ? POLLOUT | POLLWRNORM : 0;
    return this.readers === 0 ? events | POLLERR : events;
  }

  get readable(): boolean {
    return this.buffers.length > 0 || this.writers === 0;
  }

  onWake(wake: () => void): () => void {
    this.#wakers.add(wake);
    return () => this.#wakers.delete(wake);
  }

  closeEnd(end: 'read' | 'write'): void {
    if (end === 'read') this.readers--;
    else this.writers--;
    this.#wake();
  }

  #wake(): void {
    for (const wake of [...this.#wakers]) wake();
  }
}
