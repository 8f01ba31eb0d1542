import { describe, expect, it } from 'vitest';
import { abis, rowsOf } from '../src/all.ts';
import { abiOf, isAbi, tableNumber, userNumber } from '../src/index.ts';

describe('abiOf', () => {
  it('knows process.arch of every Linux that Node has run on', () => {
    const archs = 'arm arm64 ia32 loong64 mips mipsel ppc ppc64 riscv64 s390 s390x x64'.split(' ');
    expect(archs.map(abiOf)).toEqual([
      ...['arm-eabi', 'arm64', 'i386', 'loongarch64', 'mips-o32', 'mips-o32', 'powerpc'],
      ...['powerpc64', 'riscv64', 's390', 's390x', 'x86_64'],
    ]);
  });

  it('knows uname -m and Debian’s names', () => {
    expect(['aarch64', 'i686', 'ppc64le', 'armv7l', 'mips64'].map(abiOf)).toEqual([
      ...['arm64', 'i386', 'powerpc64', 'arm-eabi', 'mips-n64'],
    ]);
    expect(['amd64', 'armhf', 'ppc64el'].map(abiOf)).toEqual(['x86_64', 'arm-eabi', 'powerpc64']);
  });

  it('leaves ABIs alone and refuses the rest', () => {
    expect(abis.map(abiOf)).toEqual(abis);
    expect(['', 'pdp11', 'toString', 'X86_64'].map(abiOf)).toEqual(Array(4).fill(undefined));
    expect(isAbi('constructor')).toBe(false);
  });
});

it('numbers go to the kernel’s table and back on every ABI', () => {
  for (const abi of abis) {
    for (const { nr } of rowsOf(abi)) {
      const inTable = tableNumber(abi, nr)!;
      expect(inTable).toBeGreaterThanOrEqual(0);
      expect(inTable).toBeLessThan(600);
      expect(userNumber(abi, inTable)).toBe(nr);
    }
  }
});

it('a number below the base is in no table', () => {
  expect(tableNumber('mips-o32', 3999)).toBeUndefined();
  expect(tableNumber('x32', 257)).toBeUndefined();
  expect(tableNumber('x32', 0x40000000 + 512)).toBe(512);
});
