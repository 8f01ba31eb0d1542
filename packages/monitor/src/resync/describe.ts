import { query, ver_21 } from '@kernfmt/fsinfo';
import type { FsinfoCalls, MountDescription, Propagation } from '@kernfmt/kernel';
import { type FsinfoMountTopology, MOUNT_PROPAGATION_UNBINDABLE } from '@kernfmt/uapi/linux/fsinfo';
import { unmangle } from '../octal.ts';
import type { MountCache } from './mount_cache.ts';
import { byMntId, unlessGone } from './questions.ts';

/**
 * Everything there is to know of a mount of a cache, asked for now, with six queries: counters do
 * not tell when its propagation or its superblock's options change. Where it is, is as in the
 * cache. Undefined of a mount that is not in it, or gone.
 *
 * A mount that is both shared and a slave has no master here: fsinfo() does not tell it.
 *
 * @throws Errno as the call, but for a mount that is gone; ReplyError
 */
export function describeMount(
  calls: FsinfoCalls,
  cache: MountCache,
  mnt_unique_id: bigint,
): MountDescription | undefined {
  const mount = cache.get(mnt_unique_id);
  if (mount === undefined) return undefined;
  const { mnt_id, parent = mnt_unique_id } = mount;
  const target = byMntId(cache, mnt_id);
  const { abi } = cache;
  return unlessGone(() => {
    const ids = query(calls, target, ver_21.FSINFO_ATTR_IDS, { abi });
    const source = query(calls, target, ver_21.FSINFO_ATTR_SOURCE, { abi });
    const root = query(calls, target, ver_21.FSINFO_ATTR_MOUNT_PATH, { abi });
    const options = query(calls, target, ver_21.FSINFO_ATTR_CONFIGURATION, { abi });
    const topology = query(calls, target, ver_21.FSINFO_ATTR_MOUNT_TOPOLOGY, { abi });
    // Last: if the id is still this mount's, it was so all the time.
    const info = query(calls, target, ver_21.FSINFO_ATTR_MOUNT_INFO, { abi });
    if (info.mnt_unique_id !== mnt_unique_id) return undefined;
    return {
      id: mnt_unique_id,
      mnt_id,
      parent,
      path: cache.pathOf(mnt_unique_id),
      root: unmangle(root),
      source: unmangle(source),
      fstype: ids.f_fs_name,
      mnt_attr: info.attr,
      options,
      sb_rdonly: options[0] === READ_ONLY[0] && options[1] === READ_ONLY[1],
      dev_major: ids.f_dev_major,
      dev_minor: ids.f_dev_minor,
      propagation: propagationOf(topology),
    };
  });
}

/** What CONFIGURATION begins with unless it begins with `rw`. */
const READ_ONLY = [0x72, 0x6f];

function propagationOf(topology: FsinfoMountTopology): Propagation {
  const { shared_group_id, dependent_source_id, dependent_clone_of_id } = topology;
  return {
    shared: group(shared_group_id),
    master: group(dependent_source_id),
    propagate_from: group(dependent_clone_of_id),
    unbindable: topology.propagation_type === MOUNT_PROPAGATION_UNBINDABLE,
  };
}

const group = (id: number): bigint | undefined => (id === 0 ? undefined : BigInt(id));
