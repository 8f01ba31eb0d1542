import { expect, it } from 'vitest';
import * as x86_64 from '../src/abi/x86_64.gen.ts';
import { nameOf, numberOf } from '../src/all.ts';

/** `true` only where the types are the same. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const same = <A, B>(equal: Same<A, B>) => equal;

it('a number is its own type', () => {
  expect(same<typeof x86_64.numbers.statmount, 457>(true)).toBe(true);
  const openat = x86_64.numberOf('openat');
  expect(same<typeof openat, 257>(true)).toBe(true);
  expect(openat).toBe(257);
  const shared = numberOf('alpha', 'statmount');
  expect(same<typeof shared, 567>(true)).toBe(true);
  expect(shared).toBe(567);
});

it('a name that is not known before is a number or undefined', () => {
  const found = x86_64.numberOf(String('openat'));
  expect(same<typeof found, number | undefined>(true)).toBe(true);
  expect(found).toBe(257);
});

it('a name is one of the ABI’s', () => {
  const name = nameOf('arm64', 56);
  expect(
    same<typeof name, keyof typeof import('../src/abi/arm64.gen.ts').numbers | undefined>(true),
  ).toBe(true);
  expect(name).toBe('openat');
});
