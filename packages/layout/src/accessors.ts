import type { Abi } from './abi.ts';
import { codecOf } from './codec.ts';
import type { Element, Rest, Scalar, SomeFields } from './fields.ts';
import { type Member, type Slice, sizeOfElement, sizeOfScalar } from './layout.ts';
import type { Memory } from './memory.ts';

/** What an accessor finds on its view. */
export interface Cursor {
  readonly memory: Memory;
  readonly data: DataView;
  readonly u32: Uint32Array;
  readonly u64: BigUint64Array;
  readonly offset: number;
  readonly end: number;
  /** `offset` in 32-bit words. */
  readonly word: number;
}

/** A getter and setter that stand on a view class's prototype. */
export interface Accessor<V = unknown> {
  get(this: Cursor): V;
  set(this: Cursor, value: V): void;
}

/** Accessors of a member through a DataView: any offset, either byte order. */
export function dataAccessor(member: Member, abi: Abi): Accessor {
  const { field, offset } = member;
  switch (field.form) {
    case 'scalar':
      return scalarAccessor(field, offset, abi) as Accessor;
    case 'slice':
      return sliceAccessor(scalarAccessor(field.unit, offset, abi) as Accessor<number>, field);
    case 'chars':
      return {
        get() {
          return readText(this.memory.bytes, this.offset + offset, field.length).replace(
            /\0+$/,
            '',
          );
        },
        set(value) {
          writeText(this.memory.bytes, this.offset + offset, field.length, value as string);
        },
      };
    case 'array':
      return elementsAccessor(field.element, offset, () => field.length, abi);
    case 'struct':
      return structAccessor(field, offset, abi);
    case 'rest':
      return restAccessor(field, offset, abi);
    default:
      throw new TypeError(`dataAccessor: unexpected ${field.form}`);
  }
}

/**
 * Accessors of a member through 32- and 64-bit words, where its offset allows it. The record stands
 * on a multiple of the struct's alignment, the ABI is little endian and so is the host.
 */
export function wordAccessor(member: Member, abi: Abi, align: number): Accessor {
  const { field, offset } = member;
  if (field.form === 'slice' && field.unit.size === 4 && offset % 4 === 0) {
    return wordSlice(offset, field);
  }
  if (field.form === 'scalar' && offset % 4 === 0) {
    const size = sizeOfScalar(field, abi);
    if (field.size === 4 && !field.signed) return word32(offset) as Accessor;
    if (size === 8 && !field.signed && offset % 8 === 0 && align === 8) {
      const double = offset >>> 3;
      return {
        get() {
          return this.u64[(this.word >>> 1) + double]!;
        },
        set(value) {
          this.u64[(this.word >>> 1) + double] = value as bigint;
        },
      };
    }
  }
  return dataAccessor(member, abi);
}

function word32(offset: number): Accessor<number> {
  const index = offset >>> 2;
  return {
    get() {
      return this.u32[this.word + index]!;
    },
    set(value) {
      this.u32[this.word + index] = value;
    },
  };
}

function wordSlice(offset: number, { shift, width }: Slice): Accessor {
  const index = offset >>> 2;
  const mask = 2 ** width - 1;
  // Two forms, because the inliner counts bytecodes: most fields end at the top of their word.
  const get =
    shift + width === 32
      ? function (this: Cursor) {
          return this.u32[this.word + index]! >>> shift;
        }
      : function (this: Cursor) {
          return (this.u32[this.word + index]! >>> shift) & mask;
        };
  return {
    get,
    set(value) {
      const at = this.word + index;
      const keep = this.u32[at]! & ~(mask << shift);
      this.u32[at] = keep | (((value as number) & mask) << shift);
    },
  };
}

/** `_lo` and `_hi` of a member wider than 32 bits; undefined for any other. */
export function halfAccessors(
  member: Member,
  abi: Abi,
  words: boolean,
): { lo: Accessor<number>; hi: Accessor<number> } | undefined {
  const { field } = member;
  if (field.form !== 'scalar' || (field.size !== 0 && field.size < 8)) return undefined;
  const half = (at: number): Accessor<number> =>
    words && at % 4 === 0
      ? word32(at)
      : (scalarAccessor(
          { form: 'scalar', c: '', size: 4, signed: false },
          at,
          abi,
        ) as Accessor<number>);
  const size = sizeOfScalar(field, abi);
  const low = abi.littleEndian ? member.offset : member.offset + size - 4;
  const high = abi.littleEndian ? member.offset + 4 : member.offset + size - 8;
  const none: Accessor<number> = { get: () => 0, set: () => {} };
  return { lo: half(low), hi: size === 4 ? none : half(high) };
}

function scalarAccessor(scalar: Scalar, at: number, abi: Abi): Accessor<number> | Accessor<bigint> {
  const le = abi.littleEndian;
  const { read, write } = dataMethods(scalar, abi);
  return {
    get() {
      return read(this.data, this.offset + at, le);
    },
    set(value: number | bigint) {
      write(this.data, this.offset + at, value, le);
    },
  } as Accessor<number>;
}

interface DataMethods {
  read(data: DataView, at: number, littleEndian: boolean): number | bigint;
  write(data: DataView, at: number, value: number | bigint, littleEndian: boolean): void;
}

