import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arch } from '../src/arch.ts';
import { gccHeaders } from './gcc.ts';

/** A Linux source tree to compile against, when the environment names one. */
export const tree = process.env.KERNEL_TREE;

/** Macros by which a compiler for the architecture would choose the ABI that the tables hold. */
const abi: Partial<Record<Arch, string[]>> = {
  sparc: ['-D__sparc__', '-D__arch64__'],
  mips: ['-D_MIPS_SZLONG=32'],
};

/**
 * Calls `use` with gcc's flags to compile against the user-space headers of the tree for an
 * architecture. Headers that it takes from asm-generic get the wrappers that Kbuild would write.
 */
export function withTree(arch: Arch, use: (flags: readonly string[]) => void): void {
  const root = tree as string;
  const dir = mkdtempSync(join(tmpdir(), 'asm-'));
  try {
    for (const each of ['asm', 'linux']) mkdirSync(join(dir, each));
    for (const file of readdirSync(join(root, 'include/uapi/asm-generic'))) {
      writeFileSync(join(dir, 'asm', file), `#include <asm-generic/${file}>\n`);
    }
    for (const file of ['compiler.h', 'compiler_types.h']) {
      writeFileSync(join(dir, 'linux', file), '');
    }
    const own = join(root, 'arch', arch, 'include/uapi');
    const folders = [own, join(root, 'include/uapi'), dir, gccHeaders()];
    // What `make headers` strips from exported headers.
    const sparse = ['-D__user=', '-D__force=', '-D__bitwise='];
    use([
      '-nostdinc',
      ...sparse,
      ...folders.flatMap((each) => ['-isystem', each]),
      ...(abi[arch] ?? []),
    ]);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
