import { errno } from '@kernfmt/kernel';
import { MS_PRIVATE, MS_RDONLY } from '@kernfmt/uapi/linux/mount';
import { ListNode, listAddTail, listDelInit, listMove, listMoveTail } from '../../lib/list.ts';
import type { Dentry } from '../dcache.ts';
import { FsContext } from '../filesystem.ts';
import type { Mount } from '../mount.ts';
import { MNT_LOCKED, MNT_SHRINKABLE, MNT_SYNC_UMOUNT, MNT_UMOUNT } from '../mount_flags.ts';
import { changeMntPropagation } from '../pnode.ts';
import { propagateMountBusy, propagateMountUnlock, propagateUmount } from '../pnode_umount.ts';
import { propagateUmountSet } from '../pnode_umount_set.ts';
import { reconfigureSuper } from '../reconfigure.ts';
import { mntput } from './count.ts';
import { nextMnt, putMountpoint, umountMnt } from './mountpoint.ts';

// enum umount_tree_flags of fs/namespace.c
export const UMOUNT_SYNC = 1;
export const UMOUNT_PROPAGATE = 2;
export const UMOUNT_CONNECTED = 4;

/**
 * Takes a tree out of its namespace, and with it, if `how` says so, what its parents' peers and
 * slaves have in its place. The mounts wait on `kernel.unmounted` for namespaceUnlock().
 *
 * Analogous to fs/namespace.c:umount_tree().
 */
export function umountTree(mnt: Mount, how: number): void {
  const list = new ListNode<Mount>();
  if ((how & UMOUNT_PROPAGATE) !== 0) propagateMountUnlock(mnt);
  for (let at: Mount | undefined = mnt; at !== undefined; at = nextMnt(at, mnt)) {
    at.mnt_flags |= MNT_UMOUNT;
    listMove(at.mnt_list, list);
  }
  for (let node = list.next; node !== list; node = node.next) listDelInit(node.owner!.mnt_child);
  if ((how & UMOUNT_PROPAGATE) !== 0) {
    if (mnt.kernel.mountGeneration === '5.8') propagateUmount(list);
    else propagateUmountSet(list);
  }
  while (!list.empty) umountOne(list.next.owner!, how);
}

function umountOne(mnt: Mount, how: number): void {
  listDelInit(mnt.mnt_expire);
  listDelInit(mnt.mnt_list);
  if (mnt.mnt_ns !== undefined) mnt.mnt_ns.mounts = (mnt.mnt_ns.mounts - 1) >>> 0;
  mnt.mnt_ns = undefined;
  if ((how & UMOUNT_SYNC) !== 0) mnt.mnt_flags |= MNT_SYNC_UMOUNT;
  const disconnect = disconnectMount(mnt, how);
  if (mnt.hasParent) {
    mnt.mnt_parent.mnt_count--;
    if (disconnect) umountMnt(mnt);
    else listAddTail(mnt.mnt_child, mnt.mnt_parent.mnt_mounts);
  }
  changeMntPropagation(mnt, MS_PRIVATE);
  if (disconnect) mnt.kernel.unmounted.push(mnt);
}

/** Whether a mount leaves its parent too. Analogous to fs/namespace.c:disconnect_mount(). */
function disconnectMount(mnt: Mount, how: number): boolean {
  if ((how & UMOUNT_SYNC) !== 0) return true;
  if (!mnt.hasParent) return true;
  if ((mnt.mnt_parent.mnt_flags & MNT_UMOUNT) === 0) return true;
  if ((how & UMOUNT_CONNECTED) !== 0) return false;
  return !mnt.locked;
}

/**
 * Lets go of the mounts taken out, the last one first. Whoever changes the tree calls it in the
 * end.
 * Analogous to fs/namespace.c:namespace_unlock().
 */
export function namespaceUnlock(unmounted: Mount[]): void {
  if (unmounted.length === 0) return;
  for (const mnt of unmounted.splice(0).reverse()) mntput(mnt);
}

