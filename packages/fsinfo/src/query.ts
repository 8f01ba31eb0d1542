import { errno, type FsinfoCalls } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import {
  FSINFO_FLAGS_N,
  FSINFO_TYPE_LIST,
  FSINFO_TYPE_STRING,
  FSINFO_TYPE_VSTRUCT,
  type FsinfoAttributeInfo,
} from '@kernfmt/uapi/linux/fsinfo';
import type {
  Attribute,
  ListAttribute,
  StringAttribute,
  StructAttribute,
  ValueOf,
} from './attribute.ts';
import { ver_21 } from './attributes.ts';
import { elementForm } from './element.ts';
import { ReplyError } from './reply_error.ts';
import { call, checkTarget, type Target, type Which } from './target.ts';

/** Bytes that a value of unknown size is first given, and the unit in which its room grows. */
const PAGE = 4096;
/** The longest struct that the header allows. */
const VSTRUCT_MAX = 4096;
/** More than this is no list of mounts: 2.7 million of them. */
const VALUE_MAX = 64 * 1024 * 1024;

const { FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO, FSINFO_ATTR_FSINFO_ATTRIBUTES } = ver_21;

/** How a value is queried. */
export interface QueryOptions extends Which {
  /**
   * Of a list: bytes of an element, as FSINFO_ATTRIBUTE_INFO tells. Unless given, the query asks
   * first, which takes a call.
   */
  readonly elementSize?: number;
}

/**
 * The value of an attribute: the struct as an object, the text before its NUL as bytes, or the
 * list as an array. Room for strings and lists grows until the value fits.
 *
 * @example
 * const { mnt_id } = query(task, { path: '/mnt' }, ver_21.FSINFO_ATTR_MOUNT_INFO);
 *
 * @throws Errno as the call: EOPNOTSUPP where the attribute is not supported, ENODATA past the last
 * instance, EPERM for a mount that is gone
 * @throws ReplyError for a reply that is no value of the attribute
 * @throws TypeError for a target that is none, RangeError for a mount id that is none
 */
export function query<A extends Attribute>(
  calls: FsinfoCalls,
  target: Target,
  attribute: A,
  options: QueryOptions = {},
): ValueOf<A> {
  checkTarget('query', target);
  return anyValue(calls, target, attribute, options) as ValueOf<A>;
}

/**
 * The values of an attribute that has several, from Nth = 0 to the last one.
 * @throws RangeError for an attribute with one value; else as `query`
 */
export function* queryEach<A extends Attribute>(
  calls: FsinfoCalls,
  target: Target,
  attribute: A,
  options: Omit<QueryOptions, 'Nth'> = {},
): Generator<ValueOf<A>, void> {
  if ((attribute.flags & FSINFO_FLAGS_N) === 0) {
    throw new RangeError(`queryEach: ${attribute.name} should have FSINFO_FLAGS_N`);
  }
  checkTarget('queryEach', target);
  for (let Nth = 0; ; Nth++) {
    let value: ValueOf<A>;
    try {
      value = query(calls, target, attribute, { ...options, Nth });
    } catch (error) {
      if (error === errno('ENODATA')) return;
      throw error;
    }
    yield value;
  }
}

/**
 * All bytes of a value, of an attribute that this package need not know.
 * @throws Errno as the call; ReplyError when the size is none, or grows beyond 64 MiB
 * @throws TypeError, RangeError for a target that is none
 */
export function queryBytes(
  calls: FsinfoCalls,
  target: Target,
  request: number,
  which: Which = {},
): Uint8Array<ArrayBuffer> {
  checkTarget('queryBytes', target);
  let room = PAGE;
  for (;;) {
    const buffer = new Uint8Array(room);
    const size = checkSize(request, call(calls, target, request, which, buffer), VALUE_MAX);
    if (size <= room) return buffer.slice(0, size);
    // At least doubled, so that a value that grows all the time is soon too large.
    room = Math.max(2 * room, Math.ceil(size / PAGE) * PAGE);
  }
}

/**
 * What the kernel says of an attribute; undefined where it does not know it.
 * @throws Errno as the call, ENODATA and EOPNOTSUPP excepted; ReplyError
 * @throws TypeError, RangeError for a target that is none
 */
