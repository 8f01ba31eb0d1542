import { attributeInfo, negotiate, query, ver_21 } from '@kernfmt/fsinfo';
import { errno, type FsinfoCalls, type MountDescription, type Propagation } from '@kernfmt/kernel';
import type { Abi } from '@kernfmt/layout';
import {
  type FsinfoMountChild,
  type FsinfoMountTopology,
  MOUNT_PROPAGATION_DEPENDENT,
  MOUNT_PROPAGATION_SHARED,
  MOUNT_PROPAGATION_UNBINDABLE,
} from '@kernfmt/uapi/linux/fsinfo';
import { unmangle } from '../octal.ts';
import type { MountSource } from '../source.ts';

/** The task's root: what every watch and list begins at. */
const ROOT = { path: '/' };
const READ_ONLY = /^ro(,|$)/;
const decoder = /* @__PURE__ */ new TextDecoder();

/** Mounts through fsinfo() of ver #21. */
export class FsinfoSource implements MountSource {
  readonly #calls: FsinfoCalls;
  readonly #abi: Abi;
  /** Bytes of an element of MOUNT_ALL. */
  readonly #elementSize: number;
  /** What MOUNT_ALL said last, by unique id. */
  #listed = new Map<bigint, FsinfoMountChild>();
  /** Unique ids by the small ones, of the same list. */
  #ids = new Map<number, bigint>();

  private constructor(calls: FsinfoCalls, abi: Abi, elementSize: number) {
    this.#calls = calls;
    this.#abi = abi;
    this.#elementSize = elementSize;
  }

  /** Undefined where fsinfo() is missing, or of another revision. @throws Errno for other refusals */
  static open(calls: FsinfoCalls, abi: Abi): FsinfoSource | undefined {
    try {
      if (negotiate(calls, ROOT, { abi }) !== ver_21) return undefined;
    } catch (error) {
      if (error === errno('ENOSYS')) return undefined;
      throw error;
    }
    const info = attributeInfo(calls, ROOT, ver_21.FSINFO_ATTR_MOUNT_ALL.number, { abi });
    return info === undefined ? undefined : new FsinfoSource(calls, abi, info.size);
  }

  list(): MountDescription[] {
    this.#survey();
    return [...this.#listed.keys()].flatMap((id) => this.find(id) ?? []);
  }

  /**
   * The counters tell of what was done to a mount by name, the list of what came with it unnamed:
   * copies by propagation are counted nowhere.
   */
  changed(): bigint[] {
    const before = this.#listed;
    this.#survey();
    const gone = [...before.keys()].filter((id) => !this.#listed.has(id));
    const others = [...this.#listed.values()].filter((now) => {
      const old = before.get(now.mnt_unique_id);
      return old?.mnt_notify_sum !== now.mnt_notify_sum || old.parent_id !== now.parent_id;
    });
    return [...gone, ...others.map(({ mnt_unique_id }) => mnt_unique_id)];
  }

  find(id: bigint): MountDescription | undefined {
    const listed = this.#listed.get(id);
    if (listed === undefined) return undefined;
    try {
      return this.#describe(id, listed.mnt_id);
    } catch (error) {
      // What QUERY_MOUNT says of a mount that is gone, or on its way.
      if (error === errno('EPERM')) return undefined;
      throw error;
    }
  }

  #survey(): void {
    const options = { abi: this.#abi, elementSize: this.#elementSize };
    const rows = query(this.#calls, ROOT, ver_21.FSINFO_ATTR_MOUNT_ALL, options);
    this.#listed = new Map(rows.map((row) => [row.mnt_unique_id, row]));
    this.#ids = new Map(rows.map(({ mnt_id, mnt_unique_id }) => [mnt_id, mnt_unique_id]));
  }

  #describe(id: bigint, mnt_id: number): MountDescription | undefined {
    const options = { abi: this.#abi };
    const calls = this.#calls;
    const target = { mnt_id };
    const info = query(calls, target, ver_21.FSINFO_ATTR_MOUNT_INFO, options);
    // The small id is another mount's by now.
    if (info.mnt_unique_id !== id) return undefined;
    const topology = query(calls, target, ver_21.FSINFO_ATTR_MOUNT_TOPOLOGY, options);
    const ids = query(calls, target, ver_21.FSINFO_ATTR_IDS, options);
    const superblock = query(calls, target, ver_21.FSINFO_ATTR_CONFIGURATION, options);
    return {
      id,
      mnt_id,
      parent: this.#ids.get(topology.parent_id) ?? 0n,
      path: query(calls, target, ver_21.FSINFO_ATTR_MOUNT_POINT_FULL, options),
      root: unmangle(query(calls, target, ver_21.FSINFO_ATTR_MOUNT_PATH, options)),
      source: unmangle(query(calls, target, ver_21.FSINFO_ATTR_SOURCE, options)),
      fstype: ids.f_fs_name,
      mnt_attr: info.attr,
      options: superblock,
      sb_rdonly: READ_ONLY.test(decoder.decode(superblock)),
      dev_major: ids.f_dev_major,
      dev_minor: ids.f_dev_minor,
      propagation: propagationOf(topology),
    };
  }
}

const idOrNone = (id: number): bigint | undefined => (id === 0 ? undefined : BigInt(id));

/** Of a mount that is shared the series does not say that it is a slave besides. */
function propagationOf(topology: FsinfoMountTopology): Propagation {
  const { propagation_type, shared_group_id } = topology;
  const { dependent_source_id, dependent_clone_of_id } = topology;
  const isSlave = propagation_type === MOUNT_PROPAGATION_DEPENDENT;
  return {
    shared: propagation_type === MOUNT_PROPAGATION_SHARED ? BigInt(shared_group_id) : undefined,
    master: isSlave ? idOrNone(dependent_source_id) : undefined,
    propagate_from: isSlave ? idOrNone(dependent_clone_of_id) : undefined,
    unbindable: propagation_type === MOUNT_PROPAGATION_UNBINDABLE,
  };
}
