import { type Abi, Memory } from '@kernfmt/layout';
import {
  FSINFO_TYPE_LIST,
  FSINFO_TYPE_STRING,
  FSINFO_TYPE_VSTRUCT,
} from '@kernfmt/uapi/linux/fsinfo';
import type { AnswerOf, Attribute, ListAttribute } from '../attribute.ts';
import { elementForm } from '../element.ts';
import { type Text, terminated } from '../text.ts';

export type { AnswerOf, Attribute, Text };

/** Which of an attribute's values is asked for. */
export interface Instance {
  readonly Nth: number;
  readonly Mth: number;
}

/** An entry of an attribute table: analogous to `struct fsinfo_attribute` of linux/fsinfo.h. */
export interface Answer<Object> {
  readonly attribute: Attribute;
  /** The value's bytes. @throws Errno ENODATA past the last instance, or what else is in the way */
  read(object: Object, at: Instance, abi: Abi): Uint8Array;
}

/**
 * An attribute and the function that gets its value of an object. The function throws Errno where
 * it has none: EOPNOTSUPP from a file system's table leaves the common table to answer.
 */
export function answer<Object, A extends Attribute>(
  attribute: A,
  get: (object: Object, at: Instance) => AnswerOf<A>,
): Answer<Object> {
  return { attribute, read: (object, at, abi) => encode(attribute, get(object, at), abi) };
}

function encode(attribute: Attribute, value: unknown, abi: Abi): Uint8Array {
  switch (attribute.type) {
    case FSINFO_TYPE_VSTRUCT:
      return attribute.struct.on(abi).encode(value as never);
    case FSINFO_TYPE_STRING:
      return terminated(value as Text, attribute.nuls);
    case FSINFO_TYPE_LIST:
      return encodeList(attribute, value as readonly unknown[], abi);
  }
}

function encodeList(attribute: ListAttribute, values: readonly unknown[], abi: Abi): Uint8Array {
  const { struct, wrap } = elementForm(attribute);
  const codec = struct.on(abi);
  const memory = Memory.alloc(codec.size * values.length);
  values.forEach((value, at) => {
    codec.encode(wrap(value), memory, at * codec.size);
  });
  return memory.bytes;
}
