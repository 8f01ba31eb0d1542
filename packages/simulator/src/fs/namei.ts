import { type Errno, errno } from '@kernfmt/kernel';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import type { TaskState } from '../task_state.ts';
import { type Dentry, isSubdir } from './dcache.ts';
import type { Mount } from './mount.ts';
import { lookupMnt } from './namespace/mountpoint.ts';
import { finishAutomount } from './namespace/new_mount.ts';
import { isPathReachable } from './namespace/reachable.ts';
import { HeldPath, type Path, samePath } from './path.ts';
import { inodePermission, MAY_EXEC } from './permission.ts';

// How a path is walked: include/linux/namei.h of Linux 5.8.
export const LOOKUP_FOLLOW = 0x0001;
export const LOOKUP_DIRECTORY = 0x0002;
export const LOOKUP_AUTOMOUNT = 0x0004;
export const LOOKUP_MOUNTPOINT = 0x0080;
export const LOOKUP_OPEN = 0x0100;
export const LOOKUP_CREATE = 0x0200;
export const LOOKUP_EMPTY = 0x4000;
export const LOOKUP_NO_SYMLINKS = 0x010000;
export const LOOKUP_NO_MAGICLINKS = 0x020000;
export const LOOKUP_NO_XDEV = 0x040000;
export const LOOKUP_BENEATH = 0x080000;
export const LOOKUP_IN_ROOT = 0x100000;
const LOOKUP_IS_SCOPED = LOOKUP_BENEATH | LOOKUP_IN_ROOT;

/** What of a last component makes an automount happen. */
const TRIGGERS = LOOKUP_DIRECTORY | LOOKUP_OPEN | LOOKUP_CREATE | LOOKUP_AUTOMOUNT;

const PATH_MAX = 4096;
const NAME_MAX = 255;
const MAXSYMLINKS = 40;

/** A walk under way: struct nameidata. It holds no reference: nothing else runs meanwhile. */
interface NameData {
  readonly task: TaskState;
  mnt: Mount;
  dentry: Dentry;
  flags: number;
  /** Where `/` and `..` end: the task's root, or where a scoped walk began. */
  readonly root: Path;
  /** Links followed and mounts made. */
  links: number;
}

/**
 * Looks a path up; the caller puts what it gets. Analogous to fs/namei.c:user_path_at().
 *
 * @param name one character a byte; null is an address that cannot be read
 * @throws Errno EFAULT, ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EBADF; EXDEV of a walk that
 * leaves where it may go
 */
export function userPathAt(
  task: TaskState,
  dfd: number,
  name: string | null,
  flags: number,
): HeldPath {
  const text = getname(name, flags);
  const nd = start(task, dfd, text, flags);
  walk(nd, text, true);
  if ((flags & LOOKUP_MOUNTPOINT) !== 0) followDown(nd);
  if ((flags & LOOKUP_IS_SCOPED) !== 0 && !isPathReachable(nd.mnt, nd.dentry, nd.root)) {
    throw errno('EXDEV');
  }
  if ((nd.flags & LOOKUP_DIRECTORY) !== 0 && !nd.dentry.isDir) throw errno('ENOTDIR');
  return new HeldPath(nd);
}

/** A path that the kernel has already. Analogous to fs/namei.c:kern_path(). */
export function kernPath(task: TaskState, name: string, flags: number): HeldPath {
  return userPathAt(task, AT_FDCWD, name, flags);
}

/** The directory that a name is in, and the name. The caller puts the directory. */
export interface Parent {
  readonly path: HeldPath;
  /** A name proper; undefined for `/`, `.` and `..`. */
  readonly last: string | undefined;
  /** Slashes follow: it must be a directory. */
  readonly directory: boolean;
}

