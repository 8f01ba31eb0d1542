import type { MountDescription } from '@kernfmt/kernel';
import type { Declaration } from '@kernfmt/layout';
import type { RecordCursor } from '@kernfmt/uapi/linux/watch_queue';

/** How the consumer says what it reads: the sample's lines, or NDJSON. */
export interface Printer {
  /** A mount that was there before the first record. */
  present(mount: MountDescription): void;
  /** A read returned this many bytes. */
  read(length: number): void;
  /** The record the cursor stands on. Returns what stderr should say about it, if anything. */
  record(cursor: RecordCursor<Declaration>): string | undefined;
  /** The header of a record whose length is bad: it is printed before that is found out. */
  head(offset: number, type: number, subtype: number, info: number): void;
  /** The queue has no writer any more. */
  end(): void;
  /** Writes out what was printed so far. */
  flush(): void;
}

/** The mount point to print for a mount: escaped, or undefined when nobody knows it. */
export type PathOf = (mount: bigint) => string | undefined;
