import { NOTIFY_MOUNT_EXPIRY } from '@kernfmt/uapi/linux/watch_queue';
import { ListNode, listEntries, listMove } from '../../lib/list.ts';
import type { Mount } from '../mount.ts';
import { notifyMount } from '../mount_notify.ts';
import { propagateMountBusy } from '../pnode_umount.ts';
import { namespaceUnlock, UMOUNT_PROPAGATE, UMOUNT_SYNC, umountTree } from './umount.ts';

/**
 * One pass over the mounts of an automounter: unmounts those that nobody used since the last one.
 * Analogous to fs/namespace.c:mark_mounts_for_expiry().
 */
export function markMountsForExpiry(mounts: ListNode<Mount>, unmounted: Mount[]): void {
  const graveyard = new ListNode<Mount>();
  for (const mnt of listEntries(mounts)) {
    const marked = mnt.mnt_expiry_mark;
    mnt.mnt_expiry_mark = true;
    if (!marked || propagateMountBusy(mnt, 1)) continue;
    listMove(mnt.mnt_expire, graveyard);
    notifyMount(mnt, undefined, NOTIFY_MOUNT_EXPIRY, 0);
  }
  while (!graveyard.empty) umountTree(graveyard.next.owner!, UMOUNT_PROPAGATE | UMOUNT_SYNC);
  namespaceUnlock(unmounted);
}
