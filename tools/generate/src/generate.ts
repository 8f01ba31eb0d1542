import { commonCalls } from './common.ts';
import { emitAbi, emitCommon } from './emit-abi.ts';
import { emitAbis, emitAll } from './emit-all.ts';
import { readTables } from './table.ts';
import type { Tree } from './tree.ts';

/** Every generated file's text by its path below packages/syscalls/src. */
export function generate(tree: Tree, olderTree: Tree): Map<string, string> {
  const { version } = tree;
  const common = commonCalls(tree);
  const tables = readTables(tree, olderTree);
  const files = new Map([
    ['common.gen.ts', emitCommon(version, common)],
    ['abis.gen.ts', emitAbis(version, tables)],
    ['all.gen.ts', emitAll(version, tables)],
  ]);
  for (const table of tables) {
    files.set(`abi/${table.abi}.gen.ts`, emitAbi(table, common));
  }
  return files;
}
