import { MS_RDONLY, MS_SUBMOUNT } from '@kernfmt/uapi/linux/mount';
import type { SimulatedKernel } from '../kernel.ts';
import { ListNode } from '../lib/list.ts';
import { UUID_SIZE } from '../lib/uuid.ts';
import type { UserNamespace } from '../user_namespace.ts';
import type { Dentry } from './dcache.ts';
import type { FileSystemType } from './filesystem.ts';
import type { Mount } from './mount.ts';

/** A device number: the kernel's dev_t. */
export interface Device {
  readonly major: number;
  readonly minor: number;
}

/** One instance of a file system, however often it is mounted. Analogous to struct super_block. */
export class SuperBlock {
  readonly kernel: SimulatedKernel;
  readonly s_type: FileSystemType;
  readonly s_dev: Device;
  readonly s_user_ns: UserNamespace;
  /** Of the fsinfo series: never given again, to a superblock or to a mount. */
  s_unique_id: bigint;
  /** What a driver's messages call it: its block device, or its kind. */
  s_id: string;
  /** Of the volume; zeros where the file system does not tell. */
  s_uuid: Uint8Array = new Uint8Array(UUID_SIZE);
  /** SB_… flags, which have the numbers of MS_…. */
  s_flags: number;
  /** Set by the file system right after construction, before anybody sees the superblock. */
  s_root!: Dentry;
  /** References that keep it active: mounts and contexts. */
  s_active = 0;
  /** Its mounts, by mnt_instance. */
  readonly s_mounts = new ListNode<Mount>();
  /** Options of the file system itself, as show_options() prints them. */
  readonly options = new Map<string, string>();
  nextInode = 1n;

  constructor(
    kernel: SimulatedKernel,
    s_type: FileSystemType,
    s_dev: Device,
    s_flags: number,
    s_user_ns: UserNamespace,
    s_unique_id = kernel.newUniqueId(),
  ) {
    this.kernel = kernel;
    this.s_type = s_type;
    this.s_dev = s_dev;
    this.s_flags = s_flags;
    this.s_user_ns = s_user_ns;
    this.s_unique_id = s_unique_id;
    this.s_id = s_type.name;
  }

  /** sb_rdonly() */
  get readonly(): boolean {
    return (this.s_flags & MS_RDONLY) !== 0;
  }

  /** SB_SUBMOUNT: made by an automount. */
  get submount(): boolean {
    return (this.s_flags & MS_SUBMOUNT) !== 0;
  }

  /** The last reference goes: kill_sb(). Analogous to fs/super.c:deactivate_super(). */
  deactivate(): void {
    if (--this.s_active === 0) this.s_type.kill(this);
  }
}
