import {
  type Accessor,
  type Cursor,
  dataAccessor,
  dataUnit,
  type StructPort,
} from './accessors.ts';
import { DecodeError } from './errors.ts';
import { type Layout, unitSetterOf } from './layout.ts';
import type { Memory } from './memory.ts';
import type { Place } from './place.ts';
import { halvesOf, wordAccessor, wordUnit } from './words.ts';

/**
 * A view without its struct's accessors: where it looks. A C member called `offset`, `end`, `at` or
 * `move` hides the view's own, so nothing in here calls those.
 *
 * `declare`d fields are set once, by the constructor: V8 takes their values for constants, and the
 * hidden classes of what they hold for granted. Defined first, as `undefined`, they are neither.
 */
class StructView implements Cursor {
  declare readonly $memory: Memory;
  declare readonly $data: DataView;
  declare readonly $u32: Uint32Array;
  declare readonly $u64: BigUint64Array;
  declare readonly $place: Place;

  constructor(memory: Memory, place: Place) {
    this.$place = place;
    this.$memory = memory;
    this.$data = memory.data;
    this.$u32 = memory.u32;
    this.$u64 = memory.u64;
  }

  get offset(): number {
    return this.$place.offset;
  }

  get end(): number {
    return this.$place.end;
  }

  move(offset: number, end: number): this {
    this.$place.move(offset, end);
    return this;
  }
}

/** Makes views of one struct: `words` ones need a Memory with words and aligned offsets. */
export interface ViewClass {
  new (memory: Memory, place: Place): StructView;
  /** Moves a view of the class to where the struct may stand. @throws as `View.at` */
  stand(view: StructView, offset: number, end?: number): void;
}

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
  const { abi, fixed, align, members, units } = layout;
  const mask = words ? align - 1 : 0;
  class View extends StructView {
    static stand(view: StructView, offset: number, end: number = view.$memory.bytes.length): void {
      const limit = view.$memory.bytes.length;
      const fits = offset >= 0 && offset + fixed <= end && end <= limit;
      const whole = Math.floor(offset) === offset && Math.floor(end) === end;
      if (!fits || !whole || (offset & mask) !== 0) {
        throw misplaced(name, layout, limit, offset, end);
      }
      view.$place.move(offset, end);
    }

    at(offset: number, end?: number): this {
      View.stand(this, offset, end);
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
  for (const unit of units) {
    const value = words ? wordUnit(unit, abi) : dataUnit(unit, abi);
    Object.defineProperty(View.prototype, unitSetterOf(unit), { value });
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
