import { type Dentry, isSubdir } from '../dcache.ts';
import type { Mount } from '../mount.ts';
import type { Path } from '../path.ts';

/** Whether a place is at or below `root`. Analogous to fs/namespace.c:is_path_reachable(). */
export function isPathReachable(mnt: Mount, dentry: Dentry, root: Path): boolean {
  let at = mnt;
  let place = dentry;
  while (at !== root.mnt && at.hasParent) {
    place = at.mnt_mountpoint;
    at = at.mnt_parent;
  }
  return at === root.mnt && isSubdir(place, root.dentry);
}
