import { Errno, type Kernel } from '@kernfmt/kernel';
import { type Declaration, DecodeError, Memory } from '@kernfmt/layout';
import { lengthOf, RecordCursor, watch_notification } from '@kernfmt/uapi/linux/watch_queue';
import { Exit, type Output } from './exit.ts';
import type { Printer } from './printer.ts';

/** Bytes of the sample's read buffer: 18 mount records, and one byte more. */
const READ_SIZE = 433;
/** The union the sample copies a record into: it takes no longer one. */
const RECORD_MAX = 128;

/** samples/watch_queue/watch_test.c:consumer(): reads a queue and prints what comes. */
export class Consumer {
  readonly #kernel: Kernel;
  readonly #output: Output;
  readonly #printer: Printer;
  readonly #buffer = new Uint8Array(READ_SIZE);
  readonly #cursor: RecordCursor<Declaration>;

  constructor(kernel: Kernel, output: Output, printer: Printer) {
    this.#kernel = kernel;
    this.#output = output;
    this.#printer = printer;
    this.#cursor = new RecordCursor(new Memory(this.#buffer), kernel.dialect, kernel.abi);
  }

  /**
   * Until the queue has no writer any more.
   *
   * @param onRead gets the bytes of every read before they are printed
   * @throws Exit as the sample exits; the reason of `signal` when it aborts
   */
  async run(
    fd: number,
    { onRead, signal }: { onRead?: (bytes: Uint8Array) => void; signal?: AbortSignal } = {},
  ): Promise<void> {
    for (;;) {
      const length = await this.#read(fd, signal);
      if (length === 0) {
        this.#printer.end();
        this.#printer.flush();
        return;
      }
      onRead?.(this.#buffer.subarray(0, length));
      this.#printer.read(length);
      this.#parse(length);
      this.#printer.flush();
      await this.#output.drain?.();
    }
  }

  /** read(), as it blocks: a queue with nothing to say is waited for. */
  async #read(fd: number, signal: AbortSignal | undefined): Promise<number> {
    const { task } = this.#kernel;
    for (;;) {
      signal?.throwIfAborted();
      try {
        return task.read(fd, this.#buffer);
      } catch (error) {
        if (!(error instanceof Errno)) throw error;
        if (error.code !== 'EAGAIN') {
          this.#complain(`read: ${error.message}\n`);
          throw new Exit(1, { cause: error });
        }
        await task.wait(fd, signal === undefined ? {} : { signal });
      }
    }
  }

  #parse(length: number): void {
    const cursor = this.#cursor.rewind(length);
    while (this.#next(length)) {
      const complaint = this.#printer.record(cursor);
      if (complaint !== undefined) this.#complain(complaint);
    }
  }

  #next(length: number): boolean {
    try {
      return this.#cursor.next();
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      return this.#malformed(error.offset, Math.min(length - error.offset, RECORD_MAX));
    }
  }

  /** The sample's two answers to bytes that are no record. */
  #malformed(offset: number, largest: number): never {
    const { abi, dialect } = this.#kernel;
    if (largest < watch_notification.size) {
      this.#complain(`Short message header: ${largest}\n`);
      throw new Exit(0);
    }
    const { type, subtype, info } = watch_notification.on(abi).decode(this.#buffer, offset);
    this.#printer.head(offset, type, subtype, info);
    this.#complain(`Bad message length: ${lengthOf(dialect, info)}/${largest}\n`);
    throw new Exit(1);
  }

  /** To stderr, behind what stdout has said so far. */
  #complain(text: string): void {
    this.#printer.flush();
    this.#output.err(text);
  }
}
