import { describe, expect, it } from 'vitest';
import { I386 } from '../src/abi.ts';
import { codecOf } from '../src/codec.ts';
import {
  array,
  bits,
  bytes,
  chars,
  type Declaration,
  LP64,
  Memory,
  reserved,
  rest,
  s8,
  struct,
  text,
  u8,
  u32,
  u64,
  ulong,
} from '../src/index.ts';

const pair = struct('pair', { a: u8, b: u8 });
const record = struct('record', {
  word: bits(u32, { type: 24, subtype: 8 }),
  level: s8,
  list: array(u8, 3),
  id: u64,
  name: chars(4),
  one: pair,
  two: array(pair, 1),
  __reserved: reserved(u64),
  data: bytes(),
});
const good = {
  ...{ type: 1, subtype: 2, level: -1, list: [1, 2, 3], id: 4n, name: 'eth0' },
  ...{ one: { a: 5, b: 6 }, two: [{ a: 7, b: 8 }], data: Uint8Array.of(9) },
};

/** Encodes what types would not let through. */
const encode = (struct: Declaration, value: unknown, to?: Uint8Array) =>
  codecOf(struct, LP64).encode(value as object, to);

describe('encode', () => {
  it('takes a value without its reserved members, and one with them', () => {
    const without = record.encode(good);
    expect(without.length).toBe(33);
    expect(record.decode(without)).toEqual({ ...good, __reserved: 0n });
    const withThem = { ...good, __reserved: 0xdeadbeefn };
    expect(record.decode(record.encode(withThem))).toEqual(withThem);
  });

  const wrong: [what: string, change: object, error: Error][] = [
    ['no bit-field', { type: undefined }, new TypeError('type should be an integer, is undefined')],
    ['a fraction', { subtype: 1.5 }, new TypeError('subtype should be an integer, is 1.5')],
    ['NaN', { level: Number.NaN }, new TypeError('level should be an integer, is NaN')],
    [
      'text for a number',
      { level: '\x1b[2J' },
      new TypeError('level should be an integer, is "\\u001b[2J"'),
    ],
    ['a number for a bigint', { id: 4 }, new TypeError('id should be a bigint, is 4')],
    ['a bigint for a number', { type: 4n }, new TypeError('type should be an integer, is 4')],
    [
      'too much for a bit-field',
      { subtype: 256 },
      new RangeError('subtype should be 0..255, is 256'),
    ],
    [
      'too little for a signed one',
      { level: -129 },
      new RangeError('level should be -128..127, is -129'),
    ],
    [
      'too much for 64 bits',
      { id: 1n << 64n },
      new RangeError('id should be 0..18446744073709551615, is 18446744073709551616'),
    ],
    ['a negative', { id: -1n }, new RangeError('id should be 0..18446744073709551615, is -1')],
    ['no array', { list: 5 }, new TypeError('list should be an array, is 5')],
    ['too few elements', { list: [1, 2] }, new RangeError('list should have 3 elements, has 2')],
    [
      'an element too big',
      { list: [1, 2, 256] },
      new RangeError('list[2] should be 0..255, is 256'),
    ],
    ['no text', { name: null }, new TypeError('name should be a byte string, is null')],
    ['too much text', { name: 'veth0' }, new RangeError('name should have at most 4 bytes, has 5')],
    [
      'text that is not bytes',
      { name: '€' },
      new RangeError('name should be a byte string: a unit above 255 is no byte'),
    ],
    ['no struct', { one: 1 }, new TypeError('one should be an object, is 1')],
    ['a list for a struct', { one: [] }, new TypeError('one should be an object, is an array')],
    [
      'a struct lacking a field',
      { one: { a: 1 } },
      new TypeError('one.b should be an integer, is undefined'),
    ],
    [
      'a wrong field in an array',
      { two: [{ a: 1, b: -1 }] },
      new RangeError('two[0].b should be 0..255, is -1'),
    ],
    [
      'a wrong reserved member',
      { __reserved: 0 },
      new TypeError('__reserved should be a bigint, is 0'),
    ],
    ['no bytes', { data: [1] }, new TypeError('data should be a Uint8Array, is an array')],
    [
      'no flexible part',
      { data: undefined },
      new TypeError('data should be a Uint8Array, is undefined'),
    ],
  ];

  it.each(wrong)('refuses %s, naming struct and field, and writes nothing', (_, change, error) => {
    const to = new Uint8Array(40).fill(0xff);
    const { message } = error;
    const attempt = () => encode(record, { ...good, ...change }, to);
    expect(attempt).toThrow(Object.assign(error, { message: `record.encode: ${message}` }));
    expect(to.every((byte) => byte === 0xff)).toBe(true);
  });

  it.each([undefined, null, 5, 'text'])('refuses %j for a value', (value) => {
    expect(() => encode(record, value)).toThrow(
      new TypeError(`record.encode: value should be an object, is ${JSON.stringify(value)}`),
    );
  });

  it('refuses elements of a flexible part by their index, and text that is not bytes', () => {
    const list = struct('list', { nr: u32, pairs: rest(pair) });
    expect(() => encode(list, { nr: 1, pairs: [{ a: 1, b: 2 }, { a: 1 }] })).toThrow(
      new TypeError('list.encode: pairs[1].b should be an integer, is undefined'),
    );
    expect(() => encode(struct('named', { name: text() }), { name: 'ā' })).toThrow(RangeError);
  });

  it('holds a long to the size it has on the ABI', () => {
    const long = struct('long', { value: ulong });
    expect(long.on(LP64).encode({ value: 1n << 32n })).toHaveLength(8);
    expect(() => long.on(I386).encode({ value: 1n << 32n })).toThrow(
      new RangeError('long.encode: value should be 0..4294967295, is 4294967296'),
    );
  });

  it.each<[offset: number, message: string]>([
    [8, 'needs 33 bytes, has 32'],
    [41, 'needs 33 bytes, has -1'],
    [-1, 'offset should be a byte offset, is -1'],
    [0.5, 'offset should be a byte offset, is 0.5'],
    [Number.NaN, 'offset should be a byte offset, is NaN'],
    [Number.POSITIVE_INFINITY, 'offset should be a byte offset, is Infinity'],
  ])('refuses to write at %d of 40 bytes, and writes nothing', (offset, message) => {
    const to = new Uint8Array(40).fill(0xff);
    expect(() => record.encode(good, to, offset)).toThrow(
      new RangeError(`record.encode: ${message}`),
    );
    expect(to.every((byte) => byte === 0xff)).toBe(true);
  });

  it('fills the room to the last byte, zeroing what was there, and returns what it wrote', () => {
    const to = new Uint8Array(40).fill(0xff);
    const written = record.encode(good, to, 7);
    expect(written.buffer).toBe(to.buffer);
    expect([written.byteOffset, written.length]).toEqual([7, 33]);
    expect(written).toEqual(record.encode(good));
  });

  it('knows the size of a value before it is encoded', () => {
    const list = struct('list', { nr: u32, pairs: rest(pair) }).on(LP64);
    expect(list.sizeOf({ nr: 0, pairs: [] })).toBe(4);
    expect(list.sizeOf({ nr: 0, pairs: [good.one, good.one, good.one] })).toBe(10);
    expect(pair.on(LP64).sizeOf({ a: 1, b: 2 })).toBe(2);
  });
});

