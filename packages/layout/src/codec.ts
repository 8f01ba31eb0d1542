import type { Abi } from './abi.ts';
import type { StructPort } from './accessors.ts';
import { checkValue } from './check.ts';
import type { Declaration, Fields, SomeFields } from './fields.ts';
import { type Layout, layoutOf, sizeOfElement } from './layout.ts';
import { perAbi } from './memo.ts';
import { Memory } from './memory.ts';
import { Place } from './place.ts';
import type { Input, Value, View } from './types.ts';
import { type ViewClass, viewClass } from './view.ts';

/**
 * The record's object literal and its field by field assignment, spelled out. V8 gives an object a
 * hidden class of its own, and a store a known slot, only where the names stand in the source; a
 * loop over names costs 5–10 times as much. Only for structs on a hot path: `struct()` checks that
 * the literal has just the struct's fields, in order.
 */
export interface Literal<F extends Fields> {
  read(view: View<F>): Value<F>;
  write(view: View<F>, value: Input<F>): void;
}

/** Everything derived from one struct for one ABI. */
export class Codec<F extends Fields> {
  readonly struct: Declaration<F>;
  readonly abi: Abi;
  readonly layout: Layout;
  /** A view's fields as a plain object. */
  readonly read: (view: View<F>) => Value<F>;
  /** Assigns every field of a view, each modulo its width as in C. */
  readonly write: (view: View<F>, value: Input<F>) => void;
  /** What errors begin with. */
  readonly #encode: string;
  #dataView: ViewClass | undefined;
  #wordView: ViewClass | undefined;

  constructor(struct: Declaration<F>, abi: Abi, literal?: Literal<F>) {
    this.struct = struct;
    this.abi = abi;
    this.layout = layoutOf(struct, abi);
    this.#encode = `${struct.name}.encode`;
    const names = this.layout.members.map((member) => member.name);
    const { read, write } = literal ?? literalByName<F>(names);
    this.read = read;
    this.write = write;
  }

  /** `sizeof(struct)`. */
  get size(): number {
    return this.layout.size;
  }

  /**
   * A view at any offset.
   * @throws DecodeError when the record does not fit, RangeError when offset is no byte offset
   */
  view(bytes: Uint8Array | Memory, offset = 0, end?: number): View<F> {
    return this.#standing(this.#viewClass(false), Memory.of(bytes), offset, end);
  }

  /**
   * A view for offsets that are multiples of the struct's alignment: through words, where memory
   * and byte order allow it.
   * @throws DecodeError when the record does not fit, RangeError when words are in use and offset
   * is not aligned
   */
  alignedView(memory: Memory, offset = 0, end?: number): View<F> {
    return this.#standing(this.#viewClass(this.#usesWords(memory)), memory, offset, end);
  }

  #standing(View: ViewClass, memory: Memory, offset: number, end: number | undefined): View<F> {
    const view = new View(memory, new Place());
    View.stand(view, offset, end);
    return view as unknown as View<F>;
  }

  /**
   * A view at the memory's start, and empty, for framers that move it where they found a record.
   * `aligned` promises multiples of the struct's alignment.
   */
  viewOn(memory: Memory, place: Place, aligned: boolean): View<F> {
    const View = this.#viewClass(aligned && this.#usesWords(memory));
    return new View(memory, place) as unknown as View<F>;
  }

  #usesWords({ words }: Memory): boolean {
    return words && this.abi.littleEndian;
  }

  #viewClass(words: boolean): ViewClass {
    if (words) {
      this.#wordView ??= viewClass(this.struct.name, this.layout, true, structPort);
      return this.#wordView;
    }
    this.#dataView ??= viewClass(this.struct.name, this.layout, false, structPort);
    return this.#dataView;
  }

  /**
   * Decodes one record to a plain object. `end` bounds a flexible part (default: end of the bytes).
   * @throws DecodeError when the record does not fit
   */
  decode(bytes: Uint8Array | Memory, offset = 0, end?: number): Value<F> {
    return this.read(this.view(bytes, offset, end));
  }

  /**
   * Bytes that a value takes: the fixed part and its own flexible part, without C's end padding.
   */
  sizeOf(value: Input<F>): number {
    const last = this.layout.members.at(-1);
    if (last?.field.form !== 'rest') return this.layout.size;
    const lengths = value as unknown as Record<string, ArrayLike<unknown>>;
    const { length } = lengths[last.name] ?? { length: 0 };
    const { of } = last.field;
    return this.layout.fixed + length * (typeof of === 'string' ? 1 : sizeOfElement(of, this.abi));
  }

  /** @throws TypeError, RangeError as `encode`, for a value that it would refuse */
  check(value: Input<F>): void {
    checkValue(this.#encode, this.layout, value);
  }

  /**
   * Encodes a value: to new bytes, or into `bytes` at `offset`. Returns the bytes written.
   *
   * @throws TypeError for a field of another type, RangeError for a value the field cannot hold or
   * when the bytes given are too few; nothing is written then
   */
  encode(value: Input<F>, bytes?: Uint8Array | Memory, offset = 0): Uint8Array {
    this.check(value);
    const caller = this.#encode;
    const size = this.sizeOf(value);
    const memory = bytes === undefined ? Memory.alloc(size) : Memory.of(bytes);
    const room = memory.bytes.length - offset;
    if (!Number.isInteger(offset) || offset < 0) {
      throw new RangeError(`${caller}: offset should be a byte offset, is ${offset}`);
    }
    if (size > room) throw new RangeError(`${caller}: needs ${size} bytes, has ${room}`);
    const written = memory.bytes.subarray(offset, offset + size);
    written.fill(0);
    this.write(this.view(memory, offset, offset + size), value);
    return written;
  }
}

const literals = new WeakMap<Declaration, Literal<SomeFields>>();

/** Gives a struct its literal; see {@link Literal}. */
export function useLiteral(struct: Declaration, literal: Literal<SomeFields>): void {
  literals.set(struct, literal);
}

const derived = /* @__PURE__ */ perAbi(
  (struct, abi) => new Codec<SomeFields>(struct, abi, literals.get(struct)),
);

/** The codec of a struct for an ABI, made at first use. @throws RangeError as `layoutOf` */
export function codecOf<F extends Fields>(struct: Declaration<F>, abi: Abi): Codec<F> {
  return derived(struct, abi) as unknown as Codec<F>;
}

const structPort: StructPort = (struct, abi) => {
  const codec = codecOf<SomeFields>(struct, abi);
  return {
    read: (memory, at) => codec.decode(memory, at),
    write: (memory, at, value: Input<SomeFields>) => codec.write(codec.view(memory, at), value),
  };
};

type Named = Record<string, unknown>;

function literalByName<F extends Fields>(names: readonly string[]): Literal<F> {
  return {
    read(view) {
      const value: Named = {};
      for (const name of names) value[name] = (view as unknown as Named)[name];
      return value as unknown as Value<F>;
    },
    write(view, value) {
      for (const name of names) {
        const given = (value as unknown as Named)[name];
        if (given !== undefined) (view as unknown as Named)[name] = given;
      }
    },
  };
}
