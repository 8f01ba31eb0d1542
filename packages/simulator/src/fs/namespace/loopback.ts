import { errno } from '@kernfmt/kernel';
import { O_PATH } from '@kernfmt/uapi/asm-generic/fcntl';
import { listAddTail } from '../../lib/list.ts';
import { type Dentry, isSubdir } from '../dcache.ts';
import { OpenFile } from '../file.ts';
import type { MntNamespace, Mount } from '../mount.ts';
import { MNT_LOCKED } from '../mount_flags.ts';
import { kernPath, LOOKUP_AUTOMOUNT, LOOKUP_FOLLOW } from '../namei.ts';
import type { HeldPath, Path } from '../path.ts';
import { checkMnt, graftTree, lockMount } from './attach.ts';
import { CL_COPY_MNT_NS_FILE, cloneMnt, copyTree } from './clone.ts';
import { mountsOf, putMountpoint } from './mountpoint.ts';
import { namespaceUnlock, UMOUNT_CONNECTED, UMOUNT_SYNC, umountTree } from './umount.ts';

/**
 * A copy of a mount, or of the tree there, that is not yet mounted.
 * Analogous to fs/namespace.c:__do_loopback().
 * @throws Errno EINVAL for what is unbindable, of another namespace, or hides what is below
 */
function copyForBind({ mnt, dentry }: Path, recurse: boolean): Mount {
  if (mnt.unbindable) throw errno('EINVAL');
  if (!checkMnt(mnt) && dentry.d_inode.i_ns === undefined) throw errno('EINVAL');
  if (!recurse && hasLockedChildren(mnt, dentry)) throw errno('EINVAL');
  const copy = recurse ? copyTree(mnt, dentry, CL_COPY_MNT_NS_FILE) : cloneMnt(mnt, dentry, 0);
  copy.mnt_flags &= ~MNT_LOCKED;
  return copy;
}

function hasLockedChildren(mnt: Mount, dentry: Dentry): boolean {
  for (let node = mnt.mnt_mounts.next; node !== mnt.mnt_mounts; node = node.next) {
    const child = node.owner!;
    if (child.locked && isSubdir(child.mnt_mountpoint, dentry)) return true;
  }
  return false;
}

/** mount(MS_BIND). Analogous to fs/namespace.c:do_loopback(). */
export function doLoopback(path: HeldPath, source: string | undefined, recurse: boolean): void {
  if (source === undefined || source === '') throw errno('EINVAL');
  const { kernel } = path.mnt;
  const old = kernPath(kernel.current, source, LOOKUP_FOLLOW | LOOKUP_AUTOMOUNT);
  try {
    if (namespaceLoop(old.dentry, kernel.current.mnt_ns)) throw errno('EINVAL');
    const mp = lockMount(path);
    try {
      if (!checkMnt(path.mnt)) throw errno('EINVAL');
      const copy = copyForBind(old, recurse);
      try {
        graftTree(copy, path.mnt, mp);
      } catch (error) {
        umountTree(copy, UMOUNT_SYNC);
        throw error;
      }
    } finally {
      putMountpoint(mp);
      namespaceUnlock(kernel.unmounted);
    }
  } finally {
    old.put();
  }
}

/**
 * Whether a file stands for a namespace that is older than `ns`, or itself: mounted there, it would
 * keep itself alive. Analogous to fs/namespace.c:mnt_ns_loop().
 */
export function namespaceLoop({ d_inode }: Dentry, ns: MntNamespace): boolean {
  return d_inode.i_ns !== undefined && ns.seq >= d_inode.i_ns.seq;
}

/** What open_tree(OPEN_TREE_CLONE) and fsmount() open: takes its tree with it when it is closed. */
class DetachedTreeFile extends OpenFile {
  constructor(f_path: Path) {
    super(O_PATH, f_path);
  }

  override release(): void {
    dissolve(this.f_path.mnt);
    super.release();
  }
}

/** Analogous to fs/namespace.c:dissolve_on_fput(). */
function dissolve(mnt: Mount): void {
  if (!mnt.mnt_ns?.anonymous) return;
  umountTree(mnt, UMOUNT_CONNECTED);
  namespaceUnlock(mnt.kernel.unmounted);
}

/** Analogous to fs/namespace.c:open_detached_copy(). */
export function openDetachedCopy(path: Path, recurse: boolean): OpenFile {
  const { kernel } = path.mnt;
  try {
    return openDetached(copyForBind(path, recurse), path.dentry);
  } finally {
    namespaceUnlock(kernel.unmounted);
  }
}

/** Puts a tree into a namespace of its own, and opens it. */
export function openDetached(tree: Mount, dentry: Dentry): OpenFile {
  const { kernel } = tree;
  const ns = kernel.newNamespace(kernel.current.mnt_ns.user_ns, true);
  for (const mnt of mountsOf(tree)) {
    mnt.mnt_ns = ns;
    ns.mounts++;
  }
  ns.root = tree;
  listAddTail(ns.list, tree.mnt_list);
  return new DetachedTreeFile({ mnt: tree, dentry });
}
