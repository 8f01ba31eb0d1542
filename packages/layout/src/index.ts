export { type Abi, abis, I386, ILP32, ILP32_BE, LP64, LP64_BE } from './abi.ts';
export type { Codec, Literal } from './codec.ts';
export { DecodeError } from './errors.ts';
// What declarations are made of: a package that exports structs needs the names in its own types.
export type {
  ArrayField,
  Bits,
  Chars,
  Element,
  Embed,
  Field,
  Padding,
  Reserved,
  Rest,
  Scalar,
} from './fields.ts';
export {
  aligned_u64,
  array,
  bits,
  bytes,
  chars,
  type Declaration,
  embed,
  type Fields,
  long,
  padding,
  pointer,
  reserved,
  rest,
  s8,
  s16,
  s32,
  s64,
  text,
  u8,
  u16,
  u32,
  u64,
  u128,
  ulong,
} from './fields.ts';
export { type Layout, layoutOf } from './layout.ts';
export { Memory } from './memory.ts';
export { Place } from './place.ts';
export { type Struct, struct } from './struct.ts';
export type { Input, InputFor, Of, Value, View, ViewOf } from './types.ts';
