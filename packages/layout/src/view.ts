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
import type { Place } from './place.ts';

/**
 * A view without its struct's accessors: what it looks at. A C member called `offset`, `end`, `at`
 * or `move` hides the view's own, so nothing in here calls those.
 */
class StructView implements Cursor {
  readonly $place: Place;

  constructor(place: Place) {
    this.$place = place;
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
  new (place: Place): StructView;
  /** Moves a place to where the struct may stand. @throws as `View.at` */
  stand(place: Place, offset: number, end?: number): void;
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
  const { abi, fixed, align, members } = layout;
  const mask = words ? align - 1 : 0;
  class View extends StructView {
    static stand(place: Place, offset: number, end: number = place.memory.bytes.length): void {
      const limit = place.memory.bytes.length;
      const fits = offset >= 0 && offset + fixed <= end && end <= limit;
      const whole = Math.floor(offset) === offset && Math.floor(end) === end;
      if (!fits || !whole || (offset & mask) !== 0) {
        throw misplaced(name, layout, limit, offset, end);
      }
      place.move(offset, end);
    }

    at(offset: number, end?: number): this {
      View.stand(this.$place, offset, end);
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
