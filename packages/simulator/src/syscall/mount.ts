import { errno } from '@kernfmt/kernel';
import { O_CLOEXEC, O_PATH } from '@kernfmt/uapi/asm-generic/fcntl';
import {
  AT_EMPTY_PATH,
  AT_FDCWD,
  AT_NO_AUTOMOUNT,
  AT_RECURSIVE,
  AT_SYMLINK_NOFOLLOW,
} from '@kernfmt/uapi/linux/fcntl';
import {
  MNT_DETACH,
  MNT_EXPIRE,
  MNT_FORCE,
  MOVE_MOUNT_F_AUTOMOUNTS,
  MOVE_MOUNT_F_EMPTY_PATH,
  MOVE_MOUNT_F_SYMLINKS,
  MOVE_MOUNT_T_AUTOMOUNTS,
  MOVE_MOUNT_T_EMPTY_PATH,
  MOVE_MOUNT_T_SYMLINKS,
  MS_BIND,
  MS_DIRSYNC,
  MS_I_VERSION,
  MS_LAZYTIME,
  MS_MANDLOCK,
  MS_MGC_MSK,
  MS_MGC_VAL,
  MS_MOVE,
  MS_NOATIME,
  MS_NODEV,
  MS_NODIRATIME,
  MS_NOEXEC,
  MS_NOSUID,
  MS_NOUSER,
  MS_POSIXACL,
  MS_PRIVATE,
  MS_RDONLY,
  MS_REC,
  MS_RELATIME,
  MS_REMOUNT,
  MS_SHARED,
  MS_SILENT,
  MS_SLAVE,
  MS_STRICTATIME,
  MS_SYNCHRONOUS,
  MS_UNBINDABLE,
  OPEN_TREE_CLOEXEC,
  OPEN_TREE_CLONE,
  UMOUNT_NOFOLLOW,
} from '@kernfmt/uapi/linux/mount';
import { OpenFile } from '../fs/file.ts';
import {
  MNT_ATIME_MASK,
  MNT_NOATIME,
  MNT_NODEV,
  MNT_NODIRATIME,
  MNT_NOEXEC,
  MNT_NOSUID,
  MNT_READONLY,
  MNT_RELATIME,
} from '../fs/mount_flags.ts';
import {
  LOOKUP_AUTOMOUNT,
  LOOKUP_DIRECTORY,
  LOOKUP_EMPTY,
  LOOKUP_FOLLOW,
  LOOKUP_MOUNTPOINT,
  userPathAt,
} from '../fs/namei.ts';
import { checkMnt } from '../fs/namespace/attach.ts';
import { doChangeType, doReconfigureMnt, doRemount } from '../fs/namespace/change.ts';
import { mntputNoExpire } from '../fs/namespace/count.ts';
import { doLoopback, openDetachedCopy } from '../fs/namespace/loopback.ts';
import { doMoveMount, doMoveMountOld } from '../fs/namespace/move.ts';
import { doNewMount } from '../fs/namespace/new_mount.ts';
import { doPivotRoot } from '../fs/namespace/pivot_root.ts';
import { doUmount } from '../fs/namespace/umount.ts';
import type { HeldPath } from '../fs/path.ts';
import type { TaskState } from '../task_state.ts';

// Checks of arguments in Linux's order: fs/namespace.c, from each SYSCALL_DEFINE down.

const PATH_MAX = 4096;
const SB_FLAGS =
  MS_RDONLY |
  MS_SYNCHRONOUS |
  MS_MANDLOCK |
  MS_DIRSYNC |
  MS_SILENT |
  MS_POSIXACL |
  MS_LAZYTIME |
  MS_I_VERSION;

/** What mount(2) is given, as do_mount() has it. */
export interface MountArguments {
  readonly source: string | null;
  readonly target: string | null;
  readonly fstype: string | null;
  readonly flags: number;
  readonly data: string | null;
}

