import {
  type Abi,
  type Codec,
  type Declaration,
  DecodeError,
  LP64,
  Memory,
  type Of,
  Place,
  type ViewOf,
} from '@kernfmt/layout';
import { type Dialect, lengthOf, mount_2020_08, type Variant, watchIdOf } from './dialect.ts';
import { type RawNotification, raw_notification, watch_notification } from './mainline.ts';

/** What a decoder of a dialect with structs S may yield. */
export type RecordOf<S extends Declaration> = Of<S> | RawNotification;

/** Any struct's view and codec, seen as those of the header that every record begins with. */
type AnyView = ViewOf<typeof watch_notification>;
type AnyCodec = Codec<(typeof watch_notification)['fields']>;

/** One struct that a record may turn out to be, with its view of the cursor's place. */
class Candidate {
  readonly struct: Declaration;
  readonly view: AnyView;
  readonly read: AnyCodec['read'];
  readonly #subtypes: readonly number[] | undefined;
  readonly #shortest: number;
  readonly #longest: number;

  constructor({ struct, subtypes }: Variant, abi: Abi, place: Place, aligned: boolean) {
    const codec = (struct as typeof watch_notification).on(abi);
    const { fixed, members } = codec.layout;
    this.struct = struct;
    this.view = codec.viewOn(place, aligned);
    this.read = codec.read;
    this.#subtypes = subtypes;
    this.#shortest = fixed;
    this.#longest = members.at(-1)?.field.form === 'rest' ? Number.POSITIVE_INFINITY : fixed;
  }

  fits(subtype: number, length: number): boolean {
    if (length < this.#shortest || length > this.#longest) return false;
    return this.#subtypes === undefined || this.#subtypes.includes(subtype);
  }
}

/** The structs of a dialect, looked at through words or, where records are not aligned, bytes. */
class Candidates {
  readonly header: AnyView;
  readonly raw: Candidate;
  /** By type. The last of each is `raw`, which any record fits. */
  readonly #ofType: (readonly Candidate[])[] = [];
  readonly #ofOthers: readonly Candidate[];

  constructor({ types }: Dialect, abi: Abi, place: Place, aligned: boolean) {
    const candidate = (variant: Variant) => new Candidate(variant, abi, place, aligned);
    this.header = watch_notification.on(abi).viewOn(place, aligned);
    this.raw = candidate({ struct: raw_notification });
    this.#ofOthers = [this.raw];
    for (const { type, structs } of types) {
      this.#ofType[type] = [...structs.map(candidate), this.raw];
    }
  }

  find(type: number, subtype: number, length: number): Candidate {
    const candidates = this.#ofType[type] ?? this.#ofOthers;
    let i = 0;
    while (!candidates[i]!.fits(subtype, length)) i++;
    return candidates[i]!;
  }
}

/**
 * Walks the records of a read buffer: back to back, native endian, each as long as its header says.
 * One cursor serves any number of reads into the same buffer (`rewind`). Moving it and reading
 * through its views allocates nothing.
 *
 * @example
 * const cursor = new RecordCursor(buffer);
 * cursor.rewind(task.read(fd, buffer));
 * while (cursor.next()) {
 *   if (cursor.struct === mount_notification) use(cursor.view(mount_notification).triggered_on);
 * }
 */
export class RecordCursor<S extends Declaration> {
  readonly dialect: Dialect<S>;
  readonly memory: Memory;
  /** Byte offset of the current record. */
  offset = 0;
  /** Bytes of the current record, its header included. */
  length = 0;
  type = 0;
  subtype = 0;
  info = 0;
  readonly #abi: Abi;
  readonly #place: Place;
  readonly #smallest: number;
  readonly #aligned: Candidates;
  #unaligned: Candidates | undefined;
  #current: Candidate;
  #end: number;

  /** @throws TypeError when bytes is neither a Uint8Array nor a Memory */
  constructor(bytes: Uint8Array | Memory, dialect: Dialect<S>, abi: Abi = LP64) {
    this.dialect = dialect;
    this.memory = Memory.of(bytes);
    this.#abi = abi;
    this.#place = new Place(this.memory);
    this.#smallest = watch_notification.on(abi).size;
    this.#aligned = new Candidates(dialect, abi, this.#place, true);
    this.#current = this.#aligned.raw;
    this.#end = this.memory.bytes.length;
  }

