import type { Path } from '@kernfmt/kernel';
import type { Answer } from './answer.ts';

/**
 * What a kernel must have so that fsinfo() can be answered. `Object` is a path in the kernel's
 * sense, a mount and a dentry in it. Every function throws Errno for what it refuses.
 */
export interface FsinfoProvider<Object> {
  /**
   * The walk of a path: follows symbolic links and triggers automounts unless the flags, which
   * are valid, say otherwise. Analogous to user_path_at() with the lookup flags of
   * fs/fsinfo.c:vfs_fsinfo_path().
   */
  path(dfd: number, path: Path, resolve_flags: bigint, at_flags: number): Object;
  /** What an fd is open on, O_PATH or not. @throws Errno EBADF */
  fd(fd: number): Object;
  /**
   * The root of a mount by its reusable id. EBADF for a dfd that is neither open nor AT_FDCWD;
   * EPERM for an id that is unknown, of a mount that is being unmounted, or of one that does not
   * hang below the caller's root (AT_FDCWD) or below what dfd is open on. Analogous to
   * fs/namespace.c:lookup_mount_object().
   */
  mount(dfd: number, mnt_id: number): Object;
  /** security_sb_statfs(): throws Errno EACCES or EPERM where a security module refuses. */
  sb_statfs?(object: Object): void;
  /** The tables of the object's file system, in the order it has them. */
  filesystem?(object: Object): readonly Answer<Object>[];
  /** The attributes that every file system has. Their order is the kernel's, not this one. */
  readonly common: readonly Answer<Object>[];
  /** path_put(): the call is done with an object that a function above returned. */
  release?(object: Object): void;
}
