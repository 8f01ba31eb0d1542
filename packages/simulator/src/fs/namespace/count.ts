import { MS_PRIVATE } from '@kernfmt/uapi/linux/mount';
import { listDelInit, listEntries } from '../../lib/list.ts';
import type { Mount } from '../mount.ts';
import { MNT_DOOMED, MNT_INTERNAL } from '../mount_flags.ts';
import { changeMntPropagation } from '../pnode.ts';
import { putMountpoint, unhashMnt } from './mountpoint.ts';

/**
 * Lets go of a mount; a use of it, so that it does not expire in the next pass.
 * Analogous to fs/namespace.c:mntput().
 */
export function mntput(mnt: Mount): void {
  mnt.mnt_expiry_mark = false;
  mntputNoExpire(mnt);
}

/**
 * The last reference destroys a mount that is in no namespace: its watches get their removal
 * records now, its id is free once the call is over. Analogous to
 * fs/namespace.c:mntput_no_expire().
 */
export function mntputNoExpire(mnt: Mount): void {
  mnt.mnt_count--;
  if (mnt.mnt_ns !== undefined || mnt.mnt_count > 0) return;
  if ((mnt.mnt_flags & MNT_DOOMED) !== 0) return;
  mnt.mnt_flags |= MNT_DOOMED;
  mnt.mnt_watchers?.removeAll(BigInt(mnt.mnt_id));
  listDelInit(mnt.mnt_instance);
  for (const child of listEntries(mnt.mnt_mounts)) {
    putMountpoint(unhashMnt(child));
    mnt.mnt_stuck_children ??= [];
    mnt.mnt_stuck_children.push(child);
  }
  if ((mnt.mnt_flags & MNT_INTERNAL) !== 0) cleanupMnt(mnt);
  else mnt.kernel.taskWork.push(mnt);
}

/**
 * What is left to do on the way out of a call: newest first, then what that left to do.
 * Analogous to kernel/task_work.c:task_work_run().
 */
export function runTaskWork(work: Mount[]): void {
  while (work.length > 0) {
    for (const mnt of work.splice(0).reverse()) cleanupMnt(mnt);
  }
}

/** Analogous to fs/namespace.c:cleanup_mnt(). */
function cleanupMnt(mnt: Mount): void {
  const { kernel, mnt_stuck_children, mnt_root } = mnt;
  mnt.mnt_stuck_children = undefined;
  // Linux 5.8 lets a mount that is nowhere any more be made shared, and forgets that here.
  changeMntPropagation(mnt, MS_PRIVATE);
  for (const child of mnt_stuck_children?.reverse() ?? []) mntput(child);
  mnt_root.d_inode.i_ns?.put();
  mnt.mnt_sb.deactivate();
  kernel.mnt_ids.free(mnt.mnt_id);
}
