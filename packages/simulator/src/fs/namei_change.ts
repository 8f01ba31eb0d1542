import { errno } from '@kernfmt/kernel';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { S_IFDIR, S_IFLNK, S_IFMT, S_ISVTX } from '@kernfmt/uapi/linux/stat';
import type { TaskState } from '../task_state.ts';
import { type Dentry, isSubdir } from './dcache.ts';
import { getname, LOOKUP_FOLLOW, type Parent, parentAt, userPathAt } from './namei.ts';
import { detachMounts } from './namespace/umount.ts';
import { createFile } from './open.ts';
import type { Path } from './path.ts';
import {
  inodePermission,
  MAY_EXEC,
  MAY_WRITE,
  overrides,
  ownerOrCapable,
  wantWrite,
} from './permission.ts';

// The part of fs/namei.c and fs/open.c that changes names and attributes.

/** mkdir(2). Analogous to fs/namei.c:do_mkdirat(). */
export function mkdir(task: TaskState, name: string | null, mode: number): void {
  withParent(task, name, ({ path, last }) => {
    if (last === undefined || path.dentry.child(last) !== undefined) throw errno('EEXIST');
    wantWrite(path.mnt);
    createFile(task, path.dentry, last, S_IFDIR | (mode & 0o1777 & ~task.fs.umask));
  });
}

/** symlink(2). Analogous to fs/namei.c:do_symlinkat(). */
export function symlink(task: TaskState, target: string | null, name: string | null): void {
  const text = getname(target, 0);
  withParent(task, name, ({ path, last, directory }) => {
    if (last === undefined || path.dentry.child(last) !== undefined) throw errno('EEXIST');
    if (directory) throw errno('ENOENT');
    wantWrite(path.mnt);
    createFile(task, path.dentry, last, S_IFLNK | 0o777).d_inode.data = text;
  });
}

/** rmdir(2): what is mounted there in other namespaces goes with it. */
export function rmdir(task: TaskState, name: string | null): void {
  withParent(task, name, ({ path, last }) => {
    if (last === undefined) throw errno(rmdirOf(name!));
    const dentry = path.dentry.child(last);
    wantWrite(path.mnt);
    if (dentry === undefined) throw errno('ENOENT');
    mayDelete(task, path.dentry, dentry);
    if (!dentry.isDir) throw errno('ENOTDIR');
    if (isLocalMountpoint(task, dentry)) throw errno('EBUSY');
    if (!dentry.isEmpty) throw errno('ENOTEMPTY');
    remove(path.dentry, dentry);
  });
}

/** Why the last component of a path that is no name cannot be removed. */
function rmdirOf(name: string): 'EBUSY' | 'EINVAL' | 'ENOTEMPTY' {
  const last = name.replace(/\/+$/, '').split('/').at(-1);
  if (last === '.') return 'EINVAL';
  return last === '..' ? 'ENOTEMPTY' : 'EBUSY';
}

/** unlink(2). Analogous to fs/namei.c:do_unlinkat(). */
export function unlink(task: TaskState, name: string | null): void {
  withParent(task, name, ({ path, last, directory }) => {
    if (last === undefined) throw errno('EISDIR');
    const dentry = path.dentry.child(last);
    wantWrite(path.mnt);
    if (dentry === undefined) throw errno('ENOENT');
    if (directory) throw errno(dentry.isDir ? 'EISDIR' : 'ENOTDIR');
    mayDelete(task, path.dentry, dentry);
    if (dentry.isDir) throw errno('EISDIR');
    if (isLocalMountpoint(task, dentry)) throw errno('EBUSY');
    remove(path.dentry, dentry);
  });
}

/** rename(2). Analogous to fs/namei.c:do_renameat2(). */
export function rename(task: TaskState, from: string | null, to: string | null): void {
  withParent(task, from, (old) => {
    withParent(task, to, (next) => renameBetween(task, old, next));
  });
}

function renameBetween(task: TaskState, old: Parent, next: Parent): void {
  if (old.path.mnt !== next.path.mnt) throw errno('EXDEV');
  if (old.last === undefined || next.last === undefined) throw errno('EBUSY');
  wantWrite(old.path.mnt);
  const [oldDir, newDir] = [old.path.dentry, next.path.dentry];
  const source = oldDir.child(old.last);
  if (source === undefined) throw errno('ENOENT');
  const target = newDir.child(next.last);
  const directory = old.directory || (target === undefined && next.directory);
  if (directory && !source.isDir) throw errno('ENOTDIR');
  if (isSubdir(newDir, source)) throw errno('EINVAL');
  if (target !== undefined && isSubdir(oldDir, target)) throw errno('ENOTEMPTY');
  if (source === target) return;
  mayRename(task, oldDir, source, newDir, target);
  if (target !== undefined) remove(newDir, target);
  oldDir.leave(source);
  source.d_name = next.last;
  newDir.enter(source);
}

