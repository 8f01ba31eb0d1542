import { errno } from '@kernfmt/kernel';
import { O_RDWR } from '@kernfmt/uapi/asm-generic/fcntl';
import {
  FSCONFIG_CMD_CREATE,
  FSCONFIG_CMD_RECONFIGURE,
  FSCONFIG_SET_BINARY,
  FSCONFIG_SET_FD,
  FSCONFIG_SET_FLAG,
  FSCONFIG_SET_PATH,
  FSCONFIG_SET_PATH_EMPTY,
  FSCONFIG_SET_STRING,
  FSMOUNT_CLOEXEC,
  FSOPEN_CLOEXEC,
  FSPICK_CLOEXEC,
  FSPICK_EMPTY_PATH,
  FSPICK_NO_AUTOMOUNT,
  FSPICK_SYMLINK_NOFOLLOW,
  MOUNT_ATTR__ATIME,
  MOUNT_ATTR_NOATIME,
  MOUNT_ATTR_NODEV,
  MOUNT_ATTR_NODIRATIME,
  MOUNT_ATTR_NOEXEC,
  MOUNT_ATTR_NOSUID,
  MOUNT_ATTR_RDONLY,
  MOUNT_ATTR_RELATIME,
  MOUNT_ATTR_STRICTATIME,
} from '@kernfmt/uapi/linux/mount';
import { OpenFile } from '../fs/file.ts';
import { FsContext, parseParameter, vfsGetTree } from '../fs/filesystem.ts';
import {
  MNT_NOATIME,
  MNT_NODEV,
  MNT_NODIRATIME,
  MNT_NOEXEC,
  MNT_NOSUID,
  MNT_READONLY,
  MNT_RELATIME,
} from '../fs/mount_flags.ts';
import { LOOKUP_AUTOMOUNT, LOOKUP_EMPTY, LOOKUP_FOLLOW, userPathAt } from '../fs/namei.ts';
import { vfsCreateMount } from '../fs/namespace/clone.ts';
import { openDetached } from '../fs/namespace/loopback.ts';
import { requireMountCapable } from '../fs/namespace/new_mount.ts';
import type { Path } from '../fs/path.ts';
import { reconfigureSuper } from '../fs/reconfigure.ts';
import type { TaskState } from '../task_state.ts';

// fs/fsopen.c, and fsmount() of fs/namespace.c.

/** The longest key and value of fsconfig(), with the NUL. */
const PARAMETER_MAX = 256;

/** The file of fsopen() and fspick(). */
class FsContextFile extends OpenFile {
  readonly fc: FsContext;

  constructor(fc: FsContext, f_path: Path) {
    super(O_RDWR, f_path);
    this.fc = fc;
  }

  /** Messages of the file system; none here. */
  override read(): number {
    throw errno('ENODATA');
  }

  override release(): void {
    this.fc.put();
    super.release();
  }
}

/** Analogous to fsopen(). @throws Errno ENODEV for a type there is none of, EPERM, EINVAL */
export function fsopen(task: TaskState, name: string | null, flags: number): number {
  const { kernel } = task;
  task.require(task.mnt_ns.user_ns);
  if ((flags & ~FSOPEN_CLOEXEC) !== 0) throw errno('EINVAL');
  if (name === null) throw errno('EFAULT');
  const type = kernel.fileSystems.get(name);
  if (type === undefined) throw errno('ENODEV');
  const file = new FsContextFile(new FsContext(type, kernel), kernel.anonymousInode('fscontext'));
  return task.install(file, (flags & FSOPEN_CLOEXEC) !== 0);
}

/** Analogous to fspick(). */
export function fspick(task: TaskState, dfd: number, name: string | null, flags: number): number {
  const { kernel } = task;
  task.require(task.mnt_ns.user_ns);
  const known = FSPICK_CLOEXEC | FSPICK_SYMLINK_NOFOLLOW | FSPICK_NO_AUTOMOUNT | FSPICK_EMPTY_PATH;
  if ((flags & ~known) !== 0) throw errno('EINVAL');
  let lookup = LOOKUP_FOLLOW | LOOKUP_AUTOMOUNT;
  if ((flags & FSPICK_SYMLINK_NOFOLLOW) !== 0) lookup &= ~LOOKUP_FOLLOW;
  if ((flags & FSPICK_EMPTY_PATH) !== 0) lookup |= LOOKUP_EMPTY;
  if ((flags & FSPICK_NO_AUTOMOUNT) !== 0) lookup &= ~LOOKUP_AUTOMOUNT;
  const path = userPathAt(task, dfd, name, lookup);
  try {
    if (path.dentry !== path.mnt.mnt_root) throw errno('EINVAL');
    const { mnt_sb } = path.mnt;
    const fc = new FsContext(mnt_sb.s_type, kernel, mnt_sb.s_flags);
    fc.phase = 'RECONF_PARAMS';
    fc.root = path.dentry;
    mnt_sb.s_active++;
    const file = new FsContextFile(fc, kernel.anonymousInode('fscontext'));
    return task.install(file, (flags & FSPICK_CLOEXEC) !== 0);
  } finally {
    path.put();
  }
}

/** What fsconfig() is given. */
export interface FsconfigArguments {
  readonly cmd: number;
  readonly key: string | null;
  readonly value: string | null;
  readonly aux: number;
}

/**
 * Analogous to fsconfig(). @throws Errno EINVAL, EBADF, EBUSY, EOPNOTSUPP, and the file system's
 */
