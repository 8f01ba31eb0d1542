import type { Abi } from './abi.ts';
import { type Declaration, type Element, isBig, type Scalar, u32 } from './fields.ts';
import { type Layout, type Member, type Slice, sizeOfElement, sizeOfScalar } from './layout.ts';
import type { Memory } from './memory.ts';
import type { Place } from './place.ts';

/** What an accessor finds on its view. No C member has a `$` in its name, so none hides it. */
export interface Cursor {
  readonly $place: Place;
}

/** A getter and setter that stand on a view class's prototype. */
export interface Accessor<V = unknown> {
  get(this: Cursor): V;
  set(this: Cursor, value: V): void;
}

/** Reads and writes values of one kind anywhere in a memory. */
export interface Port {
  read(memory: Memory, at: number): unknown;
  write(memory: Memory, at: number, value: unknown): void;
}

/** The port of a struct inside another one. */
export type StructPort = (struct: Declaration, abi: Abi) => Port;

/** Accessors of a member through a DataView: any offset, either byte order. */
export function dataAccessor(member: Member, abi: Abi, structPort: StructPort): Accessor {
  const { field, offset, path } = member;
  switch (field.form) {
    case 'scalar':
      return scalarAccessor(field, offset, abi);
    case 'slice':
      return sliceAccessor(scalarAccessor(field.unit, offset, abi), field);
    case 'chars':
      return charsAccessor(path, offset, field.length);
    case 'array': {
      const elements = elementsOf(field.element, abi, structPort);
      return elementsAccessor(path, elements, offset, () => field.length);
    }
    case 'struct':
      return structAccessor(structPort(field, abi), offset);
    case 'rest': {
      if (field.of === 'bytes') return bytesAccessor(path, offset);
      if (field.of === 'text') return textAccessor(path, offset);
      const elements = elementsOf(field.of, abi, structPort);
      const count = (place: Place) => Math.floor(roomAt(place, offset) / elements.step);
      return elementsAccessor(path, elements, offset, count);
    }
    default:
      throw new TypeError(`dataAccessor: unexpected ${field.form}`);
  }
}

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
  if (field.form === 'slice' && field.unit.size === 4) {
    return wordSlice(offset >>> 2, field.shift, 32 - field.shift - field.width);
  }
  if (field.form === 'scalar' && !field.signed) {
    if (field.size === 4) return word32(offset);
    const size = sizeOfScalar(field, abi);
    if (size === 8 && align === 8 && offset % 8 === 0) return word64(offset);
  }
  return dataAccessor(member, abi, structPort);
}

// V8 inlines a function of less than 27 bytes of bytecode always, and others while a budget lasts;
// a getter that is called makes a heap number of its result. Hence `word`, and parameters instead
// of constants: for a `const` of an outer function, bytecode checks that it is initialised.

function word32(at: number, index = at >>> 2): Accessor<number> {
  return {
    get() {
      const { u32, word } = this.$place;
      return u32[word + index]!;
    },
    set(value) {
      const { u32, word } = this.$place;
      u32[word + index] = value;
    },
  };
}

function word64(at: number, index = at >>> 3): Accessor<bigint> {
  return {
    get() {
      const { u64, word } = this.$place;
      return u64[(word >>> 1) + index]!;
    },
    set(value) {
      const { u64, word } = this.$place;
      u64[(word >>> 1) + index] = value;
    },
  };
}

/** A slice `shift` bits above the bottom of its word and `above` bits below the top. */
function wordSlice(
  index: number,
  shift: number,
  above: number,
  others = shift + above,
  bits = (-1 >>> others) << shift,
): Accessor<number> {
  return {
    get() {
      const { u32, word } = this.$place;
      return (u32[word + index]! << above) >>> others;
    },
    set(value) {
      const { u32, word } = this.$place;
      const at = word + index;
      u32[at] = (u32[at]! & ~bits) | ((value << shift) & bits);
    },
  };
}

