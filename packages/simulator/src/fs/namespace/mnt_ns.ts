import { listAddTail } from '../../lib/list.ts';
import type { TaskState } from '../../task_state.ts';
import type { MntNamespace, Mount } from '../mount.ts';
import { topOfRoot } from '../namei.ts';
import { HeldPath } from '../path.ts';
import {
  CL_COPY_UNBINDABLE,
  CL_EXPIRE,
  CL_SHARED_TO_SLAVE,
  copyTree,
  lockMntTree,
} from './clone.ts';
import { mountsOf, nextMnt } from './mountpoint.ts';
import { namespaceUnlock, umountTree } from './umount.ts';

/**
 * A copy of the task's namespace, owned by the user namespace of its credentials. The task's root
 * and cwd are the same places in the copy. Watches are not copied.
 *
 * Analogous to fs/namespace.c:copy_mnt_ns().
 */
export function copyMntNs(task: TaskState): MntNamespace {
  const { kernel, mnt_ns, cred, fs } = task;
  const { user_ns } = cred;
  const foreign = user_ns !== mnt_ns.user_ns;
  const old = mnt_ns.root;
  let flags = CL_COPY_UNBINDABLE | CL_EXPIRE;
  if (foreign) flags |= CL_SHARED_TO_SLAVE;
  const root = copyNamespaceTree(kernel.unmounted, old, flags);
  if (foreign) lockMntTree(root);
  const ns = kernel.newNamespace(user_ns, false);
  ns.root = root;
  listAddTail(ns.list, root.mnt_list);
  let from: Mount | undefined = old;
  for (const mnt of mountsOf(root)) {
    // Files of namespaces are not copied: the originals of the others are found by their roots.
    while (from !== undefined && from.mnt_root !== mnt.mnt_root) from = nextMnt(from, old);
    mnt.mnt_ns = ns;
    ns.mounts++;
    if (from === undefined) continue;
    if (fs.root.mnt === from) fs.setRoot({ mnt, dentry: fs.root.dentry });
    if (fs.pwd.mnt === from) fs.setPwd({ mnt, dentry: fs.pwd.dentry });
    from = nextMnt(from, old);
  }
  return ns;
}

function copyNamespaceTree(unmounted: Mount[], old: Mount, flags: number): Mount {
  try {
    return copyTree(old, old.mnt_root, flags);
  } catch (error) {
    namespaceUnlock(unmounted);
    throw error;
  }
}

/** Unmounts a whole namespace, silently but for UNMOUNT of each. */
export function dropCollectedMounts(root: Mount): void {
  umountTree(root, 0);
  namespaceUnlock(root.kernel.unmounted);
}

/**
 * Puts a task into a namespace: at the top of what is mounted on its root.
 * Analogous to fs/namespace.c:mntns_install().
 */
export function mntnsInstall(task: TaskState, ns: MntNamespace): void {
  const old = task.mnt_ns;
  task.mnt_ns = ns.get();
  const root = new HeldPath(topOfRoot(task, ns.root));
  old.put();
  task.fs.setPwd(root);
  task.fs.setRoot(root);
  root.put();
}
