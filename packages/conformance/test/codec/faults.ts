import { type Abi, DecodeError, LP64 } from '@kernfmt/layout';
import { lengthOf, RecordCursor, watch_notification } from '@kernfmt/uapi/linux/watch_queue';
import type { AnyRecord } from '../../src/codec/reference.ts';
import type { How, RecordCodec } from '../../src/codec/subject.ts';
import { ours } from './ours.ts';

/** A mistake that somebody could have made, and the rule that has to notice it. */
export interface Planted {
  readonly fault: string;
  readonly rule: string;
  readonly codec: RecordCodec;
  /** `mount-2020-08` unless given. */
  readonly dialect?: string;
}

const encode = (records: readonly AnyRecord[], how: How): Uint8Array => ours.encode!(records, how);
const decode = (bytes: Uint8Array, how: How): AnyRecord[] => ours.decode(bytes, how) as AnyRecord[];

/** Ours with a decoder whose records come out changed. */
const decoding = (change: (record: AnyRecord) => object): RecordCodec => ({
  ...ours,
  decode: (bytes, how) => decode(bytes, how).map(change),
});

/** Ours with an encoder whose records go in changed. */
const encoding = (change: (record: AnyRecord) => AnyRecord): RecordCodec => ({
  ...ours,
  encode: (records, how) => encode(records.map(change), how),
});

const swapped = (record: AnyRecord): AnyRecord =>
  'triggered_on' in record
    ? { ...record, triggered_on: record.auxiliary_mount, auxiliary_mount: record.triggered_on }
    : record;

/** The records before the first that cannot be decoded. */
function* walk(bytes: Uint8Array, { dialect, abi }: How): Generator<AnyRecord> {
  const cursor = new RecordCursor(bytes, dialect, abi);
  while (cursor.next()) yield cursor.record() as AnyRecord;
}

function upToError(bytes: Uint8Array, how: How): AnyRecord[] {
  const records: AnyRecord[] = [];
  try {
    for (const record of walk(bytes, how)) records.push(record);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
  }
  return records;
}

/** Steps over a header with a bad length, as if a record of 8 bytes stood there. */
function resynchronised(bytes: Uint8Array, how: How): AnyRecord[] {
  const records = upToError(bytes, how);
  const taken = encode(records, how).length;
  const rest = bytes.subarray(taken + watch_notification.size);
  if (taken === bytes.length) return records;
  if (rest.length < watch_notification.size) return decode(bytes, how);
  return [...records, ...resynchronised(rest, how)];
}

const remembered = new Map<string, AnyRecord[]>();

/** Knows a buffer again by its first bytes. */
function cached(bytes: Uint8Array, how: How): AnyRecord[] {
  const key = bytes.subarray(0, 4).join();
  const records = remembered.get(key) ?? decode(bytes, how);
  remembered.set(key, records);
  return records;
}

/** Each record on a boundary of four bytes, as a cast to an array of words would have it. */
function wordwise(bytes: Uint8Array, how: How): AnyRecord[] {
  const records: AnyRecord[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { info } = watch_notification.on(how.abi).decode(bytes, at & ~3);
    const length = Math.max(lengthOf(how.dialect, info), watch_notification.size);
    records.push(...decode(bytes.subarray(at & ~3, (at & ~3) + length), how));
    at = (at & ~3) + length;
  }
  return records;
}

function withLengthsKept(records: readonly AnyRecord[], how: How): Uint8Array {
  const bytes = encode(records, how);
  let at = 0;
  for (const record of records) {
    const view = watch_notification.on(how.abi).view(bytes, at);
    at += lengthOf(how.dialect, view.info);
    view.info = record.info;
  }
  return bytes;
}

/** The records, an overlong one with what fits of its length: the rest goes into the watch id. */
function overflowing(records: readonly AnyRecord[], how: How): Uint8Array {
  return new Uint8Array(
    records.flatMap((record) => {
      const { data } = record as { data?: Uint8Array };
      if (data === undefined || data.length < 120) return [...encode([record], how)];
      const head = { ...record, data: new Uint8Array() };
      return [...encode([head], how), ...data];
    }),
  );
}

function onlyIn(order: Abi): RecordCodec {
  return {
    decode: (bytes, how) => decode(bytes, { ...how, abi: order }),
    encode: (records, how) => encode(records, { ...how, abi: order }),
  };
}

const without = (record: AnyRecord, name: string): AnyRecord => {
  const { [name]: _, ...others } = record;
  return others as AnyRecord;
};

