import { type Abi, LP64 } from '@kernfmt/layout';
import {
  POLLERR,
  POLLHUP,
  POLLIN,
  POLLOUT,
  POLLRDNORM,
  POLLWRNORM,
} from '@kernfmt/uapi/linux/poll';
import {
  readFilter,
  typeLimit,
  WATCH_META_LOSS_NOTIFICATION,
  WATCH_TYPE_META,
  WatchFilter,
  watch_notification,
} from '@kernfmt/uapi/linux/watch_queue';
import { errno, KernelOops, orThrow } from '../errno.ts';
import { NOTES_MAX } from './notes.ts';

/** Which kernel's rules of sizing and filtering: the series' own, or those since Linux 5.17. */
export type Generation = '5.8' | '6.1';

export interface QueueOptions {
  readonly generation?: Generation;
  readonly abi?: Abi;
  /** Types below this can be filtered: for a kernel with types that mainline has not. */
  readonly types?: number;
}

/** PIPE_DEF_BUFFERS of include/linux/pipe_fs_i.h: slots of a pipe before SET_SIZE. */
const PIPE_DEF_BUFFERS = 16;
/** Notes of 128 bytes on a page of 4096: WATCH_QUEUE_NOTES_PER_PAGE of kernel/watch_queue.c. */
const NOTES_PER_PAGE = 32;
const PAGE_SIZE = 4096;

/** What has watches of queues, and lets go of those of one that is closed: a WatchList. */
export interface WatchSource {
  forget(queue: WatchQueue): void;
}

/** One slot of the ring: a whole record (PIPE_BUF_FLAG_WHOLE), or nothing. */
interface Slot {
  record: Uint8Array | undefined;
  /** PIPE_BUF_FLAG_LOSS: records were lost after this one. */
  loss: boolean;
}

/**
 * A notification pipe: a ring of whole records with a filter before it. What it models: sizes,
 * filters, posting, overruns and their LOSS record, reading and polling. What the owner of the fds
 * keeps: the flags of the open files, and who sleeps.
 *
 * @example
 * const queue = new WatchQueue();
 * queue.setSize(256);
 * queue.post(record);
 * const got = queue.read([buffer]);
 */
export class WatchQueue {
  readonly generation: Generation;
  readonly abi: Abi;
  readonly #types: number;
  /** Open files of each end. A pipe is born with one of both. */
  readers = 1;
  writers = 1;
  filter: WatchFilter | undefined;
  /** The lists that have watches of this queue. */
  readonly sources = new Set<WatchSource>();
  #slots: Slot[] = emptySlots(PIPE_DEF_BUFFERS);
  /** As in struct pipe_inode_info: counters that only grow; `& mask` makes slot numbers of them. */
  #head = 0;
  #tail = 0;
  #maxUsage = PIPE_DEF_BUFFERS;
  /** Notes that may be in use at once; 0 before SET_SIZE. */
  #notes = 0;
  #notesInUse = 0;
  #sized = false;
  #noteLoss = false;
  #wakers = new Set<() => void>();

  constructor({
    generation = '5.8',
    abi = LP64,
    types = typeLimit[generation],
  }: QueueOptions = {}) {
    this.generation = generation;
    this.abi = abi;
    this.#types = types;
  }

