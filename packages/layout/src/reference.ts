import type { Abi } from './abi.ts';
import type { Bits, Declaration, Element, Field, Fields, Scalar } from './fields.ts';
import type { Input, Value } from './types.ts';

type Named = Record<string, unknown>;

/** Walks a struct's members by C's rules; `visit` reads or writes one and returns its extent. */
interface Step {
  readonly name: string;
  readonly field: Exclude<Field, { form: 'padding' }>;
  readonly at: number;
}

/**
 * The meaning of a declaration, in the plainest form: one walk over the members, bytes taken one at
 * a time. It shares nothing with the codec, which is held to it by properties. Slow; for tests and
 * for reading.
 */
export function interpret<F extends Fields>(struct: Declaration<F>, abi: Abi): Reference<F> {
  return {
    size: sizeOf(struct, abi),
    decode: (bytes, offset = 0, end = bytes.length) =>
      decodeStruct(struct, bytes, offset, end, abi) as Value<F>,
    encode: (value) => Uint8Array.from(encodeStruct(struct, value as Named, abi)),
  };
}

/** Decode and encode of one struct, as the reference understands it. */
export interface Reference<F extends Fields> {
  readonly size: number;
  decode(bytes: Uint8Array, offset?: number, end?: number): Value<F>;
  encode(value: Input<F>): Uint8Array;
}

const width = (scalar: Scalar, abi: Abi): number => (scalar.size === 0 ? abi.long : scalar.size);

function alignOf(field: Field, abi: Abi): number {
  switch (field.form) {
    case 'scalar':
      if (field.align !== undefined) return field.align;
      return width(field, abi) >= 8 && field.size !== 0 ? abi.u64Align : width(field, abi);
    case 'bits':
      return field.unit.size;
    case 'embed':
      return alignOf(field.struct, abi);
    case 'struct':
      return Math.max(1, ...Object.values<Field>(field.fields).map((each) => alignOf(each, abi)));
    case 'array':
      return alignOf(field.element, abi);
    case 'reserved':
      return alignOf(field.field, abi);
    case 'rest':
      return typeof field.of === 'string' ? 1 : alignOf(field.of, abi);
    default:
      return 1;
  }
}

function sizeOf(field: Field, abi: Abi): number {
  switch (field.form) {
    case 'scalar':
      return width(field, abi);
    case 'bits':
      return field.unit.size;
    case 'embed':
      return sizeOf(field.struct, abi);
    case 'struct': {
      const last = steps(field, abi).at(-1);
      const end = last === undefined ? 0 : last.at + sizeOf(last.field, abi);
      return align(end, alignOf(field, abi));
    }
    case 'array':
      return sizeOf(field.element, abi) * field.length;
    case 'chars':
      return field.length;
    case 'reserved':
      return sizeOf(field.field, abi);
    default:
      return 0;
  }
}

const align = (offset: number, to: number): number => offset + ((to - (offset % to)) % to);

function steps(struct: Declaration, abi: Abi): Step[] {
  const list: Step[] = [];
  let end = 0;
  for (const [name, field] of Object.entries<Field>(struct.fields)) {
    if (field.form === 'padding') continue;
    const at = align(end, alignOf(field, abi));
    list.push({ name, field, at });
    end = at + sizeOf(field, abi);
  }
  return list;
}

function readInteger(bytes: Uint8Array, at: number, size: number, abi: Abi): bigint {
  let value = 0n;
  for (let i = 0; i < size; i++) {
    value = (value << 8n) | BigInt(bytes[abi.littleEndian ? at + size - 1 - i : at + i]!);
  }
  return value;
}

function writeInteger(out: number[], at: number, size: number, value: bigint, abi: Abi): void {
  for (let i = 0; i < size; i++) {
    const byte = Number((value >> BigInt(8 * i)) & 0xffn);
    out[abi.littleEndian ? at + i : at + size - 1 - i] = byte;
  }
}

function readScalar(scalar: Scalar, bytes: Uint8Array, at: number, abi: Abi): number | bigint {
  const size = width(scalar, abi);
  const raw = readInteger(bytes, at, size, abi);
  const value = scalar.signed ? BigInt.asIntN(8 * size, raw) : raw;
  return scalar.size === 0 || scalar.size >= 8 ? value : Number(value);
}

