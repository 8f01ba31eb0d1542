import { errno } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import {
  AT_EMPTY_PATH,
  AT_NO_AUTOMOUNT,
  AT_RECURSIVE,
  AT_SYMLINK_NOFOLLOW,
} from '@kernfmt/uapi/linux/fcntl';
import {
  MOUNT_ATTR__ATIME,
  MOUNT_ATTR_NOATIME,
  MOUNT_ATTR_NODEV,
  MOUNT_ATTR_NODIRATIME,
  MOUNT_ATTR_NOEXEC,
  MOUNT_ATTR_NOSUID,
  MOUNT_ATTR_RDONLY,
  MOUNT_ATTR_RELATIME,
  MOUNT_ATTR_SIZE_VER0,
  MOUNT_ATTR_STRICTATIME,
  type MountAttr,
  MS_PRIVATE,
  MS_SHARED,
  MS_SLAVE,
  MS_UNBINDABLE,
  mount_attr,
} from '@kernfmt/uapi/linux/mount';
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
import { doMountSetattr, type MountKattr } from '../fs/namespace/setattr.ts';
import type { TaskState } from '../task_state.ts';

const PAGE_SIZE = 4096;
/** What is the same for set and clear; MOUNT_ATTR__ATIME is a field. */
const FLAGS = [
  [MOUNT_ATTR_RDONLY, MNT_READONLY],
  [MOUNT_ATTR_NOSUID, MNT_NOSUID],
  [MOUNT_ATTR_NODEV, MNT_NODEV],
  [MOUNT_ATTR_NOEXEC, MNT_NOEXEC],
  [MOUNT_ATTR_NODIRATIME, MNT_NODIRATIME],
] as const;
const KNOWN = FLAGS.reduce((all, [attribute]) => all | attribute, MOUNT_ATTR__ATIME);

/**
 * Analogous to mount_setattr() of fs/namespace.c, of Linux 5.12 and on; mounts that map ids and
 * MOUNT_ATTR_NOSYMFOLLOW are not known here.
 *
 * @throws Errno ENOSYS before 5.12; in this order EINVAL for flags, E2BIG and EINVAL for the size,
 * EPERM, E2BIG for bytes of a later version, EINVAL for what they say; as the walk; as
 * doMountSetattr()
 */
export function mountSetattr(
  task: TaskState,
  dfd: number,
  name: string | null,
  flags: number,
  attr: Uint8Array | null,
): void {
  if (task.kernel.mountGeneration === '5.8') throw errno('ENOSYS');
  const known = AT_EMPTY_PATH | AT_RECURSIVE | AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT;
  if ((flags & ~known) !== 0) throw errno('EINVAL');
  const size = attr?.length ?? 0;
  if (size > PAGE_SIZE) throw errno('E2BIG');
  if (attr === null || size < MOUNT_ATTR_SIZE_VER0) throw errno('EINVAL');
  task.require(task.mnt_ns.user_ns);
  if (attr.subarray(MOUNT_ATTR_SIZE_VER0).some((byte) => byte !== 0)) throw errno('E2BIG');
  const asked = mount_attr.on(LP64).decode(attr.subarray(0, MOUNT_ATTR_SIZE_VER0));
  if (asked.attr_set === 0n && asked.attr_clr === 0n && asked.propagation === 0n) return;
  const kattr = kattrOf(asked, (flags & AT_RECURSIVE) !== 0);
  let lookup = LOOKUP_AUTOMOUNT | LOOKUP_FOLLOW;
  if ((flags & AT_NO_AUTOMOUNT) !== 0) lookup &= ~LOOKUP_AUTOMOUNT;
  if ((flags & AT_SYMLINK_NOFOLLOW) !== 0) lookup &= ~LOOKUP_FOLLOW;
  if ((flags & AT_EMPTY_PATH) !== 0) lookup |= LOOKUP_EMPTY;
  const path = userPathAt(task, dfd, name, lookup);
  try {
    doMountSetattr(path, kattr);
  } finally {
    path.put();
  }
}

/** Analogous to fs/namespace.c:build_mount_kattr(). */
function kattrOf({ attr_set, attr_clr, propagation }: MountAttr, recurse: boolean): MountKattr {
  const types: readonly number[] = [0, MS_SHARED, MS_PRIVATE, MS_SLAVE, MS_UNBINDABLE];
  if (!types.includes(Number(propagation))) throw errno('EINVAL');
  if (((attr_set | attr_clr) & ~BigInt(KNOWN)) !== 0n) throw errno('EINVAL');
  const [set, clear] = [Number(attr_set), Number(attr_clr)];
  const atime = atimeOf(set & MOUNT_ATTR__ATIME, clear & MOUNT_ATTR__ATIME);
  return {
    attr_set: flagsOf(set) | atime.set,
    attr_clr: flagsOf(clear) | atime.clear,
    propagation: Number(propagation),
    recurse,
  };
}

function flagsOf(attributes: number): number {
  return FLAGS.reduce((all, [bit, flag]) => ((attributes & bit) === 0 ? all : all | flag), 0);
}

/** The access time may be set only where all of it is cleared. */
function atimeOf(set: number, clear: number): { readonly set: number; readonly clear: number } {
  if (clear === 0) {
    if (set !== 0) throw errno('EINVAL');
    return { set: 0, clear: 0 };
  }
  if (clear !== MOUNT_ATTR__ATIME) throw errno('EINVAL');
  const all = MNT_RELATIME | MNT_NOATIME;
  switch (set) {
    case MOUNT_ATTR_RELATIME:
      return { set: MNT_RELATIME, clear: all };
    case MOUNT_ATTR_NOATIME:
      return { set: MNT_NOATIME, clear: all };
    case MOUNT_ATTR_STRICTATIME:
      return { set: 0, clear: all };
    default:
      throw errno('EINVAL');
  }
}
