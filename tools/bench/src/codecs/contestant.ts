import type { BenchRecord } from './stream.ts';

/** A library, or a way of doing it by hand. One operation of one contestant runs in a process. */
export interface Contestant {
  /**
   * Makes an object of every record and puts it in `kept`, round and round: a place to escape to,
   * so that no compiler removes the object. The length of `kept` is a power of two.
   */
  readonly decode?: (bytes: Uint8Array, kept: object[]) => void;
  /** Makes what writes the records to `bytes`, which they fill. */
  readonly encode?: (bytes: Uint8Array) => (records: readonly BenchRecord[]) => void;
  /** Reads every field of every record into a checksum, as anchors.c does; makes no object. */
  readonly fold?: (bytes: Uint8Array) => number;
  /** Prints the records to an open file. */
  readonly text?: (bytes: Uint8Array, fd: number) => void;
  /** Takes so long that a part of the stream must do. */
  readonly slow?: true;
}

/** What a contestant can do. */
export type Operation = 'decode' | 'encode' | 'fold' | 'text';
