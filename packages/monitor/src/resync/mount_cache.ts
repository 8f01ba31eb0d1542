import type { Target } from '@kernfmt/fsinfo';
import { type Abi, LP64 } from '@kernfmt/layout';
import type { FsinfoMountInfo } from '@kernfmt/uapi/linux/fsinfo';
import { Tree } from './tree.ts';

/** A mount that a list told of, whether or not it can be asked about. */
export interface ListedMount {
  readonly mnt_unique_id: bigint;
  /** What the mount is asked for by; somebody else's as soon as it is gone. */
  readonly mnt_id: number;
  /** Unique id of the mount that it is mounted on; undefined where the list has none. */
  readonly parent: bigint | undefined;
  /** As the list had it. What was asked afterwards may be newer, never older. */
  readonly mnt_notify_sum: bigint;
}

/** A mount as it was when it was last asked about. Never written to: a newer one replaces it. */
export interface CachedMount extends ListedMount {
  /** Attributes, superblock, and the three counters. */
  readonly info: FsinfoMountInfo;
  /** From the root of its parent, unescaped; from the task's root where the parent is unknown. */
  readonly mount_point: Uint8Array;
}

/** What a cache is of. */
export interface MountCacheOptions {
  /**
   * The watched root: the root of a mount, by path, fd or id; the task's root unless given. A path
   * is walked each time, and may lead to another mount the next time; an fd stays where it is.
   */
  readonly target?: Target;
  /** Of the kernel that answers: LP64 unless given. */
  readonly abi?: Abi;
}

/**
 * The mounts below a watched root, by unique id. Empty until `resync` or `resyncFlat` fill it, and
 * as true as their last run. Iterating gives parents before what is mounted on them.
 *
 * A mount that the task may not ask about, as everything outside its root, is not in it.
 */
export class MountCache {
  readonly target: Target;
  readonly abi: Abi;
  readonly #listed = new Map<bigint, ListedMount | CachedMount>();
  readonly #mnt_ids = new Map<number, bigint>();
  #size = 0;
  #root: bigint | undefined;
  #journal = new Map<bigint, CachedMount | undefined>();

  /** Where mounts hang while a scan runs. For the scans. */
  readonly tree = new Tree();
  /** Bytes of an element of a list, by the list's attribute. For the scans. */
  readonly elementSizes = new Map<number, number>();
  /** Whether a pass was broken off, so that what is here cannot be built on. For the scans. */
  broken = false;

  constructor({ target = { path: '/' }, abi = LP64 }: MountCacheOptions = {}) {
    this.target = target;
    this.abi = abi;
  }

  /** Unique id of the watched root; undefined of an empty cache. */
  get root(): bigint | undefined {
    return this.#root;
  }

  /** Mounts that the task can see. */
  get size(): number {
    return this.#size;
  }

  get(mnt_unique_id: bigint): CachedMount | undefined {
    return seen(this.#listed.get(mnt_unique_id));
  }

  /** The mount that has a reusable id, as the records of before ver #21 carry it. */
  byMntId(mnt_id: number): CachedMount | undefined {
    const id = this.#mnt_ids.get(mnt_id);
    return id === undefined ? undefined : this.get(id);
  }

  *[Symbol.iterator](): Generator<CachedMount, void, undefined> {
    for (const top of this.tree.tops) {
      for (const id of this.tree.below(top)) {
        const mount = this.get(id);
        if (mount !== undefined) yield mount;
      }
    }
  }

  /** The mounts that are mounted on one. */
  *childrenOf(mnt_unique_id: bigint): Generator<CachedMount, void, undefined> {
    for (const id of this.tree.childrenOf(mnt_unique_id)) {
      const mount = this.get(id);
      if (mount !== undefined) yield mount;
    }
  }

  /** Where a mount is, from the task's root, unescaped; undefined of one that is not here. */
  pathOf(mnt_unique_id: bigint): Uint8Array | undefined {
    return pathIn((id) => this.get(id), mnt_unique_id);
  }

  /** Unique ids of all that was listed, seen or not. For the scans. */
  ids(): IterableIterator<bigint> {
    return this.#listed.keys();
  }

  /** As a list had it, seen or not. For the scans. */
  listed(mnt_unique_id: bigint): ListedMount | CachedMount | undefined {
    return this.#listed.get(mnt_unique_id);
  }

  /** Who was last listed under a reusable id. For the scans. */
  idOf(mnt_id: number): bigint | undefined {
    return this.#mnt_ids.get(mnt_id);
  }

  /** For the scans. */
  setRoot(mnt_unique_id: bigint | undefined): void {
    this.#root = mnt_unique_id;
  }

  /** Adds or replaces. For the scans. */
  put(mount: ListedMount | CachedMount): void {
    this.#replace(mount.mnt_unique_id, mount);
    this.#mnt_ids.set(mount.mnt_id, mount.mnt_unique_id);
  }

  /** Forgets everything, in so far as what was here still counts as before. For the scans. */
  clear(): void {
    for (const id of [...this.#listed.keys()]) this.remove(id);
  }

  /** Forgets a mount; what hangs on it becomes a top. For the scans. */
  remove(mnt_unique_id: bigint): void {
    const mount = this.#listed.get(mnt_unique_id);
    this.tree.remove(mnt_unique_id);
    if (mount === undefined) return;
    this.#replace(mnt_unique_id, undefined);
    if (this.#mnt_ids.get(mount.mnt_id) === mnt_unique_id) this.#mnt_ids.delete(mount.mnt_id);
    if (this.#root === mnt_unique_id) this.#root = undefined;
  }

  /**
   * What was here before the changes since the last call, by unique id; undefined for what was not.
   * For the scans.
   */
  takeJournal(): Map<bigint, CachedMount | undefined> {
    const journal = this.#journal;
    this.#journal = new Map();
    return journal;
  }

  #replace(id: bigint, mount: ListedMount | CachedMount | undefined): void {
    const before = this.get(id);
    if (!this.#journal.has(id)) this.#journal.set(id, before);
    if (mount === undefined) this.#listed.delete(id);
    else this.#listed.set(id, mount);
    this.#size += Number(seen(mount) !== undefined) - Number(before !== undefined);
  }
}

/** A mount that could be asked about. */
export function seen(mount: ListedMount | CachedMount | undefined): CachedMount | undefined {
  return mount !== undefined && 'info' in mount ? mount : undefined;
}

const SLASH = 0x2f;

/** The path of a mount in a table, from mount point to mount point. */
export function pathIn(
  table: (id: bigint) => CachedMount | undefined,
  id: bigint,
): Uint8Array | undefined {
  const points: Uint8Array[] = [];
  const passed = new Set<bigint>();
  for (let mount = table(id); mount !== undefined; ) {
    // A table that is read in the middle of changes may have no top.
    if (passed.has(mount.mnt_unique_id)) return undefined;
    passed.add(mount.mnt_unique_id);
    if (mount.mount_point.length > 1) points.push(mount.mount_point);
    mount = mount.parent === undefined ? undefined : table(mount.parent);
  }
  if (passed.size === 0) return undefined;
  if (points.length === 0) return Uint8Array.of(SLASH);
  const path = new Uint8Array(points.reduce((length, point) => length + point.length, 0));
  let at = 0;
  for (const point of points.reverse()) {
    path.set(point, at);
    at += point.length;
  }
  return path;
}
