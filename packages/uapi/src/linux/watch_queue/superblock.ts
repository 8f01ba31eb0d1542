import { chars, embed, text, u16, u32, u64 } from '@kernfmt/layout';
import { WATCH_INFO_FLAG_0, watch_notification } from './mainline.ts';
import { record } from './record.ts';

// Superblock records: 2019 to ver #5 of March 2020, then Gabriel Krisman Bertazi's RFC v1 (20
// October 2020), RFC v2 (11 November) and the series of 7 December, whose records end in a text.

/** enum superblock_notification_type */
export const NOTIFY_SUPERBLOCK_READONLY = 0;
export const NOTIFY_SUPERBLOCK_ERROR = 1;
export const NOTIFY_SUPERBLOCK_EDQUOT = 2;
export const NOTIFY_SUPERBLOCK_NETWORK = 3;
/** RFC v2 and later. */
export const NOTIFY_SUPERBLOCK_MSG = 4;
/** RFC v1 and later. */
export const NOTIFY_SUPERBLOCK_WARNING = 5;

/** READONLY: the superblock is read-only now. */
export const NOTIFY_SUPERBLOCK_IS_NOW_RO = WATCH_INFO_FLAG_0;
/** Bytes of a function name: copied whole, the last one forced to NUL. */
export const SB_NOTIFICATION_FNAME_LEN = 30;

/** `sb_id` is s_unique_id. */
export const superblock_notification = record('superblock_notification', {
  watch: embed(watch_notification),
  sb_id: u64,
});

/** Until ver #5: ERROR without a text. */
export const superblock_error_notification = record('superblock_error_notification', {
  s: embed(superblock_notification),
  error_number: u32,
  error_cookie: u32,
});

/** MSG in every revision that has it. */
export const superblock_msg_notification = record('superblock_msg_notification', {
  s: embed(superblock_notification),
  desc: text(),
});

/** 7 December 2020, patch 4/8. */
export const superblock_error_notification_2020_12 = record('superblock_error_notification', {
  s: embed(superblock_notification),
  error_number: u32,
  error_cookie: u32,
  inode: u64,
  block: u64,
  desc: text(),
});

/** RFC v2, and the December series as a whole. */
export const superblock_error_notification_2020_11 = record('superblock_error_notification', {
  s: embed(superblock_notification),
  error_number: u32,
  error_cookie: u32,
  inode: u64,
  block: u64,
  function: chars(SB_NOTIFICATION_FNAME_LEN),
  line: u16,
  desc: text(),
});

/** RFC v2, and the December series as a whole. */
export const superblock_warning_notification_2020_11 = record('superblock_warning_notification', {
  s: embed(superblock_notification),
  inode: u64,
  block: u64,
  function: chars(SB_NOTIFICATION_FNAME_LEN),
  line: u16,
  desc: text(),
});
