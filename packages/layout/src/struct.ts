import { type Abi, LP64 } from './abi.ts';
import { type Codec, codecOf, type Literal, useLiteral } from './codec.ts';
import type { Declaration, Fields, SomeFields } from './fields.ts';
import { type Layout, unitSetterOf } from './layout.ts';
import { Memory } from './memory.ts';
import type { Input, Value, View } from './types.ts';

/**
 * A declared C struct. What stands here is for little-endian LP64; `on(abi)` has it for any ABI.
 */
export interface Struct<F extends Fields> extends Declaration<F> {
  /** `sizeof(struct)`. */
  readonly size: number;
  /** The struct's codec for an ABI. */
  on(abi: Abi): Codec<F>;
  /** @throws DecodeError when the record does not fit */
  decode(bytes: Uint8Array | Memory, offset?: number, end?: number): Value<F>;
  /** @throws TypeError, RangeError for a value the struct cannot hold */
  encode(value: Input<F>, bytes?: Uint8Array | Memory, offset?: number): Uint8Array;
  /** @throws DecodeError when the record does not fit */
  view(bytes: Uint8Array | Memory, offset?: number, end?: number): View<F>;
}

/**
 * Declares a C struct: its tag, and its members in C order. Types, layouts, views, decode, encode,
 * schema, arbitrary and C assertions are all derived from this one declaration.
 *
 * @example
 * const watch_notification = struct('watch_notification', {
 *   word: bits(u32, { type: 24, subtype: 8 }),
 *   info: u32,
 * });
 *
 * @throws RangeError, at first use on an ABI, for a layout with undeclared padding, two members of
 * one name, or a flexible part that is not last
 * @throws TypeError when `read` or `write` of a literal has not just the struct's fields in order
 */
/* @__NO_SIDE_EFFECTS__ */
export function struct<F extends Fields>(name: string, fields: F, literal?: Literal<F>): Struct<F> {
  const on = (abi: Abi): Codec<F> => codecOf(declared, abi);
  const declared: Struct<F> = {
    form: 'struct',
    name,
    fields,
    on,
    get size() {
      return on(LP64).size;
    },
    decode: (bytes, offset, end) => on(LP64).decode(bytes, offset, end),
    encode: (value, bytes, offset) => on(LP64).encode(value, bytes, offset),
    view: (bytes, offset, end) => on(LP64).view(bytes, offset, end),
  };
  if (literal !== undefined) {
    // The check is over names, not types: without F the compiler has nothing to unfold.
    giveLiteral(declared as unknown as AnyStruct, literal as unknown as AnyLiteral);
  }
  return declared;
}

type AnyStruct = Struct<SomeFields>;
type AnyLiteral = Literal<SomeFields>;

function giveLiteral(declared: AnyStruct, literal: AnyLiteral): void {
  useLiteral(declared, literal);
  const { layout } = declared.on(LP64);
  // Bytes that are all different, so that members are too.
  const view = declared.view(Memory.of(Uint8Array.from({ length: layout.size }, (_, i) => i + 1)));
  const value: Named = literal.read(view);
  const written = recorder(layout);
  literal.write(written as View<SomeFields>, value);
  const should = layout.members.map((member) => member.name).join();
  for (const [verb, object] of Object.entries({ read: value, write: written })) {
    const has = Object.keys(object).join();
    if (has !== should) {
      throw new TypeError(`struct: ${verb} of ${declared.name} has ${has}, should have ${should}`);
    }
    for (const { name } of layout.members) {
      const meant = (verb === 'read' ? view : value)[name as never];
      if (typeof meant === 'object' || object[name] === meant) continue;
      throw new TypeError(`struct: ${verb} of ${declared.name} gets ${name} from another member`);
    }
  }
}

type Named = Record<string, unknown>;

/** Takes what a literal's `write` assigns to a view. */
function recorder({ units }: Layout): Named {
  const written = {};
  for (const unit of units) {
    const value = (...slices: number[]) => {
      for (const [i, { name }] of unit.slices.entries())
        Object.assign(written, { [name]: slices[i] });
    };
    Object.defineProperty(written, unitSetterOf(unit), { value });
  }
  return written;
}
