import type { Kernel } from '@kernfmt/kernel';
import type { Generation } from '@kernfmt/kernel/watch_queue';
import { type Abi, LP64 } from '@kernfmt/layout';
import type { Dialect } from '@kernfmt/uapi/linux/watch_queue';
import { boot } from './boot.ts';
import type { User } from './cred.ts';
import { Dentry, Inode } from './fs/dcache.ts';
import type { FileSystemType } from './fs/filesystem.ts';
import { fileSystems } from './fs/filesystems/all.ts';
import { type BlockDevice, mke2fs } from './fs/filesystems/ext2.ts';
import { MntNamespace, type Mount } from './fs/mount.ts';
import {
  type DialectName,
  dialects,
  type MountRecordEncoder,
  mountRecordEncoder,
} from './fs/mount_record.ts';
import { runTaskWork } from './fs/namespace/count.ts';
import { markMountsForExpiry } from './fs/namespace/expire.ts';
import type { Path } from './fs/path.ts';
import { mountinfo, pathFrom } from './fs/proc_namespace.ts';
import type { Device, SuperBlock } from './fs/super.ts';
import { LowestFree } from './lib/idr.ts';
import { ListNode } from './lib/list.ts';
import { toBytes } from './lib/text.ts';
import { chooseQuirks, type Quirks } from './quirks.ts';
import { Security, type SecurityModule } from './security/hooks.ts';
import { KeyRegistry } from './security/keys/registry.ts';
import { support } from './support.ts';
import type { SimTask } from './task.ts';
import type { TaskState } from './task_state.ts';
import { UserNamespace } from './user_namespace.ts';

/** What a kernel is booted with. Nothing else is undetermined: same options, same bytes. */
export interface SimulatedKernelOptions {
  /** Rules of the queue: those of Linux 5.8, which was recorded, or those since 5.17. */
  readonly generation?: Generation;
  /**
   * Rules of mounts and their propagation: those of Linux 5.8, which was recorded, or of 6.18.
   */
  readonly mountGeneration?: MountGeneration;
  /** The revision of the mount record. */
  readonly dialect?: DialectName;
  readonly abi?: Abi;
  /**
   * Whether the patches of fsinfo() are applied besides. With them records carry unique ids. Not
   * with the records of July, which have no room for those.
   */
  readonly fsinfo?: FsinfoName;
  /** Bugs of the posted patches to turn off, by name. */
  readonly quirks?: Partial<Quirks>;
  /** Asked before watches are set and records queued, in order. */
  readonly modules?: readonly SecurityModule[];
  /** Where the serials of keys and the addresses of dentries begin. */
  readonly seed?: number;
  /** Seconds since boot, for what expires. */
  readonly clock?: () => number;
}

const mountGenerations = ['5.8', '6.18'] as const;
export type MountGeneration = (typeof mountGenerations)[number];

/** Revisions of fsinfo() that the simulator has; `none`: the call is not there. */
const fsinfoNames = ['none', 'ver_21'] as const;
export type FsinfoName = (typeof fsinfoNames)[number];

/** Where the addresses of dentries begin: the direct mapping of x86-64. */
const DIRECT_MAPPING = 0xffff888000000000n;
/** sizeof(struct dentry) */
const DENTRY_SIZE = 192n;

/**
 * Linux 5.8 with the mount-notification series of 2020, in memory. It boots to the state that the
 * recordings start from: mount 11 is `/`, 12 `/proc`, 13 `/dev`.
 *
 * @example
 * const { task } = new SimulatedKernel();
 * task.mkdir('/a', 0o755);
 * task.mount('A', '/a', 'tmpfs', 0, null);
 */
