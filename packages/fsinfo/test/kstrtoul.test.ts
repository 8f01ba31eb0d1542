import { errno } from '@kernfmt/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kstrtoul } from '../src/kstrtoul.ts';

const parse = (text: string): bigint => kstrtoul(new TextEncoder().encode(text));

describe('a mount id in text', () => {
  test.each<[string, bigint]>([
    ['0', 0n],
    ['11', 11n],
    ['11\n', 11n],
    ['+11', 11n],
    ['013', 11n],
    ['00', 0n],
    ['0xb', 11n],
    ['0XB\n', 11n],
    ['0x00000b', 11n],
    ['2147483648', 2n ** 31n],
    ['18446744073709551615', 2n ** 64n - 1n],
    ['0xffffffffffffffff', 2n ** 64n - 1n],
    ['01777777777777777777777', 2n ** 64n - 1n],
  ])('%j is read', (text, value) => expect(parse(text)).toBe(value));

  test.each([
    '',
    '\n',
    '+',
    '++1',
    '-1',
    '-0',
    ' 1',
    '1 ',
    '1\n\n',
    '1\n2',
    '0x',
    '0xg',
    '08',
    '019',
    '1a',
    'a',
    '0b1',
    '1.0',
    '\u0661',
  ])('%j is no number', (text) => expect(() => parse(text)).toThrow(errno('EINVAL')));

  test.each([
    '18446744073709551616',
    '0x10000000000000000',
    '02000000000000000000000',
    '18446744073709551616x',
  ])('%j is out of range', (text) => expect(() => parse(text)).toThrow(errno('ERANGE')));

  test('of any base is read back', () => {
    const unsigned = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
    fc.assert(
      fc.property(unsigned, (value) => {
        const texts = [`${value}`, `0x${value.toString(16)}`, `0${value.toString(8)}`];
        expect(texts.map(parse)).toEqual([value, value, value]);
      }),
    );
  });
});
