import { type ListNode, listAddTail, listDelInit, listEntries } from '../lib/list.ts';
import type { Mount } from './mount.ts';
import { MNT_UMOUNT } from './mount_flags.ts';
import {
  getMountpoint,
  lookupMnt,
  mntChangeMountpoint,
  putMountpoint,
} from './namespace/mountpoint.ts';
import { peers, propagationAfter, propagationNext } from './pnode.ts';

// How umounts propagate since Linux 6.17 (f0d0ba19985d, "Rewrite of propagate_umount()"): out of
// all that could go along, the largest set that leaves no mount without a place and shows nothing
// that was hidden. Documentation/filesystems/propagate_umount.txt has the reasons.

/** A search under way. */
class Candidates {
  /** What may go; those that it was decided of have left. */
  readonly #candidates = new Set<Mount>();
  /** To decide, children before their parents. */
  list: Mount[] = [];
  /** Mounts below which everything was told that they stay. */
  readonly marked = new Set<Mount>();
  /** What goes, in the order in which that was found. */
  readonly toUmount: Mount[] = [];

  has(mnt: Mount): boolean {
    return this.#candidates.has(mnt);
  }

  add(mnt: Mount): void {
    this.#candidates.add(mnt);
  }

  /** It stays, but is still to be looked at. */
  exclude(mnt: Mount): void {
    this.#candidates.delete(mnt);
  }

  /** Analogous to fs/pnode.c:remove_from_candidate_list(). */
  remove(mnt: Mount): void {
    this.exclude(mnt);
    this.marked.delete(mnt);
    const at = this.list.indexOf(mnt);
    if (at >= 0) this.list.splice(at, 1);
  }

  /** Analogous to fs/pnode.c:umount_one(). */
  umount(mnt: Mount): void {
    mnt.mnt_flags |= MNT_UMOUNT;
    listDelInit(mnt.mnt_child);
    listDelInit(mnt.mnt_list);
    this.toUmount.push(mnt);
  }
}

/**
 * Adds to the list of mounts to unmount those that receive the umounts by propagation, and can go.
 * Analogous to fs/pnode.c:propagate_umount() since Linux 6.17.
 */
export function propagateUmountSet(set: ListNode<Mount>): void {
  const candidates = gatherCandidates([...listEntries(set)]);
  for (const mnt of [...candidates.list]) trimOne(mnt, candidates);
  for (let mnt = candidates.list[0]; mnt !== undefined; mnt = candidates.list[0]) {
    handleLocked(mnt, candidates);
  }
  for (const mnt of candidates.toUmount) {
    const over = overmount(mnt);
    if (over !== undefined && !willBeUnmounted(over)) reparent(over);
  }
  for (const mnt of candidates.toUmount) listAddTail(mnt.mnt_list, set);
}

/** What is mounted on the root of a mount: mnt->overmount. */
function overmount(mnt: Mount): Mount | undefined {
  return lookupMnt(mnt, mnt.mnt_root);
}

function willBeUnmounted(mnt: Mount): boolean {
  return (mnt.mnt_flags & MNT_UMOUNT) !== 0;
}

/** Analogous to fs/pnode.c:gather_candidates(). */
function gatherCandidates(set: readonly Mount[]): Candidates {
  const candidates = new Candidates();
  for (const mnt of set) {
    if (candidates.has(mnt)) continue;
    candidates.add(mnt);
    const parent = mnt.mnt_parent;
    let at = propagationNext(parent, parent);
    while (at !== undefined) {
      const child = lookupMnt(at, mnt.mnt_mountpoint);
      if (child !== undefined && candidates.has(child)) {
        at = skipPropagationSubtree(at, parent);
        continue;
      }
      if (child !== undefined) {
        candidates.add(child);
        if (!willBeUnmounted(child)) candidates.list.unshift(child);
      }
      at = propagationNext(at, parent);
    }
  }
  for (const mnt of set) candidates.exclude(mnt);
  return candidates;
}

/** Past all that receives from `mnt`. Analogous to fs/pnode.c:skip_propagation_subtree(). */
function skipPropagationSubtree(mnt: Mount, origin: Mount): Mount | undefined {
  let next = propagationAfter(mnt, origin);
  while (next !== undefined && peers(mnt, next)) next = propagationAfter(next, origin);
  return next;
}

/**
 * A child stays, and so do those above it, as far as it is not the one that covers its parent.
 * Analogous to fs/pnode.c:trim_ancestors().
 */
function trimAncestors(mnt: Mount, candidates: Candidates): void {
  let child = mnt;
  for (let at = mnt.mnt_parent; candidates.has(at); at = at.mnt_parent) {
    if (candidates.marked.has(child)) return;
    candidates.marked.add(child);
    if (child !== overmount(at)) candidates.exclude(at);
    child = at;
  }
}

/** Decides, where the children alone can tell. Analogous to fs/pnode.c:trim_one(). */
function trimOne(mnt: Mount, candidates: Candidates): void {
  if (!candidates.has(mnt)) {
    candidates.remove(mnt);
    return;
  }
  const staying = [...listEntries(mnt.mnt_mounts)].filter((child) => !candidates.has(child));
  if (staying.length > 0) {
    trimAncestors(mnt, candidates);
    if (staying.some((child) => child !== overmount(mnt))) candidates.remove(mnt);
  } else if (!mnt.locked && mnt.mnt_mounts.empty) {
    candidates.remove(mnt);
    candidates.umount(mnt);
  }
}

/**
 * A chain of candidates goes from the bottom up to where a locked one hides something. Analogous to
 * fs/pnode.c:handle_locked().
 */
function handleLocked(mnt: Mount, candidates: Candidates): void {
  if (!candidates.has(mnt)) {
    candidates.remove(mnt);
    return;
  }
  let cutoff = mnt;
  let above = mnt;
  for (; candidates.has(above); above = above.mnt_parent) {
    candidates.remove(above);
    if (!above.locked) cutoff = above.mnt_parent;
  }
  if (willBeUnmounted(above)) cutoff = above;
  for (let at = mnt; at !== cutoff; at = at.mnt_parent) candidates.umount(at);
}

/** What covered a stack that goes slides down to where the stack was. Analogous to reparent(). */
function reparent(mnt: Mount): void {
  let { mnt_mountpoint, mnt_parent } = mnt;
  while (willBeUnmounted(mnt_parent)) ({ mnt_mountpoint, mnt_parent } = mnt_parent);
  const mp = getMountpoint(mnt_mountpoint);
  mntChangeMountpoint(mnt_parent, mp, mnt);
  putMountpoint(mp);
}
