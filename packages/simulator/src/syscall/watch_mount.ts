import { errno, KernelOops } from '@kernfmt/kernel';
import { Watch, WatchList, type WatchQueue } from '@kernfmt/kernel/watch_queue';
import { AT_EMPTY_PATH, AT_NO_AUTOMOUNT } from '@kernfmt/uapi/linux/fcntl';
import { RLIMIT_NOFILE } from '@kernfmt/uapi/linux/resource';
import type { Cred } from '../cred.ts';
import {
  LOOKUP_AUTOMOUNT,
  LOOKUP_DIRECTORY,
  LOOKUP_EMPTY,
  LOOKUP_FOLLOW,
  userPathAt,
} from '../fs/namei.ts';
import type { HeldPath, Path } from '../fs/path.ts';
import { inodePermission, MAY_EXEC } from '../fs/permission.ts';
import { watchQueueOf } from '../fs/pipe.ts';
import type { TaskState } from '../task_state.ts';

/** The watch id that takes a watch off, and the largest that names one. */
const REMOVE = -1;
const WATCH_ID_MAX = 0xff;

/**
 * Puts a watch on a directory as seen through a mount, or takes it off.
 *
 * Analogous to fs/mount_notify.c:sys_watch_mount().
 *
 * @throws Errno in this order: EINVAL for watch_id and at_flags; what looking the path up throws;
 * EACCES for a directory that may not be searched; EINVAL for a watch_fd that is no queue (with the
 * quirk badQueueFd the call returns instead); a security module's, EBUSY, EAGAIN; EBADSLT
 * @throws KernelOops with the quirk removeUnwatched
 */
export function watchMount(
  task: TaskState,
  dfd: number,
  path: string | null,
  at_flags: number,
  watch_fd: number,
  watch_id: number,
): void {
  if (watch_id < REMOVE || watch_id > WATCH_ID_MAX) throw errno('EINVAL');
  if ((at_flags & ~(AT_NO_AUTOMOUNT | AT_EMPTY_PATH)) !== 0) throw errno('EINVAL');
  const found = lookUp(task, dfd, path, at_flags);
  try {
    inodePermission(task.cred, found.dentry.d_inode, MAY_EXEC);
    const file = task.openFile(watch_fd);
    const queue = file && watchQueueOf(file);
    if (queue === undefined) {
      if (task.kernel.quirks.badQueueFd) return;
      throw errno('EINVAL');
    }
    if (watch_id === REMOVE) removeWatch(task, found, queue);
    else addWatch(task, found, new Watch(queue, watch_id, found.dentry, task.cred.user, task.cred));
  } finally {
    found.put();
  }
}

/** A directory, through links and automounts. */
function lookUp(task: TaskState, dfd: number, path: string | null, at_flags: number): HeldPath {
  const empty = (at_flags & AT_EMPTY_PATH) !== 0 ? LOOKUP_EMPTY : 0;
  const flags = LOOKUP_FOLLOW | empty;
  const noAutomount = (at_flags & AT_NO_AUTOMOUNT) !== 0;
  if (!noAutomount || task.kernel.quirks.automountAnyway) {
    const automount = noAutomount ? 0 : LOOKUP_AUTOMOUNT;
    return userPathAt(task, dfd, path, flags | LOOKUP_DIRECTORY | automount);
  }
  // LOOKUP_DIRECTORY triggers automounts by itself: without it, the check remains.
  const found = userPathAt(task, dfd, path, flags);
  if (found.dentry.isDir) return found;
  found.put();
  throw errno('ENOTDIR');
}

function addWatch(task: TaskState, { mnt, dentry }: Path, watch: Watch<Cred>): void {
  task.kernel.security.watchMount(task.cred, { mnt, dentry });
  mnt.mnt_watchers ??= new WatchList<Cred>();
  mnt.mnt_watchers.add(watch, task.limitOf(RLIMIT_NOFILE));
  dentry.d_mount_watch = true;
}

function removeWatch({ kernel }: TaskState, { mnt, dentry }: Path, queue: WatchQueue): void {
  if (mnt.mnt_watchers === undefined) {
    if (!kernel.quirks.removeUnwatched) throw errno('EBADSLT');
    throw new KernelOops('remove_watch_from_object: NULL pointer dereference');
  }
  const id = kernel.quirks.removalAddress ? kernel.addressOf(dentry) : BigInt(mnt.mnt_id);
  mnt.mnt_watchers.remove(queue, dentry, id);
}
