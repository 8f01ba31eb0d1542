import { readdirSync, readFileSync } from 'node:fs';
import { argsOf } from '@kernfmt/syscalls/args';
import { entryOf } from '@kernfmt/syscalls/entry';
import { beforeAll, describe, expect, it } from 'vitest';
import { Signatures } from '../src/arguments.ts';
import { readDefinitions } from '../src/definitions.ts';
import { fingerprints } from '../src/fingerprints.ts';
import { generate } from '../src/generate.ts';
import { Kconfig } from '../src/kconfig.ts';
import { readTables } from '../src/table.ts';
import { openTrees, type Trees } from '../src/tree.ts';

/** Kernel trees of the releases that the committed files name; see docs/syscalls.md. */
const { KERNEL_TREE, OLDER_KERNEL_TREE, OLDEST_KERNEL_TREE, KERNEL_HEADERS } = process.env;
const roots = [KERNEL_TREE, OLDER_KERNEL_TREE, OLDEST_KERNEL_TREE].filter(
  (root) => root !== undefined,
);
const PACKAGE = new URL('../../../packages/syscalls/', import.meta.url);

const committed = (path: string) => readFileSync(new URL(path, PACKAGE), 'utf8');

describe.skipIf(roots.length < 3)('from the kernel trees given', () => {
  let trees: Trees;
  beforeAll(() => {
    trees = openTrees(roots);
  });

  it('the generator writes what is committed, and nothing else is', () => {
    const files = generate(trees);
    for (const [path, text] of files)
      expect([path, committed(`src/${path}`)]).toEqual([path, text]);
    const present = ['', 'abi/'].flatMap((directory) =>
      readdirSync(new URL(`src/${directory}`, PACKAGE))
        .filter((file) => file.endsWith('.gen.ts'))
        .map((file) => directory + file),
    );
    expect(present.sort()).toEqual([...files.keys()].sort());
  });

  it.skipIf(!KERNEL_HEADERS)('the headers have the committed fingerprints', () => {
    const found = fingerprints(trees, KERNEL_HEADERS ?? '');
    expect(JSON.parse(committed('testdata/fingerprints.json'))).toEqual(found);
  });

  it('entry points and arguments read back as the tables have them', () => {
    const signatures = new Map(
      trees.map((tree) => [tree, new Signatures(readDefinitions(tree), new Kconfig(tree))]),
    );
    for (const table of readTables(trees)) {
      const abi = table.abi as Parameters<typeof entryOf>[0];
      for (const call of table.calls) {
        const { native, compat, noreturn } = entryOf(abi, call.name)!;
        expect([abi, call.name, native, compat, noreturn]).toEqual([
          ...[abi, call.name, call.native, call.compat, call.noreturn],
        ]);
        const signature = signatures.get(table.tree)!.of(call, table);
        // What an older tree does not declare is taken from the newest, where that has the entry.
        if (!signature && table.tree !== trees[0]) continue;
        const names = signature?.args.map(({ name }) => name);
        expect(argsOf(abi, call.name)?.map(({ name }) => name)).toEqual(names);
      }
    }
  });
});