describe('decode', () => {
  it('copies bytes, also out of a Node Buffer, whose slice() would share them', () => {
    const buffer = Buffer.from(record.encode(good));
    const { data } = record.decode(buffer);
    expect(data.constructor).toBe(Uint8Array);
    buffer.fill(0);
    expect(data).toEqual(Uint8Array.of(9));
  });

  it('keeps what stands behind the first NUL of a char array, and drops NULs at its end', () => {
    const name = struct('name', { name: chars(5) });
    expect(name.decode(Uint8Array.from([97, 0, 98, 0, 0]))).toEqual({ name: 'a\0b' });
    expect(name.decode(new Uint8Array(5))).toEqual({ name: '' });
    expect(name.decode(new Uint8Array(5).fill(0xff))).toEqual({ name: '\xff\xff\xff\xff\xff' });
  });

  it('takes as many whole elements as the record holds', () => {
    const list = struct('list', { pairs: rest(pair) });
    expect(list.decode(Uint8Array.of(1, 2, 3)).pairs).toEqual([{ a: 1, b: 2 }]);
    expect(list.decode(Uint8Array.of(1, 2, 3, 4), 0, 2).pairs).toEqual([{ a: 1, b: 2 }]);
  });

  it('refuses what is neither bytes nor a Memory', () => {
    const notBytes = [1, 2] as unknown as Uint8Array;
    expect(() => pair.decode(notBytes)).toThrow(
      new TypeError('Memory: bytes should be a Uint8Array'),
    );
    expect(pair.decode(new Memory(Uint8Array.of(1, 2)))).toEqual({ a: 1, b: 2 });
  });
});
