import type { Random } from './random.ts';

/** Inputs are not longer than this, whatever is done to them. */
export const LONGEST_INPUT = 2048;

/** Numbers at which code changes its mind: ends of ranges, and lengths of headers and records. */
const telling = [
  0, 1, 4, 7, 8, 9, 16, 24, 127, 128, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff,
];

/** Spoils bytes in place; returns how many there are then. */
type Mutation = (random: Random, bytes: Uint8Array, length: number, other: Uint8Array) => number;

const flipBit: Mutation = (random, bytes, length) => {
  if (length > 0) bytes[random.below(length)]! ^= 1 << random.below(8);
  return length;
};

const setByte: Mutation = (random, bytes, length) => {
  if (length > 0) bytes[random.below(length)] = random.next();
  return length;
};

/** A telling number in 1, 2 or 4 bytes of either order, at any place. */
const setNumber: Mutation = (random, bytes, length) => {
  const size = 1 << random.below(3);
  if (length < size) return length;
  const at = random.below(length - size + 1);
  const number = random.of(telling);
  const isLittle = random.below(2) === 0;
  for (let i = 0; i < size; i++) {
    bytes[at + i] = number >>> (8 * (isLittle ? i : size - 1 - i));
  }
  return length;
};

const cut: Mutation = (random, _bytes, length) => (length === 0 ? 0 : random.below(length));

const append: Mutation = (random, bytes, length) => {
  const end = Math.min(LONGEST_INPUT, length + 1 + random.below(40));
  for (let at = length; at < end; at++) bytes[at] = random.next();
  return end;
};

const dropRange: Mutation = (random, bytes, length) => {
  if (length < 2) return length;
  const from = random.below(length);
  const count = 1 + random.below(length - from);
  bytes.copyWithin(from, from + count, length);
  return length - count;
};

const repeatRange: Mutation = (random, bytes, length) => {
  if (length === 0) return 0;
  const from = random.below(length);
  const count = Math.min(1 + random.below(length - from), LONGEST_INPUT - length);
  bytes.copyWithin(from + count, from, length);
  return length + count;
};

/** The rest of another input behind the first part of this one. */
const splice: Mutation = (random, bytes, length, other) => {
  const at = random.below(length + 1);
  const from = random.below(other.length + 1);
  const tail = other.subarray(from, from + LONGEST_INPUT - at);
  bytes.set(tail, at);
  return at + tail.length;
};

const garbage: Mutation = (random, bytes) => {
  const length = random.below(96);
  for (let at = 0; at < length; at++) bytes[at] = random.next();
  return length;
};

const mutations: readonly Mutation[] = [
  flipBit,
  flipBit,
  setByte,
  setNumber,
  setNumber,
  setNumber,
  cut,
  append,
  dropRange,
  repeatRange,
  splice,
];

/** How often nothing of the corpus is left: once in so many inputs. */
const GARBAGE = 16;

/**
 * Makes an input of a corpus of valid ones: one of them, spoilt once or a few times. Returns its
 * length; its bytes are the first of `bytes`.
 */
export function mutate(random: Random, corpus: readonly Uint8Array[], bytes: Uint8Array): number {
  if (random.below(GARBAGE) === 0) return garbage(random, bytes, 0, bytes);
  const valid = random.of(corpus).subarray(0, LONGEST_INPUT);
  bytes.set(valid);
  let { length } = valid;
  for (let times = 1 + random.below(4); times > 0; times--) {
    length = random.of(mutations)(random, bytes, length, random.of(corpus));
  }
  return length;
}
