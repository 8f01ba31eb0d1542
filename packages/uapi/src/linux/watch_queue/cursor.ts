import {
  type Abi,
  type Declaration,
  DecodeError,
  LP64,
  Memory,
  type Of,
  Place,
  type ViewOf,
} from '@kernfmt/layout';
import {
  type AnyCodec,
  type AnyView,
  type Candidate,
  Candidates,
  codecOf,
  isFixed,
} from './candidates.ts';
import { type Dialect, watchIdOf } from './dialect.ts';
import { type RawNotification, type raw_notification, watch_notification } from './mainline.ts';

/** What a decoder of a dialect with structs S may yield. */
export type RecordOf<S extends Declaration> = Of<S> | RawNotification;

/** What cursors of all dialects have. */
abstract class Cursor<S extends Declaration> {
  declare readonly dialect: Dialect<S>;
  declare readonly memory: Memory;
  declare protected readonly abi: Abi;
  /** Where all views of the cursor look: the current record. */
  declare protected readonly place: Place;
  declare protected header: AnyView;
  /** Bytes of the read. */
  protected limit = 0;
  /** Offset of the current record modulo 8. Where it is 0, views look through words. */
  protected skew = 0;
  #aligned: Candidates | undefined;
  #unaligned: Candidates | undefined;

  /** @throws TypeError when bytes is neither a Uint8Array nor a Memory */
  constructor(bytes: Uint8Array | Memory, dialect: Dialect<S>, abi: Abi = LP64) {
    if (new.target === Cursor) {
      const Sharpened = sharpenedFor(dialect, abi);
      // biome-ignore lint/correctness/noConstructorReturn: which class it is hangs on the dialect
      return new Sharpened(bytes, dialect, abi) as unknown as Cursor<S>;
    }
    this.dialect = dialect;
    this.memory = Memory.of(bytes);
    this.abi = abi;
    this.place = new Place();
    this.header = watch_notification.on(abi).viewOn(this.memory, this.place, true);
    this.limit = this.memory.bytes.length;
  }

  /** Byte offset of the current record. */
  get offset(): number {
    return this.place.offset;
  }

  /** Bytes of the current record, its header included. */
  get length(): number {
    const { offset, end } = this.place;
    return end - offset;
  }

  get type(): number {
    return this.header.type;
  }

  get subtype(): number {
    return this.header.subtype;
  }

  get info(): number {
    return this.header.info;
  }

  /** The id that the subscriber gave the watch the current record came through. */
  get watch_id(): number {
    return watchIdOf(this.dialect, this.info);
  }

  /** The struct of the current record; `raw_notification` when the dialect knows none that fits. */
  abstract get struct(): Declaration;

  /**
   * Moves to the next record; false behind the last one.
   *
   * @throws DecodeError when fewer bytes are left than a header has, or when the length in the
   * header is less than a header or more than what is left. The cursor stays where it is; nothing
   * behind the offset in the error was looked at.
   */
  abstract next(): boolean;

  /**
   * The current record through its struct's view, which the next call moves on.
   * @throws TypeError when the record is not of that struct
   */
  abstract view<T extends S | typeof raw_notification>(struct: T): ViewOf<T>;

  /** The current record as a plain object. */
  abstract record(): RecordOf<S>;

  /**
   * Goes back before the first record, of `end` bytes: what the last read returned.
   * @throws RangeError when the buffer is shorter
   */
  rewind(end: number = this.memory.bytes.length): this {
    const { length } = this.memory.bytes;
    if (!(end >= 0 && end <= length)) throw badEnd(length, end);
    if (this.skew !== 0) this.turn(0);
    this.place.move(0, 0);
    this.limit = end;
    return this;
  }

  /** Makes the views that look at a record with this offset modulo 8. */
  protected turn(skew: number): void {
    this.skew = skew;
    this.header = watch_notification.on(this.abi).viewOn(this.memory, this.place, skew === 0);
  }

  // The general way, for any record.

  protected otherStruct(): Declaration {
    return this.#candidate().struct;
  }

  protected otherView<T extends Declaration>(wanted: T): ViewOf<T> {
    const { struct, view } = this.#candidate();
    if (struct !== wanted) throw notOf(struct);
    return view as unknown as ViewOf<T>;
  }

  protected otherRecord(): RecordOf<S> {
    const { read, view } = this.#candidate();
    return read(view) as RecordOf<S>;
  }

  #candidate(): Candidate {
    const { type, subtype, length } = this;
    return this.#candidates().find(type, subtype, length);
  }

  #candidates(): Candidates {
    const { dialect, abi, memory, place } = this;
    if (this.skew === 0) {
      this.#aligned ??= new Candidates(dialect, abi, memory, place, true);
      return this.#aligned;
    }
    this.#unaligned ??= new Candidates(dialect, abi, memory, place, false);
    return this.#unaligned;
  }

  protected refuseHeader(at: number, left: number): never {
    const what = `short header, ${left} of ${watch_notification.size} bytes`;
    throw new DecodeError(what, at, 'watch_notification');
  }

  protected refuseLength(before: number, at: number, length: number, left: number): never {
    this.place.move(before, at);
    this.turn(before & 7);
    const what = `bad length ${length}, ${left} bytes are left`;
    throw new DecodeError(what, at, 'watch_notification.info');
  }
}

/**
 * Walks the records of a read buffer: back to back, native endian, each as long as its header says.
 * One cursor serves any number of reads into the same buffer (`rewind`). Moving it and reading
 * through its views allocates nothing. What it says of the current record means something once
 * `next` returned true.
 *
 * @example
 * const cursor = new RecordCursor(buffer);
 * cursor.rewind(task.read(fd, buffer));
 * while (cursor.next()) {
 *   if (cursor.struct === mount_notification) use(cursor.view(mount_notification).triggered_on);
 * }
 */
