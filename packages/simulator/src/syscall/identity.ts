import { errno, type Rlimit } from '@kernfmt/kernel';
import type { Cred } from '../cred.ts';
import type { TaskState } from '../task_state.ts';

/**
 * Changes the effective uid, and the capabilities with it: they go with euid 0 and come back with
 * it. Analogous to seteuid() of glibc over kernel/sys.c:__sys_setresuid().
 * @throws Errno EINVAL for −1, EPERM
 */
export function seteuid(task: TaskState, uid: number): void {
  const { cred } = task;
  if (uid === -1) throw errno('EINVAL');
  if (!cred.capable && uid !== cred.uid && uid !== cred.euid) throw errno('EPERM');
  task.cred = { ...cred, euid: uid, capable: capableAs(cred, uid) };
}

/** Analogous to security/commoncap.c:cap_emulate_setxuid(). */
function capableAs(cred: Cred, euid: number): boolean {
  if (cred.euid === 0 && euid !== 0) return false;
  if (cred.euid !== 0 && euid === 0) return cred.permitted;
  return cred.capable;
}

/** Analogous to setegid() of glibc over kernel/sys.c:__sys_setresgid(). */
export function setegid(task: TaskState, gid: number): void {
  const { cred } = task;
  if (gid === -1) throw errno('EINVAL');
  if (!cred.capable && gid !== cred.gid && gid !== cred.egid) throw errno('EPERM');
  task.cred = { ...cred, egid: gid };
}

/** @throws TypeError for what is no Rlimit; Errno as `Limits.set` */
export function setrlimit(task: TaskState, resource: number, limit: Rlimit): void {
  const given: Partial<Rlimit> | null = limit;
  if (typeof given?.rlim_cur !== 'bigint' || typeof given.rlim_max !== 'bigint') {
    throw new TypeError('setrlimit: limit should have bigints rlim_cur and rlim_max');
  }
  const rlim_cur = BigInt.asUintN(64, given.rlim_cur);
  const rlim_max = BigInt.asUintN(64, given.rlim_max);
  task.limits.set(resource, { rlim_cur, rlim_max }, task.capable);
}
