import { errno } from '@kernfmt/kernel';
import { listDelInit } from '../../lib/list.ts';
import { FsContext, parseMonolithic, vfsGetTree } from '../filesystem.ts';
import type { Mount } from '../mount.ts';
import { MNT_SHRINKABLE } from '../mount_flags.ts';
import type { HeldPath, Path } from '../path.ts';
import { doAddMount, lockMount } from './attach.ts';
import { vfsCreateMount } from './clone.ts';
import { mntput } from './count.ts';
import { getMountpoint, lookupMnt, putMountpoint } from './mountpoint.ts';
import { namespaceUnlock } from './umount.ts';

/**
 * mount(2) of a new file system. Analogous to fs/namespace.c:do_new_mount().
 * @throws Errno ENODEV for a type there is none of, EPERM, and what the file system throws
 */
export function doNewMount(
  path: HeldPath,
  fstype: string | undefined,
  sbFlags: number,
  mntFlags: number,
  source: string | undefined,
  data: string | undefined,
): void {
  if (fstype === undefined) throw errno('EINVAL');
  const { kernel } = path.mnt;
  const type = kernel.fileSystems.get(fstype);
  if (type === undefined) throw errno('ENODEV');
  const fc = new FsContext(type, kernel, sbFlags);
  try {
    fc.source = source;
    parseMonolithic(fc, data);
    requireMountCapable(fc);
    vfsGetTree(fc);
    const mnt = vfsCreateMount(fc);
    try {
      const mp = lockMount(path);
      try {
        doAddMount(mnt, mp, path, mntFlags);
      } finally {
        putMountpoint(mp);
        namespaceUnlock(kernel.unmounted);
      }
    } catch (error) {
      mntput(mnt);
      throw error;
    }
  } finally {
    fc.put();
  }
}

/** Analogous to fs/super.c:mount_capable(). */
export function requireMountCapable(fc: FsContext): void {
  const { kernel, fs_type, user_ns } = fc;
  kernel.current.require(fs_type.userNamespaces ? user_ns : kernel.init_user_ns);
}

/** A mount that the kernel makes for itself. Analogous to fs/namespace.c:vfs_kern_mount(). */
export function vfsKernMount(fc: FsContext): Mount {
  try {
    vfsGetTree(fc);
    return vfsCreateMount(fc);
  } finally {
    fc.put();
  }
}

/**
 * Mounts what an automount made, unless something is mounted there by now.
 * @param mnt with a reference of the caller's, which is let go of
 *
 * Analogous to fs/namespace.c:finish_automount().
 */
export function finishAutomount(mnt: Mount, path: Path): void {
  try {
    if (mnt.mnt_sb === path.mnt.mnt_sb && mnt.mnt_root === path.dentry) throw errno('ELOOP');
    if (path.dentry.d_unlinked) throw errno('ENOENT');
    if (lookupMnt(path.mnt, path.dentry) !== undefined) {
      discard(mnt);
      return;
    }
    const mp = getMountpoint(path.dentry);
    try {
      doAddMount(mnt, mp, path, path.mnt.mnt_flags | MNT_SHRINKABLE);
    } finally {
      putMountpoint(mp);
      namespaceUnlock(mnt.kernel.unmounted);
    }
  } catch (error) {
    discard(mnt);
    throw error;
  }
  mntput(mnt);
}

function discard(mnt: Mount): void {
  listDelInit(mnt.mnt_expire);
  mntput(mnt);
  mntput(mnt);
}
