import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { fingerprints } from './fingerprints.ts';
import { generate } from './generate.ts';
import { HEADER_ABIS } from './headers.ts';
import { openTrees } from './tree.ts';

const PACKAGE = fileURLToPath(new URL('../../../packages/syscalls', import.meta.url));

interface Options {
  readonly tree: readonly string[];
}

const treesIn = ({ tree }: Options) => openTrees(tree.map((root) => resolve(root)));

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const withTrees = (command: Command) =>
  command.requiredOption(
    '--tree <dir...>',
    'kernel source trees: the newest at hand, one before 6.19 (s390), one before 6.7 (ia64)',
  );

const program = new Command('generate')
  .description('Write what @kernfmt/syscalls takes from kernel source')
  .showHelpAfterError();

withTrees(program.command('tables'))
  .description('write packages/syscalls/src/**/*.gen.ts')
  .action((options: Options) => {
    for (const [path, text] of generate(treesIn(options))) {
      write(join(PACKAGE, 'src', path), text);
    }
  });

withTrees(program.command('fingerprints'))
  .description('write packages/syscalls/testdata/fingerprints.json')
  .requiredOption('--headers <dir>', 'where `make ARCH=… O=DIR/RELEASE/ARCH headers` went')
  .action((options: Options & { readonly headers: string }) => {
    const found = fingerprints(treesIn(options), resolve(options.headers));
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
