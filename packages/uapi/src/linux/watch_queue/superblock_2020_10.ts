import { chars, embed, text, u16, u32, u64 } from '@kernfmt/layout';
import { record } from './record.ts';
import { SB_NOTIFICATION_FNAME_LEN, superblock_notification } from './superblock.ts';

// Superblock records of Gabriel Krisman Bertazi's RFC v1, 20 October 2020. The length of `function`
// and the order of the error struct after patch 5/7 are assumed from RFC v2.

/** Numbers of RFC v1 that RFC v2 gave up (and 4 was given another meaning). */
export const NOTIFY_SUPERBLOCK_INODE_ERROR = 4;
export const NOTIFY_SUPERBLOCK_INODE_WARNING = 6;
export const NOTIFY_SUPERBLOCK_MSG = 7;

/** Patch 4/7, before function and line were added. */
export const superblock_error_notification_without_line = record('superblock_error_notification', {
  s: embed(superblock_notification),
  error_number: u32,
  error_cookie: u32,
  desc: text(),
});

/** Patch 5/7. */
export const superblock_error_notification = record('superblock_error_notification', {
  s: embed(superblock_notification),
  error_number: u32,
  error_cookie: u32,
  function: chars(SB_NOTIFICATION_FNAME_LEN),
  line: u16,
  desc: text(),
});

export const superblock_warning_notification = record('superblock_warning_notification', {
  s: embed(superblock_notification),
  function: chars(SB_NOTIFICATION_FNAME_LEN),
  line: u16,
  desc: text(),
});

export const superblock_inode_error_notification = record('superblock_inode_error_notification', {
  s: embed(superblock_notification),
  error_number: u32,
  error_cookie: u32,
  function: chars(SB_NOTIFICATION_FNAME_LEN),
  line: u16,
  inode: u64,
  block: u64,
  desc: text(),
});

export const superblock_inode_warning_notification = record(
  'superblock_inode_warning_notification',
  {
    s: embed(superblock_notification),
    inode: u64,
    block: u64,
    desc: text(),
  },
);
