import { closeSync, fstatSync, openSync, readFileSync, readlinkSync } from 'node:fs';
import { errno, type Path } from '@kernfmt/kernel';
import { AT_EMPTY_PATH, AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import type { Host } from '../host.ts';
import type { BytePath } from '../mounts/mount.ts';
import type { OpenFromRoot } from '../namespace.ts';
import { call } from '../refused.ts';

/** A directory that was looked up: still open, so that its mount is there while it is used. */
export interface Directory {
  /** The small id of the mount it is on. */
  readonly mnt_id_old: bigint;
  /** Its path from the root of this process. */
  readonly path: BytePath;
}

/**
 * Looks a directory up as watch_mount() does, absolute paths by `openFromRoot`, and closes it again
 * after `use`: a watch does not make a mount busy. Needs no native code: all that is asked is in
 * /proc, by the fd.
 *
 * @throws Errno in the series' order: EFAULT, ENOENT, EBADF, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG
 * of the lookup, then EACCES for a directory that may not be searched
 */
export function withDirectory<T>(
  host: Host,
  dfd: number,
  path: Path | null,
  at_flags: number,
  use: (directory: Directory) => T,
  openFromRoot: OpenFromRoot = openSync,
): T {
  const { O_PATH, O_DIRECTORY } = host.fcntl;
  const name = nameOf(dfd, path, at_flags);
  const open = isAbsolute(path) ? openFromRoot : openSync;
  const fd = call(() => open(name, O_PATH | O_DIRECTORY));
  try {
    // Looking up "." is what asks for the permission to search.
    closeSync(call(() => openSync(`/proc/thread-self/fd/${fd}/.`, O_PATH | O_DIRECTORY)));
    return use({ mnt_id_old: mountOf(fd), path: pathOf(fd) });
  } finally {
    closeSync(fd);
  }
}

const SLASH = '/'.charCodeAt(0);

const isAbsolute = (path: Path | null): boolean =>
  typeof path === 'string' ? path.startsWith('/') : path?.[0] === SLASH;

/** The path to open: from the root, from the working directory, or from an open directory. */
export function nameOf(dfd: number, path: Path | null, at_flags: number): Buffer {
  if (path === null) throw errno('EFAULT');
  const bytes = typeof path === 'string' ? Buffer.from(path) : Buffer.from(path);
  if (bytes.includes(0)) throw new TypeError('watch_mount: path has a NUL byte in it');
  const isEmpty = bytes.length === 0;
  if (isEmpty && (at_flags & AT_EMPTY_PATH) === 0) throw errno('ENOENT');
  if (bytes[0] === SLASH) return bytes;
  if (dfd === AT_FDCWD) return isEmpty ? Buffer.from('.') : bytes;
  if (dfd < 0) throw errno('EBADF');
  const stat = call(() => fstatSync(dfd));
  if (!stat.isDirectory()) throw errno('ENOTDIR');
  return Buffer.concat([Buffer.from(`/proc/thread-self/fd/${dfd}/`), bytes]);
}

/** The small id of the mount that an open file is on. */
export function mountOf(fd: number): bigint {
  const info = call(() => readFileSync(`/proc/thread-self/fdinfo/${fd}`, 'latin1'));
  const id = /^mnt_id:\s*(\d+)$/m.exec(info)?.[1];
  if (id === undefined) throw new Error('mountOf: /proc/thread-self/fdinfo has no mnt_id');
  return BigInt(id);
}

const DELETED = ' (deleted)';

/** The path of an open file from the root of this process, without a mark that it is deleted. */
export function pathOf(fd: number): BytePath {
  const link = call(() => readlinkSync(`/proc/thread-self/fd/${fd}`, 'buffer')).toString('latin1');
  const isDeleted = link.endsWith(DELETED) && call(() => fstatSync(fd)).nlink === 0;
  return isDeleted ? link.slice(0, -DELETED.length) : link;
}
