import { LP64 } from '@kernfmt/layout';
import { mount_2020_08, watch_notification } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import {
  type AnyRecord,
  bytesOfRecord,
  type Fault,
  longestOf,
  meaningOf,
  shortest,
  withLength,
} from '../codec/reference.ts';
import { anyRecord, type Example, someBits, type Where } from './records.ts';

/** What a read gives: records back to back. */
export interface Stream {
  readonly records: readonly AnyRecord[];
  readonly bytes: Uint8Array;
}

/** Records, and then bytes that are none. */
export interface MalformedStream extends Stream {
  /** The records before the fault. */
  readonly records: readonly AnyRecord[];
  /** Where the bytes begin that are no record. */
  readonly offset: number;
  readonly fault: Fault;
}

/** Bytes end to end. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The records of examples back to back. */
export function streamOf(examples: readonly Example[]): Stream {
  return {
    records: examples.map(({ record }) => record),
    bytes: joined(...examples.map(({ bytes }) => bytes)),
  };
}

/** Up to `maxRecords` records of any kind, none at all included. */
export function stream({
  maxRecords = 5,
  ...where
}: Where & { readonly maxRecords?: number } = {}): fc.Arbitrary<Stream> {
  return fc.array(anyRecord(where), { maxLength: maxRecords }).map(streamOf);
}

/** After some records, fewer bytes than a header has. */
export function shortHeader(where: Where = {}): fc.Arbitrary<MalformedStream> {
  const tail = fc.uint8Array({ minLength: 1, maxLength: shortest - 1 });
  return behind(where, tail, 'short header');
}

/** After some records, a header whose length is less than its own, and any bytes behind it. */
export function lengthBelowHeader(where: Where = {}): fc.Arbitrary<MalformedStream> {
  const { dialect = mount_2020_08 } = where;
  const most = Math.ceil(shortest / dialect.info.lengthUnit) - 1;
  const length = fc.nat(most).map((units) => units * dialect.info.lengthUnit);
  const tail = fc
    .tuple(header(where), length, fc.uint8Array({ maxLength: 40 }))
    .map(([head, said, more]) => joined(head(said), more));
  return behind(where, tail, 'length below the header');
}

/** After some records, one that is longer than what is left: its tail was cut off. */
export function truncatedTail(where: Where = {}): fc.Arbitrary<MalformedStream> {
  const { dialect = mount_2020_08 } = where;
  const { lengthUnit } = dialect.info;
  const most = Math.floor((longestOf(dialect) - shortest - 1) / lengthUnit);
  const tail = fc
    .tuple(header(where), fc.nat(most), fc.nat(lengthUnit - 1), fc.nat(1000))
    .chain(([head, units, spare, less]) => {
      const said = shortest + (units + 1) * lengthUnit;
      // From nothing behind the header to all but one byte.
      const size = Math.max(0, said - shortest - 1 - spare - (less % (said - shortest)));
      return fc
        .uint8Array({ minLength: size, maxLength: size })
        .map((data) => joined(head(said), data));
    });
  return behind(where, tail, 'length beyond the end');
}

/** Any bytes that are not all records. */
export function garbage(where: Where = {}): fc.Arbitrary<MalformedStream> {
  const { dialect = mount_2020_08, abi = LP64 } = where;
  return fc
    .uint8Array({ minLength: 1, maxLength: 200 })
    .map((bytes) => ({ bytes, meaning: meaningOf(bytes, dialect, abi) }))
    .filter(({ meaning }) => meaning.error !== undefined)
    .map(({ bytes, meaning: { records, error } }) => ({ bytes, records, ...error! }));
}

/** A stream with something wrong in it, and what and where. */
export function malformedStream(where: Where = {}): fc.Arbitrary<MalformedStream> {
  return fc.oneof(
    shortHeader(where),
    lengthBelowHeader(where),
    truncatedTail(where),
    garbage(where),
  );
}

function behind(
  where: Where,
  tail: fc.Arbitrary<Uint8Array>,
  fault: Fault,
): fc.Arbitrary<MalformedStream> {
  return fc.tuple(stream({ ...where, maxRecords: 3 }), tail).map(([{ records, bytes }, bad]) => ({
    records,
    bytes: joined(bytes, bad),
    offset: bytes.length,
    fault,
  }));
}

/** A header of any type that says a length. */
function header({
  dialect = mount_2020_08,
  abi = LP64,
}: Where): fc.Arbitrary<(length: number) => Uint8Array> {
  return fc
    .record({
      type: fc.oneof(fc.nat(5), fc.nat(0xffffff)),
      subtype: fc.nat(0xff),
      info: someBits,
    })
    .map(
      ({ info, ...rest }) =>
        (length: number) =>
          bytesOfRecord(
            watch_notification,
            { ...rest, info: withLength(info, length, dialect) },
            abi,
          ),
    );
}
