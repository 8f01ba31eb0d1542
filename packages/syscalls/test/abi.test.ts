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
  alpha: [500, 97, 582],
  arc: [352, 2, 472],
  'arm-eabi': [425, 5, 472],
  'arm-oabi': [437, 5, 0x9001d8],
  arm64: [328, 2, 472],
  'arm64-compat32': [425, 5, 472],
  csky: [348, 2, 472],
  hexagon: [347, 2, 472],
  i386: [462, 21, 472],
  ia64: [353, 10, 1474],
  loongarch32: [317, 2, 472],
  loongarch64: [325, 2, 472],
  m68k: [444, 9, 472],
  microblaze: [465, 42, 472],
  'mips-n32': [400, 13, 6472],
  'mips-n64': [376, 13, 5472],
  'mips-o32': [446, 33, 4472],
  nios2: [348, 2, 472],
  openrisc: [348, 2, 472],
  parisc: [408, 4, 472],
  parisc64: [387, 4, 472],
  powerpc: [453, 28, 472],
  'powerpc-spu': [337, 42, 472],
  powerpc64: [425, 42, 472],
  riscv32: [319, 2, 472],
  riscv64: [329, 2, 472],
  s390: [433, 13, 462],
  s390x: [391, 13, 472],
  sh: [437, 4, 472],
  sparc: [442, 10, 472],
  sparc64: [405, 18, 472],
  x32: [375, 6, 0x40000223],
  x86_64: [386, 17, 472],
  xtensa: [418, 30, 472],
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
