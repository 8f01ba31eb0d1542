import { type Abi, type Declaration, layoutOf } from '@kernfmt/layout';
import { interpret, type Reference } from '@kernfmt/layout/reference';
import {
  type Dialect,
  raw_notification,
  watch_notification,
} from '@kernfmt/uapi/linux/watch_queue';

/**
 * A record as a plain object: `type`, `subtype`, `info` and the members of its struct by their C
 * names; one that its dialect does not know has its bytes behind the header as `data`.
 */
export type AnyRecord = Readonly<Record<string, unknown>> & {
  readonly type: number;
  readonly subtype: number;
  readonly info: number;
};

/** Why bytes are no record. */
export type Fault = 'short header' | 'length below the header' | 'length beyond the end';

/** What bytes mean: records, and what stands behind them if that is no record. */
export interface Meaning {
  readonly records: readonly AnyRecord[];
  readonly error?: { readonly offset: number; readonly fault: Fault };
}

/** Bytes that a record has at least: a header. */
export const shortest = watch_notification.size;

/** Bytes that a record can say it has. */
export function longestOf({ info }: Dialect): number {
  return (info.length / 2 ** info.lengthShift) * info.lengthUnit;
}

function lengthIn(info: number, { info: fields }: Dialect): number {
  const field = Number(BigInt(info) & BigInt(fields.length));
  return (field / 2 ** fields.lengthShift) * fields.lengthUnit;
}

/** `info` with another length in it: all that fits of it. */
export function withLength(info: number, length: number, { info: fields }: Dialect): number {
  const others = BigInt(info) & ~BigInt(fields.length);
  const field = BigInt(length / fields.lengthUnit) << BigInt(fields.lengthShift);
  return Number(others | (field & BigInt(fields.length)));
}

/** The struct that a dialect has for a record; undefined where it knows none that fits. */
export function structFor(
  { types }: Dialect,
  { type, subtype }: { readonly type: number; readonly subtype: number },
  length: number,
  abi: Abi,
): Declaration | undefined {
  const variants = types.find((each) => each.type === type)?.structs ?? [];
  return variants.find(({ struct, subtypes }) => {
    const { fixed } = layoutOf(struct, abi);
    const fits = isFlexible(struct, abi) ? length >= fixed : length === fixed;
    return fits && (subtypes?.includes(subtype) ?? true);
  })?.struct;
}

/** Whether a struct ends in a part that is as long as the record lets it be. */
export function isFlexible(struct: Declaration, abi: Abi): boolean {
  return layoutOf(struct, abi).members.at(-1)?.field.form === 'rest';
}

type AnyReference = Reference<Record<string, never>>;

function referenceOf(struct: Declaration, abi: Abi): AnyReference {
  return interpret(struct as Declaration<Record<string, never>>, abi);
}

/**
 * The meaning of any bytes, by the reference interpreter of structs and nothing else: what decoders
 * are held to. Slow.
 */
export function meaningOf(bytes: Uint8Array, dialect: Dialect, abi: Abi): Meaning {
  const records: AnyRecord[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const left = bytes.length - offset;
    if (left < shortest) return { records, error: { offset, fault: 'short header' } };
    const header = referenceOf(watch_notification, abi).decode(
      bytes,
      offset,
    ) as unknown as AnyRecord;
    const length = lengthIn(header.info, dialect);
    if (length < shortest) return { records, error: { offset, fault: 'length below the header' } };
    if (length > left) return { records, error: { offset, fault: 'length beyond the end' } };
    const struct = structFor(dialect, header, length, abi) ?? raw_notification;
    const record = referenceOf(struct, abi).decode(bytes, offset, offset + length);
    records.push(record as unknown as AnyRecord);
    offset += length;
  }
  return { records };
}

/** The bytes of one record of a struct as it stands: its `info` is not touched. */
export function bytesOfRecord(struct: Declaration, record: object, abi: Abi): Uint8Array {
  return referenceOf(struct, abi).encode(record as never);
}
