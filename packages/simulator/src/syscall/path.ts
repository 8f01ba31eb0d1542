import { errno, type Stat } from '@kernfmt/kernel';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { LOOKUP_DIRECTORY, LOOKUP_FOLLOW, userPathAt } from '../fs/namei.ts';
import type { HeldPath } from '../fs/path.ts';
import { inodePermission, MAY_EXEC } from '../fs/permission.ts';
import { pathFrom } from '../fs/proc_namespace.ts';
import type { Device } from '../fs/super.ts';
import { toBytes } from '../lib/text.ts';
import type { TaskState } from '../task_state.ts';

// fs/open.c, fs/stat.c and fs/d_path.c: calls on a place.

/** @throws Errno as the walk, and EACCES */
export function chdir(task: TaskState, name: string | null): void {
  withDirectory(task, name, (path) => {
    inodePermission(task.cred, path.dentry.d_inode, MAY_EXEC);
    task.fs.setPwd(path);
  });
}

/** @throws Errno as the walk, EACCES, EPERM */
export function chroot(task: TaskState, name: string | null): void {
  withDirectory(task, name, (path) => {
    inodePermission(task.cred, path.dentry.d_inode, MAY_EXEC);
    task.require(task.cred.user_ns);
    task.fs.setRoot(path);
  });
}

/** @throws Errno EBADF, ENOTDIR, EACCES */
export function fchdir(task: TaskState, fd: number): void {
  const { f_path } = task.files.file(fd);
  if (!f_path.dentry.isDir) throw errno('ENOTDIR');
  inodePermission(task.cred, f_path.dentry.d_inode, MAY_EXEC);
  task.fs.setPwd(f_path);
}

/** A place that the root has no way to begins with `(unreachable)`. @throws Errno ENOENT */
export function getcwd({ fs }: TaskState): Uint8Array {
  if (fs.pwd.dentry.d_unlinked) throw errno('ENOENT');
  return toBytes(pathFrom(fs.pwd, fs.root) ?? '(unreachable)/');
}

/** Follows links, triggers no automount. Analogous to fs/stat.c:vfs_statx(). */
export function stat(task: TaskState, name: string | null): Stat {
  const path = userPathAt(task, AT_FDCWD, name, LOOKUP_FOLLOW);
  try {
    const { d_inode } = path.dentry;
    return {
      st_dev: encodeDevice(d_inode.i_sb.s_dev),
      st_ino: d_inode.i_ino,
      st_mode: d_inode.i_mode,
      st_nlink: d_inode.i_nlink,
      st_uid: d_inode.i_uid,
      st_gid: d_inode.i_gid,
      st_size: BigInt(d_inode.data.length),
    };
  } finally {
    path.put();
  }
}

/** Analogous to include/linux/kdev_t.h:new_encode_dev(). */
function encodeDevice({ major, minor }: Device): bigint {
  return BigInt((((minor & ~0xff) << 12) | (major << 8) | (minor & 0xff)) >>> 0);
}

function withDirectory(task: TaskState, name: string | null, act: (path: HeldPath) => void): void {
  const path = userPathAt(task, AT_FDCWD, name, LOOKUP_FOLLOW | LOOKUP_DIRECTORY);
  try {
    act(path);
  } finally {
    path.put();
  }
}
