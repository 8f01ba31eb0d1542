import type {
  ArrayField,
  Bits,
  Chars,
  Declaration,
  Embed,
  Field,
  Fields,
  Padding,
  Reserved,
  Rest,
  Scalar,
} from './fields.ts';

type Simplify<T> = { [K in keyof T]: T[K] };
type Intersect<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void
  ? I
  : never;

/** The value of one member. */
type ValueOf<F> =
  F extends Scalar<infer V>
    ? V
    : F extends ArrayField<infer E>
      ? ValueOf<E>[]
      : F extends Chars
        ? string
        : F extends Reserved<infer E>
          ? ValueOf<E>
          : F extends Rest<'bytes'>
            ? Uint8Array
            : F extends Rest<'text'>
              ? string
              : F extends Rest<infer E>
                ? ValueOf<E>[]
                : F extends Declaration<infer G>
                  ? Value<G>
                  : never;

/** As ValueOf, for encode: reserved members may be left out, also in nested structs. */
type InputOf<F> =
  F extends ArrayField<infer E>
    ? readonly InputOf<E>[]
    : F extends Reserved<infer E>
      ? InputOf<E>
      : F extends Rest<infer E>
        ? E extends string
          ? ValueOf<F>
          : readonly InputOf<E>[]
        : F extends Declaration<infer G>
          ? Input<G>
          : ValueOf<F>;

type Own<F extends Fields> = {
  [K in keyof F as F[K] extends Bits | Embed | Padding ? never : K]: ValueOf<F[K]>;
};
type OwnInput<F extends Fields> = {
  [K in keyof F as F[K] extends Bits | Embed | Padding | Reserved ? never : K]: InputOf<F[K]>;
} & {
  [K in keyof F as F[K] extends Reserved ? K : never]?: InputOf<F[K]>;
};
type Lifted<F extends Field, V> =
  F extends Bits<infer S>
    ? { [K in keyof S]: number }
    : F extends Embed<infer G>
      ? V extends 'input'
        ? Input<G>
        : Value<G>
      : never;

/** The plain object decode makes of a struct: embedded fields and bit-field slices lifted. */
export type Value<F extends Fields> = Simplify<
  Own<F> &
    (Intersect<Lifted<F[keyof F], 'value'>> extends infer L
      ? unknown extends L
        ? object
        : L
      : never)
>;
/** What encode takes: a Value whose reserved members may be left out (they are 0 then). */
export type Input<F extends Fields> = Simplify<
  OwnInput<F> &
    (Intersect<Lifted<F[keyof F], 'input'>> extends infer L
      ? unknown extends L
        ? object
        : L
      : never)
>;

type Halves<V> = {
  readonly [K in keyof V & string as V[K] extends bigint ? `${K}_lo` | `${K}_hi` : never]: number;
};

/** Names of the bit-field units of a struct and of the structs it embeds. */
type UnitsOf<F extends Fields> = {
  [K in keyof F]: F[K] extends Bits ? K : F[K] extends Embed<infer G> ? UnitsOf<G> : never;
}[keyof F];
type UnitSetters<U> = {
  readonly [K in U & string as `$set_${K}`]: (...slices: number[]) => void;
};

/**
 * A cursor over records in memory: every field is an accessor at `offset`. Scalars are read in
 * place (bigint ones also as unsigned 32-bit numbers: `_lo` has bits 0–31 of the value, `_hi` bits
 * 32–63); arrays, strings and structs are copied. Assignment converts as C's does, modulo the
 * member's width; an array or string of another length than the member's is a RangeError. A C
 * member that is called `offset`, `end`, `at` or `move` hides the view's own.
 *
 * `$set_word(…)` stores every slice of the bit-field unit `word`, in C order: one store, where one
 * slice by its name is a load and a store.
 */
export type View<F extends Fields> = Value<F> &
  Halves<Value<F>> &
  UnitSetters<UnitsOf<F>> & {
    /** Byte offset of the record in the memory. */
    readonly offset: number;
    /** Where the record's flexible part ends. */
    readonly end: number;
    /**
     * Moves the view to another record. `end` bounds the flexible part (default: the memory's end).
     * @throws DecodeError when the fixed part does not fit
     */
    at(offset: number, end?: number): View<F>;
    /** `at` without its checks, for a framer that has made them. */
    move(offset: number, end: number): View<F>;
  };

/** The value type of a struct: `type MountNotification = Of<typeof mount_notification>`. */
export type Of<S> = S extends Declaration<infer F> ? Value<F> : never;
/** What a struct's encode takes. */
export type InputFor<S> = S extends Declaration<infer F> ? Input<F> : never;
/** The view type of a struct. */
export type ViewOf<S> = S extends Declaration<infer F> ? View<F> : never;
