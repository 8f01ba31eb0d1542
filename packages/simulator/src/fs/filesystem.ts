import { errno } from '@kernfmt/kernel';
import {
  MS_DIRSYNC,
  MS_LAZYTIME,
  MS_MANDLOCK,
  MS_RDONLY,
  MS_SUBMOUNT,
  MS_SYNCHRONOUS,
} from '@kernfmt/uapi/linux/mount';
import type { Cred } from '../cred.ts';
import type { SimulatedKernel } from '../kernel.ts';
import type { UserNamespace } from '../user_namespace.ts';
import type { Dentry } from './dcache.ts';
import type { SuperBlock } from './super.ts';

/** A kind of file system. Analogous to struct file_system_type and its operations. */
export interface FileSystemType {
  readonly name: string;
  /** FS_USERNS_MOUNT: capabilities in a namespace of one's own suffice to mount it. */
  readonly userNamespaces: boolean;
  /** Nobody makes or unmakes files in it (proc). */
  readonly fixed?: boolean;
  /** FS_REQUIRES_DEV: it lies on a block device. */
  readonly blockDevice?: boolean;
  /** Of linux/magic.h. */
  readonly s_magic: number;
  /** Of the largest file, in bytes. Default: MAX_NON_LFS. */
  readonly s_maxbytes?: bigint;
  /** Links that a file may have; 0, the default, where there is no limit. */
  readonly s_max_links?: number;
  /** Granularity of timestamps in nanoseconds. Default: 1. */
  readonly s_time_gran?: number;
  /** Takes one option into `fc.options`. @throws Errno EINVAL for an unknown one or a bad value */
  parse(fc: FsContext, key: string, value: string | undefined): void;
  /** Finds or makes the superblock; the caller's reference to it is counted. @throws Errno */
  getTree(fc: FsContext): Dentry;
  /** Changes the options of a live superblock. @throws Errno and changes nothing */
  reconfigure(fc: FsContext, sb: SuperBlock): void;
  /** What mountinfo shows after `rw`: a comma before each option. */
  showOptions(sb: SuperBlock): string;
  /** Default: simple_statfs(). */
  statfs?(sb: SuperBlock): Kstatfs;
  /** Nobody uses the superblock any more. */
  kill(sb: SuperBlock): void;
}

/** How much room there is. Analogous to struct kstatfs. */
export interface Kstatfs {
  readonly f_blocks: bigint;
  readonly f_bfree: bigint;
  readonly f_bavail: bigint;
  readonly f_files: bigint;
  readonly f_ffree: bigint;
  /** Bytes of a block. */
  readonly f_bsize: bigint;
  /** Both words as they lie in memory. */
  readonly f_fsid: bigint;
}

/** Analogous to fs/libfs.c:simple_statfs(). */
export function simpleStatfs(): Kstatfs {
  const none = { f_blocks: 0n, f_bfree: 0n, f_bavail: 0n, f_files: 0n, f_ffree: 0n };
  return { ...none, f_bsize: 4096n, f_fsid: 0n };
}

/** Where a context of fsopen() or fspick() stands: enum fs_context_phase. */
export type FsContextPhase =
  | 'CREATE_PARAMS'
  | 'AWAITING_MOUNT'
  | 'AWAITING_RECONF'
  | 'RECONF_PARAMS'
  | 'FAILED';

/** What is gathered to make or change a superblock. Analogous to struct fs_context. */
export class FsContext {
  readonly kernel: SimulatedKernel;
  readonly fs_type: FileSystemType;
  readonly cred: Cred;
  readonly user_ns: UserNamespace;
  phase: FsContextPhase = 'CREATE_PARAMS';
  /** The superblock's root once there is one; counts as a use of it. */
  root: Dentry | undefined;
  source: string | undefined;
  sb_flags: number;
  sb_flags_mask: number;
  options = new Map<string, string>();

  constructor(fs_type: FileSystemType, kernel: SimulatedKernel, sb_flags = 0, sb_flags_mask = 0) {
    this.kernel = kernel;
    this.fs_type = fs_type;
    this.cred = kernel.current.cred;
    this.user_ns = kernel.current.cred.user_ns;
    this.sb_flags = sb_flags;
    this.sb_flags_mask = sb_flags_mask;
  }

  /** put_fs_context() */
  put(): void {
    const { root } = this;
    this.root = undefined;
    root?.d_sb.deactivate();
  }
}

/** Words that set a flag of the superblock, and words that clear one. */
const sbFlagsSet = new Map([
  ['dirsync', MS_DIRSYNC],
  ['lazytime', MS_LAZYTIME],
  ['mand', MS_MANDLOCK],
  ['ro', MS_RDONLY],
  ['sync', MS_SYNCHRONOUS],
]);
const sbFlagsClear = new Map([
  ['async', MS_SYNCHRONOUS],
  ['nolazytime', MS_LAZYTIME],
  ['nomand', MS_MANDLOCK],
  ['rw', MS_RDONLY],
]);

/**
 * Takes one parameter, of whatever call. Analogous to fs/fs_context.c:vfs_parse_fs_param().
 * @throws Errno EINVAL
 */
export function parseParameter(fc: FsContext, key: string, value: string | undefined): void {
  if (key === '') throw errno('EINVAL');
  const set = sbFlagsSet.get(key) ?? 0;
  const flag = set | (sbFlagsClear.get(key) ?? 0);
  if (flag !== 0) {
    fc.sb_flags = (fc.sb_flags & ~flag) | set;
    fc.sb_flags_mask |= flag;
    return;
  }
  if (key === 'source') {
    if (value === undefined || fc.source !== undefined) throw errno('EINVAL');
    fc.source = value;
    return;
  }
  fc.fs_type.parse(fc, key, value);
}

/** Takes the data of mount(2). Analogous to fs/fs_context.c:parse_monolithic_mount_data(). */
export function parseMonolithic(fc: FsContext, data: string | undefined): void {
  for (const option of (data ?? '').split(',')) {
    if (option === '') continue;
    const at = option.indexOf('=');
    if (at === 0) continue;
    if (at === -1) parseParameter(fc, option, undefined);
    else parseParameter(fc, option.slice(0, at), option.slice(at + 1));
  }
}

/**
 * Makes or finds the superblock that the context describes.
 * Analogous to fs/super.c:vfs_get_tree().
 * @throws Errno EBUSY when it has one, and what the file system throws
 */
export function vfsGetTree(fc: FsContext): void {
  if (fc.root !== undefined) throw errno('EBUSY');
  fc.root = fc.fs_type.getTree(fc);
}

/** Flags of a new superblock that come from the context. */
export function sbFlagsOf(fc: FsContext): number {
  const kept = MS_RDONLY | MS_SYNCHRONOUS | MS_MANDLOCK | MS_DIRSYNC | MS_LAZYTIME | MS_SUBMOUNT;
  return fc.sb_flags & kept;
}
