import { ver_21 } from '@kernfmt/fsinfo';
import { type Answer, answer } from '@kernfmt/fsinfo/server';
import { errno, type Propagation } from '@kernfmt/kernel';
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
import { bytesOf, within } from '../mounts/mount.ts';
import type { LiveMounts, MountFacts, MountIdentity } from './facts.ts';
import { mangle } from './mangle.ts';
import { mountsBelow } from './mounts-below.ts';
import type { Queried } from './queried.ts';
import { orUnsupported } from './unsupported.ts';
import { visiblePath } from './visible-path.ts';

/** The attributes of mounts: fs/namespace.c of ver #21. What nobody counts is 0. */
export const mountAnswers: readonly Answer<Queried>[] = [
  answer(ver_21.FSINFO_ATTR_MOUNT_INFO, ({ facts }: Queried) => mountInfo(facts)),
  answer(ver_21.FSINFO_ATTR_MOUNT_TOPOLOGY, topology),
  answer(ver_21.FSINFO_ATTR_MOUNT_PATH, ({ facts }: Queried) =>
    bytesOf(mangle(orUnsupported(facts.root))),
  ),
  answer(ver_21.FSINFO_ATTR_MOUNT_POINT, mountPoint),
  answer(ver_21.FSINFO_ATTR_MOUNT_POINT_FULL, fullPath),
  answer(ver_21.FSINFO_ATTR_MOUNT_CHILDREN, children),
  answer(ver_21.FSINFO_ATTR_MOUNT_ALL, (queried: Queried) => {
    const { id } = queried.where;
    return mountsBelow(queried).map((mount) =>
      child(mount, mount.id === id ? mount.mnt_id : mount.mnt_parent_id),
    );
  }),
];

/** Those of mount_setattr() that fsinfo() has: linux/mount.h of 2020. */
const ATTRIBUTES =
  MOUNT_ATTR_RDONLY |
  MOUNT_ATTR_NOSUID |
  MOUNT_ATTR_NODEV |
  MOUNT_ATTR_NOEXEC |
  MOUNT_ATTR_NOATIME |
  MOUNT_ATTR_STRICTATIME |
  MOUNT_ATTR_NODIRATIME;

/** Analogous to fsinfo_generic_mount_info(). */
function mountInfo({ mnt_unique_id, mnt_id, mnt_attr }: MountFacts) {
  return {
    sb_unique_id: 0n,
    mnt_unique_id,
    mnt_id,
    attr: mnt_attr & ATTRIBUTES,
    mnt_attr_changes: 0n,
    mnt_topology_changes: 0n,
    mnt_subtree_notifications: 0n,
  };
}

/** Analogous to fsinfo_generic_mount_topology(). */
function topology({ live, facts }: Queried) {
  const { id, mnt_id, mnt_parent_id, point, propagation } = facts;
  const connected = point !== undefined && id !== live.mounts.rootId();
  return {
    parent_id: connected ? mnt_parent_id : mnt_id,
    ...propagationOf(propagation),
    mnt_topology_changes: 0n,
  };
}

/** Of a mount that is shared, nobody learns that it is a slave besides. */
function propagationOf({ shared, master, propagate_from, unbindable }: Propagation) {
  const none = { shared_group_id: 0, dependent_source_id: 0, dependent_clone_of_id: 0 };
  if (shared !== undefined) {
    const propagation_type = MOUNT_PROPAGATION_SHARED;
    return { ...none, shared_group_id: Number(shared), propagation_type };
  }
  if (master !== undefined) {
    return {
      shared_group_id: 0,
      dependent_source_id: Number(master),
      dependent_clone_of_id: Number(propagate_from ?? 0n),
      propagation_type: MOUNT_PROPAGATION_DEPENDENT,
    };
  }
  const propagation_type = unbindable ? MOUNT_PROPAGATION_UNBINDABLE : MOUNT_PROPAGATION_PRIVATE;
  return { ...none, propagation_type };
}

/** A path that was read before a directory above it was renamed is read again, this often. */
const TRIES = 16;

/**
 * Within the parent: its mount point is taken off the mount's own. Analogous to
 * fsinfo_generic_mount_point().
 */
function mountPoint(queried: Queried) {
  const { facts, live } = queried;
  const { mounts } = live;
  const rootId = mounts.rootId();
  if (facts.id === rootId) return { text: '/', nuls: 1 };
  if (facts.parent === facts.id) throw errno('ENODATA');
  let mount = facts;
  for (let i = 0; i < TRIES; i++) {
    const place = placeInParent(mounts, rootId, mount);
    if (place !== undefined) return bytesOf(place === '' ? '/' : place);
    mount = queried.told(mounts.facts(mount.id));
  }
  throw errno('EOPNOTSUPP');
}

/** undefined where the paths of both do not fit together. @throws Errno EPERM, EOPNOTSUPP */
function placeInParent(mounts: LiveMounts, rootId: bigint, { parent, point }: MountFacts) {
  if (parent === rootId) {
    // The root may be a directory in the middle of its mount: paths begin there.
    if (point === undefined) throw errno('EPERM');
    const root = mounts.facts(rootId)?.point ?? '/';
    return within(root, point);
  }
  if (point === undefined) throw errno('EOPNOTSUPP');
  return within(mounts.facts(parent)?.point, point);
}

/**
 * The path of what was queried, which need not be the root of its mount. Analogous to
 * fsinfo_generic_mount_point_full().
 */
function fullPath(queried: Queried): Uint8Array {
  const path = visiblePath(queried);
  if (path === undefined) throw errno('EPERM');
  return bytesOf(path);
}

/** Oldest first, and the mount itself last. Analogous to fsinfo_generic_mount_children(). */
function children(queried: Queried): FsinfoMountChild[] {
  const { id, mnt_id } = queried.facts;
  const below = queried.told(queried.live.mounts.below(id));
  const own = below.filter(({ parent }) => parent === id);
  return [...own, queried.facts].map((mount) => child(mount, mnt_id));
}

function child({ mnt_unique_id, mnt_id }: MountIdentity, parent_id: number): FsinfoMountChild {
  return { mnt_unique_id, mnt_id, parent_id, mnt_notify_sum: 0n };
}
