import { errno } from '@kernfmt/kernel';
import { MS_NOUSER, MS_RDONLY, MS_SUBMOUNT } from '@kernfmt/uapi/linux/mount';
import {
  NOTIFY_MOUNT_IS_NOW_RO,
  NOTIFY_MOUNT_IS_SUBMOUNT,
  NOTIFY_MOUNT_MOVE_FROM,
  NOTIFY_MOUNT_MOVE_TO,
  NOTIFY_MOUNT_NEW_MOUNT,
} from '@kernfmt/uapi/linux/watch_queue';
import { listDelInit } from '../../lib/list.ts';
import type { Mount, Mountpoint } from '../mount.ts';
import { MNT_INTERNAL_FLAGS, MNT_LOCKED, MNT_SHRINKABLE } from '../mount_flags.ts';
import { notifyMount } from '../mount_notify.ts';
import type { HeldPath, Path } from '../path.ts';
import { countMounts, propagateMnt, releaseGroupId } from '../pnode.ts';
import { lockMntTree } from './clone.ts';
import {
  attachMnt,
  commitTree,
  getMountpoint,
  lookupMnt,
  mntChangeMountpoint,
  mntSetMountpoint,
  mountsOf,
  putMountpoint,
  unhashMnt,
} from './mountpoint.ts';
import { UMOUNT_SYNC, umountTree } from './umount.ts';

/** Whether a mount is in the caller's namespace. Analogous to fs/namespace.c:check_mnt(). */
export function checkMnt(mnt: Mount): boolean {
  return mnt.mnt_ns === mnt.kernel.current.mnt_ns;
}

/**
 * Moves `path` to the top of what is mounted there and holds the mountpoint, which the caller puts.
 * Analogous to fs/namespace.c:lock_mount().
 * @throws Errno ENOENT when the place has been removed, or unmounted since Linux 6.15
 */
export function lockMount(path: HeldPath): Mountpoint {
  for (;;) {
    if (path.dentry.d_unlinked || isGone(path.mnt)) throw errno('ENOENT');
    const mounted = lookupMnt(path.mnt, path.dentry);
    if (mounted === undefined) return getMountpoint(path.dentry);
    path.moveTo(mounted.get());
  }
}

/** Whether Linux says of a mount what it says of a removed directory: since 6.15. */
function isGone({ kernel, mnt_ns }: Mount): boolean {
  if (kernel.mountGeneration === '5.8') return false;
  return mnt_ns === undefined || mnt_ns === kernel.internal;
}

/** Gives every mount of a tree that is in no peer group the id of a new one. */
export function inventGroupIds(root: Mount, recurse: boolean): void {
  for (const mnt of recurse ? mountsOf(root) : [root]) {
    if (mnt.mnt_group_id === 0 && !mnt.shared) {
      mnt.mnt_group_id = mnt.kernel.mnt_group_ids.alloc();
    }
  }
}

/** Takes back what inventGroupIds() gave. Analogous to fs/namespace.c:cleanup_group_ids(). */
function cleanupGroupIds(root: Mount): void {
  for (const mnt of mountsOf(root)) {
    if (mnt.mnt_group_id !== 0 && !mnt.shared) releaseGroupId(mnt);
  }
}

/**
 * Mounts or moves a tree, and copies of it wherever its new parent propagates to. The copies appear
 * without a record.
 *
 * @param moving it has a parent already
 * @throws Errno ENOSPC when a namespace would have too many mounts; nothing is changed then
 *
 * Analogous to fs/namespace.c:attach_recursive_mnt().
 */
export function attachRecursiveMnt(
  source: Mount,
  dest: Mount,
  destMp: Mountpoint,
  moving: boolean,
): void {
  const ns = dest.mnt_ns!;
  const { user_ns } = source.kernel.current.mnt_ns;
  // For what a copy is tucked under.
  const smp = getMountpoint(source.mnt_root);
  try {
    if (!moving) countMounts(ns, source);
    const copies: Mount[] = [];
    if (dest.shared) propagate(source, dest, destMp, copies);
    if (moving) announceMove(source, dest, destMp);
    else announceNew(source, dest, destMp);
    for (const child of copies.reverse()) {
      const covered = lookupMnt(child.mnt_parent, child.mnt_mountpoint);
      if (covered !== undefined) tuckUnder(child, smp, covered);
      if (child.mnt_parent.mnt_ns!.user_ns !== user_ns) lockMntTree(child);
      child.mnt_flags &= ~MNT_LOCKED;
      commitTree(child);
    }
  } catch (error) {
    ns.pending_mounts = 0;
    throw error;
  } finally {
    putMountpoint(smp);
  }
}

