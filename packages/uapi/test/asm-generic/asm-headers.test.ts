import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constantAssertionsOf } from '@kernfmt/layout/c';
import { describe, expect, test as it } from 'vitest';
import { ARCHES, type Arch, type Numbers } from '../../src/arch.ts';
import { errnoOf } from '../../src/asm-generic/errno.ts';
import { fcntlOf } from '../../src/asm-generic/fcntl.ts';
import { ioctlOf } from '../../src/asm-generic/ioctl.ts';
import { pollOf } from '../../src/linux/poll.ts';
import { gcc } from '../gcc.ts';
import { tree, withTree } from '../kernel-tree.ts';

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

describe.runIf(tree)('a kernel tree', () => {
  it.each(ARCHES)('%s: its own headers have these numbers', (arch) => {
    // ia64 left after 6.6.
    if (arch === 'ia64' && !existsSync(join(tree as string, 'arch/ia64'))) return;
    const numbers = Object.assign({}, ...headers.map((header) => tables[header](arch))) as Numbers;
    const source = [
      // mips asks for __BITS_PER_LONG before it includes what defines it.
      '#include <linux/types.h>',
      ...headers.map((header) => `#include <asm/${header}.h>`),
      constantAssertionsOf(numbers),
    ].join('\n');
    withTree(arch, (flags) => expect(gcc(source, flags)).toBe(''));
  });
});
