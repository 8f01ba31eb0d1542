import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { fingerprints } from './fingerprints.ts';
import { generate } from './generate.ts';
import { HEADER_ABIS } from './headers.ts';
import { openTree } from './tree.ts';

const PACKAGE = fileURLToPath(new URL('../../../packages/syscalls', import.meta.url));

interface Trees {
  readonly tree: string;
  readonly olderTree: string;
}

const openTrees = ({ tree, olderTree }: Trees) =>
  [openTree(resolve(tree)), openTree(resolve(olderTree))] as const;

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const withTrees = (command: Command) =>
  command
    .requiredOption('--tree <dir>', 'kernel source tree, the newest at hand')
    .requiredOption('--older-tree <dir>', 'kernel source tree that still has ia64 (6.6 or before)');

const program = new Command('generate')
  .description('Write what @kernfmt/syscalls takes from kernel source')
  .showHelpAfterError();

withTrees(program.command('tables'))
  .description('write packages/syscalls/src/**/*.gen.ts')
  .action((trees: Trees) => {
    for (const [path, text] of generate(...openTrees(trees))) {
      write(join(PACKAGE, 'src', path), text);
    }
  });

withTrees(program.command('fingerprints'))
  .description('write packages/syscalls/testdata/fingerprints.json')
  .requiredOption('--headers <dir>', 'where `make ARCH=… O=DIR/ARCH headers` went, for every ARCH')
  .action(({ headers, ...trees }: Trees & { readonly headers: string }) => {
    const found = fingerprints(...openTrees(trees), resolve(headers));
    const text = `${JSON.stringify(found, undefined, 2)}\n`;
    write(join(PACKAGE, 'testdata/fingerprints.json'), text);
  });

program
  .command('compare')
  .description('print how <asm/unistd.h> differs from the published table; status 1 if it does')
  .argument('<abi>')
  .argument('<include...>', 'directories to search, such as /usr/aarch64-linux-gnu/include')
  .action(async (name: string, include: string[]) => {
    // Only here: the other commands must run before the package they generate is built.
    const { compareHeaders } = await import('./compare.ts');
    const abi = HEADER_ABIS.find((one) => one.abi === name);
    if (!abi) throw new Error(`compare: no header describes an ABI named ${name}`);
    const differences = compareHeaders(include, abi);
    for (const line of differences) process.stdout.write(`${line}\n`);
    process.exitCode = differences.length === 0 ? 0 : 1;
  });

await program.parseAsync();
