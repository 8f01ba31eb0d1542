/** Where the string at `start` ends: at its NUL, or at `limit` where that is missing. */
export function endOfString(bytes: Uint8Array, start: number, limit: number): number {
  let end = start;
  while (end < limit && bytes[end] !== 0) end++;
  return end;
}

/**
 * What is made of a string that one mount after the other has: the type, the source and the options
 * of a superblock. It is made once for as many as come one behind the other, and they share it.
 */
export class Repeated<T> {
  readonly #make: (bytes: Uint8Array) => T;
  #bytes: Uint8Array;
  #value: T;

  /** @param make what a string of these bytes becomes: they are its own */
  constructor(make: (bytes: Uint8Array) => T) {
    this.#make = make;
    this.#bytes = new Uint8Array();
    this.#value = make(this.#bytes);
  }

  /** Of the string at `start`, which ends at its NUL, or at `limit`. */
  read(bytes: Uint8Array, start: number, limit: number): T {
    const end = endOfString(bytes, start, limit);
    if (!isAt(bytes, start, end, this.#bytes)) {
      this.#bytes = copyOf(bytes, start, end);
      this.#value = this.#make(this.#bytes);
    }
    return this.#value;
  }
}

/** For names, which are short: `slice` takes longer, above all when it was not called lately. */
export function copyOf(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const copy = new Uint8Array(end - start);
  for (let at = start; at < end; at++) copy[at - start] = bytes[at]!;
  return copy;
}

function isAt(bytes: Uint8Array, start: number, end: number, other: Uint8Array): boolean {
  const { length } = other;
  if (end - start !== length) return false;
  for (let i = 0; i < length; i++) if (bytes[start + i] !== other[i]) return false;
  return true;
}