/** Analogous to fs/namespace.c:do_mount(). */
export function mount(task: TaskState, args: MountArguments): void {
  const fstype = copyMountString(args.fstype);
  const source = copyMountString(args.source);
  const data = args.data?.slice(0, PATH_MAX - 1);
  let { flags } = args;
  if ((flags & MS_MGC_MSK) >>> 0 === MS_MGC_VAL) flags &= ~MS_MGC_MSK;
  if ((flags & MS_NOUSER) !== 0) throw errno('EINVAL');
  const path = userPathAt(task, AT_FDCWD, args.target, LOOKUP_FOLLOW);
  try {
    task.require(task.mnt_ns.user_ns);
    if ((flags & MS_MANDLOCK) !== 0) task.require(task.kernel.init_user_ns);
    const mntFlags = mountFlags(flags, path);
    const sbFlags = flags & SB_FLAGS;
    if ((flags & MS_REMOUNT) !== 0 && (flags & MS_BIND) !== 0) doReconfigureMnt(path, mntFlags);
    else if ((flags & MS_REMOUNT) !== 0) doRemount(path, sbFlags, mntFlags, data);
    else if ((flags & MS_BIND) !== 0) doLoopback(path, source, (flags & MS_REC) !== 0);
    else if ((flags & (MS_SHARED | MS_PRIVATE | MS_SLAVE | MS_UNBINDABLE)) !== 0) {
      doChangeType(path, flags);
    } else if ((flags & MS_MOVE) !== 0) doMoveMountOld(path, source);
    else doNewMount(path, fstype, sbFlags, mntFlags, source, data);
  } finally {
    path.put();
  }
}

/** @throws Errno EINVAL for a string that fills a page */
function copyMountString(text: string | null): string | undefined {
  if (text === null) return undefined;
  if (text.length >= PATH_MAX) throw errno('EINVAL');
  return text;
}

/** Flags of the mount from those of the call; a remount that says nothing of atime keeps it. */
function mountFlags(flags: number, { mnt }: HeldPath): number {
  let own = (flags & MS_NOATIME) === 0 ? MNT_RELATIME : 0;
  if ((flags & MS_NOSUID) !== 0) own |= MNT_NOSUID;
  if ((flags & MS_NODEV) !== 0) own |= MNT_NODEV;
  if ((flags & MS_NOEXEC) !== 0) own |= MNT_NOEXEC;
  if ((flags & MS_NOATIME) !== 0) own |= MNT_NOATIME;
  if ((flags & MS_NODIRATIME) !== 0) own |= MNT_NODIRATIME;
  if ((flags & MS_STRICTATIME) !== 0) own &= ~(MNT_RELATIME | MNT_NOATIME);
  if ((flags & MS_RDONLY) !== 0) own |= MNT_READONLY;
  const atime = MS_NOATIME | MS_NODIRATIME | MS_RELATIME | MS_STRICTATIME;
  if ((flags & MS_REMOUNT) !== 0 && (flags & atime) === 0) {
    own = (own & ~MNT_ATIME_MASK) | (mnt.mnt_flags & MNT_ATIME_MASK);
  }
  return own;
}

/** Analogous to fs/namespace.c:ksys_umount(). */
export function umount2(task: TaskState, target: string | null, flags: number): void {
  if ((flags & ~(MNT_FORCE | MNT_DETACH | MNT_EXPIRE | UMOUNT_NOFOLLOW)) !== 0) {
    throw errno('EINVAL');
  }
  task.require(task.mnt_ns.user_ns);
  const follow = (flags & UMOUNT_NOFOLLOW) === 0 ? LOOKUP_FOLLOW : 0;
  const { mnt, dentry } = userPathAt(task, AT_FDCWD, target, LOOKUP_MOUNTPOINT | follow);
  try {
    if (dentry !== mnt.mnt_root) throw errno('EINVAL');
    if (!checkMnt(mnt)) throw errno('EINVAL');
    if (mnt.locked) throw errno('EINVAL');
    const force = (flags & MNT_FORCE) !== 0;
    if (force) task.require(task.kernel.init_user_ns);
    const detach = (flags & MNT_DETACH) !== 0;
    doUmount(mnt, { force, detach, expire: (flags & MNT_EXPIRE) !== 0 });
  } finally {
    // Not a use of it: its mark of expiry stays.
    mntputNoExpire(mnt);
  }
}