/** Analogous to fs/namei.c:filename_parentat(). */
export function parentAt(task: TaskState, dfd: number, name: string | null): Parent {
  const text = getname(name, 0);
  const end = text.replace(/\/+$/, '');
  const at = end.lastIndexOf('/') + 1;
  const last = end.slice(at);
  const nd = start(task, dfd, text, 0);
  walk(nd, text.startsWith('/') && at === 0 ? '/' : text.slice(0, at), false);
  if (!nd.dentry.isDir) throw errno('ENOTDIR');
  inodePermission(task.cred, nd.dentry.d_inode, MAY_EXEC);
  if (last.length > NAME_MAX) throw errno('ENAMETOOLONG');
  const special = last === '' || last === '.' || last === '..';
  return {
    path: new HeldPath(nd),
    last: special ? undefined : last,
    directory: end.length < text.length,
  };
}

/**
 * Crosses whatever is mounted on the root of a namespace.
 * Analogous to fs/namei.c:vfs_path_lookup() with LOOKUP_DOWN.
 */
export function topOfRoot(task: TaskState, root: Mount): Path {
  const top = { mnt: root, dentry: root.mnt_root };
  const nd: NameData = { task, ...top, flags: 0, root: top, links: 0 };
  followDown(nd);
  return nd;
}

/** Analogous to fs/namei.c:getname_flags(). */
export function getname(name: string | null, flags: number): string {
  if (name === null) throw errno('EFAULT');
  if (name === '' && (flags & LOOKUP_EMPTY) === 0) throw errno('ENOENT');
  if (name.length >= PATH_MAX) throw errno('ENAMETOOLONG');
  return name;
}

/** Analogous to fs/namei.c:path_init(). */
function start(task: TaskState, dfd: number, text: string, flags: number): NameData {
  const { root, pwd } = task.fs;
  if (text.startsWith('/') && (flags & LOOKUP_IN_ROOT) === 0) {
    if ((flags & LOOKUP_BENEATH) !== 0) throw errno('EXDEV');
    return from(task, root, flags, root);
  }
  const scoped = (flags & LOOKUP_IS_SCOPED) !== 0;
  if (dfd === AT_FDCWD) return from(task, pwd, flags, scoped ? pwd : root);
  const { f_path } = task.files.file(dfd);
  if (text !== '' && !f_path.dentry.isDir) throw errno('ENOTDIR');
  return from(task, f_path, flags, scoped ? f_path : root);
}

/** Places of tasks and files move on, but not during a walk. */
function from(task: TaskState, { mnt, dentry }: Path, flags: number, root: Path): NameData {
  return { task, mnt, dentry, flags, root, links: 0 };
}

/**
 * Walks every component. Analogous to fs/namei.c:link_path_walk() and path_lookupat().
 * @param final whether the last component of `text` is that of the whole path
 */
function walk(nd: NameData, text: string, final: boolean): void {
  const { length } = text;
  let at = 0;
  while (at < length && text[at] === '/') at++;
  while (at < length) {
    let end = text.indexOf('/', at);
    if (end === -1) end = length;
    const name = text.slice(at, end);
    at = end;
    while (at < length && text[at] === '/') at++;
    const last = final && at === length;
    if (last && end < length) nd.flags |= LOOKUP_DIRECTORY | LOOKUP_FOLLOW;
    inodePermission(nd.task.cred, nd.dentry.d_inode, MAY_EXEC);
    if (name === '..') followDotdot(nd, last);
    else if (name !== '.') component(nd, name, last);
    if (!last && !nd.dentry.isDir) throw refusal(nd, 'ENOTDIR');
  }
}

/**
 * Where a walk ends in vain it has used the mount: unlike those that it only went through, which it
 * takes no reference to. Analogous to fs/namei.c:try_to_unlazy().
 */
function refusal({ mnt }: NameData, code: 'ENOENT' | 'ENOTDIR'): Errno {
  mnt.mnt_expiry_mark = false;
  return errno(code);
}

/** Analogous to fs/namei.c:walk_component(). */
function component(nd: NameData, name: string, last: boolean): void {
  if (name.length > NAME_MAX) throw errno('ENAMETOOLONG');
  const child = nd.dentry.child(name);
  if (child === undefined) throw refusal(nd, 'ENOENT');
  if (child.isSymlink && (!last || (nd.flags & LOOKUP_FOLLOW) !== 0)) {
    followLink(nd, child, last);
    return;
  }
  handleMounts(nd, nd.mnt, child, last);
}

