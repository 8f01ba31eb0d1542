/** One assigned number. */
export interface Row<Name extends string = string> {
  readonly nr: number;
  readonly name: Name;
  /** The number is taken but the kernel does not implement the call: ENOSYS. */
  readonly reserved: boolean;
}

/** A packed word is the name, with `!` before it where the number is reserved. */
export function rowOf(nr: number, word: string): Row {
  const reserved = word[0] === '!';
  return { nr, name: reserved ? word.slice(1) : word, reserved };
}

/** One ABI's table, expanded on the first question asked of it. */
export class SyscallTable<Numbers extends object> {
  readonly #expand: () => readonly Row[];
  #rows: readonly Row<keyof Numbers & string>[] | undefined;
  #index: Map<string | number, Row<keyof Numbers & string>> | undefined;

  constructor(expand: () => readonly Row[]) {
    this.#expand = expand;
  }

  /** In ascending order of number. */
  rows(): readonly Row<keyof Numbers & string>[] {
    this.#rows ??= this.#expand() as readonly Row<keyof Numbers & string>[];
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
