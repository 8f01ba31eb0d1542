import { S_IFDIR, S_IFLNK, S_IFMT, S_IFREG } from '@kernfmt/uapi/linux/stat';
import type { MntNamespace, Mount, Mountpoint } from './mount.ts';
import type { Path } from './path.ts';
import type { Device, SuperBlock } from './super.ts';

/** What a file system does for one of its files. */
export interface InodeOperations {
  /** Children made when somebody looks for them (proc). */
  lookup?(name: string): Dentry | undefined;
  /** Text of the link, for whoever follows it. */
  readlink?(): string;
  /** The thing that a magic link stands for, in place of a path. */
  followMagic?(): Path;
  /** The whole contents, made when the file is opened. */
  contents?(): string;
  /** A write of the whole contents. @throws Errno */
  store?(text: string): void;
}

/** A file, directory or link, whatever its name. Analogous to struct inode. */
export class Inode {
  readonly i_sb: SuperBlock;
  readonly i_ino: bigint;
  readonly i_op: InodeOperations;
  i_mode: number;
  i_uid: number;
  i_gid: number;
  i_nlink: number;
  /** Contents of a regular file: a character a byte. */
  data = '';
  /** Of a device node. */
  i_rdev: Device | undefined;
  /** The namespace that a file of nsfs stands for. */
  i_ns: MntNamespace | undefined;

  constructor(
    i_sb: SuperBlock,
    i_mode: number,
    owner: { readonly uid: number; readonly gid: number },
    i_op: InodeOperations = {},
  ) {
    this.i_sb = i_sb;
    this.i_ino = i_sb.nextInode++;
    this.i_mode = i_mode;
    this.i_uid = owner.uid;
    this.i_gid = owner.gid;
    this.i_op = i_op;
    this.i_nlink = (i_mode & S_IFMT) === S_IFDIR ? 2 : 1;
  }
}

/**
 * A name in a directory. Watches and mounts are on the object, so they stay with it when it is
 * renamed or removed. Analogous to struct dentry of include/linux/dcache.h.
 */
export class Dentry {
  d_name: string;
  d_parent: Dentry;
  readonly d_inode: Inode;
  #children: Map<string, Dentry> | undefined;
  /** DCACHE_MOUNTED: the mounts on this dentry, in whatever mount and namespace. */
  d_mountpoint: Mountpoint | undefined;
  /** DCACHE_MOUNT_WATCH: some watch is or was on it, through some mount. */
  d_mount_watch = false;
  /** Removed from its directory: d_unlinked() and cant_mount(). */
  d_unlinked = false;
  /** DCACHE_NEED_AUTOMOUNT: mounts what belongs here when somebody walks through. */
  d_automount: (() => Mount) | undefined;

  /** @param parent the directory it is entered into; none for the root of a file system */
  constructor(d_name: string, d_inode: Inode, parent?: Dentry) {
    this.d_name = d_name;
    this.d_inode = d_inode;
    this.d_parent = parent ?? this;
    parent?.enter(this);
  }

  get d_sb(): SuperBlock {
    return this.d_inode.i_sb;
  }

  get isRoot(): boolean {
    return this.d_parent === this;
  }

  get isDir(): boolean {
    return (this.d_inode.i_mode & S_IFMT) === S_IFDIR;
  }

  get isRegular(): boolean {
    return (this.d_inode.i_mode & S_IFMT) === S_IFREG;
  }

  get isSymlink(): boolean {
    return (this.d_inode.i_mode & S_IFMT) === S_IFLNK;
  }

  /** Whether the directory has no entries. */
  get isEmpty(): boolean {
    return this.#children === undefined || this.#children.size === 0;
  }

  /** What was entered into it; not what is made when somebody looks for it. */
  get children(): Iterable<Dentry> {
    return this.#children?.values() ?? [];
  }

  /** The entry of a name. */
  child(name: string): Dentry | undefined {
    return this.#children?.get(name) ?? this.d_inode.i_op.lookup?.(name);
  }

  enter(child: Dentry): void {
    this.#children ??= new Map();
    this.#children.set(child.d_name, child);
    child.d_parent = this;
    if (child.isDir) this.d_inode.i_nlink++;
  }

  /** Takes the entry of a child out; the child keeps its parent, as an unlinked dentry does. */
  leave(child: Dentry): void {
    this.#children?.delete(child.d_name);
    if (child.isDir) this.d_inode.i_nlink--;
  }
}

/** Whether `dentry` is `ancestor` or below it. Analogous to fs/dcache.c:is_subdir(). */
export function isSubdir(dentry: Dentry, ancestor: Dentry): boolean {
  for (let at = dentry; ; at = at.d_parent) {
    if (at === ancestor) return true;
    if (at.isRoot) return false;
  }
}

/** The inodes of a directory and of all below it. */
export function* inodesBelow(dentry: Dentry): Generator<Inode, void, undefined> {
  const rest = [dentry];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    yield next.d_inode;
    rest.push(...next.children);
  }
}

/** The path within the file system. Analogous to fs/d_path.c:dentry_path(). */
export function dentryPath(dentry: Dentry): string {
  let text = '';
  for (let at = dentry; !at.isRoot; at = at.d_parent) text = `/${at.d_name}${text}`;
  return `${text === '' ? '/' : text}${dentry.d_unlinked ? '//deleted' : ''}`;
}