export const RecordCursor = Cursor as unknown as new <S extends Declaration>(
  bytes: Uint8Array | Memory,
  dialect: Dialect<S>,
  abi?: Abi,
) => Cursor<S>;
export type RecordCursor<S extends Declaration> = Cursor<S>;

function badEnd(length: number, end: number): RangeError {
  return new RangeError(`RecordCursor.rewind: end should be 0..${length}, is ${end}`);
}

function notOf({ name }: Declaration): TypeError {
  return new TypeError(`RecordCursor.view: the record is a ${name}`);
}

type CursorClass = new (
  bytes: Uint8Array | Memory,
  dialect: Dialect,
  abi: Abi,
) => Cursor<Declaration>;

const classes = /* @__PURE__ */ new WeakMap<Dialect, Map<Abi, CursorClass>>();

function sharpenedFor(dialect: Dialect, abi: Abi): CursorClass {
  const known = classes.get(dialect) ?? new Map<Abi, CursorClass>();
  classes.set(dialect, known);
  const sharpened = known.get(abi) ?? sharpen(dialect, abi);
  known.set(abi, sharpened);
  return sharpened;
}

/** A struct that a record's type and length decide on, whatever its subtype. */
interface Decided {
  /** Type and length as one number, different for all of them while lengths have 7 bits. */
  readonly key: number;
  readonly struct: Declaration;
  readonly codec: AnyCodec;
}

function decidedOf({ types, info }: Dialect, abi: Abi): Decided[] {
  if ((info.length >>> info.lengthShift) * info.lengthUnit > 0x7f) return [];
  return types.flatMap(({ type, structs }) => {
    const decided = structs.map(({ struct }) => {
      const codec = codecOf(struct, abi);
      return { key: (codec.size << 24) | type, struct, codec };
    });
    const bySubtype = structs.some(({ subtypes }) => subtypes !== undefined);
    if (bySubtype || !decided.every(({ codec }) => isFixed(codec))) return [];
    return decided.filter(({ key }, i) => decided.findIndex((first) => first.key === key) === i);
  });
}

/**
 * A cursor class for one dialect: what V8 finds on a hidden class, and what a closure holds, it
 * takes for constants. So the lengths, types and readers of the dialect's last two structs (its own
 * come last) are as good as written into the caller's loop; other records go the general way. More
 * than two would not fit V8's budget for inlining.
 */
function sharpen(dialect: Dialect, abi: Abi): CursorClass {
  const none: Decided = { key: -1, struct: watch_notification, codec: watch_notification.on(abi) };
  const [b = none, a = none] = decidedOf(dialect, abi).reverse();
  const { length, lengthShift, lengthUnit } = dialect.info;
  return cursorClass(
    watch_notification.on(abi).size,
    length,
    lengthShift,
    lengthUnit,
    a.key,
    b.key,
    a.struct,
    b.struct,
    a.codec,
    b.codec,
    a.codec.read,
    b.codec.read,
  );
}

// Parameters, because bytecode that reads a `const` of an outer function checks each time that it
// is initialised, and counts.
function cursorClass(
  size: number,
  mask: number,
  lengthShift: number,
  lengthUnit: number,
  keyA: number,
  keyB: number,
  structA: Declaration,
  structB: Declaration,
  codecA: AnyCodec,
  codecB: AnyCodec,
  readA: AnyCodec['read'],
  readB: AnyCodec['read'],
): CursorClass {
  return class extends Cursor<Declaration> {
    declare protected a: AnyView;
    declare protected b: AnyView;

    constructor(bytes: Uint8Array | Memory, sameDialect: Dialect, sameAbi: Abi) {
      super(bytes, sameDialect, sameAbi);
      this.a = codecA.viewOn(this.memory, this.place, true);
      this.b = codecB.viewOn(this.memory, this.place, true);
    }

    protected override turn(skew: number): void {
      super.turn(skew);
      this.a = codecA.viewOn(this.memory, this.place, skew === 0);
      this.b = codecB.viewOn(this.memory, this.place, skew === 0);
    }

    override next(): boolean {
      const { place, limit } = this;
      const { offset, end: at } = place;
      const left = limit - at;
      if (left < size) {
        if (left !== 0) this.refuseHeader(at, left);
        return false;
      }
      if ((at & 7) !== this.skew) this.turn(at & 7);
      place.move(at, limit);
      const length = ((this.header.info & mask) >>> lengthShift) * lengthUnit;
      if (length < size || length > left) this.refuseLength(offset, at, length, left);
      place.end = at + length;
      return true;
    }

    override get struct(): Declaration {
      const key = (this.length << 24) | this.header.type;
      if (key === keyA) return structA;
      return key === keyB ? structB : this.otherStruct();
    }

    override view<T extends Declaration>(struct: T): ViewOf<T> {
      const key = (this.length << 24) | this.header.type;
      if (key === keyA && struct === structA) return this.a as unknown as ViewOf<T>;
      if (key === keyB && struct === structB) return this.b as unknown as ViewOf<T>;
      return this.otherView(struct);
    }

    override record(): RecordOf<Declaration> {
      const key = (this.length << 24) | this.header.type;
      if (key === keyA) return readA(this.a) as RecordOf<Declaration>;
      if (key === keyB) return readB(this.b) as RecordOf<Declaration>;
      return this.otherRecord();
    }
  };
}
