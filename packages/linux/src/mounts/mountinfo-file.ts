import { closeSync, openSync, readSync } from 'node:fs';
import { call } from '../refused.ts';

/** The table is read again, this many times, while it changes under the reader. */
const TRIES = 8;

/** A mountinfo file, opened once: it stays that of the namespace and root it was opened in. */
export class MountinfoFile {
  readonly fd: number;
  #buffer = Buffer.alloc(65536);

  /** @throws Errno of open(2) */
  constructor(path = '/proc/thread-self/mountinfo') {
    this.fd = call(() => openSync(path, 'r'));
  }

  /** What it says now. The kernel gives a page at a time: a table that changes is torn. */
  read(): Buffer {
    let length = 0;
    for (;;) {
      if (length === this.#buffer.length) {
        this.#buffer = Buffer.concat([this.#buffer, Buffer.alloc(length)]);
      }
      const room = this.#buffer.length - length;
      const got = call(() => readSync(this.fd, this.#buffer, length, room, length));
      if (got === 0) return Buffer.from(this.#buffer.subarray(0, length));
      length += got;
    }
  }

  /** A table that two readings agree on, if the system stands still that long. */
  readSteadily(): Buffer {
    return this.readAfter(this.read());
  }

  /** The same, with a reading that was made before. */
  readAfter(before: Buffer): Buffer {
    let last = before;
    for (let i = 1; ; i++) {
      const next = this.read();
      if (i === TRIES || next.equals(last)) return next;
      last = next;
    }
  }

  close(): void {
    closeSync(this.fd);
  }
}

/** Reads until nothing changed meanwhile, if the system stands still that long. */
export function whileQuiet<T>(read: () => T, changed: () => boolean): T {
  let got = read();
  for (let i = 1; i < TRIES && changed(); i++) got = read();
  return got;
}
