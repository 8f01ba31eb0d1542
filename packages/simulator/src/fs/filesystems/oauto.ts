import { errno } from '@kernfmt/kernel';
import { MS_SUBMOUNT } from '@kernfmt/uapi/linux/mount';
import { S_IFDIR } from '@kernfmt/uapi/linux/stat';
import { listAddTail } from '../../lib/list.ts';
import { Dentry, Inode } from '../dcache.ts';
import { type FileSystemType, FsContext, sbFlagsOf } from '../filesystem.ts';
import type { Mount } from '../mount.ts';
import { vfsKernMount } from '../namespace/new_mount.ts';
import { SuperBlock } from '../super.ts';
import { anonymousDevice, releaseAnonymousDevice } from './anonymous.ts';
import { tmpfs } from './tmpfs.ts';

const superuser = { uid: 0, gid: 0 };

/**
 * An automounter, as the recordings have it: in its root the directories trap1 and trap2, on each
 * of which a tmpfs appears when somebody walks into it, and expires when nobody uses it.
 */
export const oauto: FileSystemType = {
  name: 'oauto',
  userNamespaces: false,
  // Its own: no header has it, and no recording shows it.
  s_magic: 0,
  parse() {
    throw errno('EINVAL');
  },
  getTree(fc) {
    const sb = new SuperBlock(
      fc.kernel,
      oauto,
      anonymousDevice(fc.kernel),
      sbFlagsOf(fc),
      fc.user_ns,
    );
    sb.s_root = new Dentry('/', new Inode(sb, S_IFDIR | 0o755, superuser));
    for (const name of ['trap1', 'trap2']) {
      const trap = new Dentry(name, new Inode(sb, S_IFDIR | 0o555, superuser), sb.s_root);
      trap.d_automount = () => submount(sb);
    }
    sb.s_active++;
    return sb.s_root;
  },
  reconfigure() {
    // No options.
  },
  showOptions: () => '',
  kill: releaseAnonymousDevice,
};

/** Analogous to fs/namespace.c:vfs_submount() and mnt_set_expiry(). */
function submount(sb: SuperBlock): Mount {
  if (sb.s_user_ns !== sb.kernel.init_user_ns) throw errno('EPERM');
  const fc = new FsContext(tmpfs, sb.kernel, MS_SUBMOUNT);
  fc.source = 'oauto-sub';
  const mnt = vfsKernMount(fc).get();
  listAddTail(mnt.mnt_expire, sb.kernel.expiring);
  return mnt;
}
