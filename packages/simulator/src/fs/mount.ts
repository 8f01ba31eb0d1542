import type { WatchList } from '@kernfmt/kernel/watch_queue';
import type { Cred } from '../cred.ts';
import type { SimulatedKernel } from '../kernel.ts';
import { ListNode } from '../lib/list.ts';
import type { UserNamespace } from '../user_namespace.ts';
import type { Dentry } from './dcache.ts';
import { MNT_LOCKED, MNT_MARKED, MNT_READONLY, MNT_SHARED, MNT_UNBINDABLE } from './mount_flags.ts';
import { dropCollectedMounts } from './namespace/mnt_ns.ts';
import type { SuperBlock } from './super.ts';

/** A dentry that something is mounted on. Analogous to struct mountpoint of fs/mount.h. */
export class Mountpoint {
  readonly m_dentry: Dentry;
  /** Mounts on it, by mnt_mp_list, newest first. */
  readonly m_list = new ListNode<Mount>();
  /** Mounts on it, and calls that hold it. */
  m_count = 1;

  constructor(m_dentry: Dentry) {
    this.m_dentry = m_dentry;
  }
}

/** A mount. Fields are those of struct mount and struct vfsmount; lists link the same things. */
export class Mount {
  readonly kernel: SimulatedKernel;
  /** The lowest number that was free: in `/proc/self/mountinfo`, in records without fsinfo. */
  readonly mnt_id: number;
  /** Never given again, to a mount or to a superblock; of the fsinfo series. */
  readonly mnt_unique_id: bigint;
  /** What was mounted, as whoever mounted it called it. */
  readonly mnt_devname: string;
  readonly mnt_sb: SuperBlock;
  readonly mnt_root: Dentry;
  /** MNT_… of `mount_flags.ts`. */
  mnt_flags = 0;
  /** References: one of its own, one of each child, one of each path that leads into it. */
  mnt_count = 1;
  /** Open files that can write through it. */
  mnt_writers = 0;

  /** Itself, when it is mounted nowhere. */
  mnt_parent: Mount = this;
  mnt_mountpoint: Dentry;
  mnt_mp: Mountpoint | undefined;
  mnt_ns: MntNamespace | undefined;
  /** Where it was before it was its own parent: how a mount that is gone is still called. */
  mnt_last_parent: Mount | undefined;
  mnt_last_mountpoint: Dentry | undefined;

  /** The parent's mounts by mountpoint: its part of mount_hashtable. */
  mnt_children_at: Map<Dentry, Mount> | undefined;
  /** The next older mount on the same mountpoint of the same parent. */
  mnt_hash_next: Mount | undefined;
  mnt_hashed = false;

  /** Among the mounts on `mnt_mp`. */
  readonly mnt_mp_list = new ListNode<Mount>(this);
  /** Children in the order they were mounted, by mnt_child. */
  readonly mnt_mounts = new ListNode<Mount>();
  readonly mnt_child = new ListNode<Mount>(this);
  /** Among the mounts of the superblock. */
  readonly mnt_instance = new ListNode<Mount>(this);
  /** Among the mounts of the namespace, or of a tree on its way in or out. */
  readonly mnt_list = new ListNode<Mount>(this);
  /** Among the mounts of an automounter that expire. */
  readonly mnt_expire = new ListNode<Mount>(this);
  /** Ring of peers. */
  readonly mnt_share = new ListNode<Mount>(this);
  /** Slaves of it, by mnt_slave. */
  readonly mnt_slave_list = new ListNode<Mount>();
  readonly mnt_slave = new ListNode<Mount>(this);
  mnt_master: Mount | undefined;
  /** Of the peer group; 0 for none. */
  mnt_group_id = 0;
  /** Among the mounts that the umount under way has looked at. */
  readonly mnt_umounting = new ListNode<Mount>(this);
  /** Locked children that outlive the umount with it. */
  mnt_stuck_children: Mount[] | undefined;
  /** Set by a pass of expiry, cleared by any use in between. */
  mnt_expiry_mark = false;