  /**
   * IOC_WATCH_QUEUE_SET_SIZE. Only the low 32 bits of `n` count. Up to Linux 5.16 the ring gets n
   * slots: where n is no power of two, slots alias and records overwrite each other.
   *
   * Analogous to kernel/watch_queue.c:watch_queue_set_size().
   *
   * @throws Errno EBUSY when the queue has its size, EINVAL for n outside 1..512
   */
  setSize(n: number): void {
    if (this.#sized) throw errno('EBUSY');
    const notes = n >>> 0;
    if (notes < 1 || notes > NOTES_MAX) throw errno('EINVAL');
    const pages = Math.ceil(notes / NOTES_PER_PAGE);
    const rounded = pages * NOTES_PER_PAGE;
    const slots = this.generation === '5.8' ? notes : 2 ** Math.ceil(Math.log2(rounded));
    this.#sized = true;
    this.#notes = rounded;
    this.#slots = emptySlots(slots);
    this.#maxUsage = this.generation === '5.8' ? Math.min(PIPE_DEF_BUFFERS, slots) : pages;
  }

  /**
   * IOC_WATCH_QUEUE_SET_FILTER; null removes the filter. Records in the queue stay.
   * @throws Errno EFAULT, EINVAL as `readFilter`
   */
  setFilter(bytes: Uint8Array | null): void {
    if (bytes === null) {
      this.filter = undefined;
      return;
    }
    const filter = readFilter(bytes, { types: this.#types, abi: this.abi });
    if (filter instanceof WatchFilter) this.filter = filter;
    else orThrow(filter);
  }

  /**
   * Queues a copy of one record, past the filter. In a full queue, or one without a size, the
   * record is dropped, and the newest slot remembers it.
   *
   * Analogous to kernel/watch_queue.c:post_one_notification().
   */
  post(record: Uint8Array): boolean {
    const size = this.#slots.length;
    const mask = size - 1;
    if (this.#head - this.#tail >= size || this.#notesInUse >= this.#notes) {
      this.#slots[(this.#head - 1) & mask]!.loss = true;
      return false;
    }
    const slot = this.#slots[this.#head & mask]!;
    slot.record = copyOf(record);
    slot.loss = false;
    this.#notesInUse++;
    this.#head++;
    this.#wake();
    return true;
  }

  /**
   * Says that records were lost before they came here: a full queue further down. As an overrun:
   * the next record read after those queued now is LOSS.
   */
  lose(): void {
    if (this.#head === this.#tail) this.#noteLoss = true;
    else this.#slots[(this.#head - 1) & (this.#slots.length - 1)]!.loss = true;
    this.#wake();
  }

  /**
   * Reads as many whole records as fit into the buffers, which are filled one after the other; null
   * stands for an address that cannot be written.
   *
   * Analogous to fs/pipe.c:pipe_read().
   *
   * @returns bytes read; 0 when the queue is empty and nobody holds its write end
   * @throws Errno ENOBUFS when the next record is longer than the buffers, EFAULT, and EAGAIN where
   * a blocking read would sleep
   */
  read(buffers: readonly (Uint8Array | null)[]): number {
    const to = new Scatter(buffers);
    if (to.left === 0) return 0;
    for (;;) {
      let refused = this.#noteLoss ? this.#readLoss(to) : undefined;
      if (refused === undefined && this.queued > 0) refused = this.#readSlot(to);
      if (refused !== undefined) {
        if (to.done > 0) return to.done;
        throw errno(refused);
      }
      if (to.left > 0 && this.queued > 0) continue;
      if (to.done > 0 || this.writers === 0) return to.done;
      throw errno('EAGAIN');
    }
  }

  #readLoss(to: Scatter): Refused | undefined {
    const refused = to.copy(this.#lossRecord());
    if (refused === undefined) this.#noteLoss = false;
    return refused;
  }

  #readSlot(to: Scatter): Refused | undefined {
    const slot = this.#slots[this.#tail & (this.#slots.length - 1)]!;
    if (slot.record === undefined) throw new KernelOops('pipe_read: a slot without a buffer');
    const refused = to.copy(slot.record);
    if (refused !== undefined) return refused;
    if (slot.loss) this.#noteLoss = true;
    slot.record = undefined;
    this.#notesInUse--;
    this.#tail++;
    return undefined;
  }

  /** Whether a read would return at once: a record, a pending LOSS, or the end. */
  get readable(): boolean {
    return this.#head !== this.#tail || this.#noteLoss || this.writers === 0;
  }

  /** Records that wait to be read, a pending LOSS not counted. */
  get queued(): number {
    return this.#head - this.#tail;
  }

  /** FIONREAD: bytes of the queued records, a pending LOSS not counted. */
  get bytes(): number {
    let sum = 0;
    for (let at = this.#tail; at !== this.#head; at++) {
      sum += this.#slots[at & (this.#slots.length - 1)]!.record?.length ?? 0;
    }
    return sum;
  }

  /** F_GETPIPE_SZ, in bytes. */
  get pipeSize(): number {
    return this.#maxUsage * PAGE_SIZE;
  }

  /**
   * What poll() reports for an end. A pending LOSS alone is not reported: poll looks at the ring.
   * Analogous to fs/pipe.c:pipe_poll().
   */
  poll(end: 'read' | 'write'): number {
    if (end === 'read') {
      const events = this.queued > 0 ? POLLIN | POLLRDNORM : 0;
      return this.writers === 0 ? events | POLLHUP : events;
    }
    const events = this.queued < this.#maxUsage ? POLLOUT | POLLWRNORM : 0;
    return this.readers === 0 ? events | POLLERR : events;
  }

  /** Calls back whenever a read that would have slept may have become possible. */
  onWake(wake: () => void): () => void {
    this.#wakers.add(wake);
    return () => this.#wakers.delete(wake);
  }

  /**
   * One open file of an end went away. With the last one of both, the queue's watches are dropped,
   * without records.
   *
   * Analogous to fs/pipe.c:pipe_release() and kernel/watch_queue.c:watch_queue_clear().
   */
  closeEnd(end: 'read' | 'write'): void {
    if (end === 'read') this.readers--;
    else this.writers--;
    this.#wake();
    if (this.readers + this.writers > 0) return;
    for (const source of [...this.sources]) source.forget(this);
  }

  #wake(): void {
    if (this.#wakers.size === 0) return;
    for (const wake of [...this.#wakers]) wake();
  }

  #lossRecord(): Uint8Array {
    const { size } = watch_notification;
    return watch_notification
      .on(this.abi)
      .encode({ type: WATCH_TYPE_META, subtype: WATCH_META_LOSS_NOTIFICATION, info: size });
  }
}

/** For records, which are short: `slice` takes longer, above all when nothing was posted lately. */
function copyOf(record: Uint8Array): Uint8Array {
  const copy = new Uint8Array(record.length);
  for (let at = 0; at < record.length; at++) copy[at] = record[at]!;
  return copy;
}

function emptySlots(size: number): Slot[] {
  return Array.from({ length: size }, () => ({ record: undefined, loss: false }));
}

/** Why a read stops at a record: it is too long, or its place cannot be written. */
type Refused = 'ENOBUFS' | 'EFAULT';

/** The buffers of a readv(), filled in order. */
class Scatter {
  /** Bytes that still fit. */
  left: number;
  done = 0;
  readonly #buffers: readonly (Uint8Array | null)[];
  #index = 0;
  #at = 0;

  constructor(buffers: readonly (Uint8Array | null)[]) {
    this.#buffers = buffers;
    this.left = 0;
    // An address that cannot be written has room for anything.
    for (const each of buffers) this.left += each?.length ?? Number.MAX_SAFE_INTEGER;
  }

  /** Takes all the bytes, or says why it cannot; none count as read then. */
  copy(bytes: Uint8Array): Refused | undefined {
    if (bytes.length > this.left) return 'ENOBUFS';
    let from = 0;
    while (from < bytes.length) {
      const buffer = this.#buffers[this.#index];
      if (buffer === null || buffer === undefined) return 'EFAULT';
      const room = buffer.length - this.#at;
      // Most often all of it: a window on it would cost more than the copy.
      const part = from === 0 && bytes.length <= room ? bytes : bytes.subarray(from, from + room);
      buffer.set(part, this.#at);
      from += part.length;
      this.#at += part.length;
      if (this.#at === buffer.length) {
        this.#index++;
        this.#at = 0;
      }
    }
    this.done += bytes.length;
    this.left -= bytes.length;
    return undefined;
  }
}
