import { NSFS_MAGIC, TMPFS_MAGIC } from '@kernfmt/uapi/linux/magic';
import { MS_MOVE } from '@kernfmt/uapi/linux/mount';
import { S_IFBLK, S_IFCHR, S_IFDIR } from '@kernfmt/uapi/linux/stat';
import type { Cred } from './cred.ts';
import { Dentry, Inode } from './fs/dcache.ts';
import { FileTable } from './fs/file_table.ts';
import { type FileSystemType, simpleStatfs } from './fs/filesystem.ts';
import { anonymousDevice } from './fs/filesystems/anonymous.ts';
import { devtmpfs } from './fs/filesystems/devtmpfs.ts';
import { tmpfs } from './fs/filesystems/tmpfs.ts';
import { FsStruct } from './fs/fs_struct.ts';
import { Mount } from './fs/mount.ts';
import { MNT_INTERNAL, MNT_LOCKED } from './fs/mount_flags.ts';
import { SuperBlock } from './fs/super.ts';
import type { SimulatedKernel } from './kernel.ts';
import { listAddTail } from './lib/list.ts';
import { uuidGen } from './lib/uuid.ts';
import { Limits } from './limits.ts';
import { TaskKeyrings } from './security/keys/process_keys.ts';
import { SimTask } from './task.ts';

const superuser = { uid: 0, gid: 0 };
const RAM_DISKS = 4;
/** Documentation/admin-guide/devices.txt */
const RAMDISK_MAJOR = 1;
const MEM_MAJOR = 1;
const NULL_MINOR = 3;
/** Mounts of the kernel that was recorded which nothing here needs; they have ids all the same. */
const FURTHER_MOUNTS = 2;

/**
 * Brings a kernel up to where the recordings start. What they do not show is made so that the
 * numbers are theirs: ids 0 to 10 and devices 0:1 to 0:8 belong to the kernel's own mounts, to the
 * root file system below `/`, and to a devtmpfs on it.
 */
export function boot(kernel: SimulatedKernel): SimTask {
  ownMount(kernel, 'shmem');
  const rootfs = ownMount(kernel, 'rootfs');
  kernel.nsfs = ownMount(kernel, 'nsfs');
  kernel.anonymous = ownMount(kernel, 'anon_inodefs');
  const devices = ownMount(kernel, 'devtmpfs');
  kernel.devtmpfs = devices.mnt_sb;
  fillDevices(kernel, devices.mnt_root);
  for (const name of ['bdev', 'sockfs', 'pipefs']) ownMount(kernel, name);
  for (let n = 0; n < FURTHER_MOUNTS; n++) {
    kernel.mnt_ids.alloc();
    // Of the superblock, and of the mount.
    kernel.newUniqueId();
    kernel.newUniqueId();
  }

  const ns = kernel.newNamespace(kernel.init_user_ns, false);
  ns.root = rootfs;
  // The idle task is in it too: it outlives every other.
  ns.get();
  ns.mounts = 1;
  rootfs.mnt_ns = ns;
  rootfs.mnt_flags = MNT_LOCKED;
  listAddTail(rootfs.mnt_list, ns.list);
  const root = { mnt: rootfs, dentry: rootfs.mnt_root };
  const task = new SimTask(kernel, {
    cred: initialCred(kernel),
    fs: new FsStruct(root, root, 0o022),
    files: new FileTable(),
    mnt_ns: ns,
    keyrings: new TaskKeyrings(kernel.keys),
    limits: new Limits(),
  });
  becomeInit(task);
  return task;
}

/** A mount that the kernel keeps for itself. Analogous to fs/namespace.c:kern_mount(). */
function ownMount(kernel: SimulatedKernel, name: string): Mount {
  const type = typeOf(name);
  const device = anonymousDevice(kernel);
  const sb = new SuperBlock(kernel, type, device, 0, kernel.init_user_ns);
  if (type.s_magic === TMPFS_MAGIC) sb.s_uuid = uuidGen(kernel.seed, sb.s_unique_id);
  sb.s_root = new Dentry('/', new Inode(sb, S_IFDIR | 0o755, superuser));
  const mnt = new Mount(name, sb, sb.s_root);
  mnt.mnt_flags = MNT_INTERNAL;
  mnt.mnt_ns = kernel.internal;
  listAddTail(mnt.mnt_instance, sb.s_mounts);
  return mnt;
}

/** rootfs and shmem are tmpfs by another name; of the rest there is little to see. */
function typeOf(name: string): FileSystemType {
  if (name === 'devtmpfs') return devtmpfs;
  if (name !== 'nsfs') return { ...tmpfs, name };
  return { ...tmpfs, name, s_magic: NSFS_MAGIC, statfs: simpleStatfs };
}

function fillDevices(kernel: SimulatedKernel, dev: Dentry): void {
  const node = (name: string, mode: number, major: number, minor: number): void => {
    const inode = new Inode(dev.d_sb, mode, superuser);
    inode.i_rdev = { major, minor };
    new Dentry(name, inode, dev);
  };
  node('null', S_IFCHR | 0o666, MEM_MAJOR, NULL_MINOR);
  for (let minor = 0; minor < RAM_DISKS; minor++) {
    node(`ram${minor}`, S_IFBLK | 0o600, RAMDISK_MAJOR, minor);
    kernel.blockDevices.push({ device: { major: RAMDISK_MAJOR, minor }, ext2: undefined });
  }
}

function initialCred(kernel: SimulatedKernel): Cred {
  return {
    uid: 0,
    gid: 0,
    euid: 0,
    egid: 0,
    user: kernel.user(0),
    user_ns: kernel.init_user_ns,
    capable: true,
    permitted: true,
  };
}

/** What the program that switches to the real root does. */
function becomeInit(task: SimTask): void {
  task.mkdir('/dev', 0o755);
  task.mount('devtmpfs', '/dev', 'devtmpfs', 0, null);
  task.mkdir('/root', 0o755);
  task.mount('root', '/root', 'tmpfs', 0, 'mode=755');
  task.chdir('/root');
  task.mount('.', '/', null, MS_MOVE, null);
  task.chroot('.');
  for (const [source, name] of [
    ['proc', 'proc'],
    ['devtmpfs', 'dev'],
  ] as const) {
    task.mkdir(`/${name}`, 0o755);
    task.mount(source, `/${name}`, source, 0, null);
  }
}