export class SimulatedKernel implements Kernel {
  readonly name: string;
  readonly dialect: Dialect;
  readonly abi: Abi;
  readonly generation: Generation;
  readonly mountGeneration: MountGeneration;
  readonly support = support;
  readonly fsinfo: FsinfoName;
  readonly quirks: Quirks;
  readonly security: Security;
  readonly seed: number;
  readonly keys: KeyRegistry;
  /** The first task: root, in the first namespaces. */
  readonly task: SimTask;
  #current: TaskState | undefined;
  /** Every task by pid. */
  readonly tasks = new Map<number, SimTask>();
  nextPid = 1;
  readonly users = new Map<number, User>();
  readonly init_user_ns = new UserNamespace();

  readonly mnt_ids = new LowestFree(0);
  /** The mount that has an id, or had it last. */
  readonly mounts = new Map<number, Mount>();
  readonly mnt_group_ids = new LowestFree(1);
  readonly anonymousDevices = new LowestFree(1);
  readonly fileSystems: ReadonlyMap<string, FileSystemType> = fileSystems;
  readonly blockDevices: BlockDevice[] = [];
  /** /proc/sys/fs/mount-max */
  mountMax = 100_000;
  /** Mounts of automounters, oldest first, by mnt_expire. */
  readonly expiring = new ListNode<Mount>();
  /** Mounts taken out of the tree by the call under way. */
  readonly unmounted: Mount[] = [];
  /** Mounts to destroy on the way out of the call. */
  readonly taskWork: Mount[] = [];
  /** MNT_NS_INTERNAL: of mounts that the kernel keeps for itself. */
  readonly internal: MntNamespace;
  /** Mounts of the kernel's own: what pipes, namespaces and other things without a path are on. */
  nsfs!: Mount;
  anonymous!: Mount;
  devtmpfs!: SuperBlock;

  readonly mountRecord: MountRecordEncoder;
  readonly #clock: () => number;
  readonly #addresses = new WeakMap<Dentry, bigint>();
  #nextAddress: bigint;
  #namespaces = 0;
  #uniqueIds = 0n;

  constructor(options: SimulatedKernelOptions = {}) {
    const { generation = '5.8', dialect = 'mount-2020-08', abi = LP64 } = options;
    if (!Object.hasOwn(dialects, dialect)) {
      const names = Object.keys(dialects).join(', ');
      throw new RangeError(`SimulatedKernel: no dialect ${JSON.stringify(dialect)}; only ${names}`);
    }
    const { fsinfo = 'none' } = options;
    if (!fsinfoNames.includes(fsinfo)) {
      const names = fsinfoNames.join(', ');
      throw new RangeError(`SimulatedKernel: no fsinfo ${JSON.stringify(fsinfo)}; only ${names}`);
    }
    if (fsinfo !== 'none' && dialect !== 'mount-2020-08') {
      throw new RangeError(`SimulatedKernel: fsinfo ${fsinfo} needs the dialect mount-2020-08`);
    }
    const { mountGeneration = '5.8' } = options;
    if (!mountGenerations.includes(mountGeneration)) {
      const given = JSON.stringify(mountGeneration);
      throw new RangeError(
        `SimulatedKernel: no mountGeneration ${given}; only ${mountGenerations.join(', ')}`,
      );
    }
    this.generation = generation;
    this.mountGeneration = mountGeneration;
    this.fsinfo = fsinfo;
    this.dialect = dialects[dialect];
    this.abi = abi;
    this.name = `Linux ${generation} with mount notifications, simulated`;
    this.quirks = chooseQuirks(options.quirks ?? {});
    this.security = new Security(options.modules ?? []);
    this.seed = options.seed ?? 1;
    this.#clock = options.clock ?? (() => 0);
    this.#nextAddress = DIRECT_MAPPING + (BigInt(this.seed >>> 0) << 12n);
    this.mountRecord = mountRecordEncoder(dialect, abi, (mnt) => this.recordedIdOf(mnt));
    this.internal = new MntNamespace(this.init_user_ns, -1, 0);
    this.keys = new KeyRegistry(this);
    this.task = boot(this);
    this.tasks.set(this.task.pid, this.task);
  }

  /** Who makes the call under way; the first task between calls. */
  get current(): TaskState {
    return this.#current ?? this.task;
  }

