import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { generate } from './generate.ts';
import { openTree } from './tree.ts';

const OUTPUT = fileURLToPath(new URL('../../../packages/syscalls/src', import.meta.url));

const program = new Command('generate')
  .description('Write the generated files of @kernfmt/syscalls from kernel source')
  .requiredOption('--tree <dir>', 'kernel source tree, the newest at hand')
  .requiredOption('--older-tree <dir>', 'kernel source tree that still has ia64 (6.6 or before)')
  .option('--output <dir>', 'where the files go', OUTPUT)
  .showHelpAfterError()
  .parse();

const { tree, olderTree, output } = program.opts<{
  tree: string;
  olderTree: string;
  output: string;
}>();

for (const [path, text] of generate(openTree(resolve(tree)), openTree(resolve(olderTree)))) {
  const target = join(output, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