  mnt_watchers: WatchList<Cred> | undefined;
  /** Changes of the tree here, of the mount itself, and events below; watched or not. */
  mnt_topology_changes = 0;
  mnt_attr_changes = 0;
  mnt_subtree_notifications = 0;

  constructor(mnt_devname: string, mnt_sb: SuperBlock, mnt_root: Dentry) {
    this.kernel = mnt_sb.kernel;
    this.mnt_id = this.kernel.mnt_ids.alloc();
    this.mnt_unique_id = this.kernel.newUniqueId();
    this.kernel.mounts.set(this.mnt_id, this);
    this.mnt_devname = mnt_devname;
    this.mnt_sb = mnt_sb;
    this.mnt_root = mnt_root;
    this.mnt_mountpoint = mnt_root;
    mnt_sb.s_active++;
  }

  /** mnt_has_parent() */
  get hasParent(): boolean {
    return this.mnt_parent !== this;
  }

  /** IS_MNT_SHARED() */
  get shared(): boolean {
    return (this.mnt_flags & MNT_SHARED) !== 0;
  }

  /** IS_MNT_UNBINDABLE() */
  get unbindable(): boolean {
    return (this.mnt_flags & MNT_UNBINDABLE) !== 0;
  }

  /** IS_MNT_LOCKED() */
  get locked(): boolean {
    return (this.mnt_flags & MNT_LOCKED) !== 0;
  }

  /** IS_MNT_MARKED() */
  get marked(): boolean {
    return (this.mnt_flags & MNT_MARKED) !== 0;
  }

  /**
   * IS_MNT_NEW(): in no namespace yet; from Linux 5.12 to 6.16 also in that of a detached tree.
   */
  get isNew(): boolean {
    const { mnt_ns } = this;
    if (mnt_ns === undefined) return true;
    const { quirks, mountGeneration } = this.kernel;
    return mnt_ns.anonymous && mountGeneration === '5.8' && !quirks.detachedPeers;
  }

  /** __mnt_is_readonly(): the mount or its superblock. */
  get readonly(): boolean {
    return (this.mnt_flags & MNT_READONLY) !== 0 || this.mnt_sb.readonly;
  }

  /** set_mnt_shared() */
  setShared(): void {
    this.mnt_flags = (this.mnt_flags & ~MNT_UNBINDABLE) | MNT_SHARED;
  }

  /** mntget() */
  get(): this {
    this.mnt_count++;
    return this;
  }
}

/** A tree of mounts that tasks are in. Analogous to struct mnt_namespace. */
export class MntNamespace {
  /** References: tasks and open files of /proc/PID/ns/mnt. */
  count = 1;
  /** Set right after construction, before anybody sees the namespace. */
  root!: Mount;
  /** Its mounts, by mnt_list. */
  readonly list = new ListNode<Mount>();
  readonly user_ns: UserNamespace;
  /** 0 for the namespace of a detached tree: is_anon_ns(). */
  readonly seq: number;
  /** Of /proc/PID/ns/mnt. */
  readonly inum: number;
  /** How many; an unsigned int. */
  mounts = 0;
  pending_mounts = 0;

  constructor(user_ns: UserNamespace, seq: number, inum: number) {
    this.user_ns = user_ns;
    this.seq = seq;
    this.inum = inum;
  }

  /** Of the file that stands for it; made when somebody looks for it. */
  dentry: Dentry | undefined;

  /** is_anon_ns() */
  get anonymous(): boolean {
    return this.seq === 0;
  }

  get(): this {
    this.count++;
    return this;
  }

  /** The last user takes the tree with it. Analogous to fs/namespace.c:put_mnt_ns(). */
  put(): void {
    if (--this.count === 0) dropCollectedMounts(this.root);
  }
}
