import type { Propagation } from '@kernfmt/kernel';
import type { BytePath } from '../mounts/mount.ts';

/** Which mount it is, and which one it is mounted on. */
export interface MountIdentity {
  /** By which the source of facts finds it: the unique id where the kernel has one, else mnt_id. */
  readonly id: bigint;
  readonly parent: bigint;
  /** 0 where the kernel has none. */
  readonly mnt_unique_id: bigint;
  readonly mnt_id: number;
  readonly mnt_parent_id: number;
}

/** What the live kernel tells of a mount at little cost. Names are unescaped. */
export interface MountFacts extends MountIdentity {
  /** MOUNT_ATTR_…, all that the kernel has. */
  readonly mnt_attr: number;
  /** The mount's root within its file system; undefined where that has no path to tell. */
  readonly root: BytePath | undefined;
  /** From the caller's root; undefined when that is not above it. */
  readonly point: BytePath | undefined;
  readonly propagation: Propagation;
  /** Without a subtype. */
  readonly fs_type: string | undefined;
  readonly dev_major: number;
  readonly dev_minor: number;
  readonly sb_rdonly: boolean;
}

/** The mount that an open file is on. */
export interface Whereabouts {
  readonly id: bigint;
  /** Whether the file is the root of the mount. */
  readonly isRoot: boolean;
}

/** Where facts about mounts come from. Functions throw Errno for what Linux refuses. */
export interface LiveMounts {
  /** A call begins: what was read before is old. */
  refresh(): void;
  /** @throws Errno EBADF */
  on(fd: number): Whereabouts;
  /** The mount of the caller's root directory. */
  rootId(): bigint;
  /**
   * undefined for a mount that is in no namespace, or in another one.
   * @throws Errno EPERM for one outside the caller's root, without CAP_SYS_ADMIN
   */
  facts(id: bigint): MountFacts | undefined;
  /** What is mounted, unescaped. undefined and @throws as `facts` */
  source(id: bigint): BytePath | undefined;
  /**
   * The options of the file system and the security module, escaped, without `ro` or `rw`.
   * undefined and @throws as `facts`
   */
  options(id: bigint): BytePath | undefined;
  /**
   * The mounts below one, at any depth and without it, oldest first. undefined and @throws as
   * `facts`
   */
  below(id: bigint): readonly MountIdentity[] | undefined;
  /** The same with everything about them. */
  factsBelow(id: bigint): readonly MountFacts[] | undefined;
  /** Those below the caller's root, and the root's mount if the root is not in its middle. */
  allFacts(): readonly MountFacts[];
  /** A mount below the caller's root by its reusable id. */
  bySmallId(mnt_id: number): MountFacts | undefined;
}
