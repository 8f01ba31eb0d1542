import {
  NOTIFY_MOUNT_IN_SUBTREE,
  NOTIFY_MOUNT_MOVE_FROM,
  NOTIFY_MOUNT_MOVE_TO,
  NOTIFY_MOUNT_NEW_MOUNT,
  NOTIFY_MOUNT_UNMOUNT,
} from '@kernfmt/uapi/linux/watch_queue';
import type { Mount } from './mount.ts';

/** Subtypes that are about the tree: they have an auxiliary mount. */
const topology = new Set([
  NOTIFY_MOUNT_NEW_MOUNT,
  NOTIFY_MOUNT_UNMOUNT,
  NOTIFY_MOUNT_MOVE_FROM,
  NOTIFY_MOUNT_MOVE_TO,
]);

/**
 * Counts an event, and tells the watches from `trigger` rootwards of it.
 *
 * @param aux the mount it is about; none for an event of attributes
 * @param flags NOTIFY_MOUNT_IS_…
 *
 * Analogous to fs/mount_notify.c:notify_mount().
 */
export function notifyMount(
  trigger: Mount,
  aux: Mount | undefined,
  subtype: number,
  flags: number,
): void {
  if (topology.has(subtype)) {
    trigger.mnt_topology_changes++;
    if (aux !== undefined) aux.mnt_topology_changes++;
  } else {
    trigger.mnt_attr_changes++;
  }
  postMountNotification(trigger, aux, subtype, flags);
}

/**
 * Climbs from the root directory of `trigger`, through each directory of mounts that have watches,
 * and from mount to mount. Every record but that for the first directory is IN_SUBTREE, and each
 * mount above the first counts the event.
 *
 * Analogous to fs/mount_notify.c:post_mount_notification().
 */
function postMountNotification(
  trigger: Mount,
  aux: Mount | undefined,
  subtype: number,
  flags: number,
): void {
  const { kernel } = trigger;
  let record: Uint8Array | undefined;
  let mnt = trigger;
  let dentry = trigger.mnt_root;
  let info = flags;
  for (;;) {
    const { mnt_watchers } = mnt;
    if (mnt_watchers !== undefined && mnt_watchers.watches.length > 0) {
      if (dentry.d_mount_watch) {
        if (record === undefined || info !== flags) {
          record = kernel.mountRecord({ trigger, aux, subtype, flags: info });
        }
        mnt_watchers.post(record, dentry, kernel.current.cred, kernel.security.postNotification);
      }
    } else {
      dentry = mnt.mnt_root;
    }
    info |= NOTIFY_MOUNT_IN_SUBTREE;
    if (dentry !== mnt.mnt_root && !dentry.isRoot) {
      dentry = dentry.d_parent;
      continue;
    }
    // A directory that was renamed out of what the mount shows, or the top of the tree.
    if (dentry !== mnt.mnt_root || !mnt.hasParent) return;
    dentry = mnt.mnt_mountpoint;
    mnt = mnt.mnt_parent;
    mnt.mnt_subtree_notifications++;
  }
}
