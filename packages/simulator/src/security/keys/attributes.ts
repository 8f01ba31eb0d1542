import { errno } from '@kernfmt/kernel';
import { KEY_GRP_ALL, KEY_OTH_ALL, KEY_POS_ALL, KEY_USR_ALL } from '@kernfmt/uapi/linux/keyctl';
import {
  NOTIFY_KEY_INVALIDATED,
  NOTIFY_KEY_REVOKED,
  NOTIFY_KEY_SETATTR,
} from '@kernfmt/uapi/linux/watch_queue';
import { nsCapable } from '../../cred.ts';
import type { KeyCaller } from './caller.ts';
import type { Key } from './key.ts';
import { dropLinks, requireKeyring } from './keyring.ts';
import {
  KEY_NEED_SEARCH,
  KEY_NEED_SETATTR,
  KEY_NEED_WRITE,
  type KeyRef,
  keyPermits,
} from './permission.ts';

/** -1: leave as it is. */
const KEEP = -1;
const KEY_PERM_ALL = KEY_POS_ALL | KEY_USR_ALL | KEY_GRP_ALL | KEY_OTH_ALL;

/** CAP_SYS_ADMIN where the kernel itself is administered. */
function isAdmin({ cred }: KeyCaller): boolean {
  let root = cred.user_ns;
  while (root.parent !== undefined) root = root.parent;
  return nsCapable(cred, root);
}

function lookup(caller: KeyCaller, id: number): Key {
  return caller.keyrings.lookup(caller.cred, id, KEY_NEED_SETATTR, { create: true }).key;
}

/** Analogous to security/keys/keyctl.c:keyctl_chown_key(). @throws Errno EACCES */
export function chownKey(caller: KeyCaller, id: number, user: number, group: number): number {
  const [uid, gid] = [user | 0, group | 0];
  if (uid === KEEP && gid === KEEP) return 0;
  const key = lookup(caller, id);
  if (!isAdmin(caller)) {
    if (uid !== KEEP && uid !== key.uid) throw errno('EACCES');
    if (gid !== KEEP && gid !== key.gid && gid !== caller.cred.egid) throw errno('EACCES');
  }
  if (uid !== KEEP) key.uid = uid;
  if (gid !== KEEP) key.gid = gid;
  caller.kernel.keys.notify(key, NOTIFY_KEY_SETATTR);
  return 0;
}

/** Analogous to security/keys/keyctl.c:keyctl_setperm_key(). @throws Errno EINVAL, EACCES */
export function setperm(caller: KeyCaller, id: number, perm: number): number {
  if ((perm & ~KEY_PERM_ALL) !== 0) throw errno('EINVAL');
  const key = lookup(caller, id);
  if (!isAdmin(caller) && key.uid !== caller.cred.euid) throw errno('EACCES');
  key.perm = perm;
  caller.kernel.keys.notify(key, NOTIFY_KEY_SETATTR);
  return 0;
}

/** In seconds from now; 0: never. Analogous to security/keys/keyctl.c:keyctl_set_timeout(). */
export function setTimeoutOf(caller: KeyCaller, id: number, timeout: number): number {
  const { keys } = caller.kernel;
  const key = lookup(caller, id);
  const seconds = timeout >>> 0;
  key.expiry = seconds === 0 ? Number.POSITIVE_INFINITY : keys.host.seconds + seconds;
  keys.notify(key, NOTIFY_KEY_SETATTR);
  return 0;
}

/**
 * Analogous to security/keys/keyctl.c:keyctl_restrict_keyring().
 * @throws Errno EINVAL, ENOTDIR, ENOENT for a type without restrictions, EEXIST
 */
export function restrictKeyring(
  caller: KeyCaller,
  id: number,
  type: string | null,
  restriction: string | null,
): number {
  const { key } = caller.keyrings.lookup(caller.cred, id, KEY_NEED_SETATTR);
  if (type === null && restriction !== null) throw errno('EINVAL');
  requireKeyring(key);
  if (type !== null) throw errno('ENOENT');
  if (key.restriction !== 'none') throw errno('EEXIST');
  key.restriction = 'reject';
  caller.kernel.keys.notify(key, NOTIFY_KEY_SETATTR);
  return 0;
}

/** The key, where it may be written or else its attributes set. */
function revocable(caller: KeyCaller, id: number): KeyRef {
  const ref = caller.keyrings.find(caller.cred, id);
  const may = [KEY_NEED_WRITE, KEY_NEED_SETATTR].some((need) => keyPermits(ref, caller.cred, need));
  if (!may) throw errno('EACCES');
  return ref;
}

/**
 * Makes a key of no more use to anybody. Analogous to security/keys/key.c:key_revoke().
 * @throws Errno EACCES
 */
export function revoke(caller: KeyCaller, id: number): number {
  const { keys } = caller.kernel;
  const { key } = revocable(caller, id);
  key.revoked = true;
  keys.notify(key, NOTIFY_KEY_REVOKED);
  key.payload = undefined;
  keys.put(dropLinks(key));
  return 0;
}

/**
 * As revoke, and the key leaves every keyring, which are not told.
 * Analogous to security/keys/key.c:key_invalidate() and security/keys/gc.c.
 */
export function invalidate(caller: KeyCaller, id: number): number {
  const { keys } = caller.kernel;
  const { key } = caller.keyrings.lookup(caller.cred, id, KEY_NEED_SEARCH);
  key.invalidated = true;
  keys.notify(key, NOTIFY_KEY_INVALIDATED);
  for (const ring of [...keys.all()]) {
    if (ring.links.get(key.linkName) !== key) continue;
    ring.links.delete(key.linkName);
    keys.put([key]);
  }
  return 0;
}