const methods: Readonly<Record<string, DataMethods>> = {
  u1: {
    read: (d, at) => d.getUint8(at),
    write: (d, at, v) => d.setUint8(at, v as number),
  },
  s1: {
    read: (d, at) => d.getInt8(at),
    write: (d, at, v) => d.setInt8(at, v as number),
  },
  u2: {
    read: (d, at, le) => d.getUint16(at, le),
    write: (d, at, v, le) => d.setUint16(at, v as number, le),
  },
  s2: {
    read: (d, at, le) => d.getInt16(at, le),
    write: (d, at, v, le) => d.setInt16(at, v as number, le),
  },
  u4: {
    read: (d, at, le) => d.getUint32(at, le),
    write: (d, at, v, le) => d.setUint32(at, v as number, le),
  },
  s4: {
    read: (d, at, le) => d.getInt32(at, le),
    write: (d, at, v, le) => d.setInt32(at, v as number, le),
  },
  u8: {
    read: (d, at, le) => d.getBigUint64(at, le),
    write: (d, at, v, le) => d.setBigUint64(at, v as bigint, le),
  },
  s8: {
    read: (d, at, le) => d.getBigInt64(at, le),
    write: (d, at, v, le) => d.setBigInt64(at, v as bigint, le),
  },
  u16: {
    read: (d, at, le) =>
      (d.getBigUint64(le ? at + 8 : at, le) << 64n) | d.getBigUint64(le ? at : at + 8, le),
    write(d, at, v, le) {
      d.setBigUint64(le ? at + 8 : at, (v as bigint) >> 64n, le);
      d.setBigUint64(le ? at : at + 8, v as bigint, le);
    },
  },
  // `long` where it has 4 bytes: still a bigint, so that the type does not hang on the ABI.
  ulong4: {
    read: (d, at, le) => BigInt(d.getUint32(at, le)),
    write: (d, at, v, le) => d.setUint32(at, Number(BigInt.asUintN(32, v as bigint)), le),
  },
  slong4: {
    read: (d, at, le) => BigInt(d.getInt32(at, le)),
    write: (d, at, v, le) => d.setInt32(at, Number(BigInt.asIntN(32, v as bigint)), le),
  },
};

export function dataMethods(scalar: Scalar, abi: Abi): DataMethods {
  const size = sizeOfScalar(scalar, abi);
  const long = scalar.size === 0 && size === 4 ? 'long' : '';
  return methods[`${scalar.signed ? 's' : 'u'}${long}${size}`]!;
}

function sliceAccessor(unit: Accessor<number>, { shift, width }: Slice): Accessor {
  const mask = width === 32 ? 0xffffffff : 2 ** width - 1;
  const { get, set } = unit;
  return {
    get() {
      return ((get.call(this) >>> shift) & mask) >>> 0;
    },
    set(value) {
      const rest = get.call(this) & ~(mask << shift);
      set.call(this, (rest | (((value as number) & mask) << shift)) >>> 0);
    },
  };
}

function structAccessor(struct: Exclude<Element, Scalar>, at: number, abi: Abi): Accessor {
  const codec = codecOf<SomeFields>(struct, abi);
  return {
    get() {
      return codec.decode(this.memory, this.offset + at);
    },
    set(value) {
      codec.write(codec.view(this.memory, this.offset + at), value as never);
    },
  };
}

function elementsAccessor(
  element: Element,
  at: number,
  count: (cursor: Cursor) => number,
  abi: Abi,
): Accessor {
  const step = sizeOfElement(element, abi);
  return {
    get() {
      const values: unknown[] = [];
      const n = count(this);
      for (let i = 0; i < n; i++) {
        values.push(elementAccessor(element, at + i * step, abi).get.call(this));
      }
      return values;
    },
    set(list) {
      let i = 0;
      for (const value of list as unknown[]) {
        elementAccessor(element, at + i++ * step, abi).set.call(this, value);
      }
    },
  };
}

function elementAccessor(element: Element, at: number, abi: Abi): Accessor {
  return element.form === 'scalar'
    ? (scalarAccessor(element, at, abi) as Accessor)
    : structAccessor(element, at, abi);
}

function restAccessor({ of }: Rest, at: number, abi: Abi): Accessor {
  if (of === 'bytes') {
    return {
      get() {
        return this.memory.bytes.slice(this.offset + at, this.end);
      },
      set(value) {
        this.memory.bytes.set(value as Uint8Array, this.offset + at);
      },
    };
  }
  if (of === 'text') {
    return {
      get() {
        return readText(this.memory.bytes, this.offset + at, this.end - this.offset - at);
      },
      set(value) {
        const text = value as string;
        writeText(this.memory.bytes, this.offset + at, text.length, text);
      },
    };
  }
  const step = sizeOfElement(of, abi);
  return elementsAccessor(of, at, (c) => Math.floor((c.end - c.offset - at) / step), abi);
}

function readText(bytes: Uint8Array, start: number, length: number): string {
  let text = '';
  for (let i = start; i < start + length; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}

function writeText(bytes: Uint8Array, start: number, length: number, text: string): void {
  for (let i = 0; i < length; i++) {
    bytes[start + i] = i < text.length ? text.charCodeAt(i) : 0;
  }
}
