import { errno } from '@kernfmt/kernel';
import {
  __O_TMPFILE,
  O_ACCMODE,
  O_CREAT,
  O_DIRECTORY,
  O_EXCL,
  O_NOFOLLOW,
  O_PATH,
  O_RDONLY,
  O_TRUNC,
  O_WRONLY,
} from '@kernfmt/uapi/asm-generic/fcntl';
import { S_IFREG } from '@kernfmt/uapi/linux/stat';
import { toBytes, toByteText } from '../lib/text.ts';
import type { TaskState } from '../task_state.ts';
import { Dentry, Inode } from './dcache.ts';
import { OpenFile } from './file.ts';
import type { MntNamespace } from './mount.ts';
import {
  LOOKUP_CREATE,
  LOOKUP_DIRECTORY,
  LOOKUP_FOLLOW,
  LOOKUP_OPEN,
  parentAt,
  userPathAt,
} from './namei.ts';
import type { HeldPath, Path } from './path.ts';
import { inodePermission, MAY_EXEC, MAY_READ, MAY_WRITE, wantWrite } from './permission.ts';

/** Which permissions an access mode asks for. */
function maskOf(flags: number): number {
  const access = flags & O_ACCMODE;
  if (access === O_RDONLY) return MAY_READ;
  return access === O_WRONLY ? MAY_WRITE : MAY_READ | MAY_WRITE;
}

/** A regular file, directory or device, opened. */
class RegularFile extends OpenFile {
  #position = 0;
  readonly #writes: boolean;

