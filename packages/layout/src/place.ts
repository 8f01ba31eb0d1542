import type { Memory } from './memory.ts';

/**
 * Where a record stands in a memory. Views of several structs can look at one place: whoever moves
 * it moves them all, and has one store of one hidden class to do, however many structs there are.
 */
export class Place {
  readonly memory: Memory;
  readonly data: DataView;
  readonly u32: Uint32Array;
  readonly u64: BigUint64Array;
  /** Byte offset of the record. */
  offset = 0;
  /** Where the record's flexible part ends. */
  end = 0;
  /** `offset` in 32-bit words. */
  word = 0;

  /** At the start of the memory, and empty. */
  constructor(memory: Memory) {
    this.memory = memory;
    this.data = memory.data;
    this.u32 = memory.u32;
    this.u64 = memory.u64;
  }

  /**
   * Moves without a check, for a framer that has made its own: the record is whole, and aligned if
   * it is looked at through words.
   */
  move(offset: number, end: number): void {
    this.offset = offset;
    this.end = end;
    this.word = offset >>> 2;
  }
}
