import type { AbiTable } from './table.ts';

/** Their sequences recur in other ABIs', so their words come first in the dictionary. */
const DICTIONARY_ORDER = ['arm64', 'i386', 'arm-eabi', 'mips-o32', 'x86_64'];

/** All tables over one dictionary of words; a word is a name, with `!` before it if reserved. */
export interface PackedTables {
  readonly dictionary: readonly string[];
  readonly tables: ReadonlyMap<string, string>;
}

/** A run of consecutive numbers whose words are consecutive in the dictionary. */
interface Run {
  readonly jump: number | undefined;
  readonly index: number;
  count: number;
}

const base36 = (value: number) => value.toString(36);

function runWord({ jump, index, count }: Run): string {
  const at = jump === undefined ? '' : `${base36(jump)}@`;
  return at + base36(index) + (count === 1 ? '' : `*${base36(count)}`);
}

/** Words `[NR@]INDEX[*COUNT]`, numbers in base 36 and without the ABI's base. */
function packRuns({ calls, base }: AbiTable, indexOf: ReadonlyMap<string, number>): string {
  const runs: Run[] = [];
  let next = 0;
  for (const { nr, name, reserved } of calls) {
    const tableNr = nr - (base?.value ?? 0);
    const index = indexOf.get(wordOf(name, reserved))!;
    const run = runs.at(-1);
    if (run && tableNr === next && index === run.index + run.count) run.count += 1;
    else runs.push({ jump: tableNr === next ? undefined : tableNr, index, count: 1 });
    next = tableNr + 1;
  }
  return runs.map(runWord).join(' ');
}

function wordOf(name: string, reserved: boolean): string {
  return reserved ? `!${name}` : name;
}

export function packTables(tables: readonly AbiTable[]): PackedTables {
  const rank = ({ abi }: AbiTable) => (DICTIONARY_ORDER.indexOf(abi) + 100) % 100;
  const indexOf = new Map<string, number>();
  for (const { calls } of [...tables].sort((a, b) => rank(a) - rank(b))) {
    for (const { name, reserved } of calls) {
      const word = wordOf(name, reserved);
      if (!indexOf.has(word)) indexOf.set(word, indexOf.size);
    }
  }
  return {
    dictionary: [...indexOf.keys()],
    tables: new Map(tables.map((table) => [table.abi, packRuns(table, indexOf)])),
  };
}
