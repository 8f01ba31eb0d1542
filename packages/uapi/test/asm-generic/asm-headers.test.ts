import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constantAssertionsOf } from '@kernfmt/layout/c';
import { describe, expect, test as it } from 'vitest';
import { ARCHES, type Arch, type Numbers } from '../../src/arch.ts';
import { errnoOf } from '../../src/asm-generic/errno.ts';
import { fcntlOf } from '../../src/asm-generic/fcntl.ts';
import { ioctlOf } from '../../src/asm-generic/ioctl.ts';
import { pollOf } from '../../src/linux/poll.ts';
import { gcc, gccHeaders } from '../gcc.ts';

type Header = 'errno' | 'fcntl' | 'ioctl' | 'poll';
const tables: Record<Header, (arch: Arch) => Partial<Numbers>> = {
  errno: errnoOf,
  fcntl: fcntlOf,
  ioctl: ioctlOf,
  poll: pollOf,
};
const headers = Object.keys(tables) as Header[];
// Not in the recording, which is of 64-bit x86 where there is a choice.
const unrecorded = /^(F_(GETLK|SETLKW?)64|_IOC_(NR|TYPE)BITS|_IOC_XSIZEMASK)$/;

const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../testdata/asm-numbers.json'), 'utf8'),
) as Record<Arch, Partial<Record<Header, Numbers>>>;

describe.each(headers)('<asm/%s.h>', (header) => {
  it.each(ARCHES)('%s has the numbers that gcc found in its header', (arch) => {
    const table = tables[header](arch);
    const found = recorded[arch][header] ?? recorded.x86[header] ?? {};
    const ours = Object.entries(table).filter(([name]) => name in found || !unrecorded.test(name));
    expect(Object.fromEntries(ours)).toEqual(found);
  });
});

const tree = process.env.KERNEL_TREE;

/** Lays asm-generic under asm/ for what an architecture takes as it is: what Kbuild's wrappers do. */
function wrappers(root: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'asm-'));
  for (const each of ['asm', 'linux']) mkdirSync(join(dir, each));
  for (const file of readdirSync(join(root, 'include/uapi/asm-generic'))) {
    if (file.endsWith('.h')) {
      writeFileSync(join(dir, 'asm', file), `#include <asm-generic/${file}>\n`);
    }
  }
  writeFileSync(join(dir, 'linux/compiler_types.h'), '#define __user\n#define __force\n');
  return dir;
}

/** The macros by which a compiler for the architecture would choose the ABI that the tables hold. */
const target: Partial<Record<Arch, string[]>> = {
  sparc: ['-D__sparc__', '-D__arch64__'],
  mips: ['-D_MIPS_SZLONG=32'],
};

describe.runIf(tree)('a kernel tree', () => {
  it.each(ARCHES)('%s: its own headers have these numbers', (arch) => {
    const root = tree as string;
    const own = join(root, 'arch', arch, 'include/uapi');
    if (arch === 'ia64' && !existsSync(own)) return;
    const asm = wrappers(root);
    try {
      const folders = [own, join(root, 'include/uapi'), asm, gccHeaders()];
      const flags = ['-nostdinc', ...folders.flatMap((dir) => ['-isystem', dir])];
      const numbers = Object.assign(
        {},
        ...headers.map((header) => tables[header](arch)),
      ) as Numbers;
      const source = [
        // mips asks for __BITS_PER_LONG before it includes what defines it.
        '#include <linux/types.h>',
        ...headers.map((header) => `#include <asm/${header}.h>`),
        constantAssertionsOf(numbers),
      ].join('\n');
      expect(gcc(source, [...flags, ...(target[arch] ?? [])])).toBe('');
    } finally {
      rmSync(asm, { recursive: true });
    }
  });
});
