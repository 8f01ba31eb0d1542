import { emitAbi } from './emit-abi.ts';
import { readTables } from './table.ts';
import type { Tree } from './tree.ts';

/** Every generated file's text by its path below packages/syscalls/src. */
export function generate(tree: Tree, olderTree: Tree): Map<string, string> {
  const files = new Map<string, string>();
  for (const table of readTables(tree, olderTree)) {
    files.set(`abi/${table.abi}.gen.ts`, emitAbi(table));
  }
  return files;
}
