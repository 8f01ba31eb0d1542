import { isAbi } from '@kernfmt/syscalls';
import { rowsOf } from '@kernfmt/syscalls/all';
import { type HeaderAbi, headerNumbers } from './headers.ts';

/**
 * One line per call that the headers and the published table number differently; `-` where one of
 * them does not have it. Headers of another release differ by the calls between the two.
 */
export function compareHeaders(include: readonly string[], abi: HeaderAbi): string[] {
  if (!isAbi(abi.abi)) throw new Error(`compareHeaders: no table of ${abi.abi}`);
  const header = headerNumbers(include, abi);
  const table = new Map(rowsOf(abi.abi).map(({ name, nr }) => [name as string, nr]));
  const names = new Set([...header.keys(), ...table.keys()]);
  return [...names]
    .filter((name) => header.get(name) !== table.get(name))
    .map((name) => `${name}: headers ${header.get(name) ?? '-'}, table ${table.get(name) ?? '-'}`);
}
