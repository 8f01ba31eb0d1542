import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withScratchDirectory } from './scratch.ts';

/** What a compiler for the ABI defines, as far as <asm/unistd.h> asks. */
export interface HeaderAbi {
  readonly abi: string;
  /** Value of ARCH= for `make headers`. */
  readonly arch: string;
  readonly defines: readonly string[];
}

const bits = (width: 32 | 64) => [
  '-D__CHAR_BIT__=8',
  `-D__SIZEOF_LONG__=${width / 8}`,
  `-D__SIZEOF_POINTER__=${width / 8}`,
];

const header = (abi: string, arch: string, width: 32 | 64, ...defines: string[]): HeaderAbi => ({
  abi,
  arch,
  defines: [...bits(width), ...defines.map((name) => `-D${name}`)],
});

/** Every ABI that user-space headers describe; mips tells its three by _MIPS_SIM. */
export const HEADER_ABIS: readonly HeaderAbi[] = [
  header('alpha', 'alpha', 64),
  header('arc', 'arc', 32),
  header('arm-eabi', 'arm', 32, '__ARM_EABI__'),
  header('arm-oabi', 'arm', 32),
  header('arm64', 'arm64', 64),
  header('csky', 'csky', 32),
  header('hexagon', 'hexagon', 32),
  header('i386', 'x86', 32, '__i386__'),
  header('ia64', 'ia64', 64),
  header('loongarch32', 'loongarch', 32),
  header('loongarch64', 'loongarch', 64),
  header('m68k', 'm68k', 32),
  header('microblaze', 'microblaze', 32),
  header('mips-n32', 'mips', 32, '_MIPS_SIM=2'),
  header('mips-n64', 'mips', 64, '_MIPS_SIM=3'),
  header('mips-o32', 'mips', 32, '_MIPS_SIM=1'),
  header('nios2', 'nios2', 32),
  header('openrisc', 'openrisc', 32),
  header('parisc', 'parisc', 32),
  header('parisc64', 'parisc', 64, '__LP64__'),
  header('powerpc', 'powerpc', 32),
  header('powerpc64', 'powerpc', 64, '__powerpc64__'),
  header('riscv32', 'riscv', 32),
  header('riscv64', 'riscv', 64, '__LP64__'),
  header('s390', 's390', 32),
  header('s390x', 's390', 64, '__s390x__'),
  header('sh', 'sh', 32),
  header('sparc', 'sparc', 32),
  header('sparc64', 'sparc', 64, '__arch64__'),
  header('x32', 'x86', 32, '__x86_64__', '__ILP32__'),
  header('x86_64', 'x86', 64, '__x86_64__'),
  header('xtensa', 'xtensa', 32),
];

/** Macros of the headers that number no call, after their `__NR_`. */
const NOT_CALLS =
  /^(syscalls|\w*Linux(_syscalls)?|(OABI_)?SYSCALL_BASE|SYSCALL_MASK|arch_specific_syscall)$/;

/** These headers undefine a row's name and define another for its number. */
const RENAMED: Readonly<Record<string, string>> = {
  'csky sync_file_range2': 'sync_file_range',
  'hexagon sync_file_range2': 'sync_file_range',
};

function preprocess(flags: readonly string[], source: string): string {
  return withScratchDirectory((directory) => {
    const output = join(directory, 'out');
    const args = ['-E', '-x', 'c', '-P', '-undef', '-nostdinc', ...flags, '-o', output, '-'];
    execFileSync('gcc', args, { input: source, stdio: ['pipe', 'ignore', 'pipe'] });
    return readFileSync(output, 'utf8');
  });
}

/** `(4000 + 5)` and the like: numbers and sums of them. */
function sum(expression: string): number {
  return expression
    .replace(/[()\s]/g, '')
    .split('+')
    .reduce((total, term) => total + Number(term), 0);
}

/**
 * Numbers of an ABI's calls as gcc sees them in <asm/unistd.h> below `include`, by the names of
 * the kernel's table: without names that are another name's macro.
 */
export function headerNumbers(include: readonly string[], abi: HeaderAbi): Map<string, number> {
  const flags = [...abi.defines, ...include.flatMap((path) => ['-isystem', path])];
  const macros = preprocess([...flags, '-dM'], '#include <asm/unistd.h>\n');
  const names = [...macros.matchAll(/^#define __NR_(\w+) (.+)$/gm)]
    .filter(([, name = '', value = '']) => !NOT_CALLS.test(name) && !/^__NR_(?!Linux)/.test(value))
    .map(([, name = '']) => name)
    .filter((name) => !/^3264_/.test(name));
  const lines = names.map((name) => `@${name}=__NR_${name}`).join('\n');
  const values = preprocess(flags, `#include <asm/unistd.h>\n${lines}\n`);
  const found = [...values.matchAll(/^@(\w+)=(.+)$/gm)];
  return new Map(
    found.map(([, name = '', value = '']) => [RENAMED[`${abi.abi} ${name}`] ?? name, sum(value)]),
  );
}
