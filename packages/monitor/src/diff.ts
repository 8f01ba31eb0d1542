import type { MountDescription } from '@kernfmt/kernel';
import { MOUNT_ATTR_RDONLY } from '@kernfmt/uapi/linux/mount';
import type { Difference } from './change.ts';
import { parentsFirst } from './order.ts';
import { below, keyOf } from './path.ts';
import type { MountView } from './table.ts';

/** Mounts as they are now, by id; undefined for those that are gone. */
export type Updates = ReadonlyMap<bigint, MountDescription | undefined>;

/**
 * What turns table `a` into table `b`: applied to `a` in order, the changes make it `b`. First what
 * is gone, leaves first; then what came, moved or changed, parents first. Takes time for each mount
 * of both.
 *
 * A mount is the same one while its id is and its device, file system type and small id are.
 */
export function diff(a: MountView, b: MountView): Difference[] {
  const updates = new Map<bigint, MountDescription | undefined>();
  for (const { id } of a.values()) if (!b.has(id)) updates.set(id, undefined);
  for (const mount of b.values()) if (a.get(mount.id) !== mount) updates.set(mount.id, mount);
  return differences(a, updates);
}

/**
 * What of a table changes when these mounts are as given, as `diff` has it.
 * @param isReplaced whether an id is another mount's now than before, however alike the two are
 */
export function differences(
  table: MountView,
  updates: Updates,
  isReplaced: (id: bigint) => boolean = () => false,
): Difference[] {
  const gone: MountDescription[] = [];
  const now: MountDescription[] = [];
  const isOther = (id: bigint, before: MountDescription, mount: MountDescription): boolean =>
    isReplaced(id) || !isSameMount(before, mount);
  updates.forEach((mount, id) => {
    const before = table.get(id);
    if (mount !== undefined) now.push(mount);
    if (before !== undefined && (mount === undefined || isOther(id, before, mount))) {
      gone.push(before);
    }
  });
  const changes: Difference[] = [];
  for (const mount of parentsFirst(gone)) changes.push({ kind: 'unmounted', mount });
  changes.reverse();
  for (const mount of parentsFirst(now)) {
    const before = table.get(mount.id);
    if (before === undefined || isOther(mount.id, before, mount)) {
      changes.push({ kind: 'mounted', mount });
    } else {
      changes.push(...changesOf(before, mount, table, updates));
    }
  }
  return changes;
}

/** A mount keeps these for its life. */
const isSameMount = (a: MountDescription, b: MountDescription): boolean =>
  a.mnt_id === b.mnt_id &&
  a.dev_major === b.dev_major &&
  a.dev_minor === b.dev_minor &&
  a.fstype === b.fstype;

function changesOf(
  before: MountDescription,
  mount: MountDescription,
  table: MountView,
  updates: Updates,
): Difference[] {
  const changes: Difference[] = [];
  if (!samePlace(before, mount)) {
    const parent = updates.get(mount.parent) ?? table.get(mount.parent);
    const carried = isCarried(before, table.get(before.parent), mount, parent);
    changes.push({ kind: 'moved', mount, before, carried });
  }
  const readonly = isReadonly(mount);
  if (isReadonly(before) !== readonly) changes.push({ kind: 'readonly', mount, before, readonly });
  if (!sameAttributes(before, mount)) changes.push({ kind: 'attributes', mount, before });
  return changes;
}

export const samePlace = (a: MountDescription, b: MountDescription): boolean =>
  a.parent === b.parent && sameBytes(a.path, b.path);

/** Whether a mount with another place is where it was on its parent, or under the same path. */
function isCarried(
  before: MountDescription,
  parentBefore: MountDescription | undefined,
  mount: MountDescription,
  parent: MountDescription | undefined,
): boolean {
  if (sameBytes(before.path, mount.path)) return true;
  if (before.parent !== mount.parent) return false;
  const there = placeOn(parentBefore, before);
  return there !== undefined && there === placeOn(parent, mount);
}

function placeOn(parent: MountDescription | undefined, { path }: MountDescription) {
  if (path === undefined || parent?.path === undefined) return undefined;
  return below(keyOf(path), keyOf(parent.path));
}

/** Whether nothing can be written through it. */
export const isReadonly = ({ mnt_attr, sb_rdonly }: MountDescription): boolean =>
  sb_rdonly || (mnt_attr & MOUNT_ATTR_RDONLY) !== 0;

/** Whether what is the superblock's is the same. */
export const sameSuperblock = (a: MountDescription, b: MountDescription): boolean =>
  a.sb_rdonly === b.sb_rdonly && sameBytes(a.options, b.options);

/** All but the place, and but what `readonly` tells. */
function sameAttributes(a: MountDescription, b: MountDescription): boolean {
  return (
    (isReadonly(a) === isReadonly(b)
      ? a.mnt_attr === b.mnt_attr && sameSuperblock(a, b)
      : (a.mnt_attr | MOUNT_ATTR_RDONLY) === (b.mnt_attr | MOUNT_ATTR_RDONLY) &&
        sameBytes(afterAccess(a), afterAccess(b))) &&
    sameBytes(a.root, b.root) &&
    sameBytes(a.source, b.source) &&
    samePropagation(a, b)
  );
}

function samePropagation(
  { propagation: a }: MountDescription,
  { propagation: b }: MountDescription,
): boolean {
  return (
    a.shared === b.shared &&
    a.master === b.master &&
    a.propagate_from === b.propagate_from &&
    a.unbindable === b.unbindable
  );
}

/** The superblock's options behind the first, which is `ro` or `rw`. */
const afterAccess = ({ options }: MountDescription): Uint8Array =>
  options.subarray(/^r[ow]$/.test(keyOf(options.subarray(0, 2))) ? 2 : 0);

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
