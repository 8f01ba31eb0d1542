import { embed, type Of, u64 } from '@kernfmt/layout';
import {
  WATCH_INFO_FLAG_0,
  WATCH_INFO_FLAG_1,
  WATCH_INFO_FLAG_2,
  watch_notification,
} from './mainline.ts';
import { record } from './record.ts';

// What "Mount notifications [ver #2]" of 3 August 2020 adds to include/uapi/linux/watch_queue.h
// (patch 4/5, 159645997768.1779777.*).

export const WATCH_TYPE_MOUNT_NOTIFY = 2;
/** The series' spelling, with three underscores, of what mainline calls WATCH_TYPE__NR. */
export const WATCH_TYPE___NR = 3;

/** enum mount_notification_subtype, the same in every revision */
export const NOTIFY_MOUNT_NEW_MOUNT = 0;
export const NOTIFY_MOUNT_UNMOUNT = 1;
export const NOTIFY_MOUNT_EXPIRY = 2;
export const NOTIFY_MOUNT_READONLY = 3;
export const NOTIFY_MOUNT_SETATTR = 4;
export const NOTIFY_MOUNT_MOVE_FROM = 5;
export const NOTIFY_MOUNT_MOVE_TO = 6;

/** The event was below the watched directory, not on the watched mount's root itself. */
export const NOTIFY_MOUNT_IN_SUBTREE = WATCH_INFO_FLAG_0;
/** READONLY, NEW_MOUNT: it is read-only now. SETATTR, by mistake: the mount is nosuid. */
export const NOTIFY_MOUNT_IS_NOW_RO = WATCH_INFO_FLAG_1;
/** NEW_MOUNT: the kernel mounted it (an automount). */
export const NOTIFY_MOUNT_IS_SUBMOUNT = WATCH_INFO_FLAG_2;

/**
 * WATCH_TYPE_MOUNT_NOTIFY: `triggered_on` is the mount whose watchers hear of it (the parent, for
 * changes of topology), `auxiliary_mount` the mount it is about, 0 for EXPIRY, READONLY and
 * SETATTR.
 */
export const mount_notification = record(
  'mount_notification',
  {
    watch: embed(watch_notification),
    triggered_on: u64,
    auxiliary_mount: u64,
  },
  {
    read: (v) => ({
      type: v.type,
      subtype: v.subtype,
      info: v.info,
      triggered_on: v.triggered_on,
      auxiliary_mount: v.auxiliary_mount,
    }),
    write(v, r) {
      v.$set_word(r.type, r.subtype);
      v.info = r.info;
      v.triggered_on = r.triggered_on;
      v.auxiliary_mount = r.auxiliary_mount;
    },
  },
);
export type MountNotification = Of<typeof mount_notification>;
