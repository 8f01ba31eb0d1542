import type { Abi } from './abi.ts';
import {
  type Accessor,
  dataAccessor,
  dataUnit,
  type Getter,
  type Setter,
  type StructPort,
  scalarAccessor,
  type UnitSetter,
} from './accessors.ts';
import { isBig, u32 } from './fields.ts';
import { type Layout, type Member, type Slice, sizeOfScalar, type Unit } from './layout.ts';

/**
 * Accessors of a member through 32- and 64-bit words, where its offset allows it. The record stands
 * on a multiple of the struct's alignment, the ABI is little endian and so is the host.
 */
export function wordAccessor(
  member: Member,
  { abi, align }: Layout,
  structPort: StructPort,
): Accessor {
  const { field, offset } = member;
  if (field.form === 'slice' && field.unit.size === 4) return wordSlice(offset >>> 2, field);
  if (field.form === 'scalar' && !field.signed) {
    if (field.size === 4) return word32(offset >>> 2);
    const size = sizeOfScalar(field, abi);
    if (size === 8 && align === 8 && offset % 8 === 0) return word64(offset >>> 3);
  }
  return dataAccessor(member, abi, structPort);
}

// V8 inlines a function of at most 27 bytes of bytecode always, and others while a budget lasts; a
// getter that is called makes a heap number of its result. Hence `$word`, a getter of its own for
// each kind of slice, and parameters without defaults: bytecode that reads a `const` or a default
// of an outer function checks each time that it is initialised.

function word32(index: number): Accessor<number> {
  return {
    get() {
      return this.$u32[this.$place.word + index]!;
    },
    set(value) {
      this.$u32[this.$place.word + index] = value;
    },
  };
}

function word64(index: number): Accessor<bigint> {
  return {
    get() {
      return this.$u64[(this.$place.word >>> 1) + index]!;
    },
    set(value) {
      this.$u64[(this.$place.word >>> 1) + index] = value;
    },
  };
}

function wordSlice(index: number, { shift, width }: Slice): Accessor<number> {
  const above = 32 - shift - width;
  const get = sliceGetter(index, shift, above, -1 >>> (32 - width));
  return { get, set: sliceSetter(index, shift, (-1 >>> (32 - width)) << shift) };
}

/** Of a slice `shift` bits above the bottom of its word and `above` bits below the top. */
function sliceGetter(index: number, shift: number, above: number, mask: number): Getter {
  if (above === 0) return topSlice(index, shift);
  if (shift === 0) return bottomSlice(index, mask);
  return function () {
    return (this.$u32[this.$place.word + index]! >>> shift) & mask;
  };
}

function topSlice(index: number, shift: number): Getter {
  return function () {
    return this.$u32[this.$place.word + index]! >>> shift;
  };
}

function bottomSlice(index: number, mask: number): Getter {
  return function () {
    return this.$u32[this.$place.word + index]! & mask;
  };
}

function sliceSetter(index: number, shift: number, bits: number): Setter {
  return function (value) {
    const at = this.$place.word + index;
    this.$u32[at] = (this.$u32[at]! & ~bits) | ((value << shift) & bits);
  };
}

/** A unit's setter through words, where its offset allows it and it has the usual two slices. */
export function wordUnit(unit: Unit, abi: Abi): UnitSetter {
  const [low, high, ...more] = unit.slices;
  if (low?.unit.size !== 4 || high === undefined || more.length > 0) return dataUnit(unit, abi);
  return twoSlices(unit.offset >>> 2, -1 >>> (32 - low.width), high.shift);
}

function twoSlices(index: number, mask: number, shift: number): UnitSetter {
  return function (low, high) {
    this.$u32[this.$place.word + index] = (low! & mask) | (high! << shift);
  };
}

/**
 * `_lo` and `_hi` of a bigint member: bits 0–31 and 32–63 of its value, as unsigned numbers.
 * Undefined for any other member.
 */
export function halvesOf(
  { field, offset }: Member,
  abi: Abi,
  words: boolean,
): { lo: Getter; hi: Getter } | undefined {
  if (field.form !== 'scalar' || !isBig(field)) return undefined;
  const half = (at: number): Getter =>
    (words ? word32(at >>> 2) : scalarAccessor(u32, at, abi)).get;
  const size = sizeOfScalar(field, abi);
  const lo = half(abi.littleEndian ? offset : offset + size - 4);
  if (size > 4) return { lo, hi: half(abi.littleEndian ? offset + 4 : offset + size - 8) };
  const sign: Getter = function () {
    return (lo.call(this) >> 31) >>> 0;
  };
  return { lo, hi: field.signed ? sign : () => 0 };
}