/** A getter alone. */
export type Getter = (this: Cursor) => number;

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
  const half = (at: number): Getter => (words ? word32(at) : scalarAccessor(u32, at, abi)).get;
  const size = sizeOfScalar(field, abi);
  const lo = half(abi.littleEndian ? offset : offset + size - 4);
  if (size > 4) return { lo, hi: half(abi.littleEndian ? offset + 4 : offset + size - 8) };
  const sign: Getter = function () {
    return (lo.call(this) >> 31) >>> 0;
  };
  return { lo, hi: field.signed ? sign : () => 0 };
}

function scalarAccessor<V extends number | bigint>(
  scalar: Scalar<V>,
  at: number,
  abi: Abi,
): Accessor<V> {
  const le = abi.littleEndian;
  const { read, write } = dataMethods(scalar, abi);
  return {
    get() {
      const { data, offset } = this.$place;
      return read(data, offset + at, le);
    },
    set(value) {
      const { data, offset } = this.$place;
      write(data, offset + at, value, le);
    },
  };
}

interface DataMethods<V extends number | bigint = number | bigint> {
  read(data: DataView, at: number, littleEndian: boolean): V;
  write(data: DataView, at: number, value: V, littleEndian: boolean): void;
}

const methods: Readonly<Record<string, DataMethods>> = {
  u1: {
    read: (d, at) => d.getUint8(at),
    write: (d, at, v: number) => d.setUint8(at, v),
  },
  s1: {
    read: (d, at) => d.getInt8(at),
    write: (d, at, v: number) => d.setInt8(at, v),
  },
  u2: {
    read: (d, at, le) => d.getUint16(at, le),
    write: (d, at, v: number, le) => d.setUint16(at, v, le),
  },
  s2: {
    read: (d, at, le) => d.getInt16(at, le),
    write: (d, at, v: number, le) => d.setInt16(at, v, le),
  },
  u4: {
    read: (d, at, le) => d.getUint32(at, le),
    write: (d, at, v: number, le) => d.setUint32(at, v, le),
  },
  s4: {
    read: (d, at, le) => d.getInt32(at, le),
    write: (d, at, v: number, le) => d.setInt32(at, v, le),
  },
  u8: {
    read: (d, at, le) => d.getBigUint64(at, le),
    write: (d, at, v: bigint, le) => d.setBigUint64(at, v, le),
  },
  s8: {
    read: (d, at, le) => d.getBigInt64(at, le),
    write: (d, at, v: bigint, le) => d.setBigInt64(at, v, le),
  },
  u16: {
    read: (d, at, le) =>
      (d.getBigUint64(le ? at + 8 : at, le) << 64n) | d.getBigUint64(le ? at : at + 8, le),
    write(d, at, v: bigint, le) {
      d.setBigUint64(le ? at + 8 : at, v >> 64n, le);
      d.setBigUint64(le ? at : at + 8, v, le);
    },
  },
  // `long` where it has 4 bytes: still a bigint, so that the type does not hang on the ABI.
  ulong4: {
    read: (d, at, le) => BigInt(d.getUint32(at, le)),
    write: (d, at, v: bigint, le) => d.setUint32(at, Number(BigInt.asUintN(32, v)), le),
  },
  slong4: {
    read: (d, at, le) => BigInt(d.getInt32(at, le)),
    write: (d, at, v: bigint, le) => d.setInt32(at, Number(BigInt.asIntN(32, v)), le),
  },
};

function dataMethods<V extends number | bigint>(scalar: Scalar<V>, abi: Abi): DataMethods<V> {
  const size = sizeOfScalar(scalar, abi);
  const long = scalar.size === 0 && size === 4 ? 'long' : '';
  return methods[`${scalar.signed ? 's' : 'u'}${long}${size}`] as DataMethods<V>;
}

