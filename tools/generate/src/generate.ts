import { Signatures } from './arguments.ts';
import { commonCalls } from './common.ts';
import { readDefinitions } from './definitions.ts';
import { emitAbi, emitCommon } from './emit-abi.ts';
import { emitAliases } from './emit-aliases.ts';
import { emitAbis, emitAll } from './emit-all.ts';
import { emitArgs } from './emit-args.ts';
import { emitAudit } from './emit-audit.ts';
import { emitEntry } from './emit-entry.ts';
import { emitGroups } from './emit-groups.ts';
import { emitSince } from './emit-since.ts';
import { Kconfig } from './kconfig.ts';
import { type AbiTable, readTables } from './table.ts';
import type { Trees } from './tree.ts';

/** Every generated file's text by its path below packages/syscalls/src. */
export function generate(trees: Trees): Map<string, string> {
  const [tree] = trees;
  const { version } = tree;
  const common = commonCalls(tree);
  const tables = readTables(trees);
  const signatures = new Map(
    trees.map((one) => [one, new Signatures(readDefinitions(one), new Kconfig(one))]),
  );
  const signaturesOf = (table: AbiTable) => signatures.get(table.tree)!;
  const files = new Map([
    ['common.gen.ts', emitCommon(version, common)],
    ['abis.gen.ts', emitAbis(version, tables)],
    ['all.gen.ts', emitAll(version, tables)],
    ['entry.gen.ts', emitEntry(trees, tables)],
    ['args.gen.ts', emitArgs(version, tables, signaturesOf)],
    ['groups.gen.ts', emitGroups(version, tables, signaturesOf)],
    ['since.gen.ts', emitSince(trees, tables)],
    ['audit.gen.ts', emitAudit(tree)],
    ['aliases.gen.ts', emitAliases(tree, tables)],
  ]);
  for (const table of tables) {
    files.set(`abi/${table.abi}.gen.ts`, emitAbi(table, common));
  }
  return files;
}
