import { errno } from '@kernfmt/kernel';
import { listDelInit } from '../../lib/list.ts';
import type { Mount } from '../mount.ts';
import { kernPath, LOOKUP_FOLLOW } from '../namei.ts';
import type { HeldPath, Path } from '../path.ts';
import { attachRecursiveMnt, checkMnt, lockMount } from './attach.ts';
import { mntputNoExpire } from './count.ts';
import { namespaceLoop } from './loopback.ts';
import { mountsOf, putMountpoint } from './mountpoint.ts';
import { namespaceUnlock } from './umount.ts';

/**
 * Moves a mount, or attaches a detached tree. Analogous to fs/namespace.c:do_move_mount().
 * @throws Errno EINVAL, ELOOP when it would go below itself, ENOENT, ENOSPC
 */
export function doMoveMount(oldPath: Path, newPath: HeldPath): void {
  const { kernel } = oldPath.mnt;
  // Since Linux 6.17 before the mountpoint is looked at.
  if (kernel.mountGeneration !== '5.8') checkKinds(oldPath, newPath);
  const mp = lockMount(newPath);
  const old = oldPath.mnt;
  const parent = old.mnt_parent;
  const attached = old.hasParent;
  const oldMp = old.mnt_mp;
  try {
    checkMove(oldPath, newPath);
    attachRecursiveMnt(old, newPath.mnt, mp, attached);
    // Somebody put it there: it does not go by itself any more.
    listDelInit(old.mnt_expire);
    if (attached) putMountpoint(oldMp);
  } finally {
    putMountpoint(mp);
    namespaceUnlock(kernel.unmounted);
  }
  if (attached) mntputNoExpire(parent);
}

function checkMove(oldPath: Path, newPath: Path): void {
  const old = oldPath.mnt;
  const dest = newPath.mnt;
  if (!checkMnt(dest)) throw errno('EINVAL');
  if (old.mnt_ns === undefined || old.mnt_ns === old.kernel.internal) throw errno('EINVAL');
  if (!(old.hasParent ? checkMnt(old) : old.mnt_ns.anonymous)) throw errno('EINVAL');
  if (old.locked) throw errno('EINVAL');
  checkKinds(oldPath, newPath);
  if (old.hasParent && old.mnt_parent.shared) throw errno('EINVAL');
  if (dest.shared && containsUnbindable(old)) throw errno('EINVAL');
  const { mnt_ns } = old.kernel.current;
  for (const mnt of mountsOf(old)) {
    if (namespaceLoop(mnt.mnt_root, mnt_ns)) throw errno('ELOOP');
  }
  for (let at = dest; at.hasParent; at = at.mnt_parent) {
    if (at === old) throw errno('ELOOP');
  }
}

/** A mount's root, which is a directory where the mountpoint is one. @throws Errno EINVAL */
function checkKinds(oldPath: Path, newPath: Path): void {
  if (oldPath.dentry !== oldPath.mnt.mnt_root) throw errno('EINVAL');
  if (newPath.dentry.isDir !== oldPath.dentry.isDir) throw errno('EINVAL');
}

/** Analogous to fs/namespace.c:tree_contains_unbindable(). */
function containsUnbindable(root: Mount): boolean {
  for (const mnt of mountsOf(root)) if (mnt.unbindable) return true;
  return false;
}

/** mount(MS_MOVE). Analogous to fs/namespace.c:do_move_mount_old(). */
export function doMoveMountOld(path: HeldPath, source: string | undefined): void {
  if (source === undefined || source === '') throw errno('EINVAL');
  const old = kernPath(path.mnt.kernel.current, source, LOOKUP_FOLLOW);
  try {
    doMoveMount(old, path);
  } finally {
    old.put();
  }
}