  /** The struct of the current record; `raw_notification` when the dialect knows none that fits. */
  get struct(): Declaration {
    return this.#current.struct;
  }

  /** The id that the subscriber gave the watch the current record came through. */
  get watch_id(): number {
    return watchIdOf(this.dialect, this.info);
  }

  /**
   * Goes back before the first record, of `end` bytes: what the last read returned.
   * @throws RangeError when the buffer is shorter
   */
  rewind(end: number = this.memory.bytes.length): this {
    if (!(end >= 0 && end <= this.memory.bytes.length)) {
      const { length } = this.memory.bytes;
      throw new RangeError(`RecordCursor.rewind: end should be 0..${length}, is ${end}`);
    }
    this.offset = 0;
    this.length = 0;
    this.#end = end;
    return this;
  }

  /**
   * Moves to the next record; false behind the last one.
   *
   * @throws DecodeError when fewer bytes are left than a header has, or when the length in the
   * header is less than a header or more than what is left. The cursor stays where it is; nothing
   * behind the offset in the error was looked at.
   */
  next(): boolean {
    const at = this.offset + this.length;
    const left = this.#end - at;
    if (left < this.#smallest) {
      if (left !== 0) this.#refuseHeader(at, left);
      return false;
    }
    const candidates = (at & 7) === 0 ? this.#aligned : this.#bytewise();
    const { type, subtype, info } = candidates.header.move(at, this.#end);
    const length = lengthOf(this.dialect, info);
    if (length < this.#smallest || length > left) this.#refuseLength(at, length, left);
    this.#place.end = at + length;
    this.#current = candidates.find(type, subtype, length);
    this.offset = at;
    this.length = length;
    this.type = type;
    this.subtype = subtype;
    this.info = info;
    return true;
  }

  /**
   * The current record through its struct's view, which the next call moves on.
   * @throws TypeError when the record is not of that struct
   */
  view<T extends S | typeof raw_notification>(struct: T): ViewOf<T> {
    const current = this.#current;
    if (struct !== current.struct) throw notOf(current.struct);
    return current.view as unknown as ViewOf<T>;
  }

  /** The current record as a plain object. */
  record(): RecordOf<S> {
    const { read, view } = this.#current;
    return read(view) as unknown as RecordOf<S>;
  }

  #bytewise(): Candidates {
    this.#unaligned ??= new Candidates(this.dialect, this.#abi, this.#place, false);
    return this.#unaligned;
  }

  #refuseHeader(at: number, left: number): never {
    const what = `short header, ${left} of ${this.#smallest} bytes`;
    throw new DecodeError(what, at, 'watch_notification');
  }

  #refuseLength(at: number, length: number, left: number): never {
    this.#place.move(this.offset, this.offset + this.length);
    const what = `bad length ${length}, ${left} bytes are left`;
    throw new DecodeError(what, at, 'watch_notification.info');
  }
}

function notOf({ name }: Declaration): TypeError {
  return new TypeError(`RecordCursor.view: the record is a ${name}`);
}

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
  const codecs = records.map((record) => structOf(record as RawNotification, dialect).on(abi));
  const lengths = codecs.map((codec, i) => codec.sizeOf(records[i] as RawNotification));
  const memory = Memory.alloc(lengths.reduce((sum, length) => sum + length, 0));
  const header = watch_notification.on(abi).viewOn(new Place(memory), false);
  let at = 0;
  for (const [i, record] of records.entries()) {
    const length = lengths[i]!;
    codecs[i]!.encode(record as RawNotification, memory, at);
    header.at(at);
    header.info = infoOf(header.info, length, dialect);
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
  const known = types.find((each) => each.type === record.type);
  for (const { struct, subtypes } of known?.structs ?? []) {
    const meant = subtypes === undefined || subtypes.includes(record.subtype);
    const candidate = struct as typeof raw_notification;
    if (meant && hasMembersOf(candidate, record)) return candidate;
  }
  return raw_notification;
}

function hasMembersOf(struct: typeof raw_notification, record: RawNotification): boolean {
  let found = 0;
  for (const { name, optional } of struct.on(LP64).layout.members) {
    if (Object.hasOwn(record, name)) found++;
    else if (!optional) return false;
  }
  return found === Object.keys(record).length;
}
