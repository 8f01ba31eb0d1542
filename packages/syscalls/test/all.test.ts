import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abis, abisOf, lookup, nameOf, numberOf, rowsOf } from '../src/all.ts';
import type { Abi } from '../src/index.ts';

describe('lookup', () => {
  it('finds a call by number and by name', () => {
    const call = { kind: 'call', abi: 'x86_64', nr: 257, name: 'openat' };
    expect(lookup('x86_64', 257)).toEqual(call);
    expect(lookup('x86_64', 'openat')).toEqual(call);
  });

  it('tells a reserved number', () => {
    const reserved = { kind: 'reserved', abi: 'x86_64', nr: 180, name: 'nfsservctl' };
    expect(lookup('x86_64', 180)).toEqual(reserved);
    expect(lookup('x86_64', 'nfsservctl')).toEqual(reserved);
    expect(lookup('alpha', 560)).toMatchObject({
      kind: 'reserved',
      name: 'set_mempolicy_home_node',
    });
    expect(lookup('powerpc', 453)).toMatchObject({ kind: 'reserved', name: 'map_shadow_stack' });
    expect(lookup('sparc64', 'pause')).toMatchObject({ kind: 'reserved', nr: 29 });
    expect(lookup('sparc', 'pause')).toMatchObject({ kind: 'call', nr: 29 });
  });

  it('tells a call of other ABIs', () => {
    const found = lookup('arm64', 'open');
    expect(found).toMatchObject({ kind: 'elsewhere', name: 'open' });
    expect(found.kind === 'elsewhere' && found.abis).toContain('x86_64');
    expect(found.kind === 'elsewhere' && found.abis).not.toContain('riscv64');
    expect(lookup('riscv64', 's390_sthyi')).toEqual({
      kind: 'elsewhere',
      name: 's390_sthyi',
      abis: ['s390', 's390x'],
    });
  });

  it('tells an unknown name from an unknown number', () => {
    expect(lookup('x86_64', 'opennat')).toEqual({ kind: 'unknown-name', name: 'opennat' });
    expect(lookup('x86_64', 9999)).toEqual({ kind: 'unknown-number', nr: 9999 });
    expect(lookup('x86_64', '257')).toEqual({ kind: 'unknown-name', name: '257' });
  });

  it('has an answer for any number and any text', () => {
    const abi = fc.constantFrom(...abis);
    fc.assert(
      fc.property(abi, fc.oneof(fc.string(), fc.double(), fc.integer()), (one, key) => {
        const found = lookup(one, key);
        if (typeof key === 'number') expect(found.kind).not.toMatch(/name|elsewhere/);
        else expect(found.kind).not.toBe('unknown-number');
      }),
    );
  });
});

it('refuses an ABI that does not exist, naming the function', () => {
  const abi = 'pdp11' as Abi;
  expect(() => lookup(abi, 1)).toThrow(new RangeError('lookup: no ABI is named pdp11'));
  expect(() => nameOf(abi, 1)).toThrow(/^nameOf: /);
  expect(() => numberOf(abi, 'read')).toThrow(/^numberOf: /);
  expect(() => rowsOf('toString' as Abi)).toThrow(/^rowsOf: no ABI is named toString$/);
});

it('274 names are on all 31 ABIs of user space that a current kernel has', () => {
  const others: readonly Abi[] = ['ia64', 'powerpc-spu', 's390'];
  const current = abis.filter((abi) => !others.includes(abi));
  const names = new Set(current.flatMap((abi) => rowsOf(abi).map(({ name }) => name as string)));
  const counts = [...names].map(
    (name) => abisOf(name).filter((abi) => current.includes(abi)).length,
  );
  expect(current).toHaveLength(31);
  expect(names.size).toBe(672);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12_268);
  expect(counts.filter((count) => count === 31)).toHaveLength(274);
  expect(counts.filter((count) => count === 1)).toHaveLength(168);
});
