import { errno } from '@kernfmt/kernel';
import { KEY_GRP_ALL } from '@kernfmt/uapi/linux/keyctl';
import type { Cred } from '../../cred.ts';
import type { Key } from './key.ts';

/** What is wanted of a key, as the bits of one of its four sets of permissions. */
export const KEY_NEED_UNLINK = 0;
export const KEY_NEED_VIEW = 0x01;
export const KEY_NEED_READ = 0x02;
export const KEY_NEED_WRITE = 0x04;
export const KEY_NEED_SEARCH = 0x08;
export const KEY_NEED_LINK = 0x10;
export const KEY_NEED_SETATTR = 0x20;

/** A key, and whether who asks possesses it: has it in a keyring of his own. */
export interface KeyRef {
  readonly key: Key;
  readonly possessed: boolean;
}

/**
 * Whether the permissions of a key allow: those of its user, its group or everyone else, and the
 * possessor's besides.
 *
 * Analogous to security/keys/permission.c:key_task_permission().
 */
export function keyPermits({ key, possessed }: KeyRef, cred: Cred, need: number): boolean {
  const { perm } = key;
  let allowed = perm;
  if (key.uid === cred.euid) allowed = perm >>> 16;
  else if ((perm & KEY_GRP_ALL) !== 0 && key.gid === cred.egid) allowed = perm >>> 8;
  if (possessed) allowed |= perm >>> 24;
  return (allowed & need) === need;
}

/** @throws Errno EACCES where `keyPermits` says no */
export function requireKey(ref: KeyRef, cred: Cred, need: number): void {
  if (!keyPermits(ref, cred, need)) throw errno('EACCES');
}
