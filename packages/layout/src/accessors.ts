import type { Abi } from './abi.ts';
import type { Declaration, Element, Scalar } from './fields.ts';
import { type Member, type Slice, sizeOfElement, sizeOfScalar, type Unit } from './layout.ts';
import type { Memory } from './memory.ts';
import type { Place } from './place.ts';

/**
 * What an accessor finds on its view: a record's place in a memory, and the memory's windows. No C
 * member has a `$` in its name, so none hides it.
 */
export interface Cursor {
  readonly $memory: Memory;
  readonly $data: DataView;
  readonly $u32: Uint32Array;
  readonly $u64: BigUint64Array;
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
      const count = (cursor: Cursor) => Math.floor(roomAt(cursor, offset) / elements.step);
      return elementsAccessor(path, elements, offset, count);
    }
    default:
      throw new TypeError(`dataAccessor: unexpected ${field.form}`);
  }
}

/** A getter, or a setter, alone. */
export type Getter = (this: Cursor) => number;
export type Setter = (this: Cursor, value: number) => void;

/** Stores all slices of a bit-field unit at once, in their order. */
export type UnitSetter = (this: Cursor, ...slices: number[]) => void;

/** A unit's setter through a DataView. */
export function dataUnit({ offset, slices }: Unit, abi: Abi): UnitSetter {
  const { set } = scalarAccessor(slices[0]!.unit, offset, abi);
  return function (...values) {
    let unit = 0;
    for (const [i, { shift, width }] of slices.entries()) {
      unit |= (values[i]! & (-1 >>> (32 - width))) << shift;
    }
    set.call(this, unit >>> 0);
  };
}

export function scalarAccessor<V extends number | bigint>(
  scalar: Scalar<V>,
  at: number,
  abi: Abi,
): Accessor<V> {
  const le = abi.littleEndian;
  const { read, write } = dataMethods(scalar, abi);
  return {
    get() {
      return read(this.$data, this.$place.offset + at, le);
    },
    set(value) {
      write(this.$data, this.$place.offset + at, value, le);
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
      const { bytes } = this.$memory;
      const start = this.$place.offset + at;
      let end = start + length;
      while (end > start && bytes[end - 1] === 0) end--;
      return readText(bytes, start, end);
    },
    set(value) {
      if (value.length > length) throw wrongLength(path, `at most ${length} bytes`, value);
      const { bytes } = this.$memory;
      const start = this.$place.offset + at;
      writeText(bytes, start, value);
      bytes.fill(0, start + value.length, start + length);
    },
  };
}

function structAccessor({ read, write }: Port, at: number): Accessor {
  return {
    get() {
      return read(this.$memory, this.$place.offset + at);
    },
    set(value) {
      write(this.$memory, this.$place.offset + at, value);
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
  count: (cursor: Cursor) => number,
): Accessor<unknown[]> {
  return {
    get() {
      const values: unknown[] = [];
      const n = count(this);
      const memory = this.$memory;
      const { offset } = this.$place;
      for (let i = 0; i < n; i++) values.push(read(memory, offset + at + i * step));
      return values;
    },
    set(list) {
      const n = count(this);
      if (list.length !== n) throw wrongLength(path, `${n} elements`, list);
      const memory = this.$memory;
      const { offset } = this.$place;
      for (let i = 0; i < n; i++) write(memory, offset + at + i * step, list[i]);
    },
  };
}

/** Bytes that the flexible part has. */
const roomAt = ({ $place }: Cursor, at: number): number => $place.end - $place.offset - at;

function bytesAccessor(path: string, at: number): Accessor<Uint8Array> {
  return {
    get() {
      // Not slice(): that of a Node Buffer shares the memory.
      return new Uint8Array(this.$memory.bytes.subarray(this.$place.offset + at, this.$place.end));
    },
    set(value) {
      const room = roomAt(this, at);
      if (value.length !== room) throw wrongLength(path, `${room} bytes`, value);
      this.$memory.bytes.set(value, this.$place.offset + at);
    },
  };
}

function textAccessor(path: string, at: number): Accessor<string> {
  return {
    get() {
      return readText(this.$memory.bytes, this.$place.offset + at, this.$place.end);
    },
    set(value) {
      const room = roomAt(this, at);
      if (value.length !== room) throw wrongLength(path, `${room} bytes`, value);
      writeText(this.$memory.bytes, this.$place.offset + at, value);
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
