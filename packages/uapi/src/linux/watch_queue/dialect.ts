import type { Declaration } from '@kernfmt/layout';
import * as header from './mainline.ts';
import * as mount from './mount_2020_08.ts';

/** Names and numbers of one enum of a header. */
export type Enumeration = Readonly<Record<string, number>>;

/** One type of record in a dialect: what its subtypes and flags are called, and its structs. */
export interface RecordType<S extends Declaration = Declaration> {
  /** The constant's name: `WATCH_TYPE_MOUNT_NOTIFY`. */
  readonly name: string;
  readonly type: number;
  readonly subtypes: Enumeration;
  /** Bits of `info` that this type gives a meaning. */
  readonly flags: Enumeration;
  /** The first one whose subtypes and length fit is the record's; none: the record is raw. */
  readonly structs: readonly Variant<S>[];
}

/** A struct, and the subtypes it stands for (all of the type, when they are not given). */
export interface Variant<S extends Declaration = Declaration> {
  readonly struct: S;
  readonly subtypes?: readonly number[];
}

/**
 * One revision of the record formats. The same type number means different records in different
 * revisions, so a decoder is always told its dialect.
 */
export interface Dialect<S extends Declaration = Declaration> {
  /** By date of the posting, except `mainline`. */
  readonly name: string;
  /** The posting, and what is in it. */
  readonly title: string;
  /** The fields of `info` that every record has. */
  readonly info: InfoFields;
  readonly types: readonly RecordType<S>[];
}

export interface InfoFields {
  /** Mask of the length; the field's value times `lengthUnit` is the record's length in bytes. */
  readonly length: number;
  readonly lengthShift: number;
  readonly lengthUnit: number;
  readonly id: number;
  readonly idShift: number;
}

/** `info` since January 2020, in header and in practice. */
export const infoFields: InfoFields = {
  length: header.WATCH_INFO_LENGTH,
  lengthShift: header.WATCH_INFO_LENGTH__SHIFT,
  lengthUnit: 1,
  id: header.WATCH_INFO_ID,
  idShift: header.WATCH_INFO_ID__SHIFT,
};

/** The length of a record in bytes, as its header says. */
export function lengthOf(dialect: Dialect, info: number): number {
  const { length, lengthShift, lengthUnit } = dialect.info;
  return Math.imul((info & length) >>> lengthShift, lengthUnit);
}

/** The id that the subscriber gave the watch. */
export function watchIdOf(dialect: Dialect, info: number): number {
  return (info & dialect.info.id) >>> dialect.info.idShift;
}

type Constants = Readonly<Record<string, unknown>>;
const firstFlag = header.WATCH_INFO_FLAG_0;

/** The subtypes that a header's constants of one prefix name: those below the flag bits. */
export function subtypesOf(constants: Constants, prefix: string): Enumeration {
  return select(constants, prefix, (value) => value < firstFlag);
}

/** The flags that a header's constants of one prefix name. */
export function flagsOf(constants: Constants, prefix: string): Enumeration {
  return select(constants, prefix, (value) => value >= firstFlag);
}

function select(
  constants: Constants,
  prefix: string,
  wanted: (value: number) => boolean,
): Enumeration {
  const chosen: Record<string, number> = {};
  for (const [name, value] of Object.entries(constants)) {
    if (name.startsWith(prefix) && typeof value === 'number' && wanted(value)) chosen[name] = value;
  }
  return chosen;
}

export const metaType = {
  name: 'WATCH_TYPE_META',
  type: header.WATCH_TYPE_META,
  subtypes: subtypesOf(header, 'WATCH_META_'),
  flags: {},
  structs: [
    { struct: header.watch_notification },
    {
      struct: header.watch_notification_removal,
      subtypes: [header.WATCH_META_REMOVAL_NOTIFICATION],
    },
  ],
} as const;

export const keyType = {
  name: 'WATCH_TYPE_KEY_NOTIFY',
  type: header.WATCH_TYPE_KEY_NOTIFY,
  subtypes: subtypesOf(header, 'NOTIFY_KEY_'),
  flags: {},
  structs: [{ struct: header.key_notification }],
} as const;

/** Linux 5.8 and later, as released. */
export const mainline = dialect({
  name: 'mainline',
  title: 'Linux 5.8 to 6.18: meta and key records',
  info: infoFields,
  types: [metaType, keyType],
});

/** Ver #2 of the mount series: the default of this package. */
export const mount_2020_08 = dialect({
  name: 'mount-2020-08',
  title: 'Mount notifications [ver #2], 3 August 2020: 24-byte mount record with 64-bit ids',
  info: infoFields,
  types: [
    metaType,
    keyType,
    {
      name: 'WATCH_TYPE_MOUNT_NOTIFY',
      type: mount.WATCH_TYPE_MOUNT_NOTIFY,
      subtypes: subtypesOf(mount, 'NOTIFY_MOUNT_'),
      flags: flagsOf(mount, 'NOTIFY_MOUNT_'),
      structs: [{ struct: mount.mount_notification }],
    },
  ],
});

/** Keeps the structs of a revision in its type, so that decoders know what they may yield. */
/* @__NO_SIDE_EFFECTS__ */
export function dialect<const T extends readonly RecordType[]>(
  revision: Omit<Dialect, 'types'> & { readonly types: T },
): Dialect<T[number]['structs'][number]['struct']> {
  return revision;
}
