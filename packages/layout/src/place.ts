/**
 * Where a record stands in a memory. Views of several structs can look at one place: whoever moves
 * it moves them all, and has stores to one hidden class to do, however many structs there are.
 */
export class Place {
  /** Byte offset of the record. */
  offset = 0;
  /** Where the record's flexible part ends. */
  end = 0;
  /** `offset` in 32-bit words. */
  word = 0;

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
