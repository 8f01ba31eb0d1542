import { errno } from '@kernfmt/kernel';
import type { FileSystemType } from '../filesystem.ts';

/** drivers/base/devtmpfs.c: one superblock, made at boot, for every mount. */
export const devtmpfs: FileSystemType = {
  name: 'devtmpfs',
  userNamespaces: false,
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
  kill() {
    // The kernel's own mount keeps it.
  },
};
