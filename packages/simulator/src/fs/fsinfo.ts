import { ver_21 } from '@kernfmt/fsinfo';
import { type Answer, answer } from '@kernfmt/fsinfo/server';
import { errno, KernelOops } from '@kernfmt/kernel';
import {
  type FsinfoMountChild,
  MOUNT_PROPAGATION_DEPENDENT,
  MOUNT_PROPAGATION_PRIVATE,
  MOUNT_PROPAGATION_SHARED,
  MOUNT_PROPAGATION_UNBINDABLE,
} from '@kernfmt/uapi/linux/fsinfo';
import {
  MOUNT_ATTR_NOATIME,
  MOUNT_ATTR_NODEV,
  MOUNT_ATTR_NODIRATIME,
  MOUNT_ATTR_NOEXEC,
  MOUNT_ATTR_NOSUID,
  MOUNT_ATTR_RDONLY,
  MOUNT_ATTR_STRICTATIME,
} from '@kernfmt/uapi/linux/mount';
import { listEntries } from '../lib/list.ts';
import { mangle, toBytes } from '../lib/text.ts';
import type { TaskState } from '../task_state.ts';
import { superblockAnswers } from './fsinfo_superblock.ts';
import type { Mount } from './mount.ts';
import {
  MNT_NOATIME,
  MNT_NODEV,
  MNT_NODIRATIME,
  MNT_NOEXEC,
  MNT_NOSUID,
  MNT_READONLY,
  MNT_RELATIME,
} from './mount_flags.ts';
import { isPathReachable } from './namespace/reachable.ts';
import type { Path } from './path.ts';
import { getDominatingId } from './pnode.ts';
import { pathFrom, rootOf } from './proc_namespace.ts';

// The attributes of mounts: fs/namespace.c of ver #21.

const attributes = [
  [MNT_READONLY, MOUNT_ATTR_RDONLY],
  [MNT_NOSUID, MOUNT_ATTR_NOSUID],
  [MNT_NODEV, MOUNT_ATTR_NODEV],
  [MNT_NOEXEC, MOUNT_ATTR_NOEXEC],
  [MNT_NODIRATIME, MOUNT_ATTR_NODIRATIME],
] as const;

/** Every attribute that the recorded kernel has, as a task sees it. */
export function fsinfoAnswers(task: TaskState): readonly Answer<Path>[] {
  return [
    ...superblockAnswers,
    answer(ver_21.FSINFO_ATTR_SOURCE, ({ mnt }: Path) => toBytes(mangle(mnt.mnt_devname))),
    answer(ver_21.FSINFO_ATTR_MOUNT_INFO, ({ mnt }: Path) => mountInfo(mnt)),
    answer(ver_21.FSINFO_ATTR_MOUNT_TOPOLOGY, ({ mnt }: Path) => topology(mnt, task.fs.root)),
    answer(ver_21.FSINFO_ATTR_MOUNT_PATH, ({ mnt }: Path) => toBytes(rootOf(mnt))),
    answer(ver_21.FSINFO_ATTR_MOUNT_POINT, ({ mnt }: Path) => mountPoint(mnt, task.fs.root)),
    answer(ver_21.FSINFO_ATTR_MOUNT_POINT_FULL, (path: Path) =>
      reachableText(pathFrom(path, task.fs.root)),
    ),
    answer(ver_21.FSINFO_ATTR_MOUNT_CHILDREN, ({ mnt }: Path) => children(mnt)),
    answer(ver_21.FSINFO_ATTR_MOUNT_ALL, (path: Path) => all(path, task)),
  ];
}

/** Analogous to fsinfo_generic_mount_info(). */
function mountInfo(mnt: Mount) {
  return {
    sb_unique_id: mnt.mnt_sb.s_unique_id,
    mnt_unique_id: mnt.mnt_unique_id,
    mnt_id: mnt.mnt_id,
    attr: attributesOf(mnt),
    mnt_attr_changes: BigInt(mnt.mnt_attr_changes),
    mnt_topology_changes: BigInt(mnt.mnt_topology_changes),
    mnt_subtree_notifications: BigInt(mnt.mnt_subtree_notifications),
  };
}

