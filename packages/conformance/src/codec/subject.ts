import { type Abi, LP64 } from '@kernfmt/layout';
import { type Dialect, mount_2020_08 } from '@kernfmt/uapi/linux/watch_queue';
import { dialects } from '@kernfmt/uapi/linux/watch_queue/dialects';
import { checkFunction } from '../misuse.ts';
import type { AnyRecord } from './reference.ts';

/** What a codec is called for: codecs that know but one of each may ignore it. */
export interface How {
  readonly dialect: Dialect;
  readonly abi: Abi;
}

/**
 * A codec to be tested. Records are plain objects with the members of their struct by C names:
 * numbers up to 32 bits, bigints for 64, texts and char arrays as strings of bytes (a character
 * 0–255 each; NULs at the end of an array left out). A record without a struct that fits has its
 * bytes behind the header as `data`, a Uint8Array. Members beyond those are the codec's own.
 */
export interface RecordCodec {
  /** Every record of the bytes; throws for bytes that are not all records. */
  readonly decode: (bytes: Uint8Array, how: How) => readonly object[];
  /** The bytes of records, each with its own length in `info`. Left out: only decode is tested. */
  readonly encode?: (records: readonly AnyRecord[], how: How) => Uint8Array;
  /** For decoders that hand records out one by one before they throw. */
  readonly each?: (bytes: Uint8Array, how: How) => Iterable<object>;
}

/** What is asked of a codec. */
export interface CodecOptions {
  /** The revision of the records, or its name: `mount-2020-08` unless given. */
  readonly dialect?: Dialect | string;
  /** The machines whose records it is given: little-endian LP64 unless given. */
  readonly abis?: readonly Abi[];
  /**
   * The byte offset that an error of the decoder tells of. Unless given: its property `offset`.
   */
  readonly offsetOf?: (error: unknown) => number | undefined;
}

/** A codec and what is asked of it, nothing left open. */
export interface Subject extends RecordCodec, Required<CodecOptions> {
  readonly dialect: Dialect;
}

/**
 * @throws RangeError for a dialect that nobody knows, and for no ABI
 * @throws TypeError for a codec without `decode`
 */
export function subjectOf(codec: RecordCodec, options: CodecOptions = {}): Subject {
  const { dialect = mount_2020_08, abis = [LP64], offsetOf = offsetProperty } = options;
  const { decode, encode, each }: Partial<RecordCodec> = codec ?? {};
  checkFunction('testCodec', 'decode', decode);
  if (encode !== undefined) checkFunction('testCodec', 'encode', encode);
  if (each !== undefined) checkFunction('testCodec', 'each', each);
  if (abis.length === 0) throw new RangeError('testCodec: abis should name an ABI');
  const known = typeof dialect === 'string' ? dialectNamed(dialect) : dialect;
  return { ...codec, dialect: known, abis, offsetOf };
}

function dialectNamed(name: string): Dialect {
  const found = dialects.find((each) => each.name === name);
  if (found !== undefined) return found;
  const names = dialects.map((each) => each.name).join(', ');
  throw new RangeError(`testCodec: no dialect ${JSON.stringify(name)}; there are ${names}`);
}

function offsetProperty(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('offset' in error)) return undefined;
  return typeof error.offset === 'number' ? error.offset : undefined;
}
