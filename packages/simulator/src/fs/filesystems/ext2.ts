import { errno } from '@kernfmt/kernel';
import { MS_RDONLY } from '@kernfmt/uapi/linux/mount';
import { S_IFBLK, S_IFDIR, S_IFMT } from '@kernfmt/uapi/linux/stat';
import { Dentry, Inode } from '../dcache.ts';
import { type FileSystemType, type FsContext, sbFlagsOf } from '../filesystem.ts';
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

/** fs/ext2: a file system on a block device, one superblock for each device. */
export const ext2: FileSystemType = {
  name: 'ext2',
  userNamespaces: false,
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
  kill() {
    // What is on the device stays on it.
  },
};

/** mke2fs: an empty file system on the device, with its lost+found. */
export function mke2fs(kernel: SuperBlock['kernel'], block: BlockDevice): void {
  if (block.ext2 !== undefined && block.ext2.s_active > 0) throw errno('EBUSY');
  const sb = new SuperBlock(kernel, ext2, block.device, 0, kernel.init_user_ns);
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
