import { ABIS, type Abi } from './abis.gen.ts';
import { DICTIONARY, TABLES } from './all.gen.ts';
import { isReservedIn, nameIn, numbersIn, once, type Words } from './table.ts';

/** One assigned number. */
export interface Row<Name extends string = string> {
  readonly nr: number;
  readonly name: Name;
  /** The number is taken but the kernel does not implement the call: ENOSYS. */
  readonly reserved: boolean;
}

/** One ABI's rows, by number, name, or all of them in ascending order of number. */
interface Table {
  readonly rows: () => readonly Row[];
  readonly find: (nameOrNumber: string | number) => Row | undefined;
}

const dictionary = /* @__PURE__ */ once(() => DICTIONARY.split(' '));

/** Runs `[NR@]INDEX[*COUNT]` of dictionary words, in base 36. */
function expand(abi: Abi): Words {
  const { base } = ABIS[abi];
  const words = new Map<number, string>();
  let nr: number = base;
  for (const run of TABLES[abi].split(' ')) {
    const [, jump, first = '', count = '1'] = /^(?:(\w+)@)?(\w+)(?:\*(\w+))?$/.exec(run) ?? [];
    if (jump !== undefined) nr = base + Number.parseInt(jump, 36);
    const start = Number.parseInt(first, 36);
    for (const word of dictionary().slice(start, start + Number.parseInt(count, 36))) {
      words.set(nr++, word);
    }
  }
  return words;
}

function createTable(abi: Abi): Table {
  const words = expand(abi);
  const numbers = once(() => numbersIn(words));
  const row = (nr: number | undefined): Row | undefined => {
    const name = nr === undefined ? undefined : nameIn(words, nr);
    return nr === undefined || name === undefined
      ? undefined
      : { nr, name, reserved: isReservedIn(words, nr) };
  };
  return {
    rows: once(() => Array.from(words.keys(), (nr) => row(nr)!)),
    find: (key) => row(typeof key === 'number' ? key : numbers()[key]),
  };
}

const tables = /* @__PURE__ */ new Map<Abi, Table>();

/** @throws RangeError that begins with `caller` when there is no ABI `abi`. */
export function tableOf(abi: Abi, caller: string): Table {
  let table = tables.get(abi);
  if (!table) {
    if (!Object.hasOwn(ABIS, abi)) throw new RangeError(`${caller}: no ABI is named ${abi}`);
    table = createTable(abi);
    tables.set(abi, table);
  }
  return table;
}
