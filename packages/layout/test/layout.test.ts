import { describe, expect, it } from 'vitest';
import {
  type Abi,
  abis,
  aligned_u64,
  array,
  bits,
  bytes,
  embed,
  type Fields,
  I386,
  type Layout,
  LP64,
  layoutOf,
  padding,
  reserved,
  rest,
  struct,
  u8,
  u16,
  u32,
  u64,
  ulong,
} from '../src/index.ts';

const layingOut = (fields: Fields, abi: Abi = LP64) => {
  return () => layoutOf(struct('record', fields), abi);
};
/** Size, and the members' offsets. */
const shape = ({ size, members }: Layout) => [size, ...members.map(({ offset }) => offset)];
const inner = struct('inner', { id: u32, info: u32 });

describe('layoutOf refuses', () => {
  const refused: [why: string, fields: Fields, message: string][] = [
    [
      'a hole before a member',
      { flags: u32, id: u64 },
      'struct: record.id leaves 4 bytes of undeclared padding before it (LP64)',
    ],
    [
      'a hole at the end',
      { id: u64, flags: u16 },
      'struct: record.(end) leaves 6 bytes of undeclared padding (LP64)',
    ],
    [
      'a hole before the flexible part',
      { flags: u8, ids: rest(u32) },
      'struct: record.ids leaves 3 bytes of undeclared padding before it (LP64)',
    ],
    [
      'padding that stands elsewhere than the hole',
      { hole: padding(), flags: u32, id: u64 },
      'struct: record.id leaves 4 bytes of undeclared padding before it (LP64)',
    ],
    [
      'a member and an embedded member of one name',
      { info: u32, watch: embed(inner) },
      'struct: record.info is declared twice (embedded fields count) (LP64)',
    ],
    [
      'a member and a bit-field of one name',
      { word: bits(u32, { type: 24, id: 8 }), id: u32 },
      'struct: record.id is declared twice (embedded fields count) (LP64)',
    ],
    [
      'a member called like a half of one before it',
      { id: u64, id_lo: u32, id_hi: u32 },
      'struct: record.id_lo and id both have a property id_lo (LP64)',
    ],
    [
      'a member called like a half of one behind it',
      { id_lo: u32, id_hi: u32, id: u64 },
      'struct: record.id and id_lo both have a property id_lo (LP64)',
    ],
    [
      'a flexible part that is not last',
      { data: bytes(), info: u8 },
      'struct: record.data is flexible but not last (LP64)',
    ],
    [
      'two flexible parts',
      { data: bytes(), more: bytes() },
      'struct: record.data is flexible but not last (LP64)',
    ],
    [
      'bit-fields that C would pack behind the member before',
      { flags: u16, hole: padding(), word: bits(u32, { low: 16, high: 16 }) },
      'struct: record.word would not start a storage unit in C: declare it in smaller units (LP64)',
    ],
    [
      'a key that JavaScript would move to the front',
      { a: u32, 0: u32 },
      'struct: record.0 is no C identifier (LP64)',
    ],
    [
      'a bit-field that is no C identifier',
      { word: bits(u32, { 'a-b': 32 }) },
      'struct: record.a-b is no C identifier (LP64)',
    ],
  ];

  it.each(refused)('%s', (_, fields, message) => {
    expect(layingOut(fields)).toThrow(new RangeError(message));
  });

  const flexible = struct('flexible', { length: u32, data: bytes() });
  const empty = struct('empty', {});
  it.each([
    ['a member', { whole: flexible }],
    ['an embedded member', { whole: embed(flexible) }],
    ['an array', { whole: array(flexible, 2) }],
    ['a reserved array', { whole: reserved(array(flexible, 2)) }],
    ['a flexible part', { whole: rest(flexible) }],
  ])('%s of a struct without a fixed size', (_, fields) => {
    expect(layingOut(fields)).toThrow(
      new RangeError(
        'struct: record.whole cannot hold struct flexible, which is flexible or empty (LP64)',
      ),
    );
  });

  it('elements without bytes, of which any number would fit', () => {
    expect(layingOut({ list: rest(empty) })).toThrow(/cannot hold struct empty/);
  });
});

describe('layoutOf', () => {
  it('asks for padding only on the ABIs that have the hole', () => {
    const odd = { flags: u32, id: u64 };
    expect(layingOut(odd)).toThrow(RangeError);
    expect(layingOut(odd, I386)()).toMatchObject({ size: 12, align: 4 });
  });

  it('aligns __aligned_u64 to 8 bytes on i386 too', () => {
    const fields = {
      flags: u32,
      hole: padding(),
      mask: aligned_u64,
      id: u64,
      nr: u32,
      end: padding(),
    };
    expect(shape(layingOut(fields, I386)())).toEqual([32, 0, 8, 16, 24]);
    expect(layingOut({ flags: u32, mask: aligned_u64 }, I386)).toThrow(/mask leaves 4 bytes/);
  });

  it('lets declared padding take what each ABI needs, which may be nothing', () => {
    const fields = { flags: u32, hole: padding(), id: u64, word: ulong, end: padding() };
    const layouts = abis.map((abi) => [abi.name, ...shape(layingOut(fields, abi)())]);
    expect(layouts).toEqual([
      ['LP64', 24, 0, 8, 16],
      ['ILP32', 24, 0, 8, 16],
      ['i386', 16, 0, 4, 12],
      ['LP64-BE', 24, 0, 8, 16],
      ['ILP32-BE', 24, 0, 8, 16],
    ]);
  });

  it('does not take a flexible part for a reason to pad, but aligns the struct to it', () => {
    const layout = layingOut({ id: u64, nr: u32, counts: rest(u32) })();
    expect(layout).toMatchObject({ size: 16, align: 8, fixed: 12 });
    expect(layingOut({ nr: array(u32, 2), ids: rest(u64) })()).toMatchObject({
      align: 8,
      fixed: 8,
    });
  });

  it('tells where each member is, embedded and nested ones too', () => {
    const { members, offsets } = layingOut({
      watch: embed(inner),
      id2: u64,
      word: bits(u32, { type: 24, subtype: 8 }),
      __spare: reserved(u32),
    })();
    expect(members.map(({ path, offset, size }) => [path, offset, size])).toEqual([
      ['watch.id', 0, 4],
      ['watch.info', 4, 4],
      ['id2', 8, 8],
      ['type', 16, 4],
      ['subtype', 16, 4],
      ['__spare', 20, 4],
    ]);
    expect([...offsets]).toEqual([
      ['watch', 0],
      ['id2', 8],
      ['__spare', 20],
    ]);
  });
});
