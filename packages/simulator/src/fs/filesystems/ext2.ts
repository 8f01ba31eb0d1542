import { errno } from '@kernfmt/kernel';
import { EXT2_SUPER_MAGIC } from '@kernfmt/uapi/linux/magic';
import { MS_RDONLY } from '@kernfmt/uapi/linux/mount';
import { S_IFBLK, S_IFDIR, S_IFMT } from '@kernfmt/uapi/linux/stat';
import { uuidGen } from '../../lib/uuid.ts';
import { Dentry, Inode, inodesBelow } from '../dcache.ts';
import { type FileSystemType, type FsContext, type Kstatfs, sbFlagsOf } from '../filesystem.ts';
import { MNT_NODEV } from '../mount_flags.ts';
import { kernPath, LOOKUP_FOLLOW } from '../namei.ts';
import { type Device, SuperBlock } from '../super.ts';

/** A block device, and the file system somebody made on it. */
export interface BlockDevice {
  readonly device: Device;
  /** Its file system with all that is in it; stays when nobody has it mounted. */
  ext2: SuperBlock | undefined;
}

const superuser = { uid: 0, gid: 0 };
/** Bytes of a file, by the blocks that can be addressed: fs/ext2/super.c:ext2_max_size(). */
const MAX_SIZE = 0x404043000n;
/** fs/ext2/ext2.h */
const EXT2_LINK_MAX = 32000;

// What mke2fs makes of the RAM disks of the machine recorded: 512 KiB in blocks of 1 KiB.
const BLOCK_SIZE = 1024n;
const BLOCKS = 491n;
const BLOCKS_FREE = 478n;
const INODES = 64n;
/** Of the format's own, the root among them; lost+found is the first of the others. */
const INODES_RESERVED = 10n;

/** fs/ext2: a file system on a block device, one superblock for each device. */
export const ext2: FileSystemType = {
  name: 'ext2',
  userNamespaces: false,
  blockDevice: true,
  s_magic: EXT2_SUPER_MAGIC,
  s_maxbytes: MAX_SIZE,
  s_max_links: EXT2_LINK_MAX,
  s_time_gran: 1_000_000_000,
  parse(fc, key, value) {
    if (key !== 'errors' || !['continue', 'panic', 'remount-ro'].includes(value ?? '')) {
      throw errno('EINVAL');
    }
    fc.options.set(key, value!);
  },
  /** Analogous to fs/super.c:mount_bdev(). */
  getTree(fc) {
    const sb = blockDevice(fc).ext2;
    if (sb === undefined) throw errno('EINVAL');
    if (sb.s_active > 0) {
      if (((sb.s_flags ^ fc.sb_flags) & MS_RDONLY) !== 0) throw errno('EBUSY');
    } else {
      sb.s_unique_id = fc.kernel.newUniqueId();
      sb.s_flags = sbFlagsOf(fc);
      sb.options.clear();
      for (const [key, value] of fc.options) sb.options.set(key, value);
    }
    sb.s_active++;
    return sb.s_root;
  },
  reconfigure(fc, sb) {
    for (const [key, value] of fc.options) sb.options.set(key, value);
  },
  showOptions: (sb) => `,errors=${sb.options.get('errors') ?? 'continue'}`,
  statfs,
  kill() {
    // What is on the device stays on it.
  },
};

/** Analogous to fs/ext2/super.c:ext2_statfs(). */
function statfs(sb: SuperBlock): Kstatfs {
  let blocks = 0n;
  // The root is among the reserved ones.
  let inodes = INODES_RESERVED - 1n;
  for (const { data } of inodesBelow(sb.s_root)) {
    inodes++;
    blocks += (BigInt(data.length) + BLOCK_SIZE - 1n) / BLOCK_SIZE;
  }
  const f_bfree = blocks < BLOCKS_FREE ? BLOCKS_FREE - blocks : 0n;
  return {
    f_blocks: BLOCKS,
    f_bfree,
    f_bavail: f_bfree,
    f_files: INODES,
    f_ffree: inodes < INODES ? INODES - inodes : 0n,
    f_bsize: BLOCK_SIZE,
    f_fsid: fsidOf(uuidGen(sb.kernel.seed, BigInt(sb.s_dev.minor))),
  };
}

/** One half of the UUID that is on the device against the other; s_uuid is left empty. */
function fsidOf(uuid: Uint8Array): bigint {
  const view = new DataView(uuid.buffer);
  return view.getBigUint64(0, true) ^ view.getBigUint64(8, true);
}

/** mke2fs: an empty file system on the device, with its lost+found. */
export function mke2fs(kernel: SuperBlock['kernel'], block: BlockDevice): void {
  if (block.ext2 !== undefined && block.ext2.s_active > 0) throw errno('EBUSY');
  // It has an id from when it is mounted until nobody has it mounted.
  const sb = new SuperBlock(kernel, ext2, block.device, 0, kernel.init_user_ns, 0n);
  sb.s_id = `ram${block.device.minor}`;
  sb.s_root = new Dentry('/', new Inode(sb, S_IFDIR | 0o755, superuser));
  new Dentry('lost+found', new Inode(sb, S_IFDIR | 0o700, superuser), sb.s_root);
  block.ext2 = sb;
}

/**
 * The device that the source names. Analogous to fs/block_dev.c:lookup_bdev().
 * @throws Errno ENOTBLK, EACCES, ENXIO, and those of the lookup
 */
function blockDevice(fc: FsContext): BlockDevice {
  if (fc.source === undefined) throw errno('EINVAL');
  const path = kernPath(fc.kernel.current, fc.source, LOOKUP_FOLLOW);
  try {
    const { d_inode } = path.dentry;
    if ((d_inode.i_mode & S_IFMT) !== S_IFBLK) throw errno('ENOTBLK');
    if ((path.mnt.mnt_flags & MNT_NODEV) !== 0) throw errno('EACCES');
    const block = d_inode.i_rdev && fc.kernel.blockDevice(d_inode.i_rdev);
    if (block === undefined) throw errno('ENXIO');
    return block;
  } finally {
    path.put();
  }
}