/**
 * What covers a place goes on top of the copy that comes there: on its root, whatever is mounted on
 * that by the copy itself; since Linux 6.17 on the topmost of those.
 */
function tuckUnder(copy: Mount, smp: Mountpoint, covered: Mount): void {
  if (copy.kernel.mountGeneration === '5.8') {
    mntChangeMountpoint(copy, smp, covered);
    return;
  }
  const top = topmostOvermount(copy);
  const mp = getMountpoint(top.mnt_root);
  mntChangeMountpoint(top, mp, covered);
  putMountpoint(mp);
}

/** Analogous to fs/namespace.c:topmost_overmount(). */
function topmostOvermount(mnt: Mount): Mount {
  let top = mnt;
  for (let over = lookupMnt(top, top.mnt_root); over !== undefined; ) {
    top = over;
    over = lookupMnt(top, top.mnt_root);
  }
  return top;
}

function propagate(source: Mount, dest: Mount, destMp: Mountpoint, copies: Mount[]): void {
  inventGroupIds(source, true);
  try {
    propagateMnt(dest, destMp, source, copies);
  } catch (error) {
    for (const child of copies.reverse()) {
      child.mnt_parent.mnt_ns!.pending_mounts = 0;
      umountTree(child, UMOUNT_SYNC);
    }
    cleanupGroupIds(source);
    throw error;
  }
  for (const mnt of mountsOf(source)) mnt.setShared();
}

/**
 * The mount is its own parent when the series says where it was moved from, so that only watches on
 * its own root hear it; without the quirk the parent it leaves does.
 */
function announceMove(source: Mount, dest: Mount, destMp: Mountpoint): void {
  if (source.kernel.quirks.moveFromItself) {
    unhashMnt(source);
    notifyMount(source.mnt_parent, source, NOTIFY_MOUNT_MOVE_FROM, 0);
  } else {
    notifyMount(source.mnt_parent, source, NOTIFY_MOUNT_MOVE_FROM, 0);
    unhashMnt(source);
  }
  attachMnt(source, dest, destMp);
  notifyMount(dest, source, NOTIFY_MOUNT_MOVE_TO, 0);
}

function announceNew(source: Mount, dest: Mount, destMp: Mountpoint): void {
  if (source.mnt_ns !== undefined) listDelInit(source.mnt_ns.list);
  mntSetMountpoint(dest, destMp, source);
  commitTree(source);
  const { s_flags } = source.mnt_sb;
  let flags = 0;
  if ((s_flags & MS_RDONLY) !== 0) flags |= NOTIFY_MOUNT_IS_NOW_RO;
  if ((s_flags & MS_SUBMOUNT) !== 0) flags |= NOTIFY_MOUNT_IS_SUBMOUNT;
  notifyMount(dest, source, NOTIFY_MOUNT_NEW_MOUNT, flags);
}

/** @throws Errno EINVAL, ENOTDIR. Analogous to fs/namespace.c:graft_tree(). */
export function graftTree(mnt: Mount, parent: Mount, mp: Mountpoint): void {
  if ((mnt.mnt_sb.s_flags & MS_NOUSER) !== 0) throw errno('EINVAL');
  if (mp.m_dentry.isDir !== mnt.mnt_root.isDir) throw errno('ENOTDIR');
  attachRecursiveMnt(mnt, parent, mp, false);
}

/** @throws Errno EINVAL, EBUSY. Analogous to fs/namespace.c:do_add_mount(). */
export function doAddMount(mnt: Mount, mp: Mountpoint, path: Path, flags: number): void {
  const parent = path.mnt;
  if (!checkMnt(parent)) {
    // Only for automounts in another namespace than the caller's.
    if ((flags & MNT_SHRINKABLE) === 0 || parent.mnt_ns === undefined) throw errno('EINVAL');
  }
  if (parent.mnt_sb === mnt.mnt_sb && parent.mnt_root === path.dentry) throw errno('EBUSY');
  if (mnt.mnt_root.isSymlink) throw errno('EINVAL');
  mnt.mnt_flags = flags & ~MNT_INTERNAL_FLAGS;
  graftTree(mnt, parent, mp);
}
