import { S_IFREG } from '@kernfmt/uapi/linux/stat';
import type { SimulatedKernel } from '../kernel.ts';
import { Dentry, Inode } from './dcache.ts';
import type { MntNamespace } from './mount.ts';
import type { Path } from './path.ts';

const superuser = { uid: 0, gid: 0 };

/**
 * The file that stands for a mount namespace: what /proc/PID/ns/mnt leads to.
 * Analogous to fs/nsfs.c:ns_get_path().
 */
export function nsPath(kernel: SimulatedKernel, ns: MntNamespace): Path {
  const { nsfs } = kernel;
  if (ns.dentry === undefined) {
    const inode = new Inode(nsfs.mnt_sb, S_IFREG | 0o444, superuser);
    inode.i_ns = ns;
    ns.dentry = new Dentry(nsName(ns), inode);
  }
  return { mnt: nsfs, dentry: ns.dentry };
}

/** What readlink() of /proc/PID/ns/mnt says. Analogous to fs/nsfs.c:ns_get_name(). */
export function nsName(ns: MntNamespace): string {
  return `mnt:[${ns.inum}]`;
}