/** What vfs_rename() refuses. */
function mayRename(
  task: TaskState,
  oldDir: Dentry,
  source: Dentry,
  newDir: Dentry,
  target: Dentry | undefined,
): void {
  const { cred } = task;
  mayDelete(task, oldDir, source);
  if (newDir.d_unlinked) throw errno('ENOENT');
  if (target === undefined) {
    inodePermission(cred, newDir.d_inode, MAY_WRITE | MAY_EXEC);
    if (newDir.d_sb.s_type.fixed) throw errno('EPERM');
  } else {
    mayDelete(task, newDir, target);
    if (source.isDir && !target.isDir) throw errno('ENOTDIR');
    if (!source.isDir && target.isDir) throw errno('EISDIR');
  }
  if (source.isDir && oldDir !== newDir) inodePermission(cred, source.d_inode, MAY_WRITE);
  if (isLocalMountpoint(task, source)) throw errno('EBUSY');
  if (target === undefined) return;
  if (isLocalMountpoint(task, target)) throw errno('EBUSY');
  if (target.isDir && !target.isEmpty) throw errno('ENOTEMPTY');
}

/** Analogous to fs/namei.c:may_delete(), but for whether it is a directory. */
function mayDelete(task: TaskState, dir: Dentry, victim: Dentry): void {
  inodePermission(task.cred, dir.d_inode, MAY_WRITE | MAY_EXEC);
  if (dir.d_sb.s_type.fixed) throw errno('EPERM');
  const { cred } = task;
  const sticky = (dir.d_inode.i_mode & S_ISVTX) !== 0;
  const own = victim.d_inode.i_uid === cred.euid || dir.d_inode.i_uid === cred.euid;
  if (sticky && !own && !overrides(cred, victim.d_inode)) throw errno('EPERM');
}

/** Whether something of the caller's namespace is mounted on it: is_local_mountpoint(). */
function isLocalMountpoint(task: TaskState, dentry: Dentry): boolean {
  const list = dentry.d_mountpoint?.m_list;
  if (list === undefined) return false;
  for (let node = list.next; node !== list; node = node.next) {
    if (node.owner!.mnt_ns === task.mnt_ns) return true;
  }
  return false;
}

function remove(dir: Dentry, dentry: Dentry): void {
  dir.leave(dentry);
  dentry.d_unlinked = true;
  dentry.d_inode.i_nlink = 0;
  detachMounts(dentry);
}

function withParent(task: TaskState, name: string | null, act: (parent: Parent) => void): void {
  const parent = parentAt(task, AT_FDCWD, name);
  try {
    act(parent);
  } finally {
    parent.path.put();
  }
}

/** chmod(2). Analogous to fs/open.c:do_fchmodat(). */
export function chmod(task: TaskState, name: string | null, mode: number): void {
  changeAttributes(task, name, ({ dentry: { d_inode } }) => {
    if (!ownerOrCapable(task.cred, d_inode)) throw errno('EPERM');
    d_inode.i_mode = (d_inode.i_mode & S_IFMT) | (mode & 0o7777);
  });
}

/** chown(2): only root gives files away. −1 leaves an id as it is. */
export function chown(task: TaskState, name: string | null, uid: number, gid: number): void {
  changeAttributes(task, name, ({ dentry: { d_inode } }) => {
    const { cred } = task;
    const own = d_inode.i_uid === cred.euid;
    const sameUid = uid === -1 || (own && uid === d_inode.i_uid);
    const sameGid = gid === -1 || (own && (gid === d_inode.i_gid || gid === cred.egid));
    if (!(sameUid && sameGid) && !overrides(cred, d_inode)) throw errno('EPERM');
    if (uid !== -1) d_inode.i_uid = uid;
    if (gid !== -1) d_inode.i_gid = gid;
  });
}

function changeAttributes(task: TaskState, name: string | null, act: (path: Path) => void): void {
  const path = userPathAt(task, AT_FDCWD, name, LOOKUP_FOLLOW);
  try {
    wantWrite(path.mnt);
    act(path);
  } finally {
    path.put();
  }
}
