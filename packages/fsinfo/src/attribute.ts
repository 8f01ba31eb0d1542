import type { Abi, Declaration, InputFor, Layout, Memory, Of, Scalar } from '@kernfmt/layout';
import {
  FSINFO_TYPE_LIST,
  FSINFO_TYPE_STRING,
  FSINFO_TYPE_VSTRUCT,
} from '@kernfmt/uapi/linux/fsinfo';
import type { Text } from './text.ts';

/** Who fills a value in: the call itself, code for all file systems, or a file system's own. */
export type Answerer = 'core' | 'common' | 'afs' | 'ext4';

/** Where in the series an attribute appears: the number of the patch, of 17 and of 18. */
export interface Patch {
  readonly ver_20: number;
  readonly ver_21: number;
}

interface Described {
  /** The C name: `FSINFO_ATTR_MOUNT_INFO`. */
  readonly name: string;
  /** fsinfo_params.request. */
  readonly number: number;
  /** FSINFO_FLAGS_N, or 0: there is but one instance. */
  readonly flags: number;
  readonly answeredBy: readonly Answerer[];
  readonly patch: Patch;
}

/** A struct that may grow at its end: its length is its version. */
export interface StructAttribute<S extends AnyStruct = AnyStruct> extends Described {
  readonly type: typeof FSINFO_TYPE_VSTRUCT;
  readonly struct: S;
}

/** Text and a NUL, which the size counts. */
export interface StringAttribute extends Described {
  readonly type: typeof FSINFO_TYPE_STRING;
  /** NULs that end the kernel's value: MOUNT_POINT and MOUNT_POINT_FULL have two. */
  readonly nuls: 1 | 2;
}

/** Elements of one size, which FSINFO_ATTRIBUTE_INFO tells. */
export interface ListAttribute<E extends ListElement = ListElement> extends Described {
  readonly type: typeof FSINFO_TYPE_LIST;
  readonly element: E;
}

export type Attribute = StructAttribute | StringAttribute | ListAttribute;

/** Any struct of `@kernfmt/layout`, whatever its members. */
export interface AnyStruct extends Declaration {
  on(abi: Abi): {
    readonly size: number;
    readonly layout: Layout;
    decode(bytes: Uint8Array, offset?: number): object;
    view(bytes: Uint8Array): { at(offset: number): unknown };
    read(view: never): object;
    encode(value: never, bytes?: Uint8Array | Memory, offset?: number): Uint8Array;
  };
}
type ListElement = AnyStruct | Scalar<number>;

/** What a query of an attribute returns: an object, its text without NULs, or an array. */
export type ValueOf<A extends Attribute> =
  A extends StructAttribute<infer S>
    ? Of<S>
    : A extends ListAttribute<infer E>
      ? (E extends Scalar<number> ? number : Of<E>)[]
      : Uint8Array<ArrayBuffer>;

/** What the kernel's side of the call is given for an attribute's value. */
export type AnswerOf<A extends Attribute> =
  A extends StructAttribute<infer S>
    ? InputFor<S>
    : A extends ListAttribute<infer E>
      ? readonly (E extends Scalar<number> ? number : InputFor<E>)[]
      : Text;

/* @__NO_SIDE_EFFECTS__ */
export function vstruct<S extends AnyStruct>(
  { name, number, answeredBy, patch, flags = 0 }: Row,
  struct: S,
): StructAttribute<S> {
  return { name, number, type: FSINFO_TYPE_VSTRUCT, flags, struct, answeredBy, patch };
}

/* @__NO_SIDE_EFFECTS__ */
export function string(
  { name, number, answeredBy, patch, flags = 0 }: Row,
  nuls: 1 | 2 = 1,
): StringAttribute {
  return { name, number, type: FSINFO_TYPE_STRING, flags, nuls, answeredBy, patch };
}

/* @__NO_SIDE_EFFECTS__ */
export function list<E extends ListElement>(
  { name, number, answeredBy, patch, flags = 0 }: Row,
  element: E,
): ListAttribute<E> {
  return { name, number, type: FSINFO_TYPE_LIST, flags, element, answeredBy, patch };
}

type Row = Omit<Described, 'flags'> & { readonly flags?: number };
