/** How a mount takes part in propagation: the tags of /proc/self/mountinfo. Groups count from 1. */
export interface Propagation {
  /** The peer group it sends to; undefined for a mount that is not shared. */
  readonly shared: bigint | undefined;
  /** The peer group it receives from; undefined for a mount that is no slave. */
  readonly master: bigint | undefined;
  /** The nearest dominating peer group below the reader's root, where it is not the master. */
  readonly propagate_from: bigint | undefined;
  readonly unbindable: boolean;
}

/**
 * A mount as its kernel describes it. Names are bytes, unescaped: whatever somebody chose. They are
 * not to be trusted: `escapeText` is for what prints them.
 */
export interface MountDescription {
  /** As notifications carry it: the unique id where the kernel has one, else that of mountinfo. */
  readonly id: bigint;
  /** The id of /proc/self/mountinfo, which is used again as soon as the mount is gone. */
  readonly mnt_id: number;
  /** `id` of the mount it is mounted on; of none in the table, or its own, for the topmost one. */
  readonly parent: bigint;
  /** The mount point from the reader's root; undefined where it is not below that root. */
  readonly path: Uint8Array | undefined;
  /** The directory of its file system that is the mount's root. */
  readonly root: Uint8Array;
  readonly source: Uint8Array;
  /** With the subtype: `fuse.sshfs`. */
  readonly fstype: string;
  /** MOUNT_ATTR_… of the mount itself. */
  readonly mnt_attr: number;
  /** The superblock's options, `ro` or `rw` first, as the last field of mountinfo has them. */
  readonly options: Uint8Array;
  /** Whether the superblock is read-only. */
  readonly sb_rdonly: boolean;
  readonly dev_major: number;
  readonly dev_minor: number;
  readonly propagation: Propagation;
}

/**
 * What a kernel can say of its mounts at once, and of one by its id. A kernel without it is asked
 * by fsinfo().
 */
export interface MountReader {
  /** Every mount below the task's root: the root's own first, parents before what is on them. */
  list(): MountDescription[];
  /** The mount as it is now; undefined for one that is gone or out of the task's sight. */
  find(id: bigint): MountDescription | undefined;
  /**
   * The mount as it was found when its NEW_MOUNT record was made, also when it is gone since: of as
   * many of the last ones as a queue can hold. Undefined for others, and where no reader has any.
   * Spares who reads the record a `find`, and what came and went meanwhile is not lost.
   */
  announced?(id: bigint): MountDescription | undefined;
  /** True where no id is used twice, so that one that is said to be gone is. */
  readonly uniqueIds?: boolean;
  /** True where `find` has to read them all: whoever looks for several does better to list. */
  readonly findLists?: boolean;
}
