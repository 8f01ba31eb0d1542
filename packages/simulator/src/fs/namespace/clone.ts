import { errno } from '@kernfmt/kernel';
import { listAdd, listAddTail } from '../../lib/list.ts';
import { type Dentry, isSubdir } from '../dcache.ts';
import type { FsContext } from '../filesystem.ts';
import { Mount } from '../mount.ts';
import {
  MNT_INTERNAL,
  MNT_LOCK_ATIME,
  MNT_LOCK_NODEV,
  MNT_LOCK_NOEXEC,
  MNT_LOCK_NOSUID,
  MNT_LOCK_READONLY,
  MNT_LOCKED,
  MNT_MARKED,
  MNT_NODEV,
  MNT_NOEXEC,
  MNT_NOSUID,
  MNT_READONLY,
  MNT_SHARED,
  MNT_UNBINDABLE,
} from '../mount_flags.ts';
import { attachMnt, mountsOf, nextMnt, skipMntTree } from './mountpoint.ts';
import { UMOUNT_SYNC, umountTree } from './umount.ts';

// How a mount is copied: fs/pnode.h.
export const CL_EXPIRE = 0x01;
export const CL_SLAVE = 0x02;
export const CL_COPY_UNBINDABLE = 0x04;
export const CL_MAKE_SHARED = 0x08;
const CL_PRIVATE = 0x10;
export const CL_SHARED_TO_SLAVE = 0x20;
export const CL_COPY_MNT_NS_FILE = 0x40;

/** A mount of the context's superblock, mounted nowhere. Analogous to vfs_create_mount(). */
export function vfsCreateMount(fc: FsContext): Mount {
  if (fc.root === undefined) throw errno('EINVAL');
  const mnt = new Mount(fc.source ?? 'none', fc.root.d_sb, fc.root);
  listAddTail(mnt.mnt_instance, mnt.mnt_sb.s_mounts);
  return mnt;
}

/**
 * A mount of what another shows at `root`, related to it as `flags` say.
 * Analogous to fs/namespace.c:clone_mnt().
 */
export function cloneMnt(old: Mount, root: Dentry, flags: number): Mount {
  const mnt = new Mount(old.mnt_devname, old.mnt_sb, root);
  root.d_inode.i_ns?.get();
  if ((flags & (CL_SLAVE | CL_PRIVATE | CL_SHARED_TO_SLAVE)) === 0) {
    mnt.mnt_group_id = old.mnt_group_id;
  }
  if ((flags & CL_MAKE_SHARED) !== 0 && mnt.mnt_group_id === 0) {
    mnt.mnt_group_id = mnt.kernel.mnt_group_ids.alloc();
  }
  mnt.mnt_flags = old.mnt_flags & ~(MNT_MARKED | MNT_INTERNAL);
  // Linux 6.17 moved the flag to a word that is not copied.
  if (mnt.kernel.mountGeneration !== '5.8') mnt.mnt_flags &= ~MNT_UNBINDABLE;
  listAddTail(mnt.mnt_instance, mnt.mnt_sb.s_mounts);
  if ((flags & CL_SLAVE) !== 0 || ((flags & CL_SHARED_TO_SLAVE) !== 0 && old.shared)) {
    listAdd(mnt.mnt_slave, old.mnt_slave_list);
    mnt.mnt_master = old;
    mnt.mnt_flags &= ~MNT_SHARED;
  } else if ((flags & CL_PRIVATE) === 0) {
    if ((flags & CL_MAKE_SHARED) !== 0 || old.shared) listAdd(mnt.mnt_share, old.mnt_share);
    if (old.mnt_master !== undefined) listAdd(mnt.mnt_slave, old.mnt_slave);
    mnt.mnt_master = old.mnt_master;
  } else {
    mnt.mnt_flags &= ~MNT_SHARED;
  }
  if ((flags & CL_MAKE_SHARED) !== 0) mnt.setShared();
  if ((flags & CL_EXPIRE) !== 0 && !old.mnt_expire.empty) listAdd(mnt.mnt_expire, old.mnt_expire);
  return mnt;
}

/**
 * A copy of the tree below `dentry` of a mount, linked by mnt_list. Mounts that may not be copied
 * are left out with all below them. Analogous to fs/namespace.c:copy_tree().
 *
 * @throws Errno EINVAL when that is true of the first one, EPERM when a locked mount would be
 */
export function copyTree(mnt: Mount, dentry: Dentry, flags: number): Mount {
  if ((flags & CL_COPY_UNBINDABLE) === 0 && mnt.unbindable) throw errno('EINVAL');
  if ((flags & CL_COPY_MNT_NS_FILE) === 0 && dentry.d_inode.i_ns !== undefined) {
    throw errno('EINVAL');
  }
  const copy = cloneMnt(mnt, dentry, flags);
  copy.mnt_mountpoint = mnt.mnt_mountpoint;
  try {
    copyChildren(mnt, dentry, flags, copy);
  } catch (error) {
    umountTree(copy, UMOUNT_SYNC);
    throw error;
  }
  return copy;
}

function copyChildren(mnt: Mount, dentry: Dentry, flags: number, copy: Mount): void {
  let original = mnt;
  let parent = copy;
  for (let node = mnt.mnt_mounts.next; node !== mnt.mnt_mounts; node = node.next) {
    const child = node.owner!;
    if (!isSubdir(child.mnt_mountpoint, dentry)) continue;
    for (let at: Mount | undefined = child; at !== undefined; at = nextMnt(at, child)) {
      if (!mayCopy(at, flags)) {
        at = skipMntTree(at);
        continue;
      }
      while (original !== at.mnt_parent) {
        original = original.mnt_parent;
        parent = parent.mnt_parent;
      }
      const clone = cloneMnt(at, at.mnt_root, flags);
      listAddTail(clone.mnt_list, copy.mnt_list);
      attachMnt(clone, parent, at.mnt_mp!);
      original = at;
      parent = clone;
    }
  }
}

function mayCopy(mnt: Mount, flags: number): boolean {
  if ((flags & CL_COPY_UNBINDABLE) === 0 && mnt.unbindable) {
    if (mnt.locked) throw errno('EPERM');
    return false;
  }
  return (flags & CL_COPY_MNT_NS_FILE) !== 0 || mnt.mnt_root.d_inode.i_ns === undefined;
}

/**
 * Keeps a less privileged user namespace from taking back what the mounts deny, and from seeing
 * what they hide. Analogous to fs/namespace.c:lock_mnt_tree().
 */
export function lockMntTree(root: Mount): void {
  for (const mnt of mountsOf(root)) {
    let flags = mnt.mnt_flags | MNT_LOCK_ATIME;
    if ((flags & MNT_READONLY) !== 0) flags |= MNT_LOCK_READONLY;
    if ((flags & MNT_NODEV) !== 0) flags |= MNT_LOCK_NODEV;
    if ((flags & MNT_NOSUID) !== 0) flags |= MNT_LOCK_NOSUID;
    if ((flags & MNT_NOEXEC) !== 0) flags |= MNT_LOCK_NOEXEC;
    if (mnt.mnt_expire.empty) flags |= MNT_LOCKED;
    mnt.mnt_flags = flags;
  }
}
