import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { arbitraryOf } from '../src/arbitrary.ts';
import { codecOf } from '../src/codec.ts';
import {
  type Abi,
  abis,
  array,
  bytes,
  type Declaration,
  I386,
  LP64,
  layoutOf,
  reserved,
  s64,
  struct,
  u8,
  u32,
  u64,
  u128,
  ulong,
} from '../src/index.ts';
import { jsonOf, schemaOf } from '../src/schema.ts';
import { declarations } from './declarations.ts';
import { zoo } from './zoo.ts';

type Named = Record<string, unknown>;

/** A struct of the zoo or a random one, an ABI, and a value of it. */
const structs = fc.oneof(fc.constantFrom(...zoo), declarations);
const cases: fc.Arbitrary<[Declaration, Abi, Named]> = fc
  .tuple(structs, fc.constantFrom(...abis))
  .chain(([each, abi]) =>
    fc.tuple(
      fc.constant(each),
      fc.constant(abi),
      arbitraryOf(each, { abi }) as fc.Arbitrary<Named>,
    ),
  );

const edges = [8n, 16n, 31n, 32n, 63n, 64n, 127n, 128n].flatMap((n) => [1n << n, -(1n << n)]);
const nearEdges = edges.flatMap((edge) => [edge - 1n, edge, edge + 1n]);
/** What a field might be given in place of its value. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...nearEdges, ...nearEdges.map(Number)),
  fc.integer(),
  fc.bigInt(),
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    'text',
    '€',
    [],
    {},
  ),
  fc.array(fc.oneof(fc.nat(255), fc.bigInt()), { maxLength: 5 }),
  fc.uint8Array({ maxLength: 5 }),
);

describe('schemaOf', () => {
  it('accepts every value of a struct, and gives it back', () => {
    fc.assert(
      fc.property(cases, ([each, abi, value]) => {
        expect(schemaOf(each, abi).parse(value)).toStrictEqual(value);
      }),
    );
  });

  it('accepts a value exactly when encode does', () => {
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(cases, fc.nat(), junk, ([each, abi, value], at, other) => {
        const { members } = layoutOf(each, abi);
        const { name, field } = members[at % members.length]!;
        // Bytes pass for a struct that needs no field: encode looks at no other properties.
        fc.pre(!(field.form === 'struct' && other instanceof Uint8Array));
        const changed = { ...value, [name]: other };
        const accepts = schemaOf(each, abi).safeParse(changed).success;
        verdicts[accepts ? 'accepted' : 'refused']++;
        const encode = () => codecOf(each, abi).encode(changed);
        if (accepts) expect(encode).not.toThrow();
        else expect(encode).toThrow(/^m?\w+\.encode: /);
      }),
      { numRuns: 500 },
    );
    expect(verdicts.accepted).toBeGreaterThan(10);
    expect(verdicts.refused).toBeGreaterThan(10);
  });

  const record = struct('record', {
    id: u64,
    __reserved: reserved(array(u32, 2)),
    flags: u8,
    level: u8,
    b: u8,
    c: u8,
    d: u32,
  });

  it('refuses a property that the struct does not have', () => {
    const value = { id: 1n, flags: 0, level: 0, b: 0, c: 0, d: 0 };
    expect(schemaOf(record).safeParse(value).success).toBe(true);
    const { error } = schemaOf(record).safeParse({ ...value, flag: 1 });
    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['flag'] }]);
  });

  it('has 0 for reserved members that are missing, a new one for each value', () => {
    const parse = () =>
      schemaOf(record).parse({ id: 1n, flags: 0, level: 0, b: 0, c: 0, d: 0 }).__reserved;
    parse().push(5);
    expect(parse()).toEqual([0, 0]);
  });

  it('names the path of what it refuses', () => {
    const inner = struct('inner', { a: u8 });
    const { error } = schemaOf(struct('outer', { list: array(inner, 2) })).safeParse({
      list: [{ a: 1 }, { a: 256 }],
    });
    expect(error?.issues).toMatchObject([{ code: 'too_big', path: ['list', 1, 'a'] }]);
  });

  it('knows the size that a long has on the ABI', () => {
    const long = struct('long', { value: ulong });
    expect(schemaOf(long, LP64).safeParse({ value: 1n << 32n }).success).toBe(true);
    expect(schemaOf(long, I386).safeParse({ value: 1n << 32n }).success).toBe(false);
  });
});

describe('jsonOf', () => {
  it('makes JSON that comes back as the same value', () => {
    fc.assert(
      fc.property(cases, ([each, abi, value]) => {
        const codec = jsonOf(each, abi);
        const line = JSON.stringify(z.encode(codec, value));
        expect(z.decode(codec, JSON.parse(line))).toStrictEqual(value);
      }),
    );
  });

  const record = struct('record', {
    id: u64,
    diff: s64,
    wide: u128,
    spare: reserved(u64),
    data: bytes(),
  });
  const value = {
    id: 2n ** 64n - 1n,
    diff: -(2n ** 63n),
    wide: 2n ** 128n - 1n,
    spare: 0n,
    data: Uint8Array.of(0, 0xab),
  };
  const form = {
    id: '18446744073709551615',
    diff: '-9223372036854775808',
    wide: '340282366920938463463374607431768211455',
    spare: '0',
    data: '00ab',
  };

  it('has 64-bit integers as decimal strings and bytes as hex', () => {
    expect(z.encode(jsonOf(record), value)).toEqual(form);
    expect(z.decode(jsonOf(record), form)).toEqual(value);
  });

  it('takes 0 for a reserved member that is missing', () => {
    const { spare: _, ...without } = form;
    expect(z.decode(jsonOf(record), without)).toEqual(value);
  });

  it.each<[string, object]>([
    ['an integer out of range', { id: '18446744073709551616' }],
    ['a negative for an unsigned one', { id: '-1' }],
    ['a JSON number for 64 bits', { id: 1 }],
    ['leading zeros', { id: '01' }],
    ['hex', { id: '0x1' }],
    ['space', { id: ' 1' }],
    ['no digits', { id: '' }],
    ['more digits than any member has', { wide: '1'.repeat(40) }],
    ['an odd number of hex digits', { data: '0ab' }],
    ['capital hex digits', { data: 'AB' }],
    ['what is no hex', { data: 'xy' }],
    ['an unknown property', { colour: 'red' }],
  ])('refuses %s', (_, change) => {
    expect(z.safeDecode(jsonOf(record), { ...form, ...change }).success).toBe(false);
  });
});
