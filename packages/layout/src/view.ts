import {
  type Accessor,
  type Cursor,
  dataAccessor,
  halfAccessors,
  wordAccessor,
} from './accessors.ts';
import { DecodeError } from './errors.ts';
import type { Layout } from './layout.ts';
import type { Memory } from './memory.ts';

/** A view without its struct's accessors: where it stands, and how it moves. */
abstract class StructView implements Cursor {
  readonly memory: Memory;
  readonly data: DataView;
  readonly u32: Uint32Array;
  readonly u64: BigUint64Array;
  offset: number;
  end: number;
  word: number;
  /** Bytes in the memory: no record ends behind it. */
  readonly limit: number;

  constructor(memory: Memory) {
    this.memory = memory;
    this.limit = memory.bytes.length;
    this.data = memory.data;
    this.u32 = memory.u32;
    this.u64 = memory.u64;
    this.offset = 0;
    this.end = 0;
    this.word = 0;
  }

  abstract at(offset: number, end?: number): this;

  move(offset: number, end: number): this {
    this.offset = offset;
    this.end = end;
    this.word = offset >>> 2;
    return this;
  }
}

/** Makes views of one struct: `words` ones need a Memory with words and aligned offsets. */
export type ViewClass = new (memory: Memory) => StructView;

/**
 * The view class of a laid-out struct: accessors on the prototype, each a closure over its offset.
 * V8 inlines a getter it finds on a hidden class and folds what the closure holds, so that a field
 * read costs what a hand-written one costs, without generated source.
 */
export function viewClass(name: string, layout: Layout, words: boolean): ViewClass {
  const { fixed, align } = layout;
  const mask = words ? align - 1 : 0;
  class View extends StructView {
    override at(offset: number, end: number = this.limit): this {
      if (!(offset >= 0 && offset + fixed <= end && end <= this.limit && (offset & mask) === 0)) {
        throw misplaced(name, layout, this.limit, offset, end);
      }
      return this.move(offset, end);
    }
  }
  const define = (property: string, { get, set }: Accessor | Accessor<number>): void => {
    Object.defineProperty(View.prototype, property, { get, set, enumerable: true });
  };
  for (const member of layout.members) {
    define(
      member.name,
      words ? wordAccessor(member, layout.abi, align) : dataAccessor(member, layout.abi),
    );
    const halves = halfAccessors(member, layout.abi, words);
    if (halves === undefined) continue;
    define(`${member.name}_lo`, halves.lo);
    define(`${member.name}_hi`, halves.hi);
  }
  return View;
}

function misplaced(
  name: string,
  { fixed, align }: Layout,
  limit: number,
  offset: number,
  end: number,
): Error {
  if (!Number.isInteger(offset) || offset < 0) {
    return new RangeError(`${name}: offset should be a byte offset, is ${offset}`);
  }
  if (end > limit) return new RangeError(`${name}: end ${end} lies outside ${limit} bytes`);
  if (offset + fixed > end) {
    return new DecodeError(
      `${Math.max(0, end - offset)} of ${fixed} bytes are there`,
      offset,
      name,
    );
  }
  return new RangeError(`${name}: offset ${offset} should be a multiple of ${align}`);
}