  /** A call begins, or one within which another was made goes on. */
  enter(task: TaskState | undefined): void {
    this.#current = task;
  }

  /** Seconds since boot. */
  get seconds(): number {
    return this.#clock();
  }

  /**
   * The mount point of a mount, by its id in mount records, as the first task sees it; the last one
   * of a mount that is gone.
   */
  mountPoint(id: bigint): Uint8Array | undefined {
    const mnt = this.#mountOf(id);
    if (mnt === undefined) return undefined;
    const path = pathFrom({ mnt, dentry: mnt.mnt_root }, this.task.fs.root, true);
    return path === undefined ? undefined : toBytes(path);
  }

  /** How mount records say a mount; removal records carry `mnt_id` in any case. */
  recordedIdOf({ mnt_id, mnt_unique_id }: Mount): bigint {
    return this.fsinfo === 'none' ? BigInt(mnt_id) : mnt_unique_id;
  }

  #mountOf(id: bigint): Mount | undefined {
    if (this.fsinfo === 'none') return this.mounts.get(Number(id));
    for (const mnt of this.mounts.values()) if (mnt.mnt_unique_id === id) return mnt;
    return undefined;
  }

  /** Analogous to vfs_generate_unique_id() of the series: one counter for all. */
  newUniqueId(): bigint {
    return ++this.#uniqueIds;
  }

  close(): void {
    for (const task of [...this.tasks.values()]) task.exit();
  }

  /** /proc/PID/mountinfo of a task: bytes, because names are whatever somebody chose. */
  mountinfo(task: SimTask = this.task): Uint8Array {
    return toBytes(mountinfo(task.mnt_ns, task.fs.root));
  }

  /**
   * One run of what an automounter does now and then: unmounts what was not used since the last.
   */
  expire(): void {
    markMountsForExpiry(this.expiring, this.unmounted);
    runTaskWork(this.taskWork);
  }

  /** mke2fs on one of the RAM disks of /dev. @throws RangeError for a device there is none of */
  makeExt2(device: string): void {
    const minor = /^\/dev\/ram(\d+)$/.exec(device)?.[1];
    const block = minor === undefined ? undefined : this.blockDevices[Number(minor)];
    if (block === undefined) throw new RangeError(`makeExt2: no RAM disk ${device}`);
    mke2fs(this, block);
  }

  /** The block device of a device number. */
  blockDevice({ major, minor }: Device): BlockDevice | undefined {
    return this.blockDevices.find(({ device }) => device.major === major && device.minor === minor);
  }

  /** Where a dentry lies in memory: what REMOVAL of a single watch tells. */
  addressOf(dentry: Dentry): bigint {
    let address = this.#addresses.get(dentry);
    if (address === undefined) {
      address = this.#nextAddress;
      this.#nextAddress += DENTRY_SIZE;
      this.#addresses.set(dentry, address);
    }
    return address;
  }

  /** A user, of whom there is one for each uid. */
  user(uid: number): User {
    let user = this.users.get(uid);
    if (user === undefined) {
      user = { uid, nr_watches: 0 };
      this.users.set(uid, user);
    }
    return user;
  }

  /** Analogous to fs/namespace.c:alloc_mnt_ns(). The caller sets its root. */
  newNamespace(user_ns: UserNamespace, anonymous: boolean): MntNamespace {
    if (anonymous) return new MntNamespace(user_ns, 0, 0);
    const seq = ++this.#namespaces;
    return new MntNamespace(user_ns, seq, PROC_FIRST_INUM + seq);
  }

  /** A place for an open file that has no path: a pipe, a context of fsopen(), a pidfd. */
  anonymousInode(name: string): Path {
    const { anonymous } = this;
    const inode = new Inode(anonymous.mnt_sb, 0o600, { uid: 0, gid: 0 });
    return { mnt: anonymous, dentry: new Dentry(name, inode) };
  }
}

/** PROC_DYNAMIC_FIRST of fs/proc/generic.c: inode numbers of namespaces are above. */
const PROC_FIRST_INUM = 0xf0000000;
