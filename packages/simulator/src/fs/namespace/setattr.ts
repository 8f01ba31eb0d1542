import { errno } from '@kernfmt/kernel';
import { MS_SHARED } from '@kernfmt/uapi/linux/mount';
import type { Mount } from '../mount.ts';
import { MNT_READONLY } from '../mount_flags.ts';
import type { Path } from '../path.ts';
import { changeMntPropagation } from '../pnode.ts';
import { checkMnt, inventGroupIds } from './attach.ts';
import { canChangeLockedFlags } from './change.ts';
import { mountsOf } from './mountpoint.ts';

/** What mount_setattr() asks for, in flags of mounts. */
export interface MountKattr {
  readonly attr_set: number;
  readonly attr_clr: number;
  /** MS_SHARED, MS_PRIVATE, MS_SLAVE, MS_UNBINDABLE, or 0 to leave it. */
  readonly propagation: number;
  readonly recurse: boolean;
}

/**
 * Changes flags and propagation of a mount, or of a tree: of all or of none. No record tells of it:
 * the series is older than the call.
 *
 * @throws Errno EINVAL for a place that is no mount's root or a mount of another namespace, EPERM
 * for locked flags, EBUSY when something would be read-only and somebody writes
 *
 * Analogous to fs/namespace.c:do_mount_setattr().
 */
export function doMountSetattr({ mnt, dentry }: Path, kattr: MountKattr): void {
  if (dentry !== mnt.mnt_root) throw errno('EINVAL');
  if (!mayChange(mnt)) throw errno('EINVAL');
  const mounts = kattr.recurse ? [...mountsOf(mnt)] : [mnt];
  for (const each of mounts) checkSetattr(each, kattr);
  if (kattr.propagation === MS_SHARED) inventGroupIds(mnt, kattr.recurse);
  for (const each of mounts) {
    each.mnt_flags = changed(each, kattr);
    if (kattr.propagation !== 0) changeMntPropagation(each, kattr.propagation);
  }
}

/** Mounts of the caller's namespace, and the root of a detached tree. */
function mayChange(mnt: Mount): boolean {
  if (checkMnt(mnt)) return true;
  return !mnt.hasParent && mnt.mnt_ns !== undefined && mnt.mnt_ns.anonymous;
}

/** Analogous to fs/namespace.c:mount_setattr_prepare(). */
function checkSetattr(mnt: Mount, kattr: MountKattr): void {
  const flags = changed(mnt, kattr);
  if (!canChangeLockedFlags(mnt, flags)) throw errno('EPERM');
  const becomesReadonly = (kattr.attr_set & MNT_READONLY & ~mnt.mnt_flags) !== 0;
  if (becomesReadonly && mnt.mnt_writers > 0) throw errno('EBUSY');
}

/** Analogous to fs/namespace.c:recalc_flags(). */
function changed({ mnt_flags }: Mount, { attr_set, attr_clr }: MountKattr): number {
  return (mnt_flags & ~attr_clr) | attr_set;
}
