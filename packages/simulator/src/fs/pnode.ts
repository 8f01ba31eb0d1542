import { errno } from '@kernfmt/kernel';
import { MS_SHARED, MS_SLAVE, MS_UNBINDABLE } from '@kernfmt/uapi/linux/mount';
import { listDelInit, listEntries, listMove, listSpliceTailInit } from '../lib/list.ts';
import { isSubdir } from './dcache.ts';
import type { MntNamespace, Mount, Mountpoint } from './mount.ts';
import { MNT_MARKED, MNT_SHARED, MNT_UNBINDABLE } from './mount_flags.ts';
import { CL_MAKE_SHARED, CL_SLAVE, copyTree } from './namespace/clone.ts';
import { mntSetMountpoint, mountsOf } from './namespace/mountpoint.ts';
import { isPathReachable } from './namespace/reachable.ts';
import type { Path } from './path.ts';

function nextPeer(mnt: Mount): Mount {
  return mnt.mnt_share.next.owner!;
}

function firstSlave(mnt: Mount): Mount {
  return mnt.mnt_slave_list.next.owner!;
}

function nextSlave(mnt: Mount): Mount {
  return mnt.mnt_slave.next.owner!;
}

/** Whether `mnt` is the last one of its master's slaves. */
function isLastSlave(mnt: Mount, master: Mount): boolean {
  return mnt.mnt_slave.next === master.mnt_slave_list;
}

/**
 * The peer group nearest up the masters that has a mount the reader can see: `propagate_from` of
 * mountinfo, 0 for none. Analogous to fs/pnode.c:get_dominating_id().
 */
export function getDominatingId(mnt: Mount, root: Path): number {
  for (let master = mnt.mnt_master; master !== undefined; master = master.mnt_master) {
    let peer = master;
    do {
      if (peer.mnt_ns === mnt.mnt_ns && isPathReachable(peer, peer.mnt_root, root)) {
        return peer.mnt_group_id;
      }
      peer = nextPeer(peer);
    } while (peer !== master);
  }
  return 0;
}

/**
 * Changes the propagation type of one mount.
 * @param type MS_SHARED, MS_SLAVE, MS_PRIVATE or MS_UNBINDABLE
 *
 * Analogous to fs/pnode.c:change_mnt_propagation().
 */
export function changeMntPropagation(mnt: Mount, type: number): void {
  if (type === MS_SHARED) {
    mnt.setShared();
    return;
  }
  makeSlave(mnt);
  if (type === MS_SLAVE) return;
  listDelInit(mnt.mnt_slave);
  mnt.mnt_master = undefined;
  if (type === MS_UNBINDABLE) mnt.mnt_flags |= MNT_UNBINDABLE;
  else mnt.mnt_flags &= ~MNT_UNBINDABLE;
}

/**
 * Takes a mount out of its peer group, as a slave of a peer, and its slaves with it; the last peer
 * leaves its slaves to its master. Analogous to fs/pnode.c:do_make_slave().
 */
function makeSlave(mnt: Mount): void {
  let master: Mount | undefined;
  if (mnt.mnt_share.empty) {
    if (mnt.shared) {
      releaseGroupId(mnt);
      mnt.mnt_flags &= ~MNT_SHARED;
    }
    master = mnt.mnt_master;
    if (master === undefined) {
      for (const slave of listEntries(mnt.mnt_slave_list)) {
        listDelInit(slave.mnt_slave);
        slave.mnt_master = undefined;
      }
      return;
    }
  } else {
    master = peerOfSameRoot(mnt);
    listDelInit(mnt.mnt_share);
    mnt.mnt_group_id = 0;
    mnt.mnt_flags &= ~MNT_SHARED;
  }
  for (const slave of listEntries(mnt.mnt_slave_list)) slave.mnt_master = master;
  listMove(mnt.mnt_slave, master.mnt_slave_list);
  listSpliceTailInit(mnt.mnt_slave_list, master.mnt_slave_list);
  mnt.mnt_master = master;
}

/** A peer that shows the same directory, or any peer. */
function peerOfSameRoot(mnt: Mount): Mount {
  const first = nextPeer(mnt);
  for (let peer = first; peer !== mnt; peer = nextPeer(peer)) {
    if (peer.mnt_root === mnt.mnt_root) return peer;
  }
  return first;
}

/** Analogous to fs/namespace.c:mnt_release_group_id(). */
export function releaseGroupId(mnt: Mount): void {
  mnt.kernel.mnt_group_ids.free(mnt.mnt_group_id);
  mnt.mnt_group_id = 0;
}

/**
 * The mount after `mnt` among all that `origin` propagates to: peers, slaves, slaves of slaves.
 * Analogous to fs/pnode.c:propagation_next().
 */
export function propagationNext(mnt: Mount, origin: Mount): Mount | undefined {
  if (!mnt.isNew && !mnt.mnt_slave_list.empty) return firstSlave(mnt);
  return propagationAfter(mnt, origin);
}

/**
 * The one after `mnt` and after all its slaves. Analogous to fs/pnode.c:__propagation_next(), which
 * is of Linux 6.17.
 */
export function propagationAfter(mnt: Mount, origin: Mount): Mount | undefined {
  let at = mnt;
  for (;;) {
    const master = at.mnt_master;
    if (master === origin.mnt_master) {
      const next = nextPeer(at);
      return next === origin ? undefined : next;
    }
    if (!isLastSlave(at, master!)) return nextSlave(at);
    at = master!;
  }
}

/** Where to go on so that the slaves of `mnt` are left out. Analogous to its namesake. */
export function skipPropagationSubtree(mnt: Mount): Mount {
  return mnt.isNew || mnt.mnt_slave_list.empty ? mnt : mnt.mnt_slave_list.prev.owner!;
}

