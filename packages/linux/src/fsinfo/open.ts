import { closeSync, openSync } from 'node:fs';
import { errno, orThrow, type Path } from '@kernfmt/kernel';
import { LP64, Memory } from '@kernfmt/layout';
import {
  AT_EMPTY_PATH,
  AT_FDCWD,
  AT_NO_AUTOMOUNT,
  AT_STATX_DONT_SYNC,
  AT_SYMLINK_NOFOLLOW,
} from '@kernfmt/uapi/linux/fcntl';
import { open_how, RESOLVE_BENEATH, RESOLVE_IN_ROOT } from '@kernfmt/uapi/linux/openat2';
import { STATX_ATTR_AUTOMOUNT, STATX_TYPE, statx } from '@kernfmt/uapi/linux/stat';
import type { Host } from '../host.ts';
import type { Native } from '../native/open.ts';
import type { Sys } from '../native/sys.ts';
import { call } from '../refused.ts';
import { needsNative } from '../unsupported.ts';
import { nameOf } from '../watches/lookup.ts';
import type { Viewpoint } from './viewpoint.ts';

/** A file that stands for what is queried. */
export interface OpenFile {
  readonly fd: number;
  /** Whether it was opened for the query, and is to be closed after it. */
  readonly own: boolean;
}

/** Opens what paths lead to with O_PATH, for which nothing but the walk needs permission. */
export class Opener {
  readonly #native: Native;
  readonly #fcntl: Host['fcntl'];
  readonly #viewpoint: Viewpoint;

  constructor({ fcntl }: Host, native: Native, viewpoint: Viewpoint) {
    this.#native = native;
    this.#viewpoint = viewpoint;
    this.#fcntl = fcntl;
  }

  /**
   * Analogous to fs/fsinfo.c:vfs_fsinfo_path(), of which the flags are valid.
   * @throws Errno of the walk
   * @throws LinuxUnsupported for resolve_flags without native calls
   */
  path(dfd: number, path: Path, resolve_flags: bigint, at_flags: number): OpenFile {
    const name = cText(path);
    if (name.length === 0) {
      if ((at_flags & AT_EMPTY_PATH) === 0) throw errno('ENOENT');
      if (dfd !== AT_FDCWD) return { fd: dfd, own: false };
    }
    const walk = { dfd, name: name.length === 0 ? Buffer.from('.') : name, resolve_flags };
    const { O_NOFOLLOW, O_DIRECTORY } = this.#fcntl;
    const follow = (at_flags & AT_SYMLINK_NOFOLLOW) === 0 ? 0 : O_NOFOLLOW;
    const fd = this.#open(walk, follow);
    if ((at_flags & AT_NO_AUTOMOUNT) !== 0 || !this.#isAutomount(fd)) return { fd, own: true };
    closeSync(fd);
    // O_PATH leaves an automount point alone, unless it is to be a directory.
    return { fd: this.#open(walk, follow | O_DIRECTORY), own: true };
  }

  /** The file that an absolute path names: an fd. @throws Errno */
  at(path: Uint8Array): number {
    return this.#open({ dfd: AT_FDCWD, name: path, resolve_flags: 0n }, this.#fcntl.O_NOFOLLOW);
  }

  #open({ dfd, name, resolve_flags }: Walk, more: number): number {
    const flags = this.#fcntl.O_PATH | this.#fcntl.O_CLOEXEC | more;
    if (!this.#viewpoint.isOwn && isFromRoot(name, resolve_flags)) {
      return this.#openElsewhere(name, flags, resolve_flags);
    }
    if (!this.#native.available) {
      if (resolve_flags === 0n)
        return call(() => openSync(nameOf(dfd, name, AT_EMPTY_PATH), flags));
      throw needsNative('fsinfo with resolve_flags', this.#native.message);
    }
    if (resolve_flags === 0n) return orThrow(this.#native.sys.openat(dfd, name, flags));
    return openScoped(this.#native.sys, { dfd, name, resolve_flags }, flags);
  }

  /** A path from the root of another namespace, from which no walk may lead out. */
  #openElsewhere(name: Uint8Array, flags: number, resolve_flags: bigint): number {
    if (resolve_flags === 0n) return this.#viewpoint.open(name, flags);
    if ((resolve_flags & BigInt(RESOLVE_BENEATH)) !== 0n) throw errno('EXDEV');
    const dfd = this.#viewpoint.open(Buffer.from('/'), this.#fcntl.O_PATH);
    try {
      return this.#open({ dfd, name, resolve_flags: resolve_flags | IN_ROOT }, flags);
    } finally {
      closeSync(dfd);
    }
  }

  /** Whether an fd is on an automount point on which nothing is mounted. */
  #isAutomount(fd: number): boolean {
    if (!this.#native.available) return false;
    const memory = Memory.alloc(statx.size);
    const flags = AT_EMPTY_PATH | AT_STATX_DONT_SYNC;
    orThrow(this.#native.sys.statx(fd, '', flags, STATX_TYPE, memory.bytes));
    const { stx_attributes } = statx.on(LP64).view(memory);
    return (stx_attributes & BigInt(STATX_ATTR_AUTOMOUNT)) !== 0n;
  }
}

interface Walk {
  readonly dfd: number;
  readonly name: Uint8Array;
  readonly resolve_flags: bigint;
}

const IN_ROOT = BigInt(RESOLVE_IN_ROOT);
const BOTH = IN_ROOT | BigInt(RESOLVE_BENEATH);

/** Whether a walk begins at the root: with IN_ROOT, a slash stands for where it begins anyhow. */
const isFromRoot = (name: Uint8Array, resolve_flags: bigint): boolean =>
  name[0] === SLASH && (resolve_flags & IN_ROOT) === 0n;

function openScoped(sys: Sys, walk: Walk, flags: number): number {
  const { dfd, name, resolve_flags } = scopedOnce(walk);
  const how = { flags: BigInt(flags), mode: 0n, resolve: resolve_flags };
  return orThrow(sys.openat2(dfd, name, open_how.on(LP64).encode(how)));
}

/**
 * fsinfo() lets BENEATH and IN_ROOT pass together, openat2() since 5.12 does not. Together they are
 * BENEATH, but for the slash that a path begins with: that leads to the directory.
 */
function scopedOnce(walk: Walk): Walk {
  const { name, resolve_flags } = walk;
  if ((resolve_flags & BOTH) !== BOTH) return walk;
  const start = name.findIndex((byte) => byte !== SLASH);
  const relative = start < 0 ? Buffer.from('.') : name.subarray(start);
  return { ...walk, name: relative, resolve_flags: resolve_flags & ~IN_ROOT };
}

const SLASH = '/'.charCodeAt(0);

/** A path as C sees it: up to its first NUL. */
function cText(path: Path): Uint8Array {
  const bytes = typeof path === 'string' ? Buffer.from(path) : path;
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}
