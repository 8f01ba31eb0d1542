import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ABI_SOURCES } from './abis.ts';
import { HEADER_ABIS, headerNumbers } from './headers.ts';
import { withScratchDirectory } from './scratch.ts';
import { treeOf } from './table.ts';
import type { Tree, Trees } from './tree.ts';

/** What identifies an ABI's table without repeating it. */
export interface Fingerprint {
  readonly kernel: string;
  readonly calls: number;
  /** Of the lines `NAME NUMBER\n`, sorted by name as bytes. */
  readonly sha256: string;
}

/** ABIs of the kernel only: no installed header has them, its own script writes their macros. */
const SCRIPT_ABIS: readonly (readonly [abi: string, select: string, file: string])[] = [
  ['arm64-compat32', 'common,32', 'arch/arm64/tools/syscall_32.tbl'],
  ['powerpc-spu', 'common,spu', 'arch/powerpc/kernel/syscalls/syscall.tbl'],
];

function fingerprint(kernel: string, numbers: ReadonlyMap<string, number>): Fingerprint {
  const lines = [...numbers].map(([name, nr]) => `${name} ${nr}\n`).sort();
  const sha256 = createHash('sha256').update(lines.join('')).digest('hex');
  return { kernel, calls: numbers.size, sha256 };
}

function scriptNumbers(tree: Tree, select: string, file: string): Map<string, number> {
  const text = withScratchDirectory((directory) => {
    const output = join(directory, 'unistd.h');
    const script = join(tree.root, 'scripts/syscallhdr.sh');
    execFileSync('sh', [script, '--abis', select, join(tree.root, file), output]);
    return readFileSync(output, 'utf8');
  });
  const found = [...text.matchAll(/^#define __NR_(\w+)\s+(\d+)$/gm)];
  return new Map(found.map(([, name = '', nr]) => [name, Number(nr)]));
}

/**
 * Fingerprints of every ABI that owe nothing to this package's reader of tables: from what the
 * kernel's `make ARCH=… O=HEADERS/RELEASE/ARCH headers` writes, through gcc, and its
 * scripts/syscallhdr.sh.
 */
export function fingerprints(trees: Trees, headers: string): Record<string, Fingerprint> {
  const [tree] = trees;
  const fromHeaders = HEADER_ABIS.map((abi) => {
    const source = ABI_SOURCES.find((one) => one.abi === abi.abi)!;
    const { version } = treeOf(source, trees);
    const include = join(headers, version, abi.arch, 'usr/include');
    return [abi.abi, fingerprint(version, headerNumbers([include], abi))] as const;
  });
  const fromScript = SCRIPT_ABIS.map(
    ([abi, select, file]) =>
      [abi, fingerprint(tree.version, scriptNumbers(tree, select, file))] as const,
  );
  return Object.fromEntries([...fromHeaders, ...fromScript].sort(([a], [b]) => (a < b ? -1 : 1)));
}
