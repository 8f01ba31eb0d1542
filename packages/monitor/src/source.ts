import type { FsinfoCalls, Kernel, MountDescription, MountReader, Task } from '@kernfmt/kernel';
import { FsinfoSource } from './source/fsinfo.ts';

/** What a table is read from. */
export interface MountSource {
  /** Every mount now; what `changed` finds later is what differs from this. */
  list(): MountDescription[];
  /** The mount as it is now; undefined for one that is gone or out of sight. */
  find(id: bigint): MountDescription | undefined;
  /** True where no id is used twice: one that is said to be gone is. */
  readonly uniqueIds?: boolean;
  /**
   * The mount as it was found when its NEW_MOUNT record was made, also when it is gone since, where
   * the source knows.
   */
  announced?(id: bigint): MountDescription | undefined;
  /** True where `find` costs as much as `list`. */
  readonly findLists?: boolean;
  /**
   * The mounts that came, went or changed since this or `list` was called, whether a notification
   * told of them or not. A source that cannot tell has to list them all.
   */
  changed?(): readonly bigint[];
}

/**
 * The kernel's reader of mounts, or its fsinfo().
 * @throws TypeError for a kernel that has neither
 */
export function sourceOf(kernel: Kernel): MountSource {
  const source = sourceIn(kernel);
  if (source !== undefined) return source;
  const needs = 'it needs a mountReader, or fsinfo() of ver #21';
  throw new TypeError(`watchMounts: ${kernel.name} does not describe mounts: ${needs}`);
}

/** As `sourceOf`; undefined for a kernel that has neither. */
export function sourceIn({ mountReader, task, abi }: Kernel): MountSource | undefined {
  if (mountReader !== undefined) return inSight(mountReader);
  return hasFsinfo(task) ? FsinfoSource.open(task, abi) : undefined;
}

/**
 * Without the mounts that are not below the task's root, as of the hidden one that `/` is mounted
 * on: by its id a privileged task can find it.
 */
function inSight(reader: MountReader): MountSource {
  const isSeen = ({ path }: MountDescription): boolean => path !== undefined;
  const ifSeen = (mount: MountDescription | undefined): MountDescription | undefined =>
    mount !== undefined && isSeen(mount) ? mount : undefined;
  return {
    findLists: reader.findLists === true,
    uniqueIds: reader.uniqueIds === true,
    list: () => reader.list().filter(isSeen),
    find: (id) => ifSeen(reader.find(id)),
    announced: (id) => ifSeen(reader.announced?.(id)),
  };
}

const hasFsinfo = (task: Task): task is Task & FsinfoCalls =>
  'fsinfo' in task && typeof task.fsinfo === 'function';
