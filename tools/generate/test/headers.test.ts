import { execFileSync } from 'node:child_process';
import { abisOf, nameOf, numberOf, rowsOf } from '@kernfmt/syscalls/all';
import { describe, expect, it } from 'vitest';
import { HEADER_ABIS, headerNumbers } from '../src/headers.ts';

/** Where gcc of this machine finds <asm/unistd.h>: Debian's linux-libc-dev. */
const INCLUDE = ['/usr/include', `/usr/include/${gcc(['-print-multiarch']).trim()}`];

function gcc(args: readonly string[], input = ''): string {
  return execFileSync('gcc', args, { input, encoding: 'utf8' });
}

/** LINUX_VERSION_CODE without its last byte: 0x0601 is 6.1. */
function headerVersion(): number {
  const text = gcc(['-E', '-P', '-x', 'c', '-'], VERSION_PROGRAM);
  return Number(text.trim().split('\n').at(-1)) >> 8;
}

const VERSION_PROGRAM = '#include <linux/version.h>\nLINUX_VERSION_CODE\n';
const TABLE_VERSION = 0x0703;

/** Highest number of Linux 6.1, those below it that came later, and where x32's own begin. */
const [LAST_OF_6_1, FIRST_OF_X32] = [450, 512];
const PROBES: readonly number[] = [numberOf('x86_64', 'uretprobe'), numberOf('x86_64', 'uprobe')];

const x86 = HEADER_ABIS.filter(({ arch }) => arch === 'x86');

const VERSION = headerVersion();

describe.skipIf(process.arch !== 'x64').each(x86)('linux-libc-dev of this machine, $abi', (abi) => {
  const defined = headerNumbers(INCLUDE, abi);
  const ours = abi.abi as 'x86_64' | 'i386' | 'x32';

  it('defines no number that the table has otherwise', () => {
    expect(defined.size).toBeGreaterThan(300);
    for (const [name, nr] of defined) {
      if (VERSION > TABLE_VERSION && numberOf(ours, name) === undefined) continue;
      expect([name, numberOf(ours, name)]).toEqual([name, nr]);
      expect([nr, nameOf(ours, nr)]).toEqual([nr, name]);
    }
  });

  it('lacks only calls that came after it', () => {
    const missing = rowsOf(ours).filter(({ name }) => !defined.has(name));
    const old = missing.filter(({ nr }) => {
      const tableNr = nr & 0xfff;
      return !PROBES.includes(tableNr) && (tableNr <= LAST_OF_6_1 || tableNr >= FIRST_OF_X32);
    });
    expect(old).toEqual([]);
    if (VERSION >= TABLE_VERSION) expect(missing).toEqual([]);
  });
});

it('the names that headers add and that are no calls are on no ABI', () => {
  const macros = gcc(['-E', '-dM', '-x', 'c', '-'], '#include <asm/unistd.h>\n');
  expect(macros).toContain('__NR_read ');
  for (const name of ['syscalls', 'Linux', 'SYSCALL_BASE', 'arch_specific_syscall', '3264_mmap']) {
    expect(abisOf(name)).toEqual([]);
  }
});
