import { errno } from '@kernfmt/kernel';
import {
  MS_PRIVATE,
  MS_REC,
  MS_RMT_MASK,
  MS_SHARED,
  MS_SILENT,
  MS_SLAVE,
  MS_UNBINDABLE,
} from '@kernfmt/uapi/linux/mount';
import {
  NOTIFY_MOUNT_IS_NOW_RO,
  NOTIFY_MOUNT_READONLY,
  NOTIFY_MOUNT_SETATTR,
} from '@kernfmt/uapi/linux/watch_queue';
import { FsContext, parseMonolithic } from '../filesystem.ts';
import type { Mount } from '../mount.ts';
import {
  MNT_ATIME_MASK,
  MNT_LOCK_ATIME,
  MNT_LOCK_NODEV,
  MNT_LOCK_NOEXEC,
  MNT_LOCK_NOSUID,
  MNT_LOCK_READONLY,
  MNT_NODEV,
  MNT_NOEXEC,
  MNT_NOSUID,
  MNT_READONLY,
  MNT_USER_SETTABLE_MASK,
} from '../mount_flags.ts';
import { notifyMount } from '../mount_notify.ts';
import type { Path } from '../path.ts';
import { changeMntPropagation } from '../pnode.ts';
import { reconfigureSuper } from '../reconfigure.ts';
import { checkMnt, inventGroupIds } from './attach.ts';
import { mountsOf } from './mountpoint.ts';

/**
 * Changes propagation types. No record tells of it.
 * Analogous to fs/namespace.c:do_change_type().
 */
export function doChangeType({ mnt, dentry }: Path, msFlags: number): void {
  if (dentry !== mnt.mnt_root) throw errno('EINVAL');
  const type = propagationType(msFlags);
  const recurse = (msFlags & MS_REC) !== 0;
  // Since Linux 6.16: not of a mount that is gone, whose peers nobody would ever take it from.
  if (mnt.kernel.mountGeneration !== '5.8' && mnt.mnt_ns === undefined) throw errno('EINVAL');
  if (type === MS_SHARED) inventGroupIds(mnt, recurse);
  for (const each of recurse ? mountsOf(mnt) : [mnt]) changeMntPropagation(each, type);
}

/** The one type that the flags name. Analogous to fs/namespace.c:flags_to_propagation_type(). */
function propagationType(msFlags: number): number {
  const type = msFlags & ~(MS_REC | MS_SILENT);
  if (![MS_SHARED, MS_PRIVATE, MS_SLAVE, MS_UNBINDABLE].includes(type)) throw errno('EINVAL');
  return type;
}

/**
 * mount(MS_REMOUNT | MS_BIND): the flags of one mount.
 * Analogous to fs/namespace.c:do_reconfigure_mnt().
 * @throws Errno EINVAL, EPERM for locked flags, EBUSY when it would be read-only and somebody
 * writes
 */
export function doReconfigureMnt({ mnt, dentry }: Path, mntFlags: number): void {
  if (!checkMnt(mnt)) throw errno('EINVAL');
  if (dentry !== mnt.mnt_root) throw errno('EINVAL');
  if (!canChangeLockedFlags(mnt, mntFlags)) throw errno('EPERM');
  changeMountRoState(mnt, mntFlags);
  setMountAttributes(mnt, mntFlags);
}

/**
 * mount(MS_REMOUNT): the superblock, and the flags of the mount it is named by.
 * Analogous to fs/namespace.c:do_remount().
 */
export function doRemount(
  { mnt, dentry }: Path,
  sbFlags: number,
  mntFlags: number,
  data: string | undefined,
): void {
  if (!checkMnt(mnt)) throw errno('EINVAL');
  if (dentry !== mnt.mnt_root) throw errno('EINVAL');
  if (!canChangeLockedFlags(mnt, mntFlags)) throw errno('EPERM');
  const { mnt_sb, kernel } = mnt;
  const fc = new FsContext(mnt_sb.s_type, kernel, sbFlags, MS_RMT_MASK);
  parseMonolithic(fc, data);
  kernel.current.require(mnt_sb.s_user_ns);
  reconfigureSuper(fc, mnt_sb);
  setMountAttributes(mnt, mntFlags);
}

/**
 * What a user namespace got locked stays. Analogous to fs/namespace.c:can_change_locked_flags().
 */
export function canChangeLockedFlags({ mnt_flags }: Mount, wanted: number): boolean {
  const locks = [
    [MNT_LOCK_READONLY, MNT_READONLY],
    [MNT_LOCK_NODEV, MNT_NODEV],
    [MNT_LOCK_NOSUID, MNT_NOSUID],
    [MNT_LOCK_NOEXEC, MNT_NOEXEC],
  ] as const;
  if (locks.some(([lock, flag]) => (mnt_flags & lock) !== 0 && (wanted & flag) === 0)) return false;
  const sameAtime = ((mnt_flags ^ wanted) & MNT_ATIME_MASK) === 0;
  return (mnt_flags & MNT_LOCK_ATIME) === 0 || sameAtime;
}

/**
 * The request is compared with what holds for the mount, be it by itself or by its superblock: a
 * quirk that announces rw again and again while the superblock is read-only.
 * Analogous to fs/namespace.c:change_mount_ro_state().
 */
function changeMountRoState(mnt: Mount, mntFlags: number): void {
  const wanted = (mntFlags & MNT_READONLY) !== 0;
  const own = (mnt.mnt_flags & MNT_READONLY) !== 0;
  if (wanted === (mnt.kernel.quirks.readonlyOfSuperblock ? mnt.readonly : own)) return;
  if (wanted) {
    if (mnt.mnt_writers > 0) throw errno('EBUSY');
    mnt.mnt_flags |= MNT_READONLY;
  } else {
    mnt.mnt_flags &= ~MNT_READONLY;
  }
  notifyMount(mnt, undefined, NOTIFY_MOUNT_READONLY, wanted ? NOTIFY_MOUNT_IS_NOW_RO : 0);
}

/**
 * Analogous to fs/namespace.c:set_mount_attributes(), which takes MNT_NOSUID for SB_RDONLY where it
 * says whether the mount is read-only now.
 */
function setMountAttributes(mnt: Mount, mntFlags: number): void {
  mnt.mnt_flags = mntFlags | (mnt.mnt_flags & ~MNT_USER_SETTABLE_MASK);
  const flag = mnt.kernel.quirks.setattrNosuid ? MNT_NOSUID : MNT_READONLY;
  const now = (mnt.mnt_flags & flag) !== 0 ? NOTIFY_MOUNT_IS_NOW_RO : 0;
  notifyMount(mnt, undefined, NOTIFY_MOUNT_SETATTR, now);
}
