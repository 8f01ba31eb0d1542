import { type FsinfoProvider, type FsinfoServer, serveFsinfo } from '@kernfmt/fsinfo/server';
import { errno } from '@kernfmt/kernel';
import {
  AT_EMPTY_PATH,
  AT_FDCWD,
  AT_NO_AUTOMOUNT,
  AT_SYMLINK_NOFOLLOW,
} from '@kernfmt/uapi/linux/fcntl';
import {
  RESOLVE_BENEATH,
  RESOLVE_IN_ROOT,
  RESOLVE_NO_MAGICLINKS,
  RESOLVE_NO_SYMLINKS,
  RESOLVE_NO_XDEV,
} from '@kernfmt/uapi/linux/openat2';
import { fsinfoAnswers } from '../fs/fsinfo.ts';
import { MNT_UMOUNT } from '../fs/mount_flags.ts';
import {
  LOOKUP_AUTOMOUNT,
  LOOKUP_BENEATH,
  LOOKUP_EMPTY,
  LOOKUP_FOLLOW,
  LOOKUP_IN_ROOT,
  LOOKUP_NO_MAGICLINKS,
  LOOKUP_NO_SYMLINKS,
  LOOKUP_NO_XDEV,
  userPathAt,
} from '../fs/namei.ts';
import { isPathReachable } from '../fs/namespace/reachable.ts';
import { HeldPath } from '../fs/path.ts';
import { toByteText } from '../lib/text.ts';
import type { TaskState } from '../task_state.ts';

const lookupFlags = [
  [RESOLVE_NO_XDEV, LOOKUP_NO_XDEV],
  [RESOLVE_NO_MAGICLINKS, LOOKUP_NO_MAGICLINKS],
  [RESOLVE_NO_SYMLINKS, LOOKUP_NO_SYMLINKS],
  [RESOLVE_BENEATH, LOOKUP_BENEATH],
  [RESOLVE_IN_ROOT, LOOKUP_IN_ROOT],
] as const;

const servers = new WeakMap<TaskState, FsinfoServer>();

/** fsinfo() as a task calls it. @throws Errno ENOSYS of a kernel that has no such call */
export function fsinfoOf(task: TaskState): FsinfoServer {
  const { kernel } = task;
  if (kernel.fsinfo === 'none') throw errno('ENOSYS');
  let server = servers.get(task);
  if (server === undefined) {
    server = serveFsinfo(providerOf(task), { abi: kernel.abi });
    servers.set(task, server);
  }
  return server;
}

function providerOf(task: TaskState): FsinfoProvider<HeldPath> {
  return {
    path: (dfd, path, resolve_flags, at_flags) =>
      userPathAt(task, dfd, toByteText(path), flagsOf(Number(resolve_flags), at_flags)),
    fd: (fd) => new HeldPath(task.files.file(fd).f_path),
    mount: (dfd, mnt_id) => lookupMountObject(task, dfd, mnt_id),
    sb_statfs: ({ mnt }) => task.kernel.security.sbStatfs(task.cred, mnt.mnt_sb.s_root),
    common: fsinfoAnswers(task),
    release: (path) => path.put(),
  };
}

/** Analogous to the start of fs/fsinfo.c:vfs_fsinfo_path(). */
function flagsOf(resolve_flags: number, at_flags: number): number {
  let flags = 0;
  for (const [resolve, lookup] of lookupFlags) if ((resolve_flags & resolve) !== 0) flags |= lookup;
  if ((at_flags & AT_SYMLINK_NOFOLLOW) === 0) flags |= LOOKUP_FOLLOW;
  if ((at_flags & AT_NO_AUTOMOUNT) === 0) flags |= LOOKUP_AUTOMOUNT;
  if ((at_flags & AT_EMPTY_PATH) !== 0) flags |= LOOKUP_EMPTY;
  return flags;
}

/** Analogous to fs/namespace.c:lookup_mount_object() of the series. @throws Errno EBADF, EPERM */
function lookupMountObject(task: TaskState, dfd: number, mnt_id: number): HeldPath {
  const root = dfd === AT_FDCWD ? task.fs.root : task.files.file(dfd).f_path;
  const mnt = task.kernel.mounts.get(mnt_id);
  if (mnt === undefined || (mnt.mnt_flags & MNT_UMOUNT) !== 0) throw errno('EPERM');
  if (!isPathReachable(mnt, mnt.mnt_root, root)) throw errno('EPERM');
  return new HeldPath({ mnt, dentry: mnt.mnt_root });
}