export function attributeInfo(
  calls: FsinfoCalls,
  target: Target,
  id: number,
  which: Omit<Which, 'Nth' | 'Mth'> = {},
): FsinfoAttributeInfo | undefined {
  checkTarget('attributeInfo', target);
  const asked = { ...which, Nth: id };
  try {
    const info = structOf(calls, target, FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO, asked);
    if (info.attr_id === id) return info;
    throw new ReplyError(
      FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO,
      'kind',
      `is of 0x${info.attr_id.toString(16)}, should be of 0x${id.toString(16)}`,
    );
  } catch (error) {
    if (error === errno('ENODATA') || error === errno('EOPNOTSUPP')) return undefined;
    throw error;
  }
}

function anyValue(
  calls: FsinfoCalls,
  target: Target,
  attribute: Attribute,
  options: QueryOptions,
): unknown {
  switch (attribute.type) {
    case FSINFO_TYPE_VSTRUCT:
      return structOf(calls, target, attribute, options);
    case FSINFO_TYPE_STRING:
      return textOf(attribute, queryBytes(calls, target, attribute.number, options));
    case FSINFO_TYPE_LIST: {
      const step = options.elementSize ?? elementSize(calls, target, attribute, options);
      const bytes = queryBytes(calls, target, attribute.number, options);
      return elementsOf(attribute, bytes, step, options);
    }
  }
}

function structOf<A extends StructAttribute>(
  calls: FsinfoCalls,
  target: Target,
  attribute: A,
  which: Which,
): ValueOf<A> {
  const codec = attribute.struct.on(which.abi ?? LP64);
  const buffer = new Uint8Array(codec.size);
  const returned = call(calls, target, attribute.number, which, buffer);
  const size = checkSize(attribute, returned, VSTRUCT_MAX);
  const value = codec.decode(buffer) as ValueOf<A>;
  if (size >= codec.size) return value;
  const whole = codec.layout.members.filter(({ offset, size: bytes }) => offset + bytes <= size);
  const named = value as Readonly<Record<string, unknown>>;
  const provided = Object.fromEntries(whole.map(({ name }) => [name, named[name]]));
  const complaint = `${size} bytes, should be ${codec.size}`;
  throw new ReplyError(attribute, 'short', complaint, provided);
}

function textOf(attribute: StringAttribute, bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  const end = bytes.indexOf(0);
  if (end < 0) throw new ReplyError(attribute, 'unterminated', 'text should end in NUL');
  if (bytes.subarray(end).some((byte) => byte !== 0)) {
    throw new ReplyError(attribute, 'inside', `text should have no NUL inside, has one at ${end}`);
  }
  return bytes.slice(0, end);
}

/** Bytes of an element as the kernel that is asked has them. */
function elementSize(
  calls: FsinfoCalls,
  target: Target,
  attribute: ListAttribute,
  { abi = LP64 }: Which,
): number {
  // The list that discovery begins with: what its elements are cannot be asked.
  if (attribute.number === FSINFO_ATTR_FSINFO_ATTRIBUTES.number) {
    return elementForm(attribute).struct.on(abi).size;
  }
  const info = attributeInfo(calls, target, attribute.number, { abi });
  if (info === undefined) throw errno('EOPNOTSUPP');
  if (info.type === FSINFO_TYPE_LIST) return info.size;
  throw new ReplyError(attribute, 'kind', `type ${info.type}, should be ${FSINFO_TYPE_LIST}`);
}

function elementsOf(
  attribute: ListAttribute,
  bytes: Uint8Array,
  step: number,
  { abi = LP64 }: Which,
): unknown[] {
  const { struct, unwrap } = elementForm(attribute);
  const codec = struct.on(abi);
  if (step < codec.size) {
    const complaint = `elements of ${step} bytes, should have ${codec.size}`;
    throw new ReplyError(attribute, 'short', complaint);
  }
  if (bytes.length % step !== 0) {
    const complaint = `${bytes.length} bytes, should be elements of ${step}`;
    throw new ReplyError(attribute, 'size', complaint);
  }
  const elements: unknown[] = [];
  if (bytes.length === 0) return elements;
  // One view for all: a list has as many elements as there are mounts.
  const view = codec.view(bytes);
  for (let at = 0; at < bytes.length; at += step) {
    elements.push(unwrap(codec.read(view.at(at) as never)));
  }
  return elements;
}

function checkSize(attribute: Attribute | number, size: number, max: number): number {
  if (Number.isInteger(size) && size >= 0 && size <= max) return size;
  throw new ReplyError(attribute, 'size', `size ${size}, should be from 0 to ${max}`);
}
