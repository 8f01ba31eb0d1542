/** An integer as C declares it. `size` 0 stands for the ABI's `long`. */
export interface Scalar<V extends number | bigint = number | bigint> {
  readonly form: 'scalar';
  /** The type's spelling in C. */
  readonly c: string;
  /** Bytes; 0 = `sizeof(long)`. */
  readonly size: 0 | 1 | 2 | 4 | 8 | 16;
  readonly signed: boolean;
  /** Bytes, where the type itself asks for more than the ABI. */
  readonly align?: 8;
  /** Type only: `number` up to 32 bits, `bigint` beyond and for `long`. */
  readonly value?: V;
}

/** Bit-fields that fill one storage unit, in C order. */
export interface Bits<S extends Slices = Slices> {
  readonly form: 'bits';
  readonly unit: Scalar<number>;
  readonly slices: S;
}
/** Name → width in bits. */
export type Slices = Readonly<Record<string, number>>;

/** A struct member whose fields count as fields of the outer record. */
export interface Embed<F extends Fields = SomeFields> {
  readonly form: 'embed';
  readonly struct: Declaration<F>;
}

export interface ArrayField<E extends Element = Element> {
  readonly form: 'array';
  readonly element: E;
  readonly length: number;
}

/** `char name[length]`: a byte string. */
export interface Chars {
  readonly form: 'chars';
  readonly length: number;
}

/** A member that carries nothing today; kept by decode, 0 unless given by encode. */
export interface Reserved<E extends Element | ArrayField = Element | ArrayField> {
  readonly form: 'reserved';
  readonly field: E;
}

/** The bytes C inserts here so that the next member (or array element) is aligned. */
export interface Padding {
  readonly form: 'padding';
}

/** The flexible part at the end. */
export interface Rest<E extends Element | 'bytes' | 'text' = Element | 'bytes' | 'text'> {
  readonly form: 'rest';
  readonly of: E;
}

/** Whether a scalar's value is a bigint on every ABI. */
export const isBig = ({ size }: Scalar): boolean => size === 0 || size >= 8;

/**
 * Stands for members that are not known where they are handled: any struct passes as one of these.
 */
export type SomeFields = Record<never, never>;

/** What a struct is before anything is derived from it: its C tag and its members. */
export interface Declaration<F extends Fields = SomeFields> {
  readonly form: 'struct';
  readonly name: string;
  readonly fields: F;
}

export type Element = Scalar | Declaration;
export type Field =
  | Scalar
  | Bits
  | Embed
  | Declaration
  | ArrayField
  | Chars
  | Reserved
  | Padding
  | Rest;
/**
 * C members in C order: the keys are C's names. The name of a `bits` unit or of padding is free.
 */
export interface Fields {
  readonly [name: string]: Field;
}

const number = (c: string, size: 1 | 2 | 4, signed: boolean): Scalar<number> => ({
  form: 'scalar',
  c,
  size,
  signed,
});
const big = (c: string, size: 0 | 8 | 16, signed: boolean): Scalar<bigint> => ({
  form: 'scalar',
  c,
  size,
  signed,
});

export const u8 = /* @__PURE__ */ number('__u8', 1, false);
export const u16 = /* @__PURE__ */ number('__u16', 2, false);
export const u32 = /* @__PURE__ */ number('__u32', 4, false);
export const u64 = /* @__PURE__ */ big('__u64', 8, false);
/** `__aligned_u64`: aligned to 8 bytes on i386 too. */
export const aligned_u64: Scalar<bigint> = {
  form: 'scalar',
  c: '__aligned_u64',
  size: 8,
  signed: false,
  align: 8,
};
export const s8 = /* @__PURE__ */ number('__s8', 1, true);
export const s16 = /* @__PURE__ */ number('__s16', 2, true);
export const s32 = /* @__PURE__ */ number('__s32', 4, true);
export const s64 = /* @__PURE__ */ big('__s64', 8, true);
/** `struct fsinfo_u128`: two 64-bit halves in the machine's byte order, aligned as `__u64`. */
export const u128 = /* @__PURE__ */ big('struct fsinfo_u128', 16, false);
/** `unsigned long`: 8 bytes on LP64, 4 elsewhere; always a bigint. */
export const ulong = /* @__PURE__ */ big('unsigned long', 0, false);
/** `long`: 8 bytes on LP64, 4 elsewhere; always a bigint. */
export const long = /* @__PURE__ */ big('long', 0, true);
/** A pointer, as the number it is. */
export const pointer = /* @__PURE__ */ big('void *', 0, false);

