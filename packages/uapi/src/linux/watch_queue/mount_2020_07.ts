import { embed, reserved, u32 } from '@kernfmt/layout';
import {
  WATCH_INFO_FLAG_0,
  WATCH_INFO_FLAG_1,
  WATCH_INFO_FLAG_2,
  WATCH_INFO_FLAG_3,
  watch_notification,
} from './mainline.ts';
import { record } from './record.ts';

// The mount record of ver #5 (18 March 2020, 158454378820.2863966.*), linux-next of that spring,
// and the series of 24 July 2020 (159559628247.2141315.*): 32-bit ids and change counters.

export const NOTIFY_MOUNT_IN_SUBTREE = WATCH_INFO_FLAG_0;
/** Defined, never set. */
export const NOTIFY_MOUNT_IS_RECURSIVE = WATCH_INFO_FLAG_1;
export const NOTIFY_MOUNT_IS_NOW_RO = WATCH_INFO_FLAG_2;
export const NOTIFY_MOUNT_IS_SUBMOUNT = WATCH_INFO_FLAG_3;

const counted = {
  watch: embed(watch_notification),
  triggered_on: u32,
  auxiliary_mount: u32,
  /** Of the trigger, after the event if the event is one of topology. */
  topology_changes: u32,
  /** Of the trigger, after the event if the event is one of attributes. */
  attr_changes: u32,
  aux_topology_changes: u32,
} as const;

/**
 * 32 bytes. That the header ends in a padding word is inferred from the patches' line counts; the
 * kernel zeroes it.
 */
export const mount_notification = record('mount_notification', {
  ...counted,
  __padding: reserved(u32),
});
/** The same without the inferred padding word: 28 bytes, accepted by decoders. */
export const mount_notification_unpadded = record('mount_notification', counted);
