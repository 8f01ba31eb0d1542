import { expect, test } from 'vitest';
import { array, bits, chars, s32, u8, u16, u32 } from '../src/index.ts';

test('bits refuses slices that do not fill the unit, naming both widths', () => {
  expect(() => bits(u32, { type: 24 })).toThrow(new RangeError('bits: slices fill 24 of 32 bits'));
  expect(() => bits(u16, { a: 9, b: 8 })).toThrow(
    new RangeError('bits: slices fill 17 of 16 bits'),
  );
  expect(() => bits(u8, {})).toThrow(new RangeError('bits: slices fill 0 of 8 bits'));
});

test.each([0, -1, 1.5, Number.NaN])('bits refuses a slice of %d bits', (width) => {
  expect(() => bits(u8, { a: 8, b: width })).toThrow(
    new RangeError(`bits: width of b should be a positive integer, is ${width}`),
  );
});

test('bits refuses a signed unit: C would extend the sign', () => {
  expect(() => bits(s32, { a: 32 })).toThrow(
    new TypeError('bits: unit should be unsigned, is __s32'),
  );
});

test.each([0, -4, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no array length', (length) => {
  const message = `length should be a positive integer, is ${length}`;
  expect(() => array(u8, length)).toThrow(new RangeError(`array: ${message}`));
  expect(() => chars(length)).toThrow(new RangeError(`chars: ${message}`));
});
