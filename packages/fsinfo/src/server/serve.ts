import { errno, type FsinfoCalls, type Path } from '@kernfmt/kernel';
import { type Abi, LP64 } from '@kernfmt/layout';
import { AT_EMPTY_PATH, AT_NO_AUTOMOUNT, AT_SYMLINK_NOFOLLOW } from '@kernfmt/uapi/linux/fcntl';
import {
  FSINFO_FLAGS_QUERY_FD,
  FSINFO_FLAGS_QUERY_MASK,
  FSINFO_FLAGS_QUERY_MOUNT,
  FSINFO_FLAGS_QUERY_PATH,
  type FsinfoParams,
} from '@kernfmt/uapi/linux/fsinfo';
import {
  RESOLVE_BENEATH,
  RESOLVE_IN_ROOT,
  RESOLVE_NO_MAGICLINKS,
  RESOLVE_NO_SYMLINKS,
  RESOLVE_NO_XDEV,
} from '@kernfmt/uapi/linux/openat2';
import { mountIdOf } from './mount_id.ts';
import { copyParams } from './params.ts';
import type { FsinfoProvider } from './provider.ts';
import { commonTable, type Found, Tables } from './tables.ts';

const UINT_MAX = 0xffffffff;

/** VALID_RESOLVE_FLAGS of Linux 5.8's linux/fcntl.h. */
const VALID_RESOLVE_FLAGS = BigInt(
  RESOLVE_NO_XDEV | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_SYMLINKS | RESOLVE_BENEATH | RESOLVE_IN_ROOT,
);
const VALID_AT_FLAGS = AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | AT_EMPTY_PATH;

/** The call in both its forms. */
export interface FsinfoServer extends FsinfoCalls {
  /**
   * The call with its six arguments, sizes apart from pointers. Memory beyond the end of an array
   * cannot be read or written.
   */
  sys_fsinfo(
    dfd: number,
    pathname: Path | null,
    params: Uint8Array | null,
    params_size: number,
    result_buffer: Uint8Array | null,
    result_buf_size: number,
  ): number;
}

/**
 * fsinfo() as ver #20 and ver #21 have it, over what a kernel knows: every check in the order of
 * the posted code. Which revision's structs it answers with is up to the answers' attributes.
 * Analogous to fs/fsinfo.c:SYSCALL_DEFINE6(fsinfo).
 *
 * `abi` is that of the kernel: a 64-bit one writes its own structs for 32-bit programs as well.
 */
export function serveFsinfo<Object>(
  provider: FsinfoProvider<Object>,
  { abi = LP64 }: { readonly abi?: Abi } = {},
): FsinfoServer {
  const common = commonTable(provider.common);
  const sys_fsinfo: FsinfoServer['sys_fsinfo'] = (
    dfd,
    pathname,
    params,
    params_size,
    result_buffer,
    result_buf_size,
  ) => {
    if ((params === null) !== (params_size === 0)) throw errno('EINVAL');
    if ((result_buffer === null) !== (result_buf_size === 0)) throw errno('EINVAL');
    if (result_buf_size > UINT_MAX) throw errno('EOVERFLOW');
    const asked = copyParams(params, params_size, abi);
    if ((asked.flags & ~FSINFO_FLAGS_QUERY_MASK) !== 0) throw errno('EINVAL');
    const found = lookUp(provider, dfd, pathname, asked);
    if (found === undefined) return 0;
    try {
      provider.sb_statfs?.(found.object);
      const filesystem = provider.filesystem?.(found.object) ?? [];
      const tables = new Tables([filesystem, common], abi);
      const size = tables.size(asked);
      if (result_buffer === null) return size;
      return copyOut(tables.value(found.object, asked), result_buffer, result_buf_size);
    } finally {
      provider.release?.(found.object);
    }
  };
  const fsinfo: FsinfoCalls['fsinfo'] = (dfd, path, params, buffer) =>
    sys_fsinfo(dfd, path, params, params?.length ?? 0, buffer, buffer?.length ?? 0);
  return { fsinfo, sys_fsinfo };
}

/** The queried object; undefined for a mount id so large that the posted code returns 0. */
function lookUp<Object>(
  provider: FsinfoProvider<Object>,
  dfd: number,
  pathname: Path | null,
  { flags, resolve_flags, at_flags }: FsinfoParams,
): { readonly object: Object } | undefined {
  switch (flags) {
    case FSINFO_FLAGS_QUERY_PATH:
      if ((resolve_flags & ~VALID_RESOLVE_FLAGS) !== 0n) throw errno('EINVAL');
      if ((at_flags & ~VALID_AT_FLAGS) !== 0) throw errno('EINVAL');
      if (pathname === null) throw errno('EFAULT');
      return { object: provider.path(dfd, pathname, resolve_flags, at_flags) };
    case FSINFO_FLAGS_QUERY_FD:
      if (pathname !== null) throw errno('EINVAL');
      return { object: provider.fd(dfd) };
    case FSINFO_FLAGS_QUERY_MOUNT: {
      const mnt_id = mountIdOf(pathname);
      return mnt_id === undefined ? undefined : { object: provider.mount(dfd, mnt_id) };
    }
    default:
      throw errno('EINVAL');
  }
}

/** Copies what fits, and returns the size of all. @throws Errno EFAULT */
function copyOut({ bytes, clearTail }: Found, buffer: Uint8Array, size: number): number {
  const fits = Math.min(bytes.length, size);
  const end = clearTail ? size : fits;
  buffer.set(bytes.subarray(0, Math.min(fits, buffer.length)));
  if (clearTail) buffer.fill(0, fits, Math.min(end, buffer.length));
  if (end > buffer.length) throw errno('EFAULT');
  return bytes.length;
}