/** Slices in order with the number of bits below each. */
function slicesOf({ unit, slices }: Bits, abi: Abi): [name: string, below: bigint, bits: bigint][] {
  let used = 0;
  return Object.entries(slices).map(([name, bits]) => {
    const below = abi.littleEndian ? used : unit.size * 8 - used - bits;
    used += bits;
    return [name, BigInt(below), BigInt(bits)];
  });
}

const text = (bytes: Uint8Array): string =>
  Array.from(bytes, (b) => String.fromCharCode(b)).join('');

function decodeField(field: Field, bytes: Uint8Array, at: number, end: number, abi: Abi): unknown {
  const elements = (element: Element, count: number): unknown[] =>
    Array.from({ length: count }, (_, i) =>
      decodeField(element, bytes, at + i * sizeOf(element, abi), end, abi),
    );
  switch (field.form) {
    case 'scalar':
      return readScalar(field, bytes, at, abi);
    case 'struct':
      return decodeStruct(field, bytes, at, end, abi);
    case 'array':
      return elements(field.element, field.length);
    case 'chars':
      return text(bytes.subarray(at, at + field.length)).replace(/\0*$/, '');
    case 'reserved':
      return decodeField(field.field, bytes, at, end, abi);
    case 'rest':
      if (field.of === 'bytes') return Uint8Array.from(bytes.subarray(at, end));
      if (field.of === 'text') return text(bytes.subarray(at, end));
      return elements(field.of, Math.floor((end - at) / sizeOf(field.of, abi)));
    default:
      throw new TypeError(`interpret: ${field.form} has no value`);
  }
}

function decodeStruct(
  struct: Declaration,
  bytes: Uint8Array,
  offset: number,
  end: number,
  abi: Abi,
): Named {
  const value: Named = {};
  for (const { name, field, at } of steps(struct, abi)) {
    if (field.form === 'embed') {
      Object.assign(value, decodeStruct(field.struct, bytes, offset + at, end, abi));
    } else if (field.form === 'bits') {
      const unit = readInteger(bytes, offset + at, field.unit.size, abi);
      for (const [slice, below, bits] of slicesOf(field, abi)) {
        value[slice] = Number((unit >> below) & ((1n << bits) - 1n));
      }
    } else {
      value[name] = decodeField(field, bytes, offset + at, end, abi);
    }
  }
  return value;
}

function encodeField(out: number[], field: Field, at: number, value: unknown, abi: Abi): void {
  const elements = (element: Element, list: unknown[]): void =>
    list.forEach((each, i) => {
      encodeField(out, element, at + i * sizeOf(element, abi), each, abi);
    });
  const copy = (list: Iterable<number>): void => {
    let i = at;
    for (const byte of list) out[i++] = byte;
  };
  const codes = (string: string): number[] => Array.from(string, (unit) => unit.charCodeAt(0));
  switch (field.form) {
    case 'scalar':
      writeInteger(out, at, width(field, abi), BigInt(value as number | bigint), abi);
      break;
    case 'struct':
      encodeStruct(field, value as Named, abi).forEach((byte, i) => {
        out[at + i] = byte;
      });
      break;
    case 'array':
      elements(field.element, value as unknown[]);
      break;
    case 'chars':
      copy(codes(value as string));
      break;
    case 'reserved':
      if (value !== undefined) encodeField(out, field.field, at, value, abi);
      break;
    case 'rest':
      if (field.of === 'bytes') copy(value as Uint8Array);
      else if (field.of === 'text') copy(codes(value as string));
      else elements(field.of, value as unknown[]);
      break;
    default:
      throw new TypeError(`interpret: ${field.form} has no value`);
  }
}

function encodeStruct(struct: Declaration, value: Named, abi: Abi): number[] {
  const walk = steps(struct, abi);
  const last = walk.at(-1);
  const flexible = last?.field.form === 'rest';
  const out: number[] = new Array(flexible ? last.at : sizeOf(struct, abi)).fill(0);
  for (const { name, field, at } of walk) {
    if (field.form === 'embed') {
      encodeStruct(field.struct, value, abi).forEach((byte, i) => {
        out[at + i] = byte;
      });
    } else if (field.form === 'bits') {
      let unit = 0n;
      for (const [slice, below] of slicesOf(field, abi))
        unit |= BigInt(value[slice] as number) << below;
      writeInteger(out, at, field.unit.size, unit, abi);
    } else {
      encodeField(out, field, at, value[name], abi);
    }
  }
  return out;
}
