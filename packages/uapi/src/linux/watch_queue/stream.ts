import { type Abi, type Declaration, LP64, Memory, Place, type ViewOf } from '@kernfmt/layout';
import { RecordCursor, type RecordOf } from './cursor.ts';
import { type Dialect, mount_2020_08 } from './dialect.ts';
import { type RawNotification, raw_notification, watch_notification } from './mainline.ts';

/** Which revision and byte order; by default ver #2 of the mount series, little endian. */
export interface StreamOptions<S extends Declaration> {
  readonly dialect: Dialect<S>;
  readonly abi?: Abi;
}

type DefaultStructs = typeof mount_2020_08 extends Dialect<infer S> ? S : never;

/**
 * Decodes the records of a read to plain objects. A record the dialect does not know is a
 * RawNotification: `type`, `subtype`, `info` and a copy of its bytes as `data`.
 *
 * @throws DecodeError as `RecordCursor.next`
 */
export function decodeRecords(bytes: Uint8Array): RecordOf<DefaultStructs>[];
export function decodeRecords<S extends Declaration>(
  bytes: Uint8Array,
  options: StreamOptions<S>,
): RecordOf<S>[];
export function decodeRecords(
  bytes: Uint8Array,
  { dialect, abi = LP64 }: StreamOptions<Declaration> = { dialect: mount_2020_08 },
): unknown[] {
  const cursor = new RecordCursor(bytes, dialect, abi);
  const records: unknown[] = [];
  while (cursor.next()) records.push(cursor.record());
  return records;
}

/**
 * Encodes records back to back. Each gets the length it takes in its `info`, as watch_sizeof() puts
 * it there, whatever length was in it; everything else is kept.
 *
 * @throws TypeError, RangeError for a record that its struct cannot hold, and RangeError for one
 * longer than the dialect's length field can say
 */
export function encodeRecords(records: readonly RecordOf<DefaultStructs>[]): Uint8Array;
export function encodeRecords<S extends Declaration>(
  records: readonly RecordOf<S>[],
  options: StreamOptions<S>,
): Uint8Array;
export function encodeRecords(
  records: readonly object[],
  { dialect, abi = LP64 }: StreamOptions<Declaration> = { dialect: mount_2020_08 },
): Uint8Array {
  const encoded = (records as readonly RawNotification[]).map((record) => {
    const codec = structOf(record, dialect).on(abi);
    codec.check(record);
    return { record, codec, length: codec.sizeOf(record) };
  });
  const memory = Memory.alloc(encoded.reduce((sum, { length }) => sum + length, 0));
  const place = new Place();
  const header = watch_notification.on(abi).viewOn(memory, place, false);
  const aligned = new Map<object, ViewOf<typeof raw_notification>>();
  let at = 0;
  for (const { record, codec, length } of encoded) {
    place.move(at, at + length);
    const known = (at & 7) === 0 ? aligned.get(codec) : undefined;
    const view = known ?? codec.viewOn(memory, place, (at & 7) === 0);
    if (known === undefined && (at & 7) === 0) aligned.set(codec, view);
    codec.write(view, record);
    header.info = infoOf(record.info, length, dialect);
    at += length;
  }
  return memory.bytes;
}

/** `info` with another length in it. */
function infoOf(info: number, length: number, { name, info: fields }: Dialect): number {
  const { length: mask, lengthShift, lengthUnit } = fields;
  const field = (length / lengthUnit) << lengthShift;
  if (length % lengthUnit !== 0 || (field & mask) !== field) {
    throw new RangeError(`encodeRecords: ${name} has no length field for ${length} bytes`);
  }
  return ((info & ~mask) | field) >>> 0;
}

/** The struct of a record is the one of its type whose members it has. */
function structOf(record: RawNotification, { types }: Dialect): typeof raw_notification {
  const names = Object.keys(record);
  const known = types.find((each) => each.type === record.type);
  for (const { struct, subtypes } of known?.structs ?? []) {
    const meant = subtypes === undefined || subtypes.includes(record.subtype);
    const candidate = struct as typeof raw_notification;
    if (meant && hasMembers(candidate, names)) return candidate;
  }
  return raw_notification;
}

/** Whether the names are those of a struct's members; the optional ones may be missing. */
function hasMembers(struct: typeof raw_notification, names: readonly string[]): boolean {
  let found = 0;
  for (const { name, optional } of struct.on(LP64).layout.members) {
    // In the struct's order, as decoded records have them, each is the next one.
    if (names[found] === name || names.includes(name)) found++;
    else if (!optional) return false;
  }
  return found === names.length;
}
