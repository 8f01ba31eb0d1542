import { expectTypeOf, test as it } from 'vitest';
import {
  array,
  bits,
  bytes,
  chars,
  embed,
  type Input,
  type InputFor,
  type Of,
  reserved,
  rest,
  struct,
  u8,
  u16,
  u32,
  u64,
  type ViewOf,
} from '../src/index.ts';

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
  tail: rest(inner),
});
const raw = struct('raw', { watch: embed(header), data: bytes() });

it('the static type of a struct is its C members with embedded ones lifted', () => {
  expectTypeOf<Of<typeof header>>().toEqualTypeOf<{
    type: number;
    subtype: number;
    info: number;
  }>();
  expectTypeOf<Of<typeof outer>>().toEqualTypeOf<{
    type: number;
    subtype: number;
    info: number;
    id: bigint;
    name: string;
    list: number[];
    pair: { a: number; b: number };
    pairs: { a: number; b: number }[];
    __reserved: number;
    tail: { a: number; b: number }[];
  }>();
  expectTypeOf<Of<typeof raw>['data']>().toEqualTypeOf<Uint8Array>();
  expectTypeOf<InputFor<typeof outer>['__reserved']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<ViewOf<typeof outer>['id_lo']>().toEqualTypeOf<number>();
  expectTypeOf<Of<typeof outer>>().not.toEqualTypeOf<Input<typeof header.fields>>();
});
