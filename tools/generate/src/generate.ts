import { commonCalls } from './common.ts';
import { emitAbi, emitCommon } from './emit-abi.ts';
import { readTables } from './table.ts';
import type { Tree } from './tree.ts';

/** Every generated file's text by its path below packages/syscalls/src. */
export function generate(tree: Tree, olderTree: Tree): Map<string, string> {
  const common = commonCalls(tree);
  const files = new Map([['common.gen.ts', emitCommon(tree.version, common)]]);
  for (const table of readTables(tree, olderTree)) {
    files.set(`abi/${table.abi}.gen.ts`, emitAbi(table, common));
  }
  return files;
}