export function fsconfig(task: TaskState, fd: number, args: FsconfigArguments): void {
  if (fd < 0) throw errno('EINVAL');
  checkShape(args);
  const file = task.files.file(fd);
  if (!(file instanceof FsContextFile)) throw errno('EINVAL');
  const { fc } = file;
  if (args.key !== null && args.key.length >= PARAMETER_MAX) throw errno('EINVAL');
  if (args.value !== null && args.value.length >= PARAMETER_MAX) throw errno('EINVAL');
  switch (args.cmd) {
    case FSCONFIG_CMD_CREATE:
      create(fc);
      return;
    case FSCONFIG_CMD_RECONFIGURE:
      reconfigure(task, fc);
      return;
    case FSCONFIG_SET_FLAG:
    case FSCONFIG_SET_STRING:
      if (fc.phase !== 'CREATE_PARAMS' && fc.phase !== 'RECONF_PARAMS') throw errno('EBUSY');
      parseParameter(fc, args.key!, args.value ?? undefined);
      return;
    default:
      // No file system here takes a blob, a path or an fd.
      throw errno('EINVAL');
  }
}

/** Which arguments a command has, and which it has not. */
function checkShape({ cmd, key, value, aux }: FsconfigArguments): void {
  const hasKey = key !== null;
  const hasValue = value !== null;
  let right: boolean;
  switch (cmd) {
    case FSCONFIG_SET_FLAG:
      right = hasKey && !hasValue && aux === 0;
      break;
    case FSCONFIG_SET_STRING:
      right = hasKey && hasValue && aux === 0;
      break;
    case FSCONFIG_SET_BINARY:
      right = hasKey && hasValue && aux > 0 && aux <= 1 << 20;
      break;
    case FSCONFIG_SET_PATH:
    case FSCONFIG_SET_PATH_EMPTY:
      right = hasKey && hasValue;
      break;
    case FSCONFIG_SET_FD:
      right = hasKey && !hasValue && aux >= 0;
      break;
    case FSCONFIG_CMD_CREATE:
    case FSCONFIG_CMD_RECONFIGURE:
      right = !hasKey && !hasValue && aux === 0;
      break;
    default:
      throw errno('EOPNOTSUPP');
  }
  if (!right) throw errno('EINVAL');
}

function create(fc: FsContext): void {
  if (fc.phase !== 'CREATE_PARAMS') throw errno('EBUSY');
  requireMountCapable(fc);
  try {
    vfsGetTree(fc);
  } catch (error) {
    fc.phase = 'FAILED';
    throw error;
  }
  fc.phase = 'AWAITING_MOUNT';
}

/** Posts no record: the series does not hook it. */
function reconfigure(task: TaskState, fc: FsContext): void {
  if (fc.phase !== 'RECONF_PARAMS') throw errno('EBUSY');
  const sb = fc.root!.d_sb;
  task.require(sb.s_user_ns);
  try {
    reconfigureSuper(fc, sb);
  } catch (error) {
    fc.phase = 'FAILED';
    throw error;
  }
  clean(fc);
}

/** Ready for another round of parameters. Analogous to fs/fs_context.c:vfs_clean_context(). */
function clean(fc: FsContext): void {
  fc.options.clear();
  fc.source = undefined;
  fc.sb_flags_mask = 0;
  fc.phase = 'RECONF_PARAMS';
}

/** Analogous to fsmount() of fs/namespace.c. */
export function fsmount(task: TaskState, fd: number, flags: number, attributes: number): number {
  task.require(task.mnt_ns.user_ns);
  if ((flags & ~FSMOUNT_CLOEXEC) !== 0) throw errno('EINVAL');
  const mntFlags = attributeFlags(attributes);
  const file = task.files.file(fd);
  if (!(file instanceof FsContextFile)) throw errno('EINVAL');
  const { fc } = file;
  if (fc.root === undefined) throw errno('EINVAL');
  if (fc.phase !== 'AWAITING_MOUNT') throw errno('EBUSY');
  task.reserveFd();
  const mnt = vfsCreateMount(fc);
  mnt.mnt_flags = mntFlags;
  clean(fc);
  return task.install(openDetached(mnt, mnt.mnt_root), (flags & FSMOUNT_CLOEXEC) !== 0);
}

function attributeFlags(attributes: number): number {
  const known =
    MOUNT_ATTR_RDONLY |
    MOUNT_ATTR_NOSUID |
    MOUNT_ATTR_NODEV |
    MOUNT_ATTR_NOEXEC |
    MOUNT_ATTR__ATIME |
    MOUNT_ATTR_NODIRATIME;
  if ((attributes & ~known) !== 0) throw errno('EINVAL');
  let flags = 0;
  if ((attributes & MOUNT_ATTR_RDONLY) !== 0) flags |= MNT_READONLY;
  if ((attributes & MOUNT_ATTR_NOSUID) !== 0) flags |= MNT_NOSUID;
  if ((attributes & MOUNT_ATTR_NODEV) !== 0) flags |= MNT_NODEV;
  if ((attributes & MOUNT_ATTR_NOEXEC) !== 0) flags |= MNT_NOEXEC;
  if ((attributes & MOUNT_ATTR_NODIRATIME) !== 0) flags |= MNT_NODIRATIME;
  switch (attributes & MOUNT_ATTR__ATIME) {
    case MOUNT_ATTR_STRICTATIME:
      return flags;
    case MOUNT_ATTR_NOATIME:
      return flags | MNT_NOATIME;
    case MOUNT_ATTR_RELATIME:
      return flags | MNT_RELATIME;
    default:
      throw errno('EINVAL');
  }
}
