import type { Dentry } from './dcache.ts';
import type { Mount } from './mount.ts';
import { mntput } from './namespace/count.ts';

/** A place in the tree: a directory entry as seen through a mount. Analogous to struct path. */
export interface Path {
  readonly mnt: Mount;
  readonly dentry: Dentry;
}

/**
 * A place whose mount is kept from going away until put(). What keeps a dentry is that somebody
 * knows it.
 */
export class HeldPath implements Path {
  mnt: Mount;
  dentry: Dentry;

  /** Takes a reference. */
  constructor({ mnt, dentry }: Path) {
    this.mnt = mnt.get();
    this.dentry = dentry;
  }

  /** Takes over the caller's reference to `mnt`, whose root it becomes. */
  moveTo(mnt: Mount): void {
    const old = this.mnt;
    this.mnt = mnt;
    this.dentry = mnt.mnt_root;
    mntput(old);
  }

  /** Analogous to fs/namei.c:path_put(). */
  put(): void {
    mntput(this.mnt);
  }
}

export function samePath(a: Path, b: Path): boolean {
  return a.mnt === b.mnt && a.dentry === b.dentry;
}
