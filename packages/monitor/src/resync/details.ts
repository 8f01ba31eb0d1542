import type { FsinfoMountChild, FsinfoMountInfo } from '@kernfmt/uapi/linux/fsinfo';
import { type CachedMount, type MountCache, seen } from './mount_cache.ts';
import type { Questions } from './questions.ts';

/** What a mount's counters say of it since it was last asked about. */
export interface Moved {
  /** It is new, was moved, or something was mounted on it or unmounted from it. */
  readonly topology: boolean;
  /** It is new, or something happened below it. */
  readonly subtree: boolean;
}

/**
 * Mounts as they are now, into the cache: what the counters say changed, and nothing else. Counters
 * are asked before what they count, so that whatever changes in between is seen next time.
 */
export class Details {
  readonly #cache: MountCache;
  readonly #ask: Questions;
  #asked = new Set<bigint>();
  #askedBefore = new Set<bigint>();

  constructor(cache: MountCache, ask: Questions) {
    this.#cache = cache;
    this.#ask = ask;
  }

  /** A pass begins. */
  begin(): void {
    this.#askedBefore = this.#asked;
    this.#asked = new Set();
  }

  /**
   * Whether a mount's place was asked for in the last pass: then it may be from a moment when it
   * hung on another mount, which a copy was put between and taken away again. Only its parent,
   * whose topology counter moves then, knows.
   */
  inDoubt(id: bigint): boolean {
    return this.#askedBefore.has(id);
  }

  /**
   * Asks what may have changed of a mount that is listed with another sum, parent or for the first
   * time, or whose place is in doubt. Returns undefined, and has the mount out of sight, if it
   * cannot be asked about.
   */
  refresh(listed: FsinfoMountChild, parent: bigint | undefined): Moved | undefined {
    const { mnt_unique_id, mnt_id, mnt_notify_sum } = listed;
    const base = { mnt_unique_id, mnt_id, parent, mnt_notify_sum };
    const known = seen(this.#cache.listed(mnt_unique_id));
    const info = this.#ask.info(listed);
    const mount_point = info && this.#mountPoint(listed, parent, known, info);
    if (info === undefined || mount_point === undefined) {
      this.#cache.put(base);
      return undefined;
    }
    this.#cache.put({ ...base, info, mount_point });
    return {
      topology: known?.info.mnt_topology_changes !== info.mnt_topology_changes,
      subtree: known?.info.mnt_subtree_notifications !== info.mnt_subtree_notifications,
    };
  }

  #mountPoint(
    listed: FsinfoMountChild,
    parent: bigint | undefined,
    known: CachedMount | undefined,
    { mnt_topology_changes }: FsinfoMountInfo,
  ): Uint8Array | undefined {
    const same = known?.parent === parent && !this.inDoubt(listed.mnt_unique_id);
    if (same && known?.info.mnt_topology_changes === mnt_topology_changes) return known.mount_point;
    this.#asked.add(listed.mnt_unique_id);
    return this.#ask.mountPoint(listed, parent === undefined);
  }
}