function sliceAccessor(unit: Accessor<number>, { shift, width }: Slice): Accessor<number> {
  const mask = 2 ** width - 1;
  const { get, set } = unit;
  return {
    get() {
      return ((get.call(this) >>> shift) & mask) >>> 0;
    },
    set(value) {
      const keep = get.call(this) & ~(mask << shift);
      set.call(this, (keep | ((value & mask) << shift)) >>> 0);
    },
  };
}

function charsAccessor(path: string, at: number, length: number): Accessor<string> {
  return {
    get() {
      const { memory, offset } = this.$place;
      const { bytes } = memory;
      const start = offset + at;
      let end = start + length;
      while (end > start && bytes[end - 1] === 0) end--;
      return readText(bytes, start, end);
    },
    set(value) {
      if (value.length > length) throw wrongLength(path, `at most ${length} bytes`, value);
      const { memory, offset } = this.$place;
      const start = offset + at;
      writeText(memory.bytes, start, value);
      memory.bytes.fill(0, start + value.length, start + length);
    },
  };
}

function structAccessor({ read, write }: Port, at: number): Accessor {
  return {
    get() {
      const { memory, offset } = this.$place;
      return read(memory, offset + at);
    },
    set(value) {
      const { memory, offset } = this.$place;
      write(memory, offset + at, value);
    },
  };
}

/** A port for the elements of an array, and the bytes from one to the next. */
interface Elements extends Port {
  readonly step: number;
}

function elementsOf(element: Element, abi: Abi, structPort: StructPort): Elements {
  const step = sizeOfElement(element, abi);
  if (element.form === 'struct') return { ...structPort(element, abi), step };
  const le = abi.littleEndian;
  const { read, write } = dataMethods(element, abi);
  return {
    step,
    read: (memory, at) => read(memory.data, at, le),
    write: (memory, at, value: number | bigint) => write(memory.data, at, value, le),
  };
}

function elementsAccessor(
  path: string,
  { read, write, step }: Elements,
  at: number,
  count: (place: Place) => number,
): Accessor<unknown[]> {
  return {
    get() {
      const values: unknown[] = [];
      const n = count(this.$place);
      const { memory, offset } = this.$place;
      for (let i = 0; i < n; i++) values.push(read(memory, offset + at + i * step));
      return values;
    },
    set(list) {
      const n = count(this.$place);
      if (list.length !== n) throw wrongLength(path, `${n} elements`, list);
      const { memory, offset } = this.$place;
      for (let i = 0; i < n; i++) write(memory, offset + at + i * step, list[i]);
    },
  };
}

/** Bytes that the flexible part has. */
const roomAt = ({ offset, end }: Place, at: number): number => end - offset - at;

function bytesAccessor(path: string, at: number): Accessor<Uint8Array> {
  return {
    get() {
      // Not slice(): that of a Node Buffer shares the memory.
      const { memory, offset, end } = this.$place;
      return new Uint8Array(memory.bytes.subarray(offset + at, end));
    },
    set(value) {
      const room = roomAt(this.$place, at);
      if (value.length !== room) throw wrongLength(path, `${room} bytes`, value);
      const { memory, offset } = this.$place;
      memory.bytes.set(value, offset + at);
    },
  };
}

function textAccessor(path: string, at: number): Accessor<string> {
  return {
    get() {
      const { memory, offset, end } = this.$place;
      return readText(memory.bytes, offset + at, end);
    },
    set(value) {
      const room = roomAt(this.$place, at);
      if (value.length !== room) throw wrongLength(path, `${room} bytes`, value);
      const { memory, offset } = this.$place;
      writeText(memory.bytes, offset + at, value);
    },
  };
}

function wrongLength(path: string, should: string, { length }: ArrayLike<unknown>): RangeError {
  return new RangeError(`${path} should have ${should}, has ${length}`);
}

function readText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}

function writeText(bytes: Uint8Array, start: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[start + i] = text.charCodeAt(i);
}
