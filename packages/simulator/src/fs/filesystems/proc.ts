import { errno } from '@kernfmt/kernel';
import { PROC_SUPER_MAGIC } from '@kernfmt/uapi/linux/magic';
import { S_IFDIR, S_IFLNK, S_IFREG } from '@kernfmt/uapi/linux/stat';
import type { SimulatedKernel } from '../../kernel.ts';
import type { TaskState } from '../../task_state.ts';
import { Dentry, Inode, type InodeOperations } from '../dcache.ts';
import { type FileSystemType, sbFlagsOf } from '../filesystem.ts';
import { nsName, nsPath } from '../nsfs.ts';
import { mountinfo } from '../proc_namespace.ts';
import { SuperBlock } from '../super.ts';
import { anonymousDevice, releaseAnonymousDevice } from './anonymous.ts';

const superuser = { uid: 0, gid: 0 };

/**
 * fs/proc: of each task /proc/PID/mountinfo and /proc/PID/ns/mnt, /proc/self, /proc/mounts, and the
 * sysctl fs.mount-max. Since Linux 5.8 every mount of it is an instance of its own.
 */
export const proc: FileSystemType = {
  name: 'proc',
  userNamespaces: true,
  s_magic: PROC_SUPER_MAGIC,
  fixed: true,
  parse() {
    throw errno('EINVAL');
  },
  getTree(fc) {
    const sb = new SuperBlock(
      fc.kernel,
      proc,
      anonymousDevice(fc.kernel),
      sbFlagsOf(fc),
      fc.user_ns,
    );
    sb.s_root = makeRoot(sb);
    sb.s_active++;
    return sb.s_root;
  },
  reconfigure() {
    // Its options, hidepid and gid, are not modelled.
  },
  showOptions: () => '',
  kill: releaseAnonymousDevice,
};

function makeRoot(sb: SuperBlock): Dentry {
  const { kernel } = sb;
  const tasks = new WeakMap<TaskState, Dentry>();
  const root = directory('/', sb, undefined, {
    lookup(name) {
      const task = /^[1-9]\d*$/.test(name) ? kernel.tasks.get(Number(name)) : undefined;
      if (task === undefined) return undefined;
      let dentry = tasks.get(task);
      if (dentry === undefined) {
        dentry = taskDirectory(root, task);
        tasks.set(task, dentry);
      }
      return dentry;
    },
  });
  link('self', root, { readlink: () => String(kernel.current.pid) });
  link('mounts', root, { readlink: () => 'self/mountinfo' });
  const sys = directory('sys', sb, root);
  mountMax(kernel, directory('fs', sb, sys));
  return root;
}

function mountMax(kernel: SimulatedKernel, fs: Dentry): void {
  file('mount-max', fs, 0o644, {
    contents: () => `${kernel.mountMax}\n`,
    store(text) {
      const value = /^\s*(\d{1,10})\s*$/.exec(text)?.[1];
      if (value === undefined || Number(value) < 1 || Number(value) > 0x7fffffff) {
        throw errno('EINVAL');
      }
      kernel.mountMax = Number(value);
    },
  });
}

function taskDirectory(root: Dentry, task: TaskState): Dentry {
  const sb = root.d_sb;
  const dir = new Dentry(String(task.pid), new Inode(sb, S_IFDIR | 0o555, superuser));
  dir.d_parent = root;
  file('mountinfo', dir, 0o444, { contents: () => mountinfo(task.mnt_ns, task.fs.root) });
  const ns = directory('ns', sb, dir);
  link('mnt', ns, {
    readlink: () => nsName(task.mnt_ns),
    followMagic: () => nsPath(sb.kernel, task.mnt_ns),
  });
  return dir;
}

function directory(
  name: string,
  sb: SuperBlock,
  parent?: Dentry,
  operations?: InodeOperations,
): Dentry {
  return new Dentry(name, new Inode(sb, S_IFDIR | 0o555, superuser, operations), parent);
}

function file(name: string, parent: Dentry, mode: number, operations: InodeOperations): void {
  new Dentry(name, new Inode(parent.d_sb, S_IFREG | mode, superuser, operations), parent);
}

function link(name: string, parent: Dentry, operations: InodeOperations): void {
  new Dentry(name, new Inode(parent.d_sb, S_IFLNK | 0o777, superuser, operations), parent);
}