/** The next group of slaves that are peers of each other. Analogous to fs/pnode.c:next_group(). */
function nextGroup(mnt: Mount, origin: Mount): Mount | undefined {
  let at = mnt;
  for (;;) {
    const { slave, last } = throughPeers(at, origin);
    if (last === undefined) return slave;
    const { group, peer } = upFrom(last, origin);
    if (peer === undefined) return group;
    if (peer === origin) return undefined;
    at = peer;
  }
}

/**
 * From one peer to the next: to the first slave of one, or to the last peer; neither is the end.
 */
function throughPeers(from: Mount, origin: Mount): { slave?: Mount; last?: Mount } {
  for (let at = from; ; at = nextPeer(at)) {
    if (!at.isNew && !at.mnt_slave_list.empty) return { slave: firstSlave(at) };
    const next = nextPeer(at);
    if (at.mnt_group_id === origin.mnt_group_id) {
      if (next === origin) return {};
    } else if (at.mnt_slave.next !== next.mnt_slave) {
      return { last: at };
    }
  }
}

/**
 * From the last of a group: to the next group of its master, or to the next of the master's peers.
 */
function upFrom(last: Mount, origin: Mount): { group?: Mount; peer?: Mount } {
  for (let at = last; ; ) {
    const master = at.mnt_master!;
    if (!isLastSlave(at, master)) return { group: nextSlave(at) };
    const peer = nextPeer(master);
    if (master.mnt_group_id === origin.mnt_group_id) return { peer };
    if (master.mnt_slave.next === peer.mnt_slave) return { peer };
    at = master;
  }
}

/** peers(): in the same group, and in one. */
export function peers(a: Mount, b: Mount): boolean {
  return a.mnt_group_id === b.mnt_group_id && a.mnt_group_id !== 0;
}

/** One propagation under way: what fs/pnode.c keeps in globals. */
interface Propagation {
  lastDest: Mount;
  lastSource: Mount;
  readonly firstSource: Mount;
  readonly destMaster: Mount | undefined;
  readonly mp: Mountpoint;
  /** Copies made, newest first. */
  readonly copies: Mount[];
}

/**
 * Copies a tree that is about to be mounted to everywhere its parent propagates to. The copies have
 * their parents and are not yet visible.
 *
 * @param copies gets them, in the order they were made, also those made before an error
 * @throws Errno ENOSPC when a namespace would have too many mounts
 *
 * Analogous to fs/pnode.c:propagate_mnt().
 */
export function propagateMnt(dest: Mount, mp: Mountpoint, source: Mount, copies: Mount[]): void {
  const state: Propagation = {
    lastDest: dest,
    lastSource: source,
    firstSource: source,
    destMaster: dest.mnt_master,
    mp,
    copies,
  };
  try {
    for (let peer = nextPeer(dest); peer !== dest; peer = nextPeer(peer)) {
      propagateOne(peer, state);
    }
    for (let group = nextGroup(dest, dest); group; group = nextGroup(group, dest)) {
      let peer = group;
      do {
        propagateOne(peer, state);
        peer = nextPeer(peer);
      } while (peer !== group);
    }
  } finally {
    for (const { mnt_parent } of copies) {
      const master = mnt_parent.mnt_master;
      if (master !== dest.mnt_master && master !== undefined) master.mnt_flags &= ~MNT_MARKED;
    }
  }
}

/** Analogous to fs/pnode.c:propagate_one(). */
function propagateOne(mnt: Mount, state: Propagation): void {
  if (mnt.isNew) return;
  // Since Linux 6.17: a detached tree gets no copy, but what receives from it does.
  if (mnt.mnt_ns!.anonymous && mnt.kernel.mountGeneration !== '5.8') return;
  if (!isSubdir(state.mp.m_dentry, mnt.mnt_root)) return;
  const type = peers(mnt, state.lastDest) ? CL_MAKE_SHARED : sourceForSlave(mnt, state);
  const child = copyTree(state.lastSource, state.lastSource.mnt_root, type);
  mntSetMountpoint(mnt, state.mp, child);
  const master = mnt.mnt_master;
  if (master !== state.destMaster && master !== undefined) master.mnt_flags |= MNT_MARKED;
  state.lastDest = mnt;
  state.lastSource = child;
  state.copies.push(child);
  countMounts(mnt.mnt_ns!, child);
}

/**
 * Finds the copy that the one in this slave group becomes a slave of: back from the last one made,
 * to that in the master's group. Returns how to copy it.
 */
function sourceForSlave(mnt: Mount, state: Propagation): number {
  let member = mnt;
  let master = member.mnt_master;
  while (master !== state.destMaster && master !== undefined && !master.marked) {
    member = master;
    master = member.mnt_master;
  }
  while (state.lastSource !== state.firstSource) {
    const parent = state.lastSource.mnt_parent;
    const done = parent.mnt_master === master;
    if (done && peers(member, parent)) break;
    state.lastSource = state.lastSource.mnt_master ?? state.firstSource;
    if (done) break;
  }
  return mnt.shared ? CL_SLAVE | CL_MAKE_SHARED : CL_SLAVE;
}

/**
 * Reserves room for a tree in a namespace. Analogous to fs/namespace.c:count_mounts().
 * @throws Errno ENOSPC when there would be more than fs.mount-max
 */
export function countMounts(ns: MntNamespace, tree: Mount): void {
  let mounts = 0;
  for (const _ of mountsOf(tree)) mounts++;
  const sum = ns.mounts + ns.pending_mounts;
  if (tree.kernel.mountMax < sum || mounts > tree.kernel.mountMax - sum) throw errno('ENOSPC');
  ns.pending_mounts += mounts;
}
