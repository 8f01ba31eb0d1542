import { describe, expect, it } from 'vitest';
import { rowsOf } from '../src/all.ts';
import type { Abi } from '../src/index.ts';

const numbersOf = (abi: Abi) => new Map(rowsOf(abi).map(({ name, nr }) => [name as string, nr]));

/** Names and numbers of `a` without those that `b` has alike. */
function minus(a: Abi, b: Abi): string[] {
  const other = numbersOf(b);
  return [...numbersOf(a)].filter(([name, nr]) => other.get(name) !== nr).map(([name]) => name);
}

describe('tables that are one table', () => {
  it('AArch32 under an arm64 kernel is EABI', () => {
    expect(numbersOf('arm64-compat32')).toEqual(numbersOf('arm-eabi'));
  });

  it('arm64 is the generic 64-bit table of loongarch64 with renameat and rlimit', () => {
    expect(minus('arm64', 'loongarch64')).toEqual(['renameat', 'getrlimit', 'setrlimit']);
    expect(minus('loongarch64', 'arm64')).toEqual([]);
  });

  it('riscv64 is arm64 without renameat, with its own two calls', () => {
    expect(minus('riscv64', 'arm64')).toEqual(['riscv_hwprobe', 'riscv_flush_icache']);
    expect(minus('arm64', 'riscv64')).toEqual(['renameat']);
  });

  it('loongarch32 is riscv32 without its two calls', () => {
    expect(minus('riscv32', 'loongarch32')).toEqual(['riscv_hwprobe', 'riscv_flush_icache']);
    expect(minus('loongarch32', 'riscv32')).toEqual([]);
  });

  it('powerpc-spu has all common calls but rseq_slice_yield', () => {
    const from463 = (abi: Abi) => rowsOf(abi).filter(({ nr }) => nr >= 463);
    const spu = new Set(from463('powerpc-spu').map(({ name }) => name as string));
    const missing = from463('powerpc64').filter(({ name }) => !spu.has(name));
    expect(missing).toMatchObject([{ nr: 471, name: 'rseq_slice_yield' }]);
  });

  it('tables of removed ABIs end where their kernel did', () => {
    const last = (abi: Abi) => rowsOf(abi).at(-1);
    expect(last('s390')).toMatchObject({ nr: 462, name: 'mseal' });
    expect(last('s390x')).toMatchObject({ nr: 472, name: 'fchroot' });
    expect(last('ia64')).toMatchObject({ nr: 1474, name: 'set_mempolicy_home_node' });
  });

  it('generic 32-bit ABIs differ by their own calls', () => {
    expect(minus('nios2', 'openrisc')).toEqual(['cacheflush']);
    expect(minus('openrisc', 'nios2')).toEqual(['or1k_atomic']);
    expect(minus('csky', 'hexagon')).toEqual(['set_thread_area', 'cacheflush']);
    expect(minus('hexagon', 'csky')).toEqual(['renameat']);
    expect(minus('arc', 'hexagon')).toHaveLength(5);
  });
});

describe('numbers by rule', () => {
  it('from 424 on every ABI has the number of x86_64, alpha that plus 110', () => {
    const common = rowsOf('x86_64').filter(({ nr }) => nr >= 424);
    for (const [abi, shift] of [
      ['alpha', 110],
      ['arm-oabi', 0x900000],
      ['mips-o32', 4000],
      ['mips-n64', 5000],
      ['mips-n32', 6000],
      ['x32', 0x40000000],
      ['s390x', 0],
      ['xtensa', 0],
    ] as const) {
      const numbers = numbersOf(abi);
      const shared = common.filter(({ name }) => numbers.has(name));
      expect(shared.length).toBeGreaterThanOrEqual(47);
      for (const { name, nr } of shared) expect(numbers.get(name)).toBe(nr + shift);
    }
  });

  it('415 is nowhere, and 403 to 423 on no 64-bit ABI', () => {
    for (const abi of ['i386', 'arm-eabi', 'riscv32', 'm68k', 's390'] as const) {
      const taken = rowsOf(abi).map(({ nr }) => nr);
      expect(taken).toContain(403);
      expect(taken).not.toContain(415);
    }
    for (const abi of ['x86_64', 'arm64', 's390x', 'powerpc64', 'sparc64'] as const) {
      expect(rowsOf(abi).filter(({ nr }) => nr >= 403 && nr <= 423)).toEqual([]);
    }
  });

  it('x32 sets bit 30 on all, moves 36 calls to 512 and on, and lacks eleven', () => {
    const x86 = numbersOf('x86_64');
    const x32 = [...numbersOf('x32')];
    expect(x32.every(([, nr]) => (nr & 0x40000000) !== 0)).toBe(true);
    const moved = x32.filter(([name, nr]) => x86.get(name) !== nr - 0x40000000);
    expect(moved.map(([, nr]) => nr - 0x40000000)).toEqual(
      Array.from({ length: 36 }, (_, index) => 512 + index),
    );
    const names = new Set(x32.map(([name]) => name));
    expect([...x86.keys()].filter((name) => !names.has(name))).toHaveLength(11);
  });

  it('arm-oabi is EABI plus the base, with twelve calls of its own', () => {
    const oabi = [...numbersOf('arm-oabi')];
    const eabi = numbersOf('arm-eabi');
    const own = oabi.filter(([name]) => !eabi.has(name)).map(([name]) => name);
    expect(own).toEqual(
      'time umount stime alarm utime getrlimit select readdir mmap socketcall syscall ipc'.split(
        ' ',
      ),
    );
    for (const [name, nr] of oabi) {
      if (eabi.has(name)) expect(nr).toBe(eabi.get(name)! + 0x900000);
    }
  });

  it('s390 and s390x give 20 names different numbers', () => {
    const s390x = numbersOf('s390x');
    const both = [...numbersOf('s390')].filter(([name]) => s390x.has(name));
    expect(both.filter(([name, nr]) => s390x.get(name) !== nr)).toHaveLength(20);
  });

  it('mips-n64 has set_mempolicy_home_node, whose row has another ABI column', () => {
    expect(numbersOf('mips-n64').get('set_mempolicy_home_node')).toBe(5450);
  });

  it('powerpc and powerpc64 differ in the name of 291 among shared numbers', () => {
    const names = (abi: Abi) => new Map(rowsOf(abi).map(({ name, nr }) => [nr, name as string]));
    const wide = names('powerpc64');
    const differing = [...names('powerpc')].filter(
      ([nr, name]) => wide.has(nr) && wide.get(nr) !== name,
    );
    expect(differing).toEqual([[291, 'fstatat64']]);
  });
});
