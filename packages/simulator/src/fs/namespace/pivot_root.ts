import { errno } from '@kernfmt/kernel';
import { listDelInit } from '../../lib/list.ts';
import type { TaskState } from '../../task_state.ts';
import type { Mountpoint } from '../mount.ts';
import { MNT_LOCKED } from '../mount_flags.ts';
import { HeldPath, type Path, samePath } from '../path.ts';
import { checkMnt, lockMount } from './attach.ts';
import { mntputNoExpire } from './count.ts';
import { attachMnt, putMountpoint, umountMnt, unhashMnt } from './mountpoint.ts';
import { isPathReachable } from './reachable.ts';

/**
 * Makes a mount the root, and mounts the old root below it. The one record says that the new root
 * left its parent. Analogous to pivot_root() of fs/namespace.c.
 * @throws Errno EINVAL, EBUSY, ENOENT
 */
export function doPivotRoot(task: TaskState, next: Path, old: HeldPath): void {
  const root = new HeldPath(task.fs.root);
  try {
    const oldMp = lockMount(old);
    const exParent = next.mnt.mnt_parent;
    try {
      checkPivot(next, old, root);
      pivot(next, old, oldMp, root);
      chrootFsRefs(task, root, next);
    } finally {
      putMountpoint(oldMp);
    }
    mntputNoExpire(exParent);
  } finally {
    root.put();
  }
}

function checkPivot(next: Path, old: Path, root: Path): void {
  const newMnt = next.mnt;
  const rootMnt = root.mnt;
  if (old.mnt.shared || newMnt.mnt_parent.shared || rootMnt.mnt_parent.shared) {
    throw errno('EINVAL');
  }
  if (!checkMnt(rootMnt) || !checkMnt(newMnt)) throw errno('EINVAL');
  if (newMnt.locked) throw errno('EINVAL');
  if (next.dentry.d_unlinked) throw errno('ENOENT');
  if (newMnt === rootMnt || old.mnt === rootMnt) throw errno('EBUSY');
  if (root.dentry !== rootMnt.mnt_root || !rootMnt.hasParent) throw errno('EINVAL');
  if (next.dentry !== newMnt.mnt_root || !newMnt.hasParent) throw errno('EINVAL');
  if (!isPathReachable(old.mnt, old.dentry, next)) throw errno('EINVAL');
  if (!isPathReachable(newMnt, next.dentry, root)) throw errno('EINVAL');
}

function pivot(next: Path, old: Path, oldMp: Mountpoint, root: Path): void {
  const newMnt = next.mnt;
  const rootMnt = root.mnt;
  const rootParent = rootMnt.mnt_parent;
  umountMnt(newMnt);
  const rootMp = unhashMnt(rootMnt)!;
  if (rootMnt.locked) {
    newMnt.mnt_flags |= MNT_LOCKED;
    rootMnt.mnt_flags &= ~MNT_LOCKED;
  }
  attachMnt(rootMnt, old.mnt, oldMp);
  attachMnt(newMnt, rootParent, rootMp);
  rootParent.mnt_count--;
  listDelInit(newMnt.mnt_expire);
  putMountpoint(rootMp);
}

/**
 * Takes every task along that was at the old root. Analogous to fs/fs_struct.c:chroot_fs_refs().
 */
function chrootFsRefs(task: TaskState, from: Path, to: Path): void {
  for (const { fs } of task.kernel.tasks.values()) {
    if (samePath(fs.root, from)) fs.setRoot(to);
    if (samePath(fs.pwd, from)) fs.setPwd(to);
  }
}
