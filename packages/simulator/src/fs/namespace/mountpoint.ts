import { errno } from '@kernfmt/kernel';
import { NOTIFY_MOUNT_UNMOUNT } from '@kernfmt/uapi/linux/watch_queue';
import { ListNode, listAdd, listAddTail, listDelInit, listSpliceInit } from '../../lib/list.ts';
import type { Dentry } from '../dcache.ts';
import { type Mount, Mountpoint } from '../mount.ts';
import { notifyMount } from '../mount_notify.ts';

/** The mount on a place: the newest. Analogous to fs/namespace.c:__lookup_mnt(). */
export function lookupMnt(mnt: Mount, dentry: Dentry): Mount | undefined {
  return mnt.mnt_children_at?.get(dentry);
}

/**
 * Makes a dentry a mountpoint, or holds the one it is. Analogous to
 * fs/namespace.c:get_mountpoint().
 * @throws Errno ENOENT when it has been removed
 */
export function getMountpoint(dentry: Dentry): Mountpoint {
  if (dentry.d_unlinked) throw errno('ENOENT');
  if (dentry.d_mountpoint !== undefined) dentry.d_mountpoint.m_count++;
  else dentry.d_mountpoint = new Mountpoint(dentry);
  return dentry.d_mountpoint;
}

/** Analogous to fs/namespace.c:put_mountpoint(). */
export function putMountpoint(mp: Mountpoint | undefined): void {
  if (mp !== undefined && --mp.m_count === 0) mp.m_dentry.d_mountpoint = undefined;
}

/**
 * Takes a mount off its parent; it is its own parent then.
 * Analogous to fs/namespace.c:unhash_mnt().
 * @returns the mountpoint, with the mount's reference to it
 */
export function unhashMnt(mnt: Mount): Mountpoint | undefined {
  removeHash(mnt);
  mnt.mnt_last_parent = mnt.mnt_parent;
  mnt.mnt_last_mountpoint = mnt.mnt_mountpoint;
  mnt.mnt_parent = mnt;
  mnt.mnt_mountpoint = mnt.mnt_root;
  listDelInit(mnt.mnt_child);
  listDelInit(mnt.mnt_mp_list);
  const mp = mnt.mnt_mp;
  mnt.mnt_mp = undefined;
  return mp;
}

/** Takes a mount off, and says so. Analogous to fs/namespace.c:umount_mnt(). */
export function umountMnt(mnt: Mount): void {
  notifyMount(mnt.mnt_parent, mnt, NOTIFY_MOUNT_UNMOUNT, 0);
  putMountpoint(unhashMnt(mnt));
}

/** Gives a mount its parent, not yet visible. Analogous to fs/namespace.c:mnt_set_mountpoint(). */
export function mntSetMountpoint(parent: Mount, mp: Mountpoint, child: Mount): void {
  mp.m_count++;
  parent.mnt_count++;
  child.mnt_mountpoint = mp.m_dentry;
  child.mnt_parent = parent;
  child.mnt_mp = mp;
  listAdd(child.mnt_mp_list, mp.m_list);
}

/** Analogous to fs/namespace.c:attach_mnt(). */
export function attachMnt(mnt: Mount, parent: Mount, mp: Mountpoint): void {
  mntSetMountpoint(parent, mp, mnt);
  makeVisible(mnt, parent);
}

/** Moves a mount silently. Analogous to fs/namespace.c:mnt_change_mountpoint(). */
export function mntChangeMountpoint(parent: Mount, mp: Mountpoint, mnt: Mount): void {
  const { mnt_mp, mnt_parent } = mnt;
  listDelInit(mnt.mnt_child);
  listDelInit(mnt.mnt_mp_list);
  removeHash(mnt);
  attachMnt(mnt, parent, mp);
  putMountpoint(mnt_mp);
  mnt_parent.mnt_count--;
}

/**
 * Makes a tree that has a parent visible, as part of the parent's namespace.
 * Analogous to fs/namespace.c:commit_tree().
 */
export function commitTree(mnt: Mount): void {
  const parent = mnt.mnt_parent;
  const ns = parent.mnt_ns!;
  const head = new ListNode<Mount>();
  listAddTail(head, mnt.mnt_list);
  for (let node = head.next; node !== head; node = node.next) node.owner!.mnt_ns = ns;
  listSpliceInit(head, ns.list.prev);
  ns.mounts = (ns.mounts + ns.pending_mounts) >>> 0;
  ns.pending_mounts = 0;
  makeVisible(mnt, parent);
}

/** Analogous to fs/namespace.c:__attach_mnt(). */
function makeVisible(mnt: Mount, parent: Mount): void {
  const { mnt_mountpoint } = mnt;
  parent.mnt_children_at ??= new Map();
  mnt.mnt_hash_next = parent.mnt_children_at.get(mnt_mountpoint);
  parent.mnt_children_at.set(mnt_mountpoint, mnt);
  mnt.mnt_hashed = true;
  listAddTail(mnt.mnt_child, parent.mnt_mounts);
}

function removeHash(mnt: Mount): void {
  if (!mnt.mnt_hashed) return;
  const { mnt_children_at } = mnt.mnt_parent;
  const first = mnt_children_at!.get(mnt.mnt_mountpoint);
  if (first === mnt) {
    if (mnt.mnt_hash_next === undefined) mnt_children_at!.delete(mnt.mnt_mountpoint);
    else mnt_children_at!.set(mnt.mnt_mountpoint, mnt.mnt_hash_next);
  } else {
    let before = first;
    while (before !== undefined && before.mnt_hash_next !== mnt) before = before.mnt_hash_next;
    if (before !== undefined) before.mnt_hash_next = mnt.mnt_hash_next;
  }
  mnt.mnt_hash_next = undefined;
  mnt.mnt_hashed = false;
}

/** The mount after `mnt` in pre-order within the tree of `root`. Analogous to next_mnt(). */
export function nextMnt(mnt: Mount, root: Mount): Mount | undefined {
  if (!mnt.mnt_mounts.empty) return mnt.mnt_mounts.next.owner;
  for (let at = mnt; at !== root; at = at.mnt_parent) {
    const { next } = at.mnt_child;
    if (next !== at.mnt_parent.mnt_mounts) return next.owner;
  }
  return undefined;
}

/** The last mount of a tree in pre-order. Analogous to fs/namespace.c:skip_mnt_tree(). */
export function skipMntTree(mnt: Mount): Mount {
  let last = mnt;
  while (!last.mnt_mounts.empty) last = last.mnt_mounts.prev.owner!;
  return last;
}

/** The mounts of a tree in pre-order. The tree may not change meanwhile. */
export function* mountsOf(root: Mount): Generator<Mount, void, undefined> {
  for (let mnt: Mount | undefined = root; mnt !== undefined; mnt = nextMnt(mnt, root)) yield mnt;
}