/**
 * What umount2() asks for.
 * @param flags MNT_FORCE, MNT_DETACH, MNT_EXPIRE
 * @throws Errno EINVAL, EBUSY, EAGAIN
 *
 * Analogous to fs/namespace.c:do_umount().
 */
export interface UmountRequest {
  readonly force: boolean;
  readonly detach: boolean;
  readonly expire: boolean;
}

export function doUmount(mnt: Mount, { force, detach, expire }: UmountRequest): void {
  const { kernel } = mnt;
  const isRoot = mnt === kernel.current.fs.root.mnt;
  if (expire) {
    if (isRoot || force || detach) throw errno('EINVAL');
    if (mnt.mnt_count !== 2) throw errno('EBUSY');
    const marked = mnt.mnt_expiry_mark;
    mnt.mnt_expiry_mark = true;
    if (!marked) throw errno('EAGAIN');
  }
  if (isRoot && !detach) {
    umountRoot(mnt);
    return;
  }
  try {
    if ((mnt.mnt_flags & MNT_LOCKED) !== 0) throw errno('EINVAL');
    if (detach) {
      if (!mnt.mnt_list.empty) umountTree(mnt, UMOUNT_PROPAGATE);
      return;
    }
    shrinkSubmounts(mnt);
    if (propagateMountBusy(mnt, 2)) throw errno('EBUSY');
    if (!mnt.mnt_list.empty) umountTree(mnt, UMOUNT_PROPAGATE | UMOUNT_SYNC);
  } finally {
    namespaceUnlock(kernel.unmounted);
  }
}

/** "Unmounting" the root makes it read-only. Analogous to fs/namespace.c:do_umount_root(). */
function umountRoot({ kernel, mnt_sb }: Mount): void {
  kernel.current.require(mnt_sb.s_user_ns);
  if (mnt_sb.readonly) return;
  const fc = new FsContext(mnt_sb.s_type, kernel, MS_RDONLY, MS_RDONLY);
  reconfigureSuper(fc, mnt_sb);
}

/**
 * Unmounts automounted mounts below a mount that nobody uses, oldest first.
 * Analogous to fs/namespace.c:shrink_submounts() and select_submounts().
 */
function shrinkSubmounts(mnt: Mount): void {
  for (;;) {
    const graveyard = new ListNode<Mount>();
    selectSubmounts(mnt, graveyard);
    if (graveyard.empty) return;
    while (!graveyard.empty) umountTree(graveyard.next.owner!, UMOUNT_PROPAGATE | UMOUNT_SYNC);
  }
}

function selectSubmounts(parent: Mount, graveyard: ListNode<Mount>): void {
  for (let node = parent.mnt_mounts.next; node !== parent.mnt_mounts; node = node.next) {
    const mnt = node.owner!;
    if ((mnt.mnt_flags & MNT_SHRINKABLE) === 0) continue;
    if (!mnt.mnt_mounts.empty) selectSubmounts(mnt, graveyard);
    else if (!propagateMountBusy(mnt, 1)) listMoveTail(mnt.mnt_expire, graveyard);
  }
}

/**
 * Unmounts whatever is mounted on a dentry that is being removed; what is below stays with it.
 * Analogous to fs/namespace.c:__detach_mounts().
 */
export function detachMounts(dentry: Dentry): void {
  const mp = dentry.d_mountpoint;
  if (mp === undefined) return;
  const { kernel } = dentry.d_sb;
  mp.m_count++;
  while (!mp.m_list.empty) {
    const mnt = mp.m_list.next.owner!;
    if ((mnt.mnt_flags & MNT_UMOUNT) !== 0) {
      umountMnt(mnt);
      kernel.unmounted.push(mnt);
    } else {
      umountTree(mnt, UMOUNT_CONNECTED);
    }
  }
  putMountpoint(mp);
  namespaceUnlock(kernel.unmounted);
}