/** Analogous to fs/namei.c:pick_link() and the walk of what it says. */
function followLink(nd: NameData, link: Dentry, last: boolean): void {
  if (++nd.links > MAXSYMLINKS) throw errno('ELOOP');
  if ((nd.flags & LOOKUP_NO_SYMLINKS) !== 0) throw errno('ELOOP');
  const { i_op, data } = link.d_inode;
  const magic = i_op.followMagic?.();
  if (magic !== undefined) {
    if ((nd.flags & LOOKUP_NO_MAGICLINKS) !== 0) throw errno('ELOOP');
    if ((nd.flags & LOOKUP_IS_SCOPED) !== 0) throw errno('EXDEV');
    crossTo(nd, magic.mnt);
    nd.mnt = magic.mnt;
    nd.dentry = magic.dentry;
    return;
  }
  const target = i_op.readlink?.() ?? data;
  if (target === '') throw errno('ENOENT');
  if (target.startsWith('/')) {
    if ((nd.flags & LOOKUP_BENEATH) !== 0) throw errno('EXDEV');
    crossTo(nd, nd.root.mnt);
    nd.mnt = nd.root.mnt;
    nd.dentry = nd.root.dentry;
  }
  walk(nd, target, last);
}

/** @throws Errno EXDEV where a walk may not go from mount to mount, and would */
function crossTo(nd: NameData, mnt: Mount): void {
  if (mnt !== nd.mnt && (nd.flags & LOOKUP_NO_XDEV) !== 0) throw errno('EXDEV');
}

/** Analogous to fs/namei.c:follow_dotdot(). */
function followDotdot(nd: NameData, last: boolean): void {
  const { mnt_root } = nd.mnt;
  if (samePath(nd, nd.root) || (nd.dentry === mnt_root && !chooseMountpoint(nd, nd.root))) {
    if ((nd.flags & LOOKUP_BENEATH) !== 0) throw errno('EXDEV');
    handleMounts(nd, nd.mnt, nd.dentry, last);
    return;
  }
  const parent = nd.dentry.d_parent;
  // Renamed out of what the mount shows: there is no way up.
  if (!isSubdir(parent, nd.mnt.mnt_root)) throw errno('ENOENT');
  handleMounts(nd, nd.mnt, parent, last);
}

/**
 * Climbs to the nearest place that is no mount's root; stays where it is when the task's root comes
 * first. Analogous to fs/namei.c:choose_mountpoint().
 */
function chooseMountpoint(nd: NameData, root: Path): boolean {
  let { mnt } = nd;
  while (mnt.hasParent) {
    const { mnt_mountpoint } = mnt;
    mnt = mnt.mnt_parent;
    if (root.dentry === mnt_mountpoint && root.mnt === mnt) return false;
    if (mnt_mountpoint !== mnt.mnt_root) {
      crossTo(nd, mnt);
      nd.mnt = mnt;
      nd.dentry = mnt_mountpoint;
      return true;
    }
  }
  return false;
}

/** Steps onto what is mounted there, mounting it first where that is automatic. */
function handleMounts(nd: NameData, mnt: Mount, dentry: Dentry, last: boolean): void {
  nd.mnt = mnt;
  nd.dentry = dentry;
  followDown(nd);
  if (nd.dentry.d_automount === undefined) return;
  if (last && (nd.flags & TRIGGERS) === 0) return;
  if (++nd.links > MAXSYMLINKS) throw errno('ELOOP');
  finishAutomount(nd.dentry.d_automount(), nd);
  followDown(nd);
}

/** Analogous to fs/namei.c:follow_down(), for places that mount nothing themselves. */
function followDown(nd: NameData): void {
  for (;;) {
    if (nd.dentry.d_mountpoint === undefined) return;
    const mounted = lookupMnt(nd.mnt, nd.dentry);
    if (mounted === undefined) return;
    crossTo(nd, mounted);
    nd.mnt = mounted;
    nd.dentry = mounted.mnt_root;
  }
}
