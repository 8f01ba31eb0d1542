interface Row {
  readonly nr: number;
  readonly name: string;
  readonly reserved: boolean;
}

/**
 * Expands a packed table: names in number order, separated by spaces; a number where the sequence
 * jumps; `!` before a name whose number is reserved.
 */
function unpack(base: number, packed: string): Row[] {
  const rows: Row[] = [];
  let nr = base;
  for (const word of packed.split(' ')) {
    if (/^\d/.test(word)) {
      nr = base + Number(word);
    } else {
      const reserved = word.startsWith('!');
      rows.push({ nr, name: reserved ? word.slice(1) : word, reserved });
      nr += 1;
    }
  }
  return rows;
}

/** One ABI's table, expanded on the first question asked of it. */
export class SyscallTable<Numbers extends object> {
  readonly #base: number;
  readonly #packed: string;
  #rows: readonly Row[] | undefined;
  #byName: Map<string, Row> | undefined;
  #byNumber: Map<number, Row> | undefined;

  constructor(base: number, packed: string) {
    this.#base = base;
    this.#packed = packed;
  }

  rows(): readonly Row[] {
    this.#rows ??= unpack(this.#base, this.#packed);
    return this.#rows;
  }

  /** A frozen object without prototype: a name from outside never finds an inherited member. */
  numbers(): Numbers {
    const numbers: Record<string, number> = Object.create(null);
    for (const { nr, name } of this.rows()) numbers[name] = nr;
    return Object.freeze(numbers) as Numbers;
  }

  names(): readonly (keyof Numbers)[] {
    return Object.freeze(this.rows().map(({ name }) => name)) as readonly (keyof Numbers)[];
  }

  numberOf(name: string): number | undefined {
    this.#byName ??= new Map(this.rows().map((row) => [row.name, row]));
    return this.#byName.get(name)?.nr;
  }

  nameOf(nr: number): keyof Numbers | undefined {
    return this.#at(nr)?.name as keyof Numbers | undefined;
  }

  isReserved(nr: number): boolean {
    return this.#at(nr)?.reserved ?? false;
  }

  #at(nr: number): Row | undefined {
    this.#byNumber ??= new Map(this.rows().map((row) => [row.nr, row]));
    return this.#byNumber.get(nr);
  }
}
