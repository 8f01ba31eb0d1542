import { errno } from '@kernfmt/kernel';
import type { WatchCount } from '@kernfmt/kernel/watch_queue';
import type { UserNamespace } from './user_namespace.ts';

/** What counts per user over all tasks. Analogous to struct user_struct. */
export interface User extends WatchCount {
  readonly uid: number;
}

/**
 * Who a task is. Never changed in place: a call that changes it makes another one, so that a watch
 * or an open file keeps the one it was made with. Analogous to struct cred.
 */
export interface Cred {
  readonly uid: number;
  readonly gid: number;
  readonly euid: number;
  readonly egid: number;
  readonly user: User;
  readonly user_ns: UserNamespace;
  /** Every capability in `user_ns`, or none: what seteuid() to and from 0 leaves. */
  readonly capable: boolean;
  /** Whether euid 0 brings the capabilities back. */
  readonly permitted: boolean;
}

/**
 * Whether the capabilities of `cred` count in `ns`: it has them in that namespace or one above, or
 * it made a namespace on the way. Analogous to security/commoncap.c:cap_capable().
 */
export function nsCapable(cred: Cred, ns: UserNamespace): boolean {
  for (let at = ns; ; at = at.parent) {
    if (at === cred.user_ns) return cred.capable;
    if (at.parent === undefined) return false;
    if (at.parent === cred.user_ns && at.owner === cred.euid) return true;
  }
}

/** @throws Errno EPERM where `nsCapable` says no */
export function requireCapable(cred: Cred, ns: UserNamespace): void {
  if (!nsCapable(cred, ns)) throw errno('EPERM');
}
