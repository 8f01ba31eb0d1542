import { pathToFileURL } from 'node:url';
import { numberOf, rowsOf } from '@kernfmt/syscalls/all';
import type { Contestant } from './contestants.ts';

/** How a peer's x86_64 table compares with the kernel's. */
export interface Coverage {
  readonly names: number;
  /** Names with another number than the kernel's, or that x86_64 does not have. */
  readonly wrong: number;
  readonly missing: number;
}

/** The object with a table's members, however deep the module exports it. */
function membersOf(value: unknown): [name: string, nr: number][] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.entries(value).flatMap(([name, nr]): [string, number][] =>
    typeof nr === 'number' || typeof nr === 'bigint'
      ? [[name.replace(/^(__NR_|SYS_)/, ''), Number(nr)]]
      : [],
  );
  return own.length > 0 ? own : Object.values(value).flatMap(membersOf);
}

export async function coverageOf({ file }: Contestant): Promise<Coverage> {
  const module: unknown = await import(pathToFileURL(file).href);
  const table = new Map(membersOf({ ...(module as object) }));
  const kernel = rowsOf('x86_64').map(({ name }) => name as string);
  return {
    names: table.size,
    wrong: [...table].filter(([name, nr]) => numberOf('x86_64', name) !== nr).length,
    missing: kernel.filter((name) => !table.has(name)).length,
  };
}
