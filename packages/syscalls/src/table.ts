import { ALPHA_SHIFT, COMMON_CALLS, COMMON_FIRST, FRAGMENTS } from './common.gen.ts';

/** One assigned number. */
export interface Row<Name extends string> {
  readonly nr: number;
  readonly name: Name;
  /** The number is taken but the kernel does not implement the call: ENOSYS. */
  readonly reserved: boolean;
}

/**
 * Expands a packed table, words in number order: a name, with `!` before it where the number is
 * reserved; a number where the sequence jumps; `*N` for the next N calls of the common list.
 * A capital letter stands for a fragment of a name.
 */
function unpack(base: number, packed: string): Row<string>[] {
  const common = COMMON_CALLS.split(' ');
  const fragments = FRAGMENTS.split(' ');
  const text = packed.replace(/[A-Z]/g, (letter) => fragments[letter.charCodeAt(0) - 65] ?? '');
  const rows: Row<string>[] = [];
  let nr = 0;
  const add = (name: string, reserved: boolean) => rows.push({ nr: base + nr++, name, reserved });
  for (const word of text.split(' ')) {
    const rest = word.slice(1);
    if (word[0] === '!') {
      add(rest, true);
    } else if (word[0] === '*') {
      const first = (nr - COMMON_FIRST) % ALPHA_SHIFT;
      for (const name of common.slice(first, first + Number(rest))) add(name, false);
    } else if (Number(word) >= 0) {
      nr = Number(word);
    } else {
      add(word, false);
    }
  }
  return rows;
}

/** One ABI's table, expanded on the first question asked of it. */
export class SyscallTable<Numbers extends object> {
  readonly #base: number;
  readonly #packed: string;
  #rows: readonly Row<keyof Numbers & string>[] | undefined;
  #index: Map<string | number, Row<keyof Numbers & string>> | undefined;

  constructor(base: number, packed: string) {
    this.#base = base;
    this.#packed = packed;
  }

  rows(): readonly Row<keyof Numbers & string>[] {
    this.#rows ??= unpack(this.#base, this.#packed) as Row<keyof Numbers & string>[];
    return this.#rows;
  }

  find(nameOrNumber: string | number): Row<keyof Numbers & string> | undefined {
    if (!this.#index) {
      this.#index = new Map();
      for (const row of this.rows()) this.#index.set(row.name, row).set(row.nr, row);
    }
    return this.#index.get(nameOrNumber);
  }

  /** A frozen object without prototype: a name from outside never finds an inherited member. */
  numbers(): Numbers {
    const numbers: Record<string, number> = Object.create(null);
    for (const { nr, name } of this.rows()) numbers[name] = nr;
    return Object.freeze(numbers) as Numbers;
  }

  names(): readonly (keyof Numbers & string)[] {
    return Object.freeze(this.rows().map(({ name }) => name));
  }
}
