import { type Abi, type Declaration, LP64, layoutOf } from '@kernfmt/layout';
import { arbitraryOf } from '@kernfmt/layout/arbitrary';
import {
  type Dialect,
  mount_2020_08,
  type RecordType,
  raw_notification,
} from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import {
  type AnyRecord,
  bytesOfRecord,
  isFlexible,
  longestOf,
  shortest,
  structFor,
  withLength,
} from '../codec/reference.ts';

/** A record, and the bytes that the kernel has for it. */
export interface Example {
  readonly record: AnyRecord;
  readonly bytes: Uint8Array;
}

type Variant = RecordType['structs'][number];

/** Of which revision the records are, and for which machine: ver #2 and little-endian LP64. */
export interface Where {
  readonly dialect?: Dialect;
  readonly abi?: Abi;
}

const everyBit = Array.from({ length: 32 }, (_, bit) => (1 << bit) >>> 0);

/** Any number of 32 bits, which shrinks bit by bit. */
export const someBits: fc.Arbitrary<number> = fc
  .subarray(everyBit)
  .map((bits) => bits.reduce((sum, bit) => sum + bit, 0));

/** `info` but for the length: any bits, or a watch id and flags that the type has names for. */
function infoOf({ info }: Dialect, flags: readonly number[]): fc.Arbitrary<number> {
  const named = fc
    .tuple(fc.nat(0xff), fc.subarray([...flags]))
    .map(([id, set]) => set.reduce((bits, flag) => bits | flag, id << info.idShift) >>> 0);
  return fc.oneof({ withCrossShrink: true }, named, someBits);
}

function subtypeOf({ subtypes: named }: RecordType, { subtypes }: Variant): fc.Arbitrary<number> {
  if (subtypes !== undefined) return fc.constantFrom(...subtypes);
  const any = fc.nat(0xff);
  const numbers = Object.values(named);
  return numbers.length === 0 ? any : fc.oneof(fc.constantFrom(...numbers), any);
}

/**
 * Whether a struct is another one without reserved members at its end: decoders take it for the
 * longer one's sake, encoders write the longer one.
 */
function isShorterForm(short: Variant, long: Variant, abi: Abi): boolean {
  const names = layoutOf(short.struct, abi).members.map(({ name }) => name);
  const { members } = layoutOf(long.struct, abi);
  return (
    names.length < members.length &&
    names.every((name) => members.some((member) => member.name === name)) &&
    members.every(({ name, optional }) => optional || names.includes(name))
  );
}

function shorterFormsOf({ structs }: RecordType, abi: Abi): readonly Variant[] {
  return structs.filter((each) => structs.some((other) => isShorterForm(each, other, abi)));
}

function writtenStructs(type: RecordType, abi: Abi): readonly Variant[] {
  const shorter = shorterFormsOf(type, abi);
  return type.structs.filter((each) => !shorter.includes(each));
}

/** A flexible part as it is, or as long as the record can say; in ring buffers in whole units. */
function stretched(
  struct: Declaration,
  value: object,
  dialect: Dialect,
  abi: Abi,
  fill: number | undefined,
): object {
  if (!isFlexible(struct, abi)) return value;
  const { members, fixed } = layoutOf(struct, abi);
  const { name } = members.at(-1)!;
  const rest = (value as Record<string, unknown>)[name] as string | Uint8Array;
  const { lengthUnit } = dialect.info;
  const units = Math.ceil((fixed + rest.length) / lengthUnit) * lengthUnit;
  const length = (fill === undefined ? units : longestOf(dialect)) - fixed;
  const byte = fill ?? 0;
  if (typeof rest === 'string') {
    return { ...value, [name]: rest.padEnd(length, String.fromCharCode(byte)) };
  }
  const bytes = new Uint8Array(length).fill(byte);
  bytes.set(rest);
  return { ...value, [name]: bytes };
}

function recordOfStruct(
  dialect: Dialect,
  abi: Abi,
  type: RecordType,
  variant: Variant,
): fc.Arbitrary<Example> {
  const { struct } = variant;
  const room = longestOf(dialect) - layoutOf(struct, abi).fixed;
  const maxRest = room - (room % dialect.info.lengthUnit);
  return fc
    .record({
      value: arbitraryOf(struct, { abi, maxRest }),
      fill: fc.option(fc.nat(0xff), { nil: undefined, freq: 7 }),
      subtype: subtypeOf(type, variant),
      info: infoOf(dialect, Object.values(type.flags)),
    })
    .map(({ value, fill, subtype, info }) => {
      const whole = stretched(struct, value, dialect, abi, fill);
      return exampleOf(struct, { ...whole, type: type.type, subtype, info }, dialect, abi);
    })
    .filter(({ record, bytes }) => structFor(dialect, record, bytes.length, abi) === struct);
}

function exampleOf(struct: Declaration, given: AnyRecord, dialect: Dialect, abi: Abi): Example {
  const { length } = bytesOfRecord(struct, given, abi);
  const record = { ...given, info: withLength(given.info, length, dialect) };
  return { record, bytes: bytesOfRecord(struct, record, abi) };
}

/** A record that the dialect has a struct for: every type, struct and flag, any values. */
export function knownRecord({
  dialect = mount_2020_08,
  abi = LP64,
}: Where = {}): fc.Arbitrary<Example> {
  return fc.oneof(
    { withCrossShrink: true },
    ...dialect.types.flatMap((type) =>
      writtenStructs(type, abi).map((variant) => recordOfStruct(dialect, abi, type, variant)),
    ),
  );
}

/** A record that the dialect has no struct for: of another type, or of another length. */
export function unknownRecord({
  dialect = mount_2020_08,
  abi = LP64,
}: Where = {}): fc.Arbitrary<Example> {
  const { lengthUnit } = dialect.info;
  const type = fc.oneof(
    fc.constantFrom(...dialect.types.map((each) => each.type)),
    fc.nat(8),
    fc.nat(0xffffff),
  );
  const units = fc.nat((longestOf(dialect) - shortest) / lengthUnit);
  const length = fc.oneof(
    { withCrossShrink: true },
    units,
    fc.constant((longestOf(dialect) - shortest) / lengthUnit),
  );
  const data = length.chain((count) => {
    const size = Math.floor(count) * lengthUnit;
    return fc.uint8Array({ minLength: size, maxLength: size });
  });
  return fc
    .record({ type, subtype: fc.nat(0xff), info: infoOf(dialect, []), data })
    .map((record) => exampleOf(raw_notification, record, dialect, abi))
    .filter(({ record, bytes }) => !structFor(dialect, record, bytes.length, abi));
}

/** Any record: mostly such as the dialect knows. */
export function anyRecord(where: Where = {}): fc.Arbitrary<Example> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: knownRecord(where) },
    { weight: 1, arbitrary: unknownRecord(where) },
  );
}

/** Whether a dialect has records that {@link shorterForm} makes. */
export function hasShorterForms({ types }: Dialect, abi: Abi): boolean {
  return types.some((type) => shorterFormsOf(type, abi).length > 0);
}

/** A record that decoders take and encoders write longer: July's without its padding word. */
export function shorterForm({
  dialect = mount_2020_08,
  abi = LP64,
}: Where = {}): fc.Arbitrary<Example> {
  return fc.oneof(
    ...dialect.types.flatMap((type) =>
      shorterFormsOf(type, abi).map((variant) => recordOfStruct(dialect, abi, type, variant)),
    ),
  );
}
