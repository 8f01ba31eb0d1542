import type { AttributeChange, Notifier } from '../watches/notifier.ts';
import { isReadOnly, type Mount, parentsFirst, within } from './mount.ts';

/**
 * Tells a notifier of everything that is different in a table read anew: what went, what came or
 * was moved, and last what changed its attributes. Several changes of one mount between two
 * readings show as their sum, and an umount and mount of the same thing as nothing or a move.
 */
export function applyChanges(notifier: Notifier, listed: readonly Mount[]): void {
  const { table } = notifier;
  const now = new Map(listed.map((mount) => [mount.id, mount]));
  const before = new Map([...table.mounts()].map((mount) => [mount.id, mount]));
  const stays = (mount: Mount): boolean => now.get(mount.id)?.nature === mount.nature;
  for (const tree of goneTrees(notifier, stays)) notifier.detached(tree);
  announce(notifier, now, before);
  const pairs = listed.flatMap((mount) => {
    const old = before.get(mount.id);
    return old === undefined || old.nature !== mount.nature ? [] : [{ old, mount }];
  });
  for (const change of attributeChanges(pairs)) notifier.changed(change);
}

/** The mounts that are gone, as trees: each root first. */
function goneTrees({ table }: Notifier, stays: (mount: Mount) => boolean): Mount[][] {
  const gone = [...table.mounts()].filter((mount) => !stays(mount));
  const ids = new Set(gone.map(({ id }) => id));
  const tops = gone.filter(({ id, parent }) => parent === id || !ids.has(parent));
  return tops.map((top) => {
    const below = table.descendants(top.id).filter((id) => ids.has(id));
    return [top, ...below.map((id) => table.get(id)!)];
  });
}

/** New and moved mounts, parents before what is mounted on them. */
function announce(
  notifier: Notifier,
  now: ReadonlyMap<bigint, Mount>,
  before: ReadonlyMap<bigint, Mount>,
): void {
  const { table } = notifier;
  for (const mount of parentsFirst([...now.values()])) {
    const old = table.get(mount.id);
    if (old === undefined) notifier.attached(mount);
    else if (isMove(old, mount, before, now)) notifier.moved(old, mount);
    else table.set(mount);
  }
}

function isMove(
  old: Mount,
  mount: Mount,
  before: ReadonlyMap<bigint, Mount>,
  now: ReadonlyMap<bigint, Mount>,
): boolean {
  const parent = now.get(mount.parent);
  if (old.parent !== mount.parent) {
    // Another mount was put beneath it: nobody moved this one.
    const lifted = parent?.parent === old.parent && parent.point === mount.point;
    return !(lifted && !before.has(mount.parent));
  }
  const oldPlace = within(before.get(old.parent)?.point, old.point ?? '');
  return oldPlace !== within(parent?.point, mount.point ?? '');
}

/** A mount as it was known, and as it is now. */
export interface Pair {
  readonly old: Mount;
  readonly mount: Mount;
}

/** Whether anything changed that the series tells of with SETATTR. */
export const attributesDiffer = ({ old, mount }: Pair): boolean =>
  old.mnt_attr !== mount.mnt_attr || superblockChanged({ old, mount });

/**
 * Mounts whose own attributes changed, and for a superblock that changed while none of its mounts
 * did, all of them: which one the remount named, nobody can tell.
 */
export function attributeChanges(pairs: readonly Pair[]): AttributeChange[] {
  const own = pairs.filter(({ old, mount }) => old.mnt_attr !== mount.mnt_attr);
  const named = new Set(own.map(({ mount }) => mount.dev));
  const superblock = pairs.filter((pair) => superblockChanged(pair) && !named.has(pair.mount.dev));
  return [...own, ...superblock].map(({ old, mount }) => ({
    mount,
    // A remount of the superblock sets the mount's flag too, and says nothing of it.
    readonlyChanged: isReadOnly(old) !== isReadOnly(mount) && old.sb_rdonly === mount.sb_rdonly,
  }));
}

const superblockChanged = ({ old, mount }: Pair): boolean =>
  old.sb_options !== mount.sb_options || old.sb_rdonly !== mount.sb_rdonly;
