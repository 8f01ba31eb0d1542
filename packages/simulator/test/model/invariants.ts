import { expect } from 'vitest';
import type { OpenFile } from '../../src/fs/file.ts';
import type { MntNamespace, Mount, Mountpoint } from '../../src/fs/mount.ts';
import { MNT_DOOMED, MNT_MARKED, MNT_UMOUNT } from '../../src/fs/mount_flags.ts';
import type { Path } from '../../src/fs/path.ts';
import type { SuperBlock } from '../../src/fs/super.ts';
import type { SimulatedKernel } from '../../src/index.ts';
import { listEntries } from '../../src/lib/list.ts';

/** Every place that something outside the tree holds, once for each reference. */
function heldPaths(kernel: SimulatedKernel): Path[] {
  const files = new Set<OpenFile>();
  const paths: Path[] = [];
  for (const task of kernel.tasks.values()) {
    paths.push(task.fs.root, task.fs.pwd);
    for (let fd = 0; fd < 64; fd++) {
      const file = task.files.find(fd);
      if (file !== undefined) files.add(file);
    }
  }
  for (const file of files) paths.push(file.f_path);
  return paths;
}

const initialNamespaces = new WeakMap<SimulatedKernel, MntNamespace>();

/**
 * The namespace a kernel boots into, which never goes away; to be told before anybody leaves it.
 */
export function rememberInitialNamespace(kernel: SimulatedKernel): void {
  initialNamespaces.set(kernel, kernel.task.mnt_ns);
}

/** Every mount that is alive: in a namespace, held, or below one that is. */
function liveMounts(kernel: SimulatedKernel, held: readonly Path[]): Set<Mount> {
  const live = new Set<Mount>();
  const initial = initialNamespaces.get(kernel);
  const add = (mnt: Mount): void => {
    if (live.has(mnt)) return;
    live.add(mnt);
    for (const child of listEntries(mnt.mnt_mounts)) add(child);
  };
  if (initial !== undefined) add(initial.root);
  for (const { mnt_ns } of kernel.tasks.values()) add(mnt_ns.root);
  for (const { mnt } of held) add(mnt);
  return live;
}

function checkTree(mnt: Mount): void {
  const children = [...listEntries(mnt.mnt_mounts)];
  const found = new Set<Mount>();
  for (const first of mnt.mnt_children_at?.values() ?? []) {
    for (let at: Mount | undefined = first; at !== undefined; at = at.mnt_hash_next) found.add(at);
  }
  expect(found.size).toBe(children.length);
  for (const child of children) {
    expect(child.mnt_parent).toBe(mnt);
    expect(found.has(child)).toBe(true);
    expect(child.mnt_mp?.m_dentry).toBe(child.mnt_mountpoint);
    expect(child.mnt_mountpoint.d_mountpoint).toBe(child.mnt_mp);
    expect([...listEntries(child.mnt_mp!.m_list)]).toContain(child);
  }
}

function checkPropagation(mnt: Mount): void {
  const peers: Mount[] = [mnt];
  for (let at = mnt.mnt_share.next.owner!; at !== mnt; at = at.mnt_share.next.owner!) {
    expect(at.mnt_share.prev.next).toBe(at.mnt_share);
    peers.push(at);
  }
  expect(mnt.mnt_group_id !== 0).toBe(mnt.shared);
  expect(new Set(peers.map((each) => each.mnt_group_id)).size).toBe(1);
  if (peers.length > 1) expect(peers.every((each) => each.shared)).toBe(true);
  const masters = new Set(peers.map((each) => each.mnt_master?.mnt_group_id));
  expect(masters.size).toBe(1);
  for (const slave of listEntries(mnt.mnt_slave_list)) expect(slave.mnt_master).toBe(mnt);
  if (mnt.mnt_master === undefined) expect(mnt.mnt_slave.empty).toBe(true);
  else expect([...listEntries(mnt.mnt_master.mnt_slave_list)]).toContain(mnt);
  expect(mnt.unbindable && mnt.shared).toBe(false);
}

