import type { Declaration } from '@kernfmt/layout';
import * as devices from './devices.ts';
import {
  type Dialect,
  dialect,
  flagsOf,
  infoFields,
  keyType,
  mainline,
  metaType,
  mount_2020_08,
  subtypesOf,
} from './dialect.ts';
import * as mount02 from './mount_2020_02.ts';
import * as mount07 from './mount_2020_07.ts';
import * as mount08 from './mount_2020_08.ts';
import * as ring05 from './ring_2019_05.ts';
import * as ring07 from './ring_2019_07.ts';
import * as superblock from './superblock.ts';
import * as superblock10 from './superblock_2020_10.ts';

// Types as several revisions have them. The number of a type moved about: it is an argument here.

const mountType = <S extends readonly Declaration[]>(type: number, ...structs: S) => ({
  name: 'WATCH_TYPE_MOUNT_NOTIFY',
  type,
  subtypes: subtypesOf(mount08, 'NOTIFY_MOUNT_'),
  flags: flagsOf(mount07, 'NOTIFY_MOUNT_'),
  structs: structs.map((struct: S[number]) => ({ struct })),
});

const superblockType = <S extends Declaration>(
  type: number,
  structs: Readonly<Record<number, S>>,
  subtypes = subtypesOf(superblock, 'NOTIFY_SUPERBLOCK_'),
) => ({
  name: 'WATCH_TYPE_SB_NOTIFY',
  type,
  subtypes,
  flags: flagsOf(superblock, 'NOTIFY_SUPERBLOCK_'),
  structs: [
    ...Object.entries(structs).map(([subtype, struct]) => ({
      struct,
      subtypes: [Number(subtype)],
    })),
    { struct: superblock.superblock_notification },
  ],
});

const blockType = (type: number) => ({
  name: 'WATCH_TYPE_BLOCK_NOTIFY',
  type,
  subtypes: subtypesOf(devices, 'NOTIFY_BLOCK_'),
  flags: {},
  structs: [{ struct: devices.block_notification }],
});

const usbType = (type: number, subtypes = subtypesOf(devices, 'NOTIFY_USB_')) => ({
  name: 'WATCH_TYPE_USB_NOTIFY',
  type,
  subtypes,
  flags: {},
  structs: [{ struct: devices.usb_notification }],
});

/** Here REMOVAL has another number: which of the two structs it is, only the length says. */
const ringMetaType = {
  ...metaType,
  subtypes: subtypesOf(ring07, 'WATCH_META_'),
  structs: metaType.structs.map(({ struct }) => ({ struct })),
};

/**
 * Superblock revisions and ver #17 shift the watch id by 24 where WATCH_INFO_ID__SHIFT is meant.
 */
const misplacedId = { ...infoFields, id: 0xff000000, idShift: 24 };

/** Until ver #5 only ERROR is more than the common part. */
const earlyErrors = {
  [superblock.NOTIFY_SUPERBLOCK_ERROR]: superblock.superblock_error_notification,
};
const earlySubtypes = Object.fromEntries(
  Object.entries(subtypesOf(superblock, 'NOTIFY_SUPERBLOCK_')).filter(
    ([, subtype]) => subtype <= superblock.NOTIFY_SUPERBLOCK_NETWORK,
  ),
);

const { NOTIFY_SUPERBLOCK_ERROR, NOTIFY_SUPERBLOCK_MSG, NOTIFY_SUPERBLOCK_WARNING } = superblock;

const withText = {
  [NOTIFY_SUPERBLOCK_WARNING]: superblock.superblock_warning_notification_2020_11,
  [NOTIFY_SUPERBLOCK_MSG]: superblock.superblock_msg_notification,
};

const firstText = {
  [NOTIFY_SUPERBLOCK_WARNING]: superblock10.superblock_warning_notification,
  [superblock10.NOTIFY_SUPERBLOCK_INODE_ERROR]: superblock10.superblock_inode_error_notification,
  [superblock10.NOTIFY_SUPERBLOCK_INODE_WARNING]:
    superblock10.superblock_inode_warning_notification,
  [superblock10.NOTIFY_SUPERBLOCK_MSG]: superblock.superblock_msg_notification,
};
const firstSubtypes = {
  ...earlySubtypes,
  ...subtypesOf(superblock10, 'NOTIFY_SUPERBLOCK_'),
  NOTIFY_SUPERBLOCK_WARNING,
};

const ring05Info = {
  length: ring05.WATCH_INFO_LENGTH,
  lengthShift: ring05.WATCH_LENGTH_SHIFT,
  lengthUnit: 1 << ring05.WATCH_LENGTH_SHIFT,
  id: ring05.WATCH_INFO_ID,
  idShift: ring05.WATCH_INFO_ID__SHIFT,
};
const ring07Info = {
  ...infoFields,
  length: ring07.WATCH_INFO_LENGTH,
  lengthUnit: ring07.WATCH_LENGTH_GRANULARITY,
};
const ring05Types = [
  ringMetaType,
  mountType(ring05.WATCH_TYPE_MOUNT_NOTIFY, mount02.mount_notification),
  superblockType(ring05.WATCH_TYPE_SB_NOTIFY, earlyErrors, earlySubtypes),
  { ...keyType, type: ring05.WATCH_TYPE_KEY_NOTIFY },
  blockType(ring05.WATCH_TYPE_BLOCK_NOTIFY),
];

