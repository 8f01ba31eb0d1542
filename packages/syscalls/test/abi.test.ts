import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abis, rowsOf } from '../src/all.ts';
import { ABIS, type Abi } from '../src/index.ts';
import { FINGERPRINTS, sha256Of } from './fingerprint.ts';

/** What every entry point of an ABI exports. */
interface AbiModule {
  readonly abi: string;
  readonly kernel: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly names: readonly string[];
  readonly numberOf: (name: string) => number | undefined;
  readonly nameOf: (nr: number) => string | undefined;
  readonly isReserved: (nr: number) => boolean;
}

const load = async (abi: Abi) => (await import(`../src/abi/${abi}.gen.ts`)) as AbiModule;

/**
 * Calls, numbers without implementation, highest number. The last two of sparc and sparc64 count
 * the rows that point at their sys_nis_syscall() as well.
 */
const EXPECTED: Readonly<Record<Abi, readonly [calls: number, reserved: number, max: number]>> = {
  alpha: [490, 97, 572],
  arc: [342, 2, 462],
  'arm-eabi': [415, 5, 462],
  'arm-oabi': [427, 5, 0x9001ce],
  arm64: [318, 2, 462],
  'arm64-compat32': [415, 5, 462],
  csky: [338, 2, 462],
  hexagon: [337, 2, 462],
  i386: [452, 21, 462],
  ia64: [353, 10, 1474],
  loongarch64: [314, 2, 462],
  m68k: [434, 9, 462],
  microblaze: [455, 42, 462],
  'mips-n32': [390, 13, 6462],
  'mips-n64': [366, 13, 5462],
  'mips-o32': [436, 33, 4462],
  nios2: [338, 2, 462],
  openrisc: [338, 2, 462],
  parisc: [398, 4, 462],
  parisc64: [377, 4, 462],
  powerpc: [443, 28, 462],
  'powerpc-spu': [328, 42, 462],
  powerpc64: [415, 42, 462],
  riscv32: [309, 2, 462],
  riscv64: [319, 2, 462],
  s390: [433, 13, 462],
  s390x: [381, 13, 462],
  sh: [427, 4, 462],
  sparc: [431, 10, 462],
  sparc64: [394, 18, 462],
  x32: [364, 6, 0x40000223],
  x86_64: [375, 17, 462],
  xtensa: [408, 30, 462],
};

it('every ABI of the kernel has an entry point and a fingerprint', () => {
  expect(abis).toEqual(Object.keys(EXPECTED));
  expect(Object.keys(FINGERPRINTS)).toEqual(Object.keys(EXPECTED));
});

describe.each(abis)('%s', (abi) => {
  it('has the numbers that the kernel headers define', async () => {
    const { numbers, kernel } = await load(abi);
    const { calls, sha256, kernel: headers } = FINGERPRINTS[abi]!;
    expect(Object.keys(numbers)).toHaveLength(calls);
    expect(sha256Of(Object.entries(numbers))).toBe(sha256);
    expect(kernel).toBe(headers);
  });

  it('counts its calls and the numbers without implementation', async () => {
    const { names, numbers, isReserved } = await load(abi);
    const all = Object.values(numbers);
    expect([names.length, all.filter(isReserved).length, Math.max(...all)]).toEqual(EXPECTED[abi]);
  });

  it('maps names and numbers one to one, both ways', async () => {
    const { names, numbers, nameOf, numberOf } = await load(abi);
    expect(new Set(Object.values(numbers)).size).toBe(names.length);
    for (const name of names) {
      const nr = numberOf(name)!;
      expect(numbers[name]).toBe(nr);
      expect(nameOf(nr)).toBe(name);
    }
    const inOrder = names.map((name) => numbers[name]!);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });

  it('answers unknown numbers and names with undefined', async () => {
    const { names, numbers, nameOf, numberOf, isReserved } = await load(abi);
    const known = new Set(Object.values(numbers));
    for (let nr = ABIS[abi].base - 2; nr < ABIS[abi].base + 700; nr += 1) {
      expect(nameOf(nr) !== undefined).toBe(known.has(nr));
      if (!known.has(nr)) expect(isReserved(nr)).toBe(false);
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', '')), (name) => {
        expect(numberOf(name) !== undefined).toBe(names.includes(name));
        expect(name in numbers).toBe(names.includes(name));
      }),
    );
    fc.assert(fc.property(fc.double(), (nr) => nameOf(nr) === undefined || known.has(nr)));
  });

  it('is the same table in the look-up by ABI name', async () => {
    const module = await load(abi);
    expect(module.abi).toBe(abi);
    expect(ABIS[abi].kernel).toBe(module.kernel);
    expect(rowsOf(abi)).toEqual(
      module.names.map((name) => ({
        name,
        nr: module.numbers[name],
        reserved: module.isReserved(module.numbers[name]!),
      })),
    );
  });

  it('has no macro of the headers that is not a call', async () => {
    const { numbers } = await load(abi);
    for (const macro of Object.keys(numbers)) {
      expect(macro).not.toMatch(/Linux|^syscalls$|SYSCALL|3264|^arch_specific_syscall$/);
    }
  });

  it('cannot be changed', async () => {
    const { numbers, names } = await load(abi);
    expect(Object.isFrozen(numbers) && Object.isFrozen(names)).toBe(true);
  });
});
