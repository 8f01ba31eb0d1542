import { negotiate, ver_21 } from '@kernfmt/fsinfo';
import { errno, type FsinfoCalls, type MountDescription } from '@kernfmt/kernel';
import type { Abi } from '@kernfmt/layout';
import { describeMount } from '../resync/describe.ts';
import { resyncFlat } from '../resync/flat.ts';
import { MountCache } from '../resync/mount_cache.ts';
import type { MountSource } from '../source.ts';

/** Mounts through fsinfo() of ver #21, below the task's root. */
export class FsinfoSource implements MountSource {
  readonly #calls: FsinfoCalls;
  readonly #abi: Abi;
  #cache: MountCache;

  private constructor(calls: FsinfoCalls, abi: Abi) {
    this.#calls = calls;
    this.#abi = abi;
    this.#cache = new MountCache({ abi });
  }

  /**
   * Undefined where fsinfo() is missing, or of another revision.
   * @throws Errno for other refusals
   */
  static open(calls: FsinfoCalls, abi: Abi): FsinfoSource | undefined {
    try {
      const revision = negotiate(calls, { path: '/' }, { abi });
      return revision === ver_21 ? new FsinfoSource(calls, abi) : undefined;
    } catch (error) {
      if (error === errno('ENOSYS')) return undefined;
      throw error;
    }
  }

  /** Asks about all of them: of renamed directories counters say nothing. */
  list(): MountDescription[] {
    this.#cache = new MountCache({ abi: this.#abi });
    resyncFlat(this.#calls, this.#cache);
    return Array.from(this.#cache).flatMap(({ mnt_unique_id }) => this.find(mnt_unique_id) ?? []);
  }

  find(id: bigint): MountDescription | undefined {
    return describeMount(this.#calls, this.#cache, id);
  }

  /**
   * By the list of all and its sums: the counters tell of what was done to a mount by name, the
   * list of what came with it unnamed. Copies by propagation are counted nowhere.
   */
  changed(): bigint[] {
    const { differences } = resyncFlat(this.#calls, this.#cache);
    return differences.map(({ mount }) => mount.mnt_unique_id);
  }
}
