import { errno } from '@kernfmt/kernel';
import { TMPFS_MAGIC } from '@kernfmt/uapi/linux/magic';
import type { FileSystemType } from '../filesystem.ts';
import { MAX_LFS_FILESIZE, shmemStatfs } from './tmpfs.ts';

/** drivers/base/devtmpfs.c: one superblock, made at boot, for every mount. */
export const devtmpfs: FileSystemType = {
  name: 'devtmpfs',
  userNamespaces: false,
  s_magic: TMPFS_MAGIC,
  s_maxbytes: MAX_LFS_FILESIZE,
  parse() {
    throw errno('EINVAL');
  },
  getTree({ kernel }) {
    kernel.devtmpfs.s_active++;
    return kernel.devtmpfs.s_root;
  },
  reconfigure() {
    // Nothing of its own to change.
  },
  showOptions: () => ',mode=755',
  statfs: shmemStatfs,
  kill() {
    // The kernel's own mount keeps it.
  },
};
