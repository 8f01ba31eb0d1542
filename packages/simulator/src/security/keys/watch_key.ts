import { errno } from '@kernfmt/kernel';
import { Watch } from '@kernfmt/kernel/watch_queue';
import { RLIMIT_NOFILE } from '@kernfmt/uapi/linux/resource';
import { watchQueueOf } from '../../fs/pipe.ts';
import type { KeyCaller } from './caller.ts';
import { KEY_NEED_VIEW } from './permission.ts';

/** The watch id that takes a watch off, and the largest that names one. */
const REMOVE = -1;
const WATCH_ID_MAX = 0xff;

/**
 * Puts a watch on a key, or takes it off.
 *
 * Analogous to security/keys/keyctl.c:keyctl_watch_key().
 *
 * @throws Errno EINVAL for a watch id out of range, what looking up the key throws, EINVAL for an
 * fd that is no queue, a security module's, EBUSY and EAGAIN; EBADSLT with none to take off
 */
export function watchKey(
  caller: KeyCaller,
  id: number,
  watch_fd: number,
  watch_id: number,
): number {
  if (watch_id < REMOVE || watch_id > WATCH_ID_MAX) throw errno('EINVAL');
  const { cred, kernel } = caller;
  const { key } = caller.keyrings.lookup(cred, id, KEY_NEED_VIEW, { create: true });
  const file = caller.openFile(watch_fd);
  const queue = file && watchQueueOf(file);
  if (queue === undefined) throw errno('EINVAL');
  if (watch_id === REMOVE) {
    if (key.watchers === undefined) throw errno('EBADSLT');
    key.watchers.remove(queue, key.serial, BigInt(key.serial));
    return 0;
  }
  kernel.security.watchKey(cred, key);
  const watch = new Watch(queue, watch_id, key.serial, cred.user, cred);
  key.watch().add(watch, caller.limitOf(RLIMIT_NOFILE));
  return 0;
}
