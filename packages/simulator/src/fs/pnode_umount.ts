import {
  ListNode,
  listAddTail,
  listDelInit,
  listEntries,
  listIsSingular,
  listMoveTail,
  listSpliceTailInit,
} from '../lib/list.ts';
import type { Mount } from './mount.ts';
import { MNT_LOCKED, MNT_MARKED, MNT_UMOUNT } from './mount_flags.ts';
import { lookupMnt, mntChangeMountpoint } from './namespace/mountpoint.ts';
import { propagationNext, skipPropagationSubtree } from './pnode.ts';

// The part of fs/pnode.c that unmounts.

/** The one mount that covers `mnt` completely. Analogous to fs/pnode.c:find_topper(). */
function findTopper(mnt: Mount): Mount | undefined {
  if (!listIsSingular(mnt.mnt_mounts)) return undefined;
  const child = mnt.mnt_mounts.next.owner!;
  return child.mnt_mountpoint === mnt.mnt_root ? child : undefined;
}

/**
 * Whether a plain umount would take away a mount in use: itself, or one that the umount propagates
 * to and that has no mounts below it. Analogous to fs/pnode.c:propagate_mount_busy().
 *
 * @param refcnt references that do not count as use
 */
export function propagateMountBusy(mnt: Mount, refcnt: number): boolean {
  const parent = mnt.mnt_parent;
  if (mnt === parent) return mnt.mnt_count > refcnt;
  if (!mnt.mnt_mounts.empty || mnt.mnt_count > refcnt) return true;
  for (let at = propagationNext(parent, parent); at; at = propagationNext(at, parent)) {
    const child = lookupMnt(at, mnt.mnt_mountpoint);
    if (child === undefined) continue;
    const topper = findTopper(child);
    if (topper === undefined && !child.mnt_mounts.empty) continue;
    if (child.mnt_count > (topper === undefined ? 1 : 2)) return true;
  }
  return false;
}

/** What is unmounted at the source need not hide anything any more: propagate_mount_unlock(). */
export function propagateMountUnlock(mnt: Mount): void {
  const parent = mnt.mnt_parent;
  if (parent === mnt) return;
  for (let at = propagationNext(parent, parent); at; at = propagationNext(at, parent)) {
    const child = lookupMnt(at, mnt.mnt_mountpoint);
    if (child !== undefined) child.mnt_flags &= ~MNT_LOCKED;
  }
}

/** Lists of the umount under way, by mnt_list and mnt_umounting. */
interface Candidates {
  readonly toUmount: ListNode<Mount>;
  readonly toRestore: ListNode<Mount>;
  readonly visited: ListNode<Mount>;
}

/**
 * Adds to the list of mounts to unmount those that receive the umounts by propagation.
 * Analogous to fs/pnode.c:propagate_umount().
 */
export function propagateUmount(list: ListNode<Mount>): void {
  const candidates: Candidates = {
    toUmount: new ListNode(),
    toRestore: new ListNode(),
    visited: new ListNode(),
  };
  for (let node = list.prev; node !== list; node = node.prev) {
    const mnt = node.owner!;
    if (!mnt.mnt_umounting.empty) continue;
    listAddTail(mnt.mnt_umounting, candidates.visited);
    findCandidates(mnt, candidates);
  }
  umountList(candidates);
  restoreMounts(candidates.toRestore);
  for (const mnt of listEntries(candidates.visited)) listDelInit(mnt.mnt_umounting);
  listSpliceTailInit(candidates.toUmount, list);
}

/** Visits the propagation tree of one mount's parent. */
function findCandidates(mnt: Mount, candidates: Candidates): void {
  const parent = mnt.mnt_parent;
  for (let at = propagationNext(parent, parent); at; at = propagationNext(at, parent)) {
    let child = lookupMnt(at, mnt.mnt_mountpoint);
    if (child === undefined) continue;
    if (!child.mnt_umounting.empty) {
      // Seen already, with its peers and their slaves.
      at = skipPropagationSubtree(at);
      continue;
    }
    if ((child.mnt_flags & MNT_UMOUNT) !== 0) {
      listAddTail(child.mnt_umounting, candidates.visited);
      continue;
    }
    while (umountIfUnused(child, candidates)) {
      child = child.mnt_parent;
      if (child.mnt_umounting.empty) break;
    }
  }
}

/**
 * Unmounts a mount that has no children left, or remembers that it has none but is locked.
 * Analogous to fs/pnode.c:__propagate_umount().
 *
 * @returns whether its parent may have become free by it
 */
function umountIfUnused(mnt: Mount, { toUmount, toRestore }: Candidates): boolean {
  if ((mnt.mnt_flags & (MNT_UMOUNT | MNT_MARKED)) !== 0) return false;
  for (const child of listEntries(mnt.mnt_mounts)) {
    if (child.mnt_mountpoint === mnt.mnt_root) continue;
    if (!child.mnt_umounting.empty && child.marked) continue;
    listMoveTail(mnt.mnt_umounting, toRestore);
    return false;
  }
  mnt.mnt_flags |= MNT_MARKED;
  if (mnt.locked) listMoveTail(mnt.mnt_umounting, toRestore);
  else umountOne(mnt, toUmount);
  return true;
}

/** Analogous to fs/pnode.c:umount_one(). */
function umountOne(mnt: Mount, toUmount: ListNode<Mount>): void {
  mnt.mnt_flags = (mnt.mnt_flags & ~MNT_MARKED) | MNT_UMOUNT;
  listDelInit(mnt.mnt_child);
  listDelInit(mnt.mnt_umounting);
  listMoveTail(mnt.mnt_list, toUmount);
}

/** Unmounts what is below, but for what covers a mount completely: umount_list(). */
function umountList({ toUmount, toRestore }: Candidates): void {
  for (let node = toUmount.next; node !== toUmount; node = node.next) {
    const mnt = node.owner!;
    for (const child of listEntries(mnt.mnt_mounts)) {
      if (child.mnt_mountpoint === mnt.mnt_root) listMoveTail(child.mnt_umounting, toRestore);
      else umountOne(child, toUmount);
    }
  }
}

/** What stays goes to the nearest parent that stays. Analogous to fs/pnode.c:restore_mounts(). */
function restoreMounts(toRestore: ListNode<Mount>): void {
  for (const mnt of listEntries(toRestore)) {
    mnt.mnt_flags &= ~MNT_MARKED;
    listDelInit(mnt.mnt_umounting);
    let mp = mnt.mnt_mp;
    let parent = mnt.mnt_parent;
    while ((parent.mnt_flags & MNT_UMOUNT) !== 0) {
      mp = parent.mnt_mp;
      parent = parent.mnt_parent;
    }
    if (parent !== mnt.mnt_parent) mntChangeMountpoint(parent, mp!, mnt);
  }
}
