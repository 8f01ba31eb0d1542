import { errno } from '@kernfmt/kernel';
import { MS_RDONLY, MS_RMT_MASK } from '@kernfmt/uapi/linux/mount';
import type { FsContext } from './filesystem.ts';
import { MNT_READONLY } from './mount_flags.ts';
import type { Path } from './path.ts';
import type { SuperBlock } from './super.ts';

/**
 * Changes a live superblock as the context says.
 * Analogous to fs/super.c:reconfigure_super().
 * @throws Errno EINVAL, EBUSY when it would be read-only and somebody writes
 */
export function reconfigureSuper(fc: FsContext, sb: SuperBlock): void {
  if ((fc.sb_flags_mask & ~MS_RMT_MASK) !== 0) throw errno('EINVAL');
  const { sb_flags, sb_flags_mask } = fc;
  if ((sb_flags & sb_flags_mask & MS_RDONLY) !== 0 && !sb.readonly) prepareReadonly(sb);
  fc.fs_type.reconfigure(fc, sb);
  sb.s_flags = (sb.s_flags & ~sb_flags_mask) | (sb_flags & sb_flags_mask);
}

/**
 * Analogous to fs/namespace.c:sb_prepare_remount_readonly().
 * @throws Errno EBUSY when somebody writes, or something removed is in use and so still there
 */
function prepareReadonly(sb: SuperBlock): void {
  for (let node = sb.s_mounts.next; node !== sb.s_mounts; node = node.next) {
    const mnt = node.owner!;
    if ((mnt.mnt_flags & MNT_READONLY) === 0 && mnt.mnt_writers > 0) throw errno('EBUSY');
    if (mnt.mnt_root.d_unlinked) throw errno('EBUSY');
  }
  for (const { dentry } of placesInUse(sb)) {
    if (dentry.d_sb === sb && dentry.d_unlinked) throw errno('EBUSY');
  }
}

/** What tasks are at, and what they have open. */
function* placesInUse({ kernel }: SuperBlock): Generator<Path, void, undefined> {
  for (const { fs, files } of kernel.tasks.values()) {
    yield fs.root;
    yield fs.pwd;
    for (const { f_path } of files.files()) yield f_path;
  }
}
