import { ABIS, type Abi } from './abis.gen.ts';
import { DICTIONARY, TABLES } from './all.gen.ts';
import { type Row, rowOf, SyscallTable } from './table.ts';

type AnyTable = SyscallTable<Record<string, number>>;

let dictionary: readonly string[] | undefined;

/** Runs `[NR@]INDEX[*COUNT]` of dictionary words, in base 36. */
function expand(abi: Abi): Row[] {
  dictionary ??= DICTIONARY.split(' ');
  const { base } = ABIS[abi];
  const rows: Row[] = [];
  let nr: number = base;
  for (const run of TABLES[abi].split(' ')) {
    const [, jump, first = '', count = '1'] = /^(?:(\w+)@)?(\w+)(?:\*(\w+))?$/.exec(run) ?? [];
    if (jump !== undefined) nr = base + Number.parseInt(jump, 36);
    const start = Number.parseInt(first, 36);
    for (const word of dictionary.slice(start, start + Number.parseInt(count, 36))) {
      rows.push(rowOf(nr++, word));
    }
  }
  return rows;
}

const tables = /* @__PURE__ */ new Map<Abi, AnyTable>();

/** @throws RangeError that begins with `caller` when there is no ABI `abi`. */
export function tableOf(abi: Abi, caller: string): AnyTable {
  let table = tables.get(abi);
  if (!table) {
    if (!Object.hasOwn(ABIS, abi)) throw new RangeError(`${caller}: no ABI is named ${abi}`);
    table = new SyscallTable(() => expand(abi));
    tables.set(abi, table);
  }
  return table;
}
