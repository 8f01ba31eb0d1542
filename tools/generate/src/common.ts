import { SHARED_TABLE } from './table.ts';
import { parseTbl } from './tbl.ts';
import { readTree, type Tree } from './tree.ts';

/** From this number on a call has one number on every architecture (Linux 5.1). */
export const COMMON_FIRST = 424;
/** Alpha's numbers are the common ones plus this. */
export const ALPHA_SHIFT = 110;

/**
 * Names of the calls from 424 up, in number order, as scripts/syscall.tbl has them.
 * @throws Error when two rows share a number, or when the list would run into alpha's.
 */
export function commonCalls(tree: Tree): string[] {
  const rows = parseTbl(readTree(tree, SHARED_TABLE)).filter(({ nr }) => nr >= COMMON_FIRST);
  for (const [index, { nr }] of rows.entries()) {
    if (nr !== COMMON_FIRST + index) throw new Error(`commonCalls: ${nr} breaks the sequence`);
  }
  if (rows.length > ALPHA_SHIFT) throw new Error('commonCalls: more calls than ALPHA_SHIFT');
  return rows.map(({ name }) => name);
}
