import { deepStrictEqual } from 'node:assert/strict';
import { expect } from 'vitest';
import { codecOf } from '../src/codec.ts';
import type { SomeFields } from '../src/fields.ts';
import {
  type Abi,
  type Declaration,
  DecodeError,
  layoutOf,
  Memory,
  type View,
} from '../src/index.ts';
import { interpret } from '../src/reference.ts';

type Named = Record<string, unknown>;
/** A view whose members are looked up by name. */
type AnyView = View<SomeFields> & Named;

/** Bytes of one record with ones where the declaration has members, zeros where C has padding. */
function memberMask(struct: Declaration, abi: Abi, length: number): Uint8Array {
  const reference = interpret(struct, abi);
  return reference.encode(reference.decode(new Uint8Array(length).fill(0xff)));
}

/** Every member of a view, by its accessor. */
function read(view: AnyView, names: readonly string[]): Named {
  return Object.fromEntries(names.map((name) => [name, view[name]]));
}

/** What holds of any value that a struct can have: reference, codec and both views say the same. */
export function valueLaws(struct: Declaration, abi: Abi, value: Named): void {
  const codec = codecOf(struct, abi);
  const reference = interpret(struct, abi);
  const { members, align } = layoutOf(struct, abi);
  const names = members.map(({ name }) => name);

  const encoded = codec.encode(value);
  deepStrictEqual(encoded, reference.encode(value));
  expect(encoded.length).toBe(codec.sizeOf(value));
  deepStrictEqual(codec.decode(encoded), value);
  deepStrictEqual(reference.decode(encoded), value);

  for (const at of [3, 8 * align]) {
    // In the middle of a buffer of ones, at an odd offset and at an aligned one.
    const around = new Uint8Array(at + encoded.length + 5).fill(0xff);
    const end = at + encoded.length;
    codec.encode(value, around, at);
    expect(around.subarray(0, at).every((byte) => byte === 0xff)).toBe(true);
    deepStrictEqual(around.subarray(at, end), encoded);
    expect(around.subarray(end).every((byte) => byte === 0xff)).toBe(true);
    deepStrictEqual(codec.decode(around, at, end), value);
    deepStrictEqual(reference.decode(around, at, end), value);

    const memory = new Memory(around);
    const open = at % align === 0 ? [codec.alignedView, codec.view] : [codec.view];
    for (const view of open.map((each) => each.call(codec, memory, at, end) as AnyView)) {
      deepStrictEqual(read(view, names), value);
      halvesLaw(view, value, names);
      // Setters replace all that was there, here ones, and touch neither padding nor neighbours.
      around.set(memberMask(struct, abi, encoded.length), at);
      for (const name of names) view[name] = value[name];
      deepStrictEqual(around.subarray(at, end), encoded);
      expect(around.subarray(0, at).every((byte) => byte === 0xff)).toBe(true);
      expect(around.subarray(end).every((byte) => byte === 0xff)).toBe(true);
    }
  }
}

function halvesLaw(view: AnyView, value: Named, names: readonly string[]): void {
  for (const name of names) {
    const whole = value[name];
    if (typeof whole !== 'bigint') continue;
    expect(view[`${name}_lo`]).toBe(Number(BigInt.asUintN(32, whole)));
    expect(view[`${name}_hi`]).toBe(Number(BigInt.asUintN(32, whole >> 32n)));
  }
}

/** What holds of any bytes that are long enough: they decode, and come back but for C's padding. */
export function byteLaws(struct: Declaration, abi: Abi, record: Uint8Array): void {
  const codec = codecOf(struct, abi);
  const reference = interpret(struct, abi);
  const value = codec.decode(record);
  deepStrictEqual(value, reference.decode(record));
  const back = codec.encode(value);
  const mask = memberMask(struct, abi, record.length);
  deepStrictEqual(
    back,
    record.slice(0, back.length).map((byte, i) => byte & mask[i]!),
  );
  deepStrictEqual(reference.encode(value), back);

  const { fixed, members } = layoutOf(struct, abi);
  const names = members.map(({ name }) => name);
  const view = codec.alignedView(new Memory(record)) as AnyView;
  deepStrictEqual(read(view, names), value);
  for (const short of new Set([0, fixed >>> 1, fixed - 1])) {
    if (short < 0 || short === fixed) continue;
    expect(() => codec.decode(record.subarray(0, short))).toThrow(DecodeError);
    expect(() => codec.alignedView(new Memory(record), 0, short)).toThrow(DecodeError);
  }
}

/** Sizes and offsets: the layout's against the reference's, which shares no code with it. */
export function layoutLaws(struct: Declaration, abi: Abi): void {
  const { size, fixed, align, members } = layoutOf(struct, abi);
  const reference = interpret(struct, abi);
  expect(size).toBe(reference.size);
  expect(size % align).toBe(0);
  const zero = reference.decode(new Uint8Array(fixed)) as Named;
  for (const { name, offset, size: width, field } of members) {
    // Ones in a member's bytes change that member, and no other but its neighbours in the unit.
    const mine = field.form === 'slice' ? members.filter((m) => m.offset === offset) : [{ name }];
    const allowed = new Set(mine.map((member) => member.name));
    const changed = new Set<string>();
    for (let at = offset; at < offset + width; at++) {
      const record = new Uint8Array(fixed);
      record[at] = 0xff;
      const value = reference.decode(record) as Named;
      for (const key of Object.keys(zero)) if (!same(zero[key], value[key])) changed.add(key);
    }
    expect(changed).toEqual(width === 0 ? new Set() : allowed);
  }
}

const same = (a: unknown, b: unknown): boolean => show(a) === show(b);
const show = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each));