function checkNamespace(ns: MntNamespace): void {
  const listed = [...listEntries(ns.list)];
  expect(ns.mounts).toBe(listed.length);
  expect(ns.pending_mounts).toBe(0);
  const tree = new Set<Mount>();
  const visit = (mnt: Mount): void => {
    tree.add(mnt);
    for (const child of listEntries(mnt.mnt_mounts)) visit(child);
  };
  visit(ns.root);
  expect(new Set(listed)).toEqual(tree);
  for (const mnt of listed) {
    expect(mnt.mnt_ns).toBe(ns);
    expect(mnt.mnt_flags & (MNT_MARKED | MNT_UMOUNT | MNT_DOOMED)).toBe(0);
    expect(mnt.mnt_umounting.empty).toBe(true);
    checkPropagation(mnt);
  }
}

/** Own reference, one of each child, one of each place held. A child of a lazily unmounted parent
 * has given its own back. */
function checkCounts(live: ReadonlySet<Mount>, held: readonly Path[]): void {
  const paths = new Map<Mount, number>();
  for (const { mnt } of held) paths.set(mnt, (paths.get(mnt) ?? 0) + 1);
  for (const mnt of live) {
    if (mnt.mnt_ns === undefined || mnt.mnt_ns === mnt.kernel.internal) continue;
    const children = [...listEntries(mnt.mnt_mounts)].length;
    expect([mnt.mnt_id, mnt.mnt_count]).toEqual([mnt.mnt_id, 1 + children + (paths.get(mnt) ?? 0)]);
  }
}

function checkMountpoints(live: ReadonlySet<Mount>): void {
  const mountpoints = new Set<Mountpoint>();
  for (const { mnt_mp } of live) if (mnt_mp !== undefined) mountpoints.add(mnt_mp);
  for (const mp of mountpoints) expect(mp.m_count).toBe([...listEntries(mp.m_list)].length);
}

function checkSupers(live: ReadonlySet<Mount>): void {
  const mounts = new Map<SuperBlock, number>();
  for (const { mnt_sb } of live) mounts.set(mnt_sb, (mounts.get(mnt_sb) ?? 0) + 1);
  for (const [sb, count] of mounts) {
    // The kernel's own mounts and contexts of fsopen() are references besides.
    expect(sb.s_active).toBeGreaterThanOrEqual(count);
    expect([...listEntries(sb.s_mounts)].length).toBeGreaterThanOrEqual(count);
  }
}

function checkIds(kernel: SimulatedKernel, live: ReadonlySet<Mount>): void {
  const ids = [...live].map((mnt) => mnt.mnt_id);
  expect(new Set(ids).size).toBe(ids.length);
  const used = new Set(ids);
  // 0 to 9 are the kernel's own.
  let lowest = 10;
  while (used.has(lowest)) lowest++;
  const next = kernel.mnt_ids.alloc();
  kernel.mnt_ids.free(next);
  expect(next).toBe(lowest);
}

function checkGroups(kernel: SimulatedKernel, live: ReadonlySet<Mount>): void {
  const groups = new Map<number, Mount>();
  for (const mnt of live) {
    if (mnt.mnt_group_id === 0) continue;
    const known = groups.get(mnt.mnt_group_id);
    groups.set(mnt.mnt_group_id, known ?? mnt);
    if (known === undefined || known === mnt) continue;
    let at = known;
    while (at !== mnt && at.mnt_share.next.owner !== known) at = at.mnt_share.next.owner!;
    expect(at).toBe(mnt);
  }
  let lowest = 1;
  while (groups.has(lowest)) lowest++;
  const next = kernel.mnt_group_ids.alloc();
  kernel.mnt_group_ids.free(next);
  expect(next).toBe(lowest);
}

/** What holds of a kernel between calls, whatever was called. */
export function checkInvariants(kernel: SimulatedKernel): void {
  const held = heldPaths(kernel);
  const live = liveMounts(kernel, held);
  expect(kernel.unmounted).toEqual([]);
  expect(kernel.taskWork).toEqual([]);
  const namespaces = new Set([...live].map((mnt) => mnt.mnt_ns));
  for (const ns of namespaces) {
    if (ns !== undefined && ns !== kernel.internal) checkNamespace(ns);
  }
  for (const mnt of live) {
    checkTree(mnt);
    for (const watch of mnt.mnt_watchers?.watches ?? []) {
      expect(watch.id).toMatchObject({ d_mount_watch: true });
    }
  }
  checkCounts(live, held);
  checkMountpoints(live);
  checkSupers(live);
  checkIds(kernel, live);
  checkGroups(kernel, live);
}
