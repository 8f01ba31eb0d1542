import {
  type Accessor,
  type Cursor,
  dataAccessor,
  halvesOf,
  type StructPort,
  wordAccessor,
} from './accessors.ts';
import { DecodeError } from './errors.ts';
import type { Layout } from './layout.ts';
import type { Memory } from './memory.ts';

/**
 * A view without its struct's accessors: where it stands. A C member called `offset`, `end`, `at`
 * or `move` hides the view's own, so nothing in here calls those.
 */
class StructView implements Cursor {
  readonly $memory: Memory;
  readonly $data: DataView;
  readonly $u32: Uint32Array;
  readonly $u64: BigUint64Array;
  $offset: number;
  $end: number;
  $word: number;
  /** Bytes in the memory: no record ends behind it. */
  readonly $limit: number;

  constructor(memory: Memory) {
    this.$memory = memory;
    this.$limit = memory.bytes.length;
    this.$data = memory.data;
    this.$u32 = memory.u32;
    this.$u64 = memory.u64;
    this.$offset = 0;
    this.$end = 0;
    this.$word = 0;
  }

  get offset(): number {
    return this.$offset;
  }

  get end(): number {
    return this.$end;
  }

  move(offset: number, end: number): this {
    this.$offset = offset;
    this.$end = end;
    this.$word = offset >>> 2;
    return this;
  }
}

/** Makes views of one struct: `words` ones need a Memory with words and aligned offsets. */
export type ViewClass = new (memory: Memory, offset: number, end?: number) => StructView;

/**
 * The view class of a laid-out struct: accessors on the prototype, each a closure over its offset.
 * V8 inlines a getter it finds on a hidden class and folds what the closure holds, so that a field
 * read costs what a hand-written one costs, without generated source.
 */
export function viewClass(
  name: string,
  layout: Layout,
  words: boolean,
  structPort: StructPort,
): ViewClass {
  const { abi, fixed, align, members } = layout;
  const mask = words ? align - 1 : 0;
  const { move } = StructView.prototype;
  const place = (view: StructView, offset: number, end: number): void => {
    const fits = offset >= 0 && offset + fixed <= end && end <= view.$limit;
    const whole = Math.floor(offset) === offset && Math.floor(end) === end;
    if (!fits || !whole || (offset & mask) !== 0) {
      throw misplaced(name, layout, view.$limit, offset, end);
    }
    move.call(view, offset, end);
  };
  class View extends StructView {
    constructor(memory: Memory, offset: number, end: number = memory.bytes.length) {
      super(memory);
      place(this, offset, end);
    }

    at(offset: number, end: number = this.$limit): this {
      place(this, offset, end);
      return this;
    }
  }
  const define = (property: string, accessor: Pick<Accessor, 'get'> & Partial<Accessor>): void => {
    Object.defineProperty(View.prototype, property, { ...accessor, enumerable: true });
  };
  for (const member of members) {
    const accessor = words
      ? wordAccessor(member, layout, structPort)
      : dataAccessor(member, abi, structPort);
    define(member.name, accessor);
    const halves = halvesOf(member, abi, words);
    if (halves === undefined) continue;
    define(`${member.name}_lo`, { get: halves.lo });
    define(`${member.name}_hi`, { get: halves.hi });
  }
  return View;
}

function misplaced(
  name: string,
  { fixed, align, members }: Layout,
  limit: number,
  offset: number,
  end: number,
): Error {
  if (!Number.isInteger(offset) || offset < 0) {
    return new RangeError(`${name}.at: offset should be a byte offset, is ${offset}`);
  }
  if (!Number.isInteger(end) || end > limit) {
    return new RangeError(`${name}.at: end should be at most ${limit}, is ${end}`);
  }
  if (offset + fixed > end) {
    const there = Math.max(0, end - offset);
    const cut = members.find((member) => member.offset + member.size > there);
    const path = cut === undefined ? name : `${name}.${cut.path}`;
    return new DecodeError(`${there} of ${fixed} bytes are there`, offset, path);
  }
  return new RangeError(`${name}.at: offset should be a multiple of ${align}, is ${offset}`);
}
