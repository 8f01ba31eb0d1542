import type { BenchRecord } from './stream.ts';

/** A library, or a way of doing it by hand. One operation of one contestant runs in a process. */
export interface Contestant {
  /**
   * Opens the stream. What that returns makes an object of every record and puts it in `kept`,
   * round and round: a place to escape to, so that no compiler removes the object. The length of
   * `kept` is a power of two.
   */
  readonly decode?: (bytes: Uint8Array) => (kept: object[]) => void;
  /** Opens the buffer. What that returns writes the records to it; they fill it. */
  readonly encode?: (bytes: Uint8Array) => (records: readonly BenchRecord[]) => void;
  /** Opens the stream. What that returns folds every field of it, as anchors.c does: no objects. */
  readonly fold?: (bytes: Uint8Array) => () => number;
  /** Prints the records to an open file. */
  readonly text?: (bytes: Uint8Array, fd: number) => void;
  /** Takes so long that a part of the stream must do. */
  readonly slow?: true;
}

/** What a contestant can do. */
export type Operation = 'decode' | 'encode' | 'fold' | 'text';
