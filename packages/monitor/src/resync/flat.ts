import type { FsinfoCalls } from '@kernfmt/kernel';
import type { FsinfoMountChild } from '@kernfmt/uapi/linux/fsinfo';
import { Details } from './details.ts';
import type { MountCache } from './mount_cache.ts';
import type { Questions } from './questions.ts';
import { type Pass, type Resynced, type ResyncOptions, scan } from './scan.ts';

/**
 * Makes a cache true with MOUNT_ALL: one list of all mounts below the watched root, read under one
 * lock, and questions about those that are new, or have another sum or parent. Sees everything that
 * changes the list: propagated copies too, which count nowhere. Of a kernel that does not count,
 * the running one for example, that is mounts that come, go, or hang on another one, and no more.
 *
 * Not for a watched root that is unmounted: the posted kernel crashes when asked.
 *
 * @throws Errno as the call for the watched root, and for what keeps a mount from being asked about
 * though it is there. The next scan reads everything, and tells differences since the last one that
 * came to its end.
 * @throws ReplyError for a reply that is none; RangeError for a number of passes that is none
 */
export function resyncFlat(
  calls: FsinfoCalls,
  cache: MountCache,
  options: ResyncOptions = {},
): Resynced {
  return scan('resyncFlat', calls, cache, options, (ask) => flatPass(cache, ask));
}

type Listed = readonly [mount: FsinfoMountChild, parent: bigint | undefined];

function flatPass(cache: MountCache, ask: Questions): Pass {
  const details = new Details(cache, ask);
  return () => {
    details.begin();
    const mounts = withParents(ask.all());
    const gone = takeGone(cache, mounts);
    const sums = new Set<bigint>();
    for (const [{ mnt_unique_id: id, mnt_notify_sum: sum }] of mounts) {
      if (cache.listed(id)?.mnt_notify_sum !== sum) sums.add(id);
    }
    hangAll(cache, mounts);
    let differs = gone;
    for (const [mount, parent] of mounts) {
      const id = mount.mnt_unique_id;
      const known = cache.listed(id);
      const doubtful = details.inDoubt(id) && parent !== undefined && sums.has(parent);
      if (known !== undefined && !sums.has(id) && known.parent === parent && !doubtful) continue;
      differs = true;
      details.refresh(mount, parent);
    }
    return differs;
  };
}

/** Only the watched root is its own parent; only a parent outside of it is not in the list. */
function withParents(mounts: readonly FsinfoMountChild[]): Listed[] {
  const ids = new Map(mounts.map(({ mnt_id, mnt_unique_id }) => [mnt_id, mnt_unique_id]));
  return mounts.map((mount) => {
    const isRoot = mount.parent_id === mount.mnt_id;
    return [mount, isRoot ? undefined : ids.get(mount.parent_id)];
  });
}

function takeGone(cache: MountCache, mounts: readonly Listed[]): boolean {
  const listed = new Set(mounts.map(([{ mnt_unique_id }]) => mnt_unique_id));
  const gone = [...cache.ids()].filter((id) => !listed.has(id));
  for (const id of gone) cache.remove(id);
  return gone.length > 0;
}

/** Those that change places leave theirs first: two may have changed with each other. */
function hangAll(cache: MountCache, mounts: readonly Listed[]): void {
  const { tree } = cache;
  let root: bigint | undefined;
  const moving = mounts.filter(([{ mnt_unique_id }, parent]) => {
    return !tree.has(mnt_unique_id) || tree.parentOf(mnt_unique_id) !== parent;
  });
  for (const [{ mnt_unique_id }] of moving) tree.hang(mnt_unique_id, undefined);
  for (const [{ mnt_unique_id }, parent] of moving) tree.hang(mnt_unique_id, parent);
  for (const [{ mnt_id, parent_id, mnt_unique_id }] of mounts) {
    if (mnt_id === parent_id) root = mnt_unique_id;
  }
  cache.setRoot(root);
}