/**
 * Bit-fields of one storage unit: `bits(u32, { type: 24, subtype: 8 })`. Little-endian ABIs allot
 * them from the least significant bit, big-endian ones from the most significant.
 *
 * @throws TypeError when the unit is signed
 * @throws RangeError when the widths do not fill the unit (say what the rest is: C has a name for
 * it)
 */
/* @__NO_SIDE_EFFECTS__ */
export function bits<S extends Slices>(unit: Scalar<number>, slices: S): Bits<S> {
  if (unit.signed) throw new TypeError(`bits: unit should be unsigned, is ${unit.c}`);
  let sum = 0;
  for (const [name, width] of Object.entries(slices)) {
    if (!Number.isInteger(width) || width < 1) {
      throw new RangeError(`bits: width of ${name} should be a positive integer, is ${width}`);
    }
    sum += width;
  }
  if (sum !== unit.size * 8) {
    throw new RangeError(`bits: slices fill ${sum} of ${unit.size * 8} bits`);
  }
  return { form: 'bits', unit, slices };
}

/** `struct inner name;` with its fields read and written as the outer record's own. */
/* @__NO_SIDE_EFFECTS__ */
export function embed<F extends Fields>(struct: Declaration<F>): Embed<F> {
  return { form: 'embed', struct };
}

function checkLength(caller: string, length: number): void {
  if (!Number.isInteger(length) || length < 1) {
    throw new RangeError(`${caller}: length should be a positive integer, is ${length}`);
  }
}

/** `element name[length];` @throws RangeError when length is no positive integer */
/* @__NO_SIDE_EFFECTS__ */
export function array<E extends Element>(element: E, length: number): ArrayField<E> {
  checkLength('array', length);
  return { form: 'array', element, length };
}

/**
 * `char name[length];` as a byte string: one UTF-16 unit (0–255) a byte, trailing NULs dropped by
 * decode and restored by encode; what stands behind the first NUL is kept.
 *
 * @throws RangeError when length is no positive integer
 */
/* @__NO_SIDE_EFFECTS__ */
export function chars(length: number): Chars {
  checkLength('chars', length);
  return { form: 'chars', length };
}

/** A member that means nothing today. Unknown bits in it survive decode → encode. */
/* @__NO_SIDE_EFFECTS__ */
export function reserved<E extends Element | ArrayField>(field: E): Reserved<E> {
  return { form: 'reserved', field };
}

/**
 * The hole C leaves before an aligned member or at the end. Layouts without a declaration of it are
 * refused; where an ABI needs no hole here it takes no bytes. Written as zeros, not read.
 */
/* @__NO_SIDE_EFFECTS__ */
export function padding(): Padding {
  return { form: 'padding' };
}

/** `__u8 name[];` up to the end of the record, as a Uint8Array (a copy). */
/* @__NO_SIDE_EFFECTS__ */
export function bytes(): Rest<'bytes'> {
  return { form: 'rest', of: 'bytes' };
}

/** `char name[];` up to the end of the record, NULs included, as a byte string. */
/* @__NO_SIDE_EFFECTS__ */
export function text(): Rest<'text'> {
  return { form: 'rest', of: 'text' };
}

/** `element name[];` as many whole elements as the record holds. */
/* @__NO_SIDE_EFFECTS__ */
export function rest<E extends Element>(element: E): Rest<E> {
  return { form: 'rest', of: element };
}
