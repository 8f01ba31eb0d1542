import { errno, type Kernel, printableText, type SupportTable, type Task } from '@kernfmt/kernel';
import { WatchQueue } from '@kernfmt/kernel/watch_queue';
import { type Abi, type Declaration, DecodeError } from '@kernfmt/layout';
import {
  type Dialect,
  IOC_WATCH_QUEUE_SET_FILTER,
  IOC_WATCH_QUEUE_SET_SIZE,
  RecordCursor,
  WATCH_TYPE_META,
} from '@kernfmt/uapi/linux/watch_queue';
import type { Recording } from './recording.ts';

const READ_END = 3;
const WRITE_END = 4;

const replayed = { level: 'emulated', note: 'answers from a recording' } as const;
const support: SupportTable = {
  close: replayed,
  read: replayed,
  poll: { level: 'none', note: 'a recording has no poll()' },
  ioctl: replayed,
  fcntl: { level: 'none', note: 'a recording has no fcntl()' },
  wait: replayed,
  pipe2: replayed,
  watch_mount: replayed,
  keyctl: replayed,
};

/**
 * A kernel whose one notification pipe yields a recording: every watch is granted, reads return
 * what was read then, through the filter that is set now, and behind the last one the write end is
 * closed.
 */
export class ReplayKernel implements Kernel {
  readonly name: string;
  readonly dialect: Dialect;
  readonly abi: Abi;
  readonly support = support;
  readonly task: Task;

  constructor({ kernel, dialect, abi, reads }: Recording) {
    // A file says what it was recorded on, and the name is for terminals.
    this.name = `a recording of ${printableText(new TextEncoder().encode(kernel))}`;
    this.dialect = dialect;
    this.abi = abi;
    this.task = new ReplayTask(reads, dialect, abi);
  }

  mountPoint(): undefined {
    // A recording has the records only.
  }

  close(): void {
    // Nothing is held.
  }
}

class ReplayTask implements Task {
  readonly #reads: Iterator<Uint8Array>;
  readonly #dialect: Dialect;
  readonly #queue: WatchQueue;
  /** What is left of a read that was longer than the buffer. */
  #rest: Uint8Array = new Uint8Array();

  constructor(reads: readonly Uint8Array[], dialect: Dialect, abi: Abi) {
    this.#reads = reads[Symbol.iterator]();
    this.#dialect = dialect;
    this.#queue = new WatchQueue({ abi });
  }

  pipe2(): [number, number] {
    return [READ_END, WRITE_END];
  }

  ioctl(_fd: number, request: number, argument: number | Uint8Array | null): number {
    if (request === IOC_WATCH_QUEUE_SET_SIZE) this.#queue.setSize(Number(argument));
    else if (request === IOC_WATCH_QUEUE_SET_FILTER) {
      this.#queue.setFilter(argument instanceof Uint8Array ? argument : null);
    } else throw errno('ENOTTY');
    return 0;
  }

  keyctl(): number {
    return 0;
  }

  watch_mount(): void {
    // Granted: what it led to is in the recording.
  }

  read(_fd: number, buffer: Uint8Array): number {
    while (this.#rest.length === 0) {
      const { value, done } = this.#reads.next();
      if (done) return 0;
      this.#rest = this.#filtered(value);
    }
    const length = this.#whole(this.#rest, buffer.length);
    buffer.set(this.#rest.subarray(0, length));
    this.#rest = this.#rest.subarray(length);
    return length;
  }

  /** The records that the filter lets through. Bytes that are no records are kept as they are. */
  #filtered(bytes: Uint8Array): Uint8Array {
    const { filter } = this.#queue;
    if (filter === undefined) return bytes;
    const kept: number[] = [];
    const bad = this.#walk(bytes, ({ type, subtype, info, offset, length }) => {
      if (type === WATCH_TYPE_META || filter.accepts(type, subtype, info)) {
        kept.push(...bytes.subarray(offset, offset + length));
      }
    });
    return Uint8Array.from([...kept, ...bytes.subarray(bad)]);
  }

  /** How many bytes of whole records fit; all that fit, where there are no whole records. */
  #whole(bytes: Uint8Array, room: number): number {
    if (bytes.length <= room) return bytes.length;
    let whole = 0;
    this.#walk(bytes, ({ offset, length }) => {
      if (offset + length <= room) whole = offset + length;
    });
    return whole || room;
  }

  /** Visits the records; returns where the bytes stop being records, at the latest their end. */
  #walk(bytes: Uint8Array, visit: (cursor: RecordCursor<Declaration>) => void): number {
    const cursor = new RecordCursor(bytes, this.#dialect, this.#queue.abi);
    try {
      while (cursor.next()) visit(cursor);
      return bytes.length;
    } catch (error) {
      if (error instanceof DecodeError) return error.offset;
      throw error;
    }
  }

  async wait(): Promise<void> {
    // A read never has to.
  }

  close(): void {
    // Nothing is held.
  }

  poll(): number {
    throw errno('ENOSYS');
  }
  fcntl(): number {
    throw errno('ENOSYS');
  }
}
