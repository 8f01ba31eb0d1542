import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryOf } from '../src/arbitrary.ts';
import {
  abis,
  array,
  bits,
  bytes,
  chars,
  type Declaration,
  layoutOf,
  long,
  reserved,
  rest,
  s8,
  s32,
  s64,
  struct,
  text,
  u8,
  u16,
  u32,
  u64,
  u128,
  ulong,
} from '../src/index.ts';
import { sizeOfScalar } from '../src/layout.ts';

const everything = struct('everything', {
  word: bits(u32, { low: 1, middle: 20, high: 11 }),
  ...{ a: s32, b: s64, c: u64, d: u128, e: long, f: ulong, spare: reserved(u32) },
  ...{ g: u16, h: u8, i: s8 },
});

/** Draws until every wish has come true: a wish that never does is the test's failure. */
function drawUntil<T>(values: fc.Arbitrary<T>, wishes: Record<string, (value: T) => boolean>) {
  const open = new Map(Object.entries(wishes));
  for (let round = 0; round < 40 && open.size > 0; round++) {
    for (const value of fc.sample(values, { numRuns: 500, seed: round + 1 })) {
      for (const [name, wish] of open) if (wish(value)) open.delete(name);
    }
  }
  expect([...open.keys()]).toEqual([]);
}

test.each(abis)('the least and the greatest value of every member are drawn on $name', (abi) => {
  const wishes: Record<string, (value: Record<string, unknown>) => boolean> = {};
  for (const { name, field } of layoutOf(everything, abi).members) {
    const width = field.form === 'slice' ? field.width : sizeOf(field) * 8;
    const signed = field.form === 'scalar' && field.signed;
    const least = signed ? -(2n ** BigInt(width - 1)) : 0n;
    const greatest = signed ? 2n ** BigInt(width - 1) - 1n : 2n ** BigInt(width) - 1n;
    wishes[`${name} = ${least}`] = (value) => BigInt(value[name] as number) === least;
    wishes[`${name} = ${greatest}`] = (value) => BigInt(value[name] as number) === greatest;
  }
  expect(Object.keys(wishes)).toHaveLength(2 * 13);
  drawUntil(arbitraryOf(everything, { abi }) as fc.Arbitrary<Record<string, unknown>>, wishes);

  function sizeOf(field: { form: string }): number {
    if (field.form !== 'scalar') throw new TypeError(field.form);
    return sizeOfScalar(field as typeof u64, abi);
  }
});

test('text is drawn empty, full, and of any byte', () => {
  drawUntil(arbitraryOf(struct('name', { name: chars(4), list: array(u8, 2) })), {
    empty: ({ name }) => name === '',
    full: ({ name }) => name.length === 4,
    'a NUL inside': ({ name }) => name.includes('\0'),
    'byte 255': ({ name }) => name.includes('\xff'),
    'the list has its length': ({ list }) => list.length === 2,
  });
});

test('a char array is drawn as decode has it: no NUL at its end', () => {
  for (const { name } of fc.sample(arbitraryOf(struct('name', { name: chars(4) })), 2000)) {
    expect(name.endsWith('\0')).toBe(false);
  }
});

test.each([
  ['bytes', struct('raw', { data: bytes() })],
  ['text', struct('raw', { data: text() })],
  ['elements', struct('raw', { data: rest(u64) })],
] as [string, Declaration][])('maxRest bounds a flexible part of %s, and is reached', (_, each) => {
  const drawn = arbitraryOf(each, { maxRest: 3 }) as fc.Arbitrary<{ data: ArrayLike<unknown> }>;
  const lengths = fc.sample(drawn, 500).map(({ data }) => data.length);
  expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([0, 3]);
});