  constructor(flags: number, path: Path) {
    super(flags, path);
    const { mnt, dentry } = path;
    this.#writes = (maskOf(flags) & MAY_WRITE) !== 0 && !dentry.isDir;
    if (this.#writes) mnt.mnt_writers++;
  }

  override read(buffers: readonly (Uint8Array | null)[]): number {
    const { d_inode, isDir } = this.f_path.dentry;
    if (isDir) throw errno('EISDIR');
    if ((maskOf(this.f_flags) & MAY_READ) === 0) throw errno('EBADF');
    const bytes = toBytes(d_inode.i_op.contents?.() ?? d_inode.data);
    let done = 0;
    for (const buffer of buffers) {
      if (buffer === null) throw errno('EFAULT');
      const part = bytes.subarray(this.#position, this.#position + buffer.length);
      buffer.set(part);
      this.#position += part.length;
      done += part.length;
    }
    return done;
  }

  override write(bytes: Uint8Array | null): number {
    if (!this.#writes) throw errno('EBADF');
    if (bytes === null) throw errno('EFAULT');
    const { d_inode } = this.f_path.dentry;
    const text = toByteText(bytes);
    if (d_inode.i_op.store !== undefined) {
      d_inode.i_op.store(text);
      return bytes.length;
    }
    const before = d_inode.data.slice(0, this.#position).padEnd(this.#position, '\0');
    d_inode.data = before + text + d_inode.data.slice(this.#position + text.length);
    this.#position += text.length;
    return bytes.length;
  }

  override release(): void {
    if (this.#writes) this.f_path.mnt.mnt_writers--;
    super.release();
  }
}

/** An fd that is a place and nothing else. */
class PathFile extends OpenFile {
  override read(): number {
    throw errno('EBADF');
  }

  override write(): number {
    throw errno('EBADF');
  }

  override ioctl(): number {
    throw errno('EBADF');
  }
}

/** A file of /proc/PID/ns, opened: keeps the namespace. */
export class NamespaceFile extends OpenFile {
  readonly ns: MntNamespace;

  constructor(flags: number, path: Path, ns: MntNamespace) {
    super(flags, path);
    this.ns = ns.get();
  }

  override release(): void {
    super.release();
    this.ns.put();
  }
}

/**
 * Opens a path. Analogous to fs/open.c:do_sys_openat2() and fs/namei.c:do_open().
 * @throws Errno as the walk, EISDIR, ENOTDIR, EEXIST, EACCES, EROFS, ELOOP, EINVAL
 */
export function openAt(
  task: TaskState,
  dfd: number,
  name: string | null,
  flags: number,
  mode: number,
): OpenFile {
  if ((flags & __O_TMPFILE) !== 0) throw errno('EOPNOTSUPP');
  if ((flags & O_PATH) !== 0) return openPath(task, dfd, name, flags);
  let lookup = (flags & O_NOFOLLOW) === 0 ? LOOKUP_FOLLOW : 0;
  if ((flags & O_DIRECTORY) !== 0) lookup |= LOOKUP_DIRECTORY;
  const path =
    (flags & O_CREAT) === 0
      ? userPathAt(task, dfd, name, lookup | LOOKUP_OPEN)
      : openCreate(task, dfd, name, flags, mode, lookup);
  try {
    return vfsOpen(task, path, flags);
  } finally {
    path.put();
  }
}

function openPath(task: TaskState, dfd: number, name: string | null, flags: number): OpenFile {
  let lookup = (flags & O_NOFOLLOW) === 0 ? LOOKUP_FOLLOW : 0;
  if ((flags & O_DIRECTORY) !== 0) lookup |= LOOKUP_DIRECTORY;
  const path = userPathAt(task, dfd, name, lookup);
  try {
    return new PathFile(flags & (O_PATH | O_DIRECTORY | O_NOFOLLOW), path);
  } finally {
    path.put();
  }
}

/** The file, made where there is none. Analogous to fs/namei.c:lookup_open(). */
function openCreate(
  task: TaskState,
  dfd: number,
  name: string | null,
  flags: number,
  mode: number,
  lookup: number,
): HeldPath {
  const exclusive = (flags & O_EXCL) !== 0;
  if ((flags & O_DIRECTORY) !== 0) throw errno('EINVAL');
  const parent = parentAt(task, dfd, name);
  try {
    const { path, last, directory } = parent;
    if (last === undefined || directory) throw errno('EISDIR');
    const existing = path.dentry.child(last);
    if (existing === undefined) {
      wantWrite(path.mnt);
      createFile(task, path.dentry, last, S_IFREG | (mode & 0o7777 & ~task.fs.umask));
    } else if (exclusive) {
      throw errno('EEXIST');
    }
  } finally {
    parent.path.put();
  }
  return userPathAt(task, dfd, name, lookup | LOOKUP_OPEN | LOOKUP_CREATE);
}

/** Enters a new file into a directory. @throws Errno ENOENT, EACCES, EROFS */
export function createFile(task: TaskState, dir: Dentry, name: string, mode: number): Dentry {
  if (dir.d_unlinked) throw errno('ENOENT');
  inodePermission(task.cred, dir.d_inode, MAY_WRITE | MAY_EXEC);
  if (dir.d_sb.s_type.fixed) throw errno('EPERM');
  const { euid: uid, egid: gid } = task.cred;
  return new Dentry(name, new Inode(dir.d_sb, mode, { uid, gid }), dir);
}

function vfsOpen(task: TaskState, path: Path, flags: number): OpenFile {
  const { dentry, mnt } = path;
  const mask = maskOf(flags) | ((flags & O_TRUNC) !== 0 ? MAY_WRITE : 0);
  const writes = (mask & MAY_WRITE) !== 0;
  if (dentry.isSymlink) throw errno('ELOOP');
  if (dentry.isDir && (writes || (flags & O_CREAT) !== 0)) throw errno('EISDIR');
  inodePermission(task.cred, dentry.d_inode, mask);
  if (writes) wantWrite(mnt);
  const { i_ns } = dentry.d_inode;
  if (i_ns !== undefined) return new NamespaceFile(flags, path, i_ns);
  if ((flags & O_TRUNC) !== 0) dentry.d_inode.data = '';
  return new RegularFile(flags & ~(O_CREAT | O_EXCL | O_TRUNC), path);
}