export const planted: readonly Planted[] = [
  {
    fault: 'throws for an empty buffer',
    rule: 'an-empty-read-has-no-records',
    codec: {
      ...ours,
      decode(bytes, how) {
        if (bytes.length === 0) throw new RangeError('nothing to decode');
        return decode(bytes, how);
      },
    },
  },
  {
    fault: 'takes the two ids of a mount record for each other, both ways',
    rule: 'decodes-the-kernels-bytes',
    codec: { ...decoding(swapped), encode: encoding(swapped).encode! },
  },
  {
    fault: 'writes the two ids of a mount record in the wrong order',
    rule: 'encodes-the-kernels-bytes',
    codec: encoding(swapped),
  },
  {
    fault: 'reads info as a signed number',
    rule: 'round-trip',
    codec: decoding((record) => ({ ...record, info: record.info | 0 })),
  },
  {
    fault: 'has one byte order for all machines',
    rule: 'both-byte-orders',
    codec: onlyIn(LP64),
  },
  {
    fault: 'looks for records on boundaries of four bytes',
    rule: 'records-need-no-alignment',
    codec: { ...ours, decode: wordwise },
  },
  {
    fault: 'has a limit of 126 bytes',
    rule: 'the-longest-record-is-a-record',
    codec: {
      ...ours,
      decode(bytes, how) {
        const records = decode(bytes, how);
        const isLong = ({ info }: AnyRecord): boolean => lengthOf(how.dialect, info) > 126;
        if (records.some(isLong)) throw new DecodeError('too long', 0, 'info');
        return records;
      },
    },
  },
  {
    fault: 'keeps the length that was in info',
    rule: 'encode-sets-the-length',
    codec: { ...ours, encode: withLengthsKept },
  },
  {
    fault: 'lets a length run over',
    rule: 'too-long-a-record-is-refused',
    codec: { ...ours, encode: overflowing },
  },
  {
    fault: 'writes only the bits of info that have names',
    rule: 'unknown-bits-survive',
    codec: encoding((record) => ({ ...record, info: record.info & 0x00ffff7f })),
  },
  {
    fault: 'leaves out records of types it does not know',
    rule: 'unknown-types-survive',
    codec: {
      ...ours,
      decode: (bytes, how) => decode(bytes, how).filter(({ type }) => type <= 2),
    },
  },
  {
    fault: 'cuts a key record that has grown to the size it knows',
    rule: 'unknown-lengths-survive',
    codec: {
      ...ours,
      decode: (bytes, how) =>
        decode(bytes, how).map((record) => {
          const { data } = record as { data?: Uint8Array };
          if (record.type !== 1 || data === undefined || data.length < 8) return record;
          const info = (record.info & ~0x7f) | 16;
          const known = encode([{ ...record, info, data: data.slice(0, 8) }], how);
          return { ...decode(known, how)[0]!, info: record.info };
        }),
    },
  },
  {
    fault: 'writes 0 for padding',
    rule: 'reserved-words-survive',
    dialect: 'mount-2020-07',
    codec: encoding((record) => without(record, '__padding')),
  },
  {
    fault: 'knows only the padded struct',
    rule: 'the-unpadded-struct-is-taken',
    dialect: 'mount-2020-07',
    codec: decoding((record) =>
      record.type === 2 && !('__padding' in record) && !('data' in record)
        ? { ...record, triggered_on: undefined }
        : record,
    ),
  },
  {
    fault: 'takes text for UTF-8',
    rule: 'text-is-bytes',
    dialect: 'superblock-2020-11',
    codec: decoding((record) => {
      const { desc } = record as { desc?: string };
      if (desc === undefined) return record;
      const utf8 = Uint8Array.from(desc, (character) => character.charCodeAt(0));
      return { ...record, desc: new TextDecoder().decode(utf8) };
    }),
  },
  {
    fault: 'overlooks the bytes behind the last record',
    rule: 'short-header-is-an-error',
    codec: {
      ...ours,
      decode(bytes, how) {
        const records = upToError(bytes, how);
        const left = bytes.length - encode(records, how).length;
        return left < watch_notification.size ? records : decode(bytes, how);
      },
    },
  },
  {
    fault: 'tells of an offset within the record',
    rule: 'bad-length-is-an-error-with-the-offset',
    codec: {
      ...ours,
      decode(bytes, how) {
        try {
          return decode(bytes, how);
        } catch (cause) {
          throw Object.assign(new Error('bad length', { cause }), { offset: 4 });
        }
      },
    },
  },
  {
    fault: 'looks for the next record behind a bad header',
    rule: 'bytes-after-an-error-are-untouched',
    codec: { ...ours, decode: resynchronised },
  },
  {
    fault: 'looks at all before it gives the first',
    rule: 'records-before-an-error-are-given',
    codec: { ...ours, each: decode },
  },
  {
    fault: 'lets a RangeError of its own through',
    rule: 'any-bytes-are-records-or-an-error',
    codec: {
      ...ours,
      decode: (bytes, how) => {
        const left = bytes.length - encode(upToError(bytes, how), how).length;
        if (left > 0) new DataView(bytes.buffer, 0, 1).getUint32(1);
        return decode(bytes, how);
      },
    },
  },
  {
    fault: 'forgets that a Uint8Array may be part of a buffer',
    rule: 'reads-inside-the-buffer',
    codec: { ...ours, decode: (bytes, how) => decode(new Uint8Array(bytes.buffer), how) },
  },
  {
    fault: 'gives a part of the buffer where it should copy',
    rule: 'records-own-their-bytes',
    codec: {
      ...ours,
      decode(bytes, how) {
        let at = 0;
        return decode(bytes, how).map((record) => {
          const from = at + watch_notification.size;
          at += lengthOf(how.dialect, record.info);
          return 'data' in record ? { ...record, data: bytes.subarray(from, at) } : record;
        });
      },
    },
  },
  {
    fault: 'turns the bytes around where they stand',
    rule: 'input-is-not-changed',
    codec: {
      ...ours,
      decode(bytes, how) {
        const records = decode(bytes.slice(), how);
        bytes.subarray(0, 4).reverse();
        return records;
      },
    },
  },
  {
    fault: 'puts the length into the record that it was given',
    rule: 'input-is-not-changed',
    codec: {
      ...ours,
      encode(records, how) {
        for (const record of records) Object.assign(record, { info: 0 });
        return encode(records, how);
      },
    },
  },
  {
    fault: 'knows a buffer again by its first bytes',
    rule: 'a-decoder-keeps-no-state',
    codec: { ...ours, decode: cached },
  },
];
