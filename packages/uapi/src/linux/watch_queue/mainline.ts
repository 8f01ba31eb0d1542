import {
  array,
  bits,
  bytes,
  embed,
  type Of,
  reserved,
  rest,
  struct,
  u32,
  u64,
} from '@kernfmt/layout';
import { record } from './record.ts';

// include/uapi/linux/watch_queue.h as mainline has it, Linux 5.8 to 6.18.

/** enum watch_notification_type */
export const WATCH_TYPE_META = 0;
export const WATCH_TYPE_KEY_NOTIFY = 1;
export const WATCH_TYPE__NR = 2;

/** enum watch_meta_notification_subtype */
export const WATCH_META_REMOVAL_NOTIFICATION = 0;
export const WATCH_META_LOSS_NOTIFICATION = 1;

/** Fields of watch_notification.info: the record's length in bytes with its header, … */
export const WATCH_INFO_LENGTH = 0x0000007f;
export const WATCH_INFO_LENGTH__SHIFT = 0;
/** … the id the subscriber gave its watch, … */
export const WATCH_INFO_ID = 0x0000ff00;
export const WATCH_INFO_ID__SHIFT = 8;
/** … and what the type makes of the rest. Bit 7 belongs to no field. */
export const WATCH_INFO_TYPE_INFO = 0xffff0000;
export const WATCH_INFO_TYPE_INFO__SHIFT = 16;
export const WATCH_INFO_FLAG_0 = 0x00010000;
export const WATCH_INFO_FLAG_1 = 0x00020000;
export const WATCH_INFO_FLAG_2 = 0x00040000;
export const WATCH_INFO_FLAG_3 = 0x00080000;
export const WATCH_INFO_FLAG_4 = 0x00100000;
export const WATCH_INFO_FLAG_5 = 0x00200000;
export const WATCH_INFO_FLAG_6 = 0x00400000;
export const WATCH_INFO_FLAG_7 = 0x00800000;

/** Header of every record. LOSS is this alone; so is a REMOVAL that names no object. */
export const watch_notification = record('watch_notification', {
  word: bits(u32, { type: 24, subtype: 8 }),
  info: u32,
});

/** META/REMOVAL: the watched object went away, or the watch was taken off it. */
export const watch_notification_removal = record(
  'watch_notification_removal',
  {
    watch: embed(watch_notification),
    id: u64,
  },
  {
    read: (v) => ({ type: v.type, subtype: v.subtype, info: v.info, id: v.id }),
    write(v, r) {
      v.$set_word(r.type, r.subtype);
      v.info = r.info;
      v.id = r.id;
    },
  },
);

/** enum key_notification_subtype */
export const NOTIFY_KEY_INSTANTIATED = 0;
export const NOTIFY_KEY_UPDATED = 1;
export const NOTIFY_KEY_LINKED = 2;
export const NOTIFY_KEY_UNLINKED = 3;
export const NOTIFY_KEY_CLEARED = 4;
export const NOTIFY_KEY_REVOKED = 5;
export const NOTIFY_KEY_INVALIDATED = 6;
export const NOTIFY_KEY_SETATTR = 7;

/**
 * WATCH_TYPE_KEY_NOTIFY: `key_id` is the watched key; `aux` the key linked or unlinked, or the
 * error of a negative instantiation.
 */
export const key_notification = record(
  'key_notification',
  {
    watch: embed(watch_notification),
    key_id: u32,
    aux: u32,
  },
  {
    read: (v) => ({
      type: v.type,
      subtype: v.subtype,
      info: v.info,
      key_id: v.key_id,
      aux: v.aux,
    }),
    write(v, r) {
      v.$set_word(r.type, r.subtype);
      v.info = r.info;
      v.key_id = r.key_id;
      v.aux = r.aux;
    },
  },
);

/** A record of a type, subtype or length that the dialect does not know, kept whole. */
export const raw_notification = record('watch_notification', {
  watch: embed(watch_notification),
  data: bytes(),
});

/** One rule of a filter: a type, the subtypes wanted, and a test of `info`. */
export const watch_notification_type_filter = struct('watch_notification_type_filter', {
  type: u32,
  info_filter: u32,
  info_mask: u32,
  subtype_filter: array(u32, 8),
});

/** Argument of IOC_WATCH_QUEUE_SET_FILTER. */
export const watch_notification_filter = struct('watch_notification_filter', {
  nr_filters: u32,
  __reserved: reserved(u32),
  filters: rest(watch_notification_type_filter),
});

export type WatchNotification = Of<typeof watch_notification>;
export type WatchNotificationRemoval = Of<typeof watch_notification_removal>;
export type KeyNotification = Of<typeof key_notification>;
export type RawNotification = Of<typeof raw_notification>;
export type WatchNotificationTypeFilter = Of<typeof watch_notification_type_filter>;
export type WatchNotificationFilter = Of<typeof watch_notification_filter>;
