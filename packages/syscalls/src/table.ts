import { ALPHA_SHIFT, COMMON_CALLS, COMMON_FIRST, FRAGMENTS } from './common.gen.ts';

/**
 * A table as its lookups use it: number to word, in ascending order of number. A word is the
 * call's name, with `!` before it where the number is reserved.
 */
export type Words = ReadonlyMap<number, string>;

/** Runs `make` on the first call and returns that result from then on. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Expands a packed table: words in number order, a number where the sequence jumps, `*N` for the
 * next N calls of the common list. A capital letter stands for a fragment of a name.
 */
export function unpack(base: number, packed: string): Words {
  let text = packed;
  let letter = 65;
  for (const fragment of FRAGMENTS.split(' ')) {
    text = text.replaceAll(String.fromCharCode(letter++), fragment);
  }
  const words = new Map<number, string>();
  let nr = 0;
  for (const item of text.split(' ')) {
    if (Number(item) >= 0) {
      nr = Number(item);
    } else if (item[0] === '*') {
      const first = (nr - COMMON_FIRST) % ALPHA_SHIFT;
      const run = COMMON_CALLS.split(' ').slice(first, first + Number(item.slice(1)));
      for (const word of run) words.set(base + nr++, word);
    } else {
      words.set(base + nr++, item);
    }
  }
  return words;
}

export function nameIn(words: Words, nr: number): string | undefined {
  return words.get(nr)?.replace('!', '');
}

export function isReservedIn(words: Words, nr: number): boolean {
  return words.get(nr)?.[0] === '!';
}

/** A frozen object without prototype: a name from outside never finds an inherited member. */
export function numbersIn(words: Words): Readonly<Record<string, number>> {
  const numbers = Object.create(null);
  for (const [nr, word] of words) numbers[word.replace('!', '')] = nr;
  return Object.freeze(numbers);
}