export const superblock_2020_12_4of8 = dialect({
  name: 'superblock-2020-12-4of8',
  title: 'Superblock notifications, 7 December 2020, after patch 4/8 of 8 (no function and line)',
  info: misplacedId,
  types: [
    metaType,
    keyType,
    superblockType(2, {
      [NOTIFY_SUPERBLOCK_ERROR]: superblock.superblock_error_notification_2020_12,
      ...withText,
    }),
  ],
});

export const superblock_2020_11 = dialect({
  name: 'superblock-2020-11',
  title: 'Superblock notifications RFC v2, 11 November 2020, and the whole of 7 December 2020',
  info: misplacedId,
  types: [
    metaType,
    keyType,
    superblockType(2, {
      [NOTIFY_SUPERBLOCK_ERROR]: superblock.superblock_error_notification_2020_11,
      ...withText,
    }),
  ],
});

export const superblock_2020_10 = dialect({
  name: 'superblock-2020-10',
  title: 'Superblock notifications RFC v1, 20 October 2020',
  info: misplacedId,
  types: [
    metaType,
    keyType,
    superblockType(
      2,
      { [NOTIFY_SUPERBLOCK_ERROR]: superblock10.superblock_error_notification, ...firstText },
      firstSubtypes,
    ),
  ],
});

export const superblock_2020_10_4of7 = dialect({
  name: 'superblock-2020-10-4of7',
  title: 'Superblock notifications RFC v1, 20 October 2020, after patch 4/7 (no function and line)',
  info: misplacedId,
  types: [
    metaType,
    keyType,
    superblockType(
      2,
      {
        [NOTIFY_SUPERBLOCK_ERROR]: superblock10.superblock_error_notification_without_line,
        ...firstText,
      },
      firstSubtypes,
    ),
  ],
});

export const mount_2020_07 = dialect({
  name: 'mount-2020-07',
  title: 'Mount notifications, 24 July 2020: 32-bit ids and change counters',
  info: infoFields,
  types: [
    metaType,
    keyType,
    mountType(2, mount07.mount_notification, mount07.mount_notification_unpadded),
  ],
});

export const mount_2020_03 = dialect({
  name: 'mount-2020-03',
  title: 'Keyrings, mount and superblock notifications [ver #5], 18 March 2020, and linux-next',
  info: infoFields,
  types: [
    metaType,
    keyType,
    mountType(2, mount07.mount_notification, mount07.mount_notification_unpadded),
    superblockType(3, earlyErrors, earlySubtypes),
  ],
});

export const mount_2020_02 = dialect({
  name: 'mount-2020-02',
  title: 'fsinfo and notifications [ver #17], 21 February 2020: watch id in bits 24–31',
  info: misplacedId,
  types: [
    metaType,
    keyType,
    mountType(2, mount02.mount_notification),
    superblockType(3, earlyErrors, earlySubtypes),
  ],
});

export const devices_2020_01 = dialect({
  name: 'devices-2020-01',
  title: 'First pipe version, November 2019 to January 2020: block and USB records',
  info: infoFields,
  types: [metaType, keyType, blockType(2), usbType(3)],
});

export const ring_2019_08 = dialect({
  name: 'ring-2019-08',
  title: 'Ring buffer ver #8, August and September 2019: lengths in units of 8 bytes',
  info: ring07Info,
  types: [ringMetaType, keyType, blockType(2), usbType(3)],
});

export const ring_2019_07 = dialect({
  name: 'ring-2019-07',
  title: 'Ring buffer of July 2019: lengths in units of 8 bytes, types as in May',
  info: ring07Info,
  types: ring05Types,
});

export const ring_2019_06 = dialect({
  name: 'ring-2019-06',
  title: 'Ring buffer ver #3 and #4, June 2019: as May, with USB',
  info: ring05Info,
  types: [...ring05Types, usbType(ring05.WATCH_TYPE_USB_NOTIFY, subtypesOf(ring05, 'NOTIFY_USB_'))],
});

export const ring_2019_05 = dialect({
  name: 'ring-2019-05',
  title: 'Ring buffer, 28 May 2019: another info word, overrun flagged in it',
  info: ring05Info,
  types: ring05Types,
});

/** Every revision, newest first; names are the dates of the postings. */
export const dialects: readonly Dialect[] = [
  mainline,
  superblock_2020_12_4of8,
  superblock_2020_11,
  superblock_2020_10,
  superblock_2020_10_4of7,
  mount_2020_08,
  mount_2020_07,
  mount_2020_03,
  mount_2020_02,
  devices_2020_01,
  ring_2019_08,
  ring_2019_07,
  ring_2019_06,
  ring_2019_05,
];

/** The dialect of a name. @throws RangeError that lists the names there are */
export function dialectOf(name: string): Dialect {
  const found = dialects.find((each) => each.name === name);
  if (found === undefined) {
    const names = dialects.map((each) => each.name).join(', ');
    throw new RangeError(`dialectOf: no dialect ${JSON.stringify(name)}; there are ${names}`);
  }
  return found;
}
