import { errno } from '@kernfmt/kernel';
import type { Cred } from '../cred.ts';
import type { Inode } from './dcache.ts';
import type { Mount } from './mount.ts';

// Masks of inode_permission(): include/linux/fs.h. They are the bits of one digit of a mode.
export const MAY_EXEC = 0x1;
export const MAY_WRITE = 0x2;
export const MAY_READ = 0x4;

/**
 * Analogous to fs/namei.c:inode_permission().
 * @throws Errno EROFS when it would change a file of a read-only superblock, EACCES
 */
export function inodePermission(cred: Cred, inode: Inode, mask: number): void {
  if ((mask & MAY_WRITE) !== 0 && inode.i_sb.readonly) throw errno('EROFS');
  if (!allows(cred, inode, mask)) throw errno('EACCES');
}

/** Analogous to fs/namei.c:generic_permission(). */
function allows(cred: Cred, inode: Inode, mask: number): boolean {
  let shift = 0;
  if (inode.i_uid === cred.euid) shift = 6;
  else if (inode.i_gid === cred.egid) shift = 3;
  if (((inode.i_mode >> shift) & mask) === mask) return true;
  return overrides(cred, inode);
}

/**
 * CAP_DAC_OVERRIDE: of the first user namespace for every file, of another for those of the user
 * who made it, who is the one user it knows. Analogous to
 * kernel/capability.c:capable_wrt_inode_uidgid().
 */
export function overrides(cred: Cred, inode: Inode): boolean {
  if (!cred.capable) return false;
  return cred.user_ns.parent === undefined || inode.i_uid === cred.user_ns.owner;
}

/** Whether it is the caller's own file, or as good as. */
export function ownerOrCapable(cred: Cred, inode: Inode): boolean {
  return inode.i_uid === cred.euid || overrides(cred, inode);
}

/** Analogous to fs/namespace.c:mnt_want_write(), for a change that is over at once. */
export function wantWrite(mnt: Mount): void {
  if (mnt.readonly) throw errno('EROFS');
}