/** Analogous to open_tree() of fs/namespace.c. */
export function openTree(task: TaskState, dfd: number, name: string | null, flags: number): number {
  const known =
    AT_EMPTY_PATH |
    AT_NO_AUTOMOUNT |
    AT_RECURSIVE |
    AT_SYMLINK_NOFOLLOW |
    OPEN_TREE_CLONE |
    OPEN_TREE_CLOEXEC;
  if ((flags & ~known) !== 0) throw errno('EINVAL');
  const recurse = (flags & AT_RECURSIVE) !== 0;
  const detached = (flags & OPEN_TREE_CLONE) !== 0;
  if (recurse && !detached) throw errno('EINVAL');
  let lookup = LOOKUP_AUTOMOUNT | LOOKUP_FOLLOW;
  if ((flags & AT_NO_AUTOMOUNT) !== 0) lookup &= ~LOOKUP_AUTOMOUNT;
  if ((flags & AT_SYMLINK_NOFOLLOW) !== 0) lookup &= ~LOOKUP_FOLLOW;
  if ((flags & AT_EMPTY_PATH) !== 0) lookup |= LOOKUP_EMPTY;
  if (detached) task.require(task.mnt_ns.user_ns);
  task.reserveFd();
  const path = userPathAt(task, dfd, name, lookup);
  try {
    const file = detached ? openDetachedCopy(path, recurse) : new OpenFile(O_PATH, path);
    return task.install(file, (flags & O_CLOEXEC) !== 0);
  } finally {
    path.put();
  }
}

/** Analogous to move_mount() of fs/namespace.c. */
export function moveMount(
  task: TaskState,
  from: { readonly dfd: number; readonly name: string | null },
  to: { readonly dfd: number; readonly name: string | null },
  flags: number,
): void {
  task.require(task.mnt_ns.user_ns);
  const fromFlags = MOVE_MOUNT_F_SYMLINKS | MOVE_MOUNT_F_AUTOMOUNTS | MOVE_MOUNT_F_EMPTY_PATH;
  const toFlags = MOVE_MOUNT_T_SYMLINKS | MOVE_MOUNT_T_AUTOMOUNTS | MOVE_MOUNT_T_EMPTY_PATH;
  if ((flags & ~(fromFlags | toFlags)) !== 0) throw errno('EINVAL');
  let lookup = 0;
  if ((flags & MOVE_MOUNT_F_SYMLINKS) !== 0) lookup |= LOOKUP_FOLLOW;
  if ((flags & MOVE_MOUNT_F_AUTOMOUNTS) !== 0) lookup |= LOOKUP_AUTOMOUNT;
  if ((flags & MOVE_MOUNT_F_EMPTY_PATH) !== 0) lookup |= LOOKUP_EMPTY;
  const fromPath = userPathAt(task, from.dfd, from.name, lookup);
  try {
    lookup = 0;
    if ((flags & MOVE_MOUNT_T_SYMLINKS) !== 0) lookup |= LOOKUP_FOLLOW;
    if ((flags & MOVE_MOUNT_T_AUTOMOUNTS) !== 0) lookup |= LOOKUP_AUTOMOUNT;
    if ((flags & MOVE_MOUNT_T_EMPTY_PATH) !== 0) lookup |= LOOKUP_EMPTY;
    const toPath = userPathAt(task, to.dfd, to.name, lookup);
    try {
      doMoveMount(fromPath, toPath);
    } finally {
      toPath.put();
    }
  } finally {
    fromPath.put();
  }
}

/** Analogous to pivot_root() of fs/namespace.c. */
export function pivotRoot(task: TaskState, newRoot: string | null, putOld: string | null): void {
  task.require(task.mnt_ns.user_ns);
  const lookup = LOOKUP_FOLLOW | LOOKUP_DIRECTORY;
  const next = userPathAt(task, AT_FDCWD, newRoot, lookup);
  try {
    const old = userPathAt(task, AT_FDCWD, putOld, lookup);
    try {
      doPivotRoot(task, next, old);
    } finally {
      old.put();
    }
  } finally {
    next.put();
  }
}
