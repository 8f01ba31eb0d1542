const BITS = 32;
const FULL = 0xffffffff;

/**
 * Numbers, lowest free first. Analogous to struct ida of include/linux/idr.h.
 *
 * A tree of bitmaps: a bit of the lowest level says that a number is taken, a bit above it that all
 * 32 below are. Finding the lowest free number takes one step a level.
 */
export class LowestFree {
  readonly #start: number;
  /** Lowest level first; the last level is always one word. */
  #levels: number[][] = [[0]];

  /** @param start the lowest number there is */
  constructor(start: number) {
    this.#start = start;
  }

  /** Takes the lowest free number. */
  alloc(): number {
    return this.allocFrom(this.#start);
  }

  /** Takes the lowest free number that is `from` or more. */
  allocFrom(from: number): number {
    let bit = this.#free(Math.max(0, from - this.#start));
    while (bit === undefined) {
      this.#grow();
      bit = this.#free(Math.max(0, from - this.#start));
    }
    this.#set(bit);
    return bit + this.#start;
  }

  free(number: number): void {
    let at = number - this.#start;
    for (const level of this.#levels) {
      const word = Math.floor(at / BITS);
      level[word] = ((level[word] ?? 0) & ~(1 << (at % BITS))) >>> 0;
      at = word;
    }
  }

  /** The lowest free bit at or after `from`, if the tree is deep enough to have one. */
  #free(from: number): number | undefined {
    let at = from;
    let height = 0;
    // Up: while nothing is free in the rest of the word, to the bit behind its own.
    for (;;) {
      const level = this.#levels[height];
      if (level === undefined) return undefined;
      const free = lowestFree(level[Math.floor(at / BITS)] ?? 0, at % BITS);
      if (free !== undefined) {
        at += free - (at % BITS);
        break;
      }
      at = Math.floor(at / BITS) + 1;
      height++;
      if (height === this.#levels.length || at >= BITS ** (this.#levels.length - height)) {
        return undefined;
      }
    }
    // Down: into the first word that has room.
    while (height-- > 0) {
      const free = lowestFree(this.#levels[height]![at] ?? 0, 0);
      at = at * BITS + free!;
    }
    return at;
  }

  #set(bit: number): void {
    let at = bit;
    for (const level of this.#levels) {
      const word = Math.floor(at / BITS);
      const value = ((level[word] ?? 0) | (1 << (at % BITS))) >>> 0;
      level[word] = value;
      if (value !== FULL) return;
      at = word;
    }
  }

  #grow(): void {
    const top = this.#levels.at(-1)![0]!;
    this.#levels.push([top === FULL ? 1 : 0]);
  }
}

/** The lowest clear bit of a word at or after `from`. */
function lowestFree(word: number, from: number): number | undefined {
  const free = (~word & (FULL << from)) >>> 0;
  return free === 0 ? undefined : 31 - Math.clz32(free & -free);
}