/** The mount's own: a superblock that is read-only does not show. */
function attributesOf({ mnt_flags }: Mount): number {
  let attr = 0;
  for (const [flag, attribute] of attributes) if ((mnt_flags & flag) !== 0) attr |= attribute;
  if ((mnt_flags & MNT_NOATIME) !== 0) return attr | MOUNT_ATTR_NOATIME;
  return (mnt_flags & MNT_RELATIME) !== 0 ? attr : attr | MOUNT_ATTR_STRICTATIME;
}

/** Analogous to fsinfo_generic_mount_topology(). */
function topology(mnt: Mount, root: Path) {
  const connected = mnt !== root.mnt && isPathReachable(mnt, mnt.mnt_root, root);
  return {
    parent_id: connected ? mnt.mnt_parent.mnt_id : mnt.mnt_id,
    ...propagation(mnt, root),
    mnt_topology_changes: BigInt(mnt.mnt_topology_changes),
  };
}

/** Of a mount that is shared, nobody learns that it is a slave besides. */
function propagation(mnt: Mount, root: Path) {
  const none = { shared_group_id: 0, dependent_source_id: 0, dependent_clone_of_id: 0 };
  const { mnt_group_id, mnt_master } = mnt;
  if (mnt.shared) {
    return { ...none, shared_group_id: mnt_group_id, propagation_type: MOUNT_PROPAGATION_SHARED };
  }
  if (mnt_master !== undefined) {
    const source = mnt_master.mnt_group_id;
    const dominating = getDominatingId(mnt, root);
    return {
      shared_group_id: 0,
      dependent_source_id: source,
      dependent_clone_of_id: dominating === source ? 0 : dominating,
      propagation_type: MOUNT_PROPAGATION_DEPENDENT,
    };
  }
  return {
    ...none,
    propagation_type: mnt.unbindable ? MOUNT_PROPAGATION_UNBINDABLE : MOUNT_PROPAGATION_PRIVATE,
  };
}

/**
 * Within the parent, as far as the task's root lets it be seen: the task's own root is the one
 * whose text has a single NUL. Analogous to fsinfo_generic_mount_point().
 */
function mountPoint(mnt: Mount, root: Path) {
  if (mnt === root.mnt) return { text: '/', nuls: 1 };
  if (!mnt.hasParent) throw errno('ENODATA');
  const parent = mnt.mnt_parent;
  const top = parent === root.mnt ? root : { mnt: parent, dentry: parent.mnt_root };
  return reachableText(pathFrom({ mnt: parent, dentry: mnt.mnt_mountpoint }, top));
}

function reachableText(text: string | undefined): Uint8Array {
  if (text === undefined) throw errno('EPERM');
  return toBytes(text);
}

function child(mnt: Mount, parent: Mount): FsinfoMountChild {
  const { mnt_attr_changes, mnt_topology_changes, mnt_subtree_notifications } = mnt;
  return {
    mnt_unique_id: mnt.mnt_unique_id,
    mnt_id: mnt.mnt_id,
    parent_id: parent.mnt_id,
    mnt_notify_sum: BigInt(mnt_attr_changes + mnt_topology_changes + mnt_subtree_notifications),
  };
}

/** The mount itself comes last. Analogous to fsinfo_generic_mount_children(). */
function children(mnt: Mount): FsinfoMountChild[] {
  const below = [...listEntries(mnt.mnt_mounts)];
  return [...below.map((each) => child(each, mnt)), child(mnt, mnt)];
}

/**
 * The mounts below a path, in the order of the namespace. Analogous to
 * fsinfo_generic_mount_all().
 *
 * @throws Errno EPERM for a path that is not below the task's root, without capabilities
 * @throws KernelOops of a mount that is in no namespace any more
 */
function all(path: Path, task: TaskState): FsinfoMountChild[] {
  const { mnt, dentry } = path;
  if (!isPathReachable(mnt, dentry, task.fs.root) && !task.capable) throw errno('EPERM');
  if (mnt.mnt_ns === undefined) {
    throw new KernelOops('fsinfo_generic_mount_all: NULL pointer dereference');
  }
  const below = [...listEntries(mnt.mnt_ns.list)].filter((each) =>
    isPathReachable(each, each.mnt_root, path),
  );
  return below.map((each) => child(each, each === mnt ? mnt : each.mnt_parent));
}
