import type { FsinfoCalls } from '@kernfmt/kernel';
import type { FsinfoMountChild } from '@kernfmt/uapi/linux/fsinfo';
import { Details } from './details.ts';
import { type ListedMount, type MountCache, seen } from './mount_cache.ts';
import type { Children, Questions } from './questions.ts';
import { type Resynced, type ResyncOptions, scan } from './scan.ts';

/**
 * Makes a cache true with the sums of MOUNT_CHILDREN: goes down from the watched root where a sum
 * is another one than in the cache, and leaves alone what is below an equal one.
 *
 * What no counter tells it does not see: mounts that propagation put somewhere, until something is
 * counted there; those that were moved out of the watched root; and a root outside of it that
 * pivot_root() put into it. `resyncFlat` does. Of a kernel that does not count, the running one for
 * example, every sum is 0, and this sees nothing.
 *
 * @throws Errno as the call for the watched root, and for what keeps a mount from being asked about
 * though it is there. The next scan reads everything, and tells differences since the last one that
 * came to its end.
 * @throws ReplyError for a reply that is none; RangeError for a number of passes that is none
 */
export function resync(
  calls: FsinfoCalls,
  cache: MountCache,
  options: ResyncOptions = {},
): Resynced {
  return scan('resync', calls, cache, options, (ask) => {
    const details = new Details(cache, ask);
    return () => {
      details.begin();
      return new Descent(cache, ask, details).run();
    };
  });
}

interface Visit {
  readonly mount: FsinfoMountChild;
  readonly parent: bigint;
  /** The place that was asked for in the last pass is to be asked for again. */
  readonly doubtful: boolean;
}

/** One pass. Lists are taken at their word when they are read, so that the newest one holds. */
class Descent {
  readonly #cache: MountCache;
  readonly #ask: Questions;
  readonly #details: Details;
  /** To look at, those listed first first. */
  readonly #visits: Visit[] = [];
  /** Left the list that they were in, and not found in another one yet. */
  readonly #missing = new Set<bigint>();
  /** Searched for already. */
  readonly #sought = new Set<bigint>();
  /** No longer below the watched root, nor is what still hangs on them when the pass ends. */
  readonly #gone = new Set<bigint>();
  /** Listed, but out of sight; what hangs on them is gone. */
  readonly #hidden = new Set<bigint>();
  /** The watched root is another mount: sums say nothing of what is where. */
  #whole = false;

  constructor(cache: MountCache, ask: Questions, details: Details) {
    this.#cache = cache;
    this.#ask = ask;
    this.#details = details;
  }

  run(): boolean {
    const { children, self } = this.#ask.childrenOfRoot();
    const id = self.mnt_unique_id;
    this.#whole = this.#cache.root !== id;
    const known = this.#cache.listed(id);
    if (!this.#whole && known?.mnt_notify_sum === self.mnt_notify_sum) return false;
    if (this.#whole) this.#replaceRoot(id);
    const moved = this.#details.refresh(self, undefined);
    // A task may live in a mount whose root it cannot see: it still sees what is mounted there.
    this.#list(id, children, moved?.topology ?? true);
    do this.#visitAll();
    while (this.#search());
    this.#drop();
    return true;
  }

  #replaceRoot(id: bigint): void {
    const { tree } = this.#cache;
    tree.hang(id, undefined);
    for (const top of tree.tops) if (top !== id) this.#missing.add(top);
    this.#cache.setRoot(id);
  }

  /** Puts the mounts of a list where it says, and down to be looked at. */
  #list(parent: bigint, children: readonly FsinfoMountChild[], topology: boolean): void {
    const { tree } = this.#cache;
    const listed = new Set(children.map(({ mnt_unique_id }) => mnt_unique_id));
    for (const child of [...tree.childrenOf(parent)]) {
      if (!listed.has(child)) this.#unhang(child, this.#missing);
    }
    for (const mount of children) {
      const { mnt_unique_id: id, mnt_id } = mount;
      const former = this.#cache.idOf(mnt_id);
      if (former !== undefined && former !== id) this.#unhang(former, this.#gone);
      const branch = tree.hang(id, parent);
      if (branch !== undefined) this.#missing.add(branch);
      this.#missing.delete(id);
      this.#gone.delete(id);
      const doubtful = topology && this.#details.inDoubt(id);
      this.#visits.push({ mount, parent, doubtful });
    }
  }

  #unhang(id: bigint, to: Set<bigint>): void {
    this.#cache.tree.hang(id, undefined);
    this.#missing.delete(id);
    to.add(id);
  }

  #visitAll(): void {
    for (const visit of this.#visits) this.#visit(visit);
    this.#visits.length = 0;
  }

  #visit({ mount, parent, doubtful }: Visit): void {
    const id = mount.mnt_unique_id;
    // A list that was read later has it elsewhere.
    if (this.#cache.tree.parentOf(id) !== parent) return;
    const known = this.#cache.listed(id);
    const same = known?.parent === parent && known.mnt_notify_sum === mount.mnt_notify_sum;
    if (same && !doubtful) {
      if (this.#whole && seen(known) !== undefined) this.#goDown(mount, false);
      return;
    }
    const moved = this.#details.refresh(mount, parent);
    if (moved === undefined) this.#hidden.add(id);
    else if (this.#whole || moved.topology || moved.subtree) this.#goDown(mount, moved.topology);
  }

  #goDown(mount: FsinfoMountChild, topology: boolean): void {
    const answer = this.#ask.children(mount);
    if (answer !== undefined) {
      this.#list(mount.mnt_unique_id, answer.children, topology);
      return;
    }
    this.#cache.put(withoutInfo(mount, this.#cache.tree.parentOf(mount.mnt_unique_id)));
    this.#hidden.add(mount.mnt_unique_id);
  }

  /**
   * Looks for the mounts that are missing: pivot_root() mounts the old root without counting it
   * where it goes. Returns whether there is more to look at.
   */
  #search(): boolean {
    for (const id of this.#missing) {
      this.#missing.delete(id);
      const children = this.#sought.has(id) ? undefined : this.#siblingsOf(id);
      if (children !== undefined) this.#list(children.self.mnt_unique_id, children.children, true);
      if (this.#cache.tree.parentOf(id) === undefined) this.#gone.add(id);
    }
    return this.#visits.length > 0;
  }

  /** The list that a mount should be in, if it is somewhere below the watched root. */
  #siblingsOf(id: bigint): Children | undefined {
    const mount = seen(this.#cache.listed(id));
    if (mount === undefined) return undefined;
    this.#sought.add(id);
    const topology = this.#ask.info(mount) && this.#ask.topology(mount);
    const parent = topology && this.#cache.idOf(topology.parent_id);
    const { root, tree } = this.#cache;
    if (parent === undefined || root === undefined) return undefined;
    if (parent === root) {
      const answer = this.#ask.childrenOfRoot();
      return answer.self.mnt_unique_id === root ? answer : undefined;
    }
    const listed = this.#cache.listed(parent);
    const below = tree.branch(root, parent) !== undefined;
    return below && listed !== undefined ? this.#ask.children(listed) : undefined;
  }

  #drop(): void {
    const { tree } = this.#cache;
    for (const id of this.#hidden) for (const child of tree.childrenOf(id)) this.#gone.add(child);
    for (const top of this.#gone) {
      for (const id of [...tree.below(top)]) this.#cache.remove(id);
    }
  }
}

function withoutInfo(
  { mnt_unique_id, mnt_id, mnt_notify_sum }: FsinfoMountChild,
  parent: bigint | undefined,
): ListedMount {
  return { mnt_unique_id, mnt_id, parent, mnt_notify_sum };
}
