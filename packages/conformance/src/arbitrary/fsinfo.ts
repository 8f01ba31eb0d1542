import type { Attribute, ValueOf } from '@kernfmt/fsinfo';
import { type Abi, type Declaration, LP64 } from '@kernfmt/layout';
import { arbitraryOf } from '@kernfmt/layout/arbitrary';
import { interpret } from '@kernfmt/layout/reference';
import { FSINFO_TYPE_LIST, FSINFO_TYPE_STRING } from '@kernfmt/uapi/linux/fsinfo';
import fc from 'fast-check';
import { joined } from './streams.ts';

/** A value of an attribute, and the bytes that fsinfo() returns for it. */
export interface FsinfoReply<A extends Attribute> {
  readonly value: ValueOf<A>;
  readonly bytes: Uint8Array;
  /** Of a list: bytes of one element, as FSINFO_ATTRIBUTE_INFO tells. */
  readonly elementSize: number;
}

/** What fsinfo() may return for an attribute of any type: a struct, a text, a list. */
export function fsinfoReply<A extends Attribute>(
  attribute: A,
  { abi = LP64 }: { readonly abi?: Abi } = {},
): fc.Arbitrary<FsinfoReply<A>> {
  return anyReply(attribute, abi) as fc.Arbitrary<FsinfoReply<A>>;
}

interface AnyReply {
  readonly value: unknown;
  readonly bytes: Uint8Array;
  readonly elementSize: number;
}

function anyReply(attribute: Attribute, abi: Abi): fc.Arbitrary<AnyReply> {
  if (attribute.type === FSINFO_TYPE_STRING) return text(attribute.nuls);
  if (attribute.type === FSINFO_TYPE_LIST) {
    const { element } = attribute;
    const one = element.form === 'struct' ? structOf(element, abi) : number(element.size, abi);
    return list(one);
  }
  return structOf(attribute.struct, abi);
}

function structOf(struct: Declaration, abi: Abi): fc.Arbitrary<AnyReply> {
  const { size, encode } = interpret(struct, abi);
  return arbitraryOf(struct, { abi }).map((value) => {
    return { value, bytes: encode(value as never), elementSize: size };
  });
}

function number(size: number, { littleEndian }: Abi): fc.Arbitrary<AnyReply> {
  return fc.nat(2 ** (8 * size) - 1).map((value) => {
    const bytes = Uint8Array.from({ length: size }, (_, at) =>
      Math.floor(value / 2 ** (8 * (littleEndian ? at : size - 1 - at))),
    );
    return { value, bytes, elementSize: size };
  });
}

function list(element: fc.Arbitrary<AnyReply>): fc.Arbitrary<AnyReply> {
  return fc.tuple(element, fc.array(element, { maxLength: 20 })).map(([{ elementSize }, all]) => ({
    value: all.map(({ value }) => value),
    bytes: joined(...all.map(({ bytes }) => bytes)),
    elementSize,
  }));
}

/** Any bytes but NUL, and the NULs that end them. */
function text(nuls: number): fc.Arbitrary<AnyReply> {
  const byte = fc.integer({ min: 1, max: 0xff });
  return fc.array(byte, { maxLength: 300 }).map((bytes) => {
    const value = Uint8Array.from(bytes);
    return { value, bytes: joined(value, new Uint8Array(nuls)), elementSize: 1 };
  });
}
