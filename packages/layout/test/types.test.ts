import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { arbitraryOf } from '../src/arbitrary.ts';
import {
  aligned_u64,
  array,
  bits,
  bytes,
  chars,
  embed,
  type Input,
  type InputFor,
  type Literal,
  long,
  type Of,
  padding,
  pointer,
  reserved,
  rest,
  s8,
  s64,
  struct,
  text,
  u8,
  u16,
  u32,
  u64,
  u128,
  type ViewOf,
} from '../src/index.ts';
import type { schemaOf } from '../src/schema.ts';

const header = struct('header', { word: bits(u32, { type: 24, subtype: 8 }), info: u32 });
const inner = struct('inner', { a: u16, b: u16 });
const outer = struct('outer', {
  watch: embed(header),
  id: u64,
  name: chars(4),
  list: array(u8, 4),
  pair: inner,
  pairs: array(inner, 2),
  __reserved: reserved(u32),
  hole: padding(),
  tail: rest(inner),
});
const raw = struct('raw', { watch: embed(header), data: bytes() });
const integers = struct('integers', {
  ...{ a: s8, b: s64, c: u128, d: long, e: pointer, f: aligned_u64 },
});
const held = struct('held', {
  head: struct('head', { id: u32, __spare: reserved(u32) }),
  s: text(),
});

type Header = { type: number; subtype: number; info: number };
type Pair = { a: number; b: number };
type Outer = Header & {
  id: bigint;
  name: string;
  list: number[];
  pair: Pair;
  pairs: Pair[];
  tail: Pair[];
};

describe('the static type of a struct', () => {
  it('is its C members, with embedded ones and bit-fields lifted and padding left out', () => {
    expectTypeOf<Of<typeof header>>().toEqualTypeOf<Header>();
    expectTypeOf<Of<typeof outer>>().branded.toEqualTypeOf<Outer & { __reserved: number }>();
    expectTypeOf<keyof Of<typeof outer>>().toEqualTypeOf<keyof Outer | '__reserved'>();
    expectTypeOf<Of<typeof raw>>().toEqualTypeOf<
      Header & { data: Uint8Array } extends infer T ? { [K in keyof T]: T[K] } : never
    >();
  });

  it('is bigint from 64 bits on and for long, and never anything in between', () => {
    expectTypeOf<Of<typeof integers>>().toEqualTypeOf<{
      a: number;
      b: bigint;
      c: bigint;
      d: bigint;
      e: bigint;
      f: bigint;
    }>();
  });

  it('tells one struct from another', () => {
    expectTypeOf<Of<typeof outer>>().not.toEqualTypeOf<Of<typeof raw>>();
    expectTypeOf<Of<typeof header>>().not.toExtend<Of<typeof outer>>();
    expectTypeOf<Of<typeof inner>>().not.toExtend<Of<typeof header>>();
    expectTypeOf<Of<typeof outer>>().not.toHaveProperty('word');
    expectTypeOf<Of<typeof outer>>().not.toHaveProperty('watch');
    expectTypeOf<Of<typeof outer>>().not.toHaveProperty('hole');
  });
});

describe('what encode takes', () => {
  it('may lack reserved members, in nested structs too, and no others', () => {
    expectTypeOf<Outer>().toExtend<InputFor<typeof outer>>();
    expectTypeOf<InputFor<typeof outer>['__reserved']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<{ head: { id: number }; s: string }>().toExtend<InputFor<typeof held>>();
    expectTypeOf<{ head: { __spare: number }; s: string }>().not.toExtend<InputFor<typeof held>>();
    expectTypeOf<Omit<Outer, 'id'>>().not.toExtend<InputFor<typeof outer>>();
    expectTypeOf<Omit<Outer, 'type'>>().not.toExtend<InputFor<typeof outer>>();
  });

  it('refuses number for bigint, bigint for number, and text for bytes', () => {
    expectTypeOf<{ id: number }>().not.toExtend<Pick<InputFor<typeof outer>, 'id'>>();
    expectTypeOf<{ info: bigint }>().not.toExtend<Pick<InputFor<typeof outer>, 'info'>>();
    expectTypeOf<{ data: string }>().not.toExtend<Pick<InputFor<typeof raw>, 'data'>>();
    expectTypeOf(header.encode).parameter(0).toEqualTypeOf<Input<typeof header.fields>>();
  });

  it('takes frozen arrays', () => {
    expectTypeOf<readonly number[]>().toExtend<InputFor<typeof outer>['list']>();
    expectTypeOf<readonly Pair[]>().toExtend<InputFor<typeof outer>['tail']>();
  });
});

describe('a view', () => {
  it('has the members of the value, and halves of the bigints that cannot be assigned', () => {
    expectTypeOf<ViewOf<typeof outer>>().toExtend<Of<typeof outer>>();
    expectTypeOf<ViewOf<typeof outer>['id_lo']>().toEqualTypeOf<number>();
    expectTypeOf<ViewOf<typeof outer>>().not.toHaveProperty('info_lo');
    expectTypeOf<ViewOf<typeof outer>>().not.toHaveProperty('name_hi');
    expectTypeOf<Pick<ViewOf<typeof outer>, 'id_hi'>>().toEqualTypeOf<{ readonly id_hi: number }>();
  });

  it('moves to a view of the same struct', () => {
    expectTypeOf<ReturnType<ViewOf<typeof raw>['at']>>().toEqualTypeOf<ViewOf<typeof raw>>();
  });
});

describe('a literal', () => {
  it('has to read every field, with its type', () => {
    type Read = Literal<typeof inner.fields>['read'];
    expectTypeOf<() => Pair>().toExtend<Read>();
    expectTypeOf<() => { a: number }>().not.toExtend<Read>();
    expectTypeOf<() => { a: number; b: bigint }>().not.toExtend<Read>();
  });
});

describe('what is derived elsewhere', () => {
  it('has the same types', () => {
    expectTypeOf(arbitraryOf(raw).generate).returns.toHaveProperty('value');
    expectTypeOf<z.output<ReturnType<typeof schemaOf<typeof held.fields>>>>().toEqualTypeOf<
      Of<typeof held>
    >();
    expectTypeOf<z.input<ReturnType<typeof schemaOf<typeof held.fields>>>>().toEqualTypeOf<
      InputFor<typeof held>
    >();
  });
});
