import { errno } from '@kernfmt/kernel';
import { O_RDWR } from '@kernfmt/uapi/asm-generic/fcntl';
import {
  CLONE_FILES,
  CLONE_FS,
  CLONE_NEWCGROUP,
  CLONE_NEWIPC,
  CLONE_NEWNET,
  CLONE_NEWNS,
  CLONE_NEWPID,
  CLONE_NEWTIME,
  CLONE_NEWUSER,
  CLONE_NEWUTS,
  CLONE_SIGHAND,
  CLONE_SYSVSEM,
  CLONE_THREAD,
  CLONE_VM,
} from '@kernfmt/uapi/linux/sched';
import { OpenFile } from '../fs/file.ts';
import { topOfRoot } from '../fs/namei.ts';
import { copyMntNs, mntnsInstall } from '../fs/namespace/mnt_ns.ts';
import { NamespaceFile } from '../fs/open.ts';
import { type Path, samePath } from '../fs/path.ts';
import type { TaskState } from '../task_state.ts';
import { UserNamespace } from '../user_namespace.ts';

/** Namespaces that the simulated kernel does not have: making one changes nothing. */
const NOT_MODELLED =
  CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWPID | CLONE_NEWCGROUP | CLONE_NEWTIME;
/** What a task here shares with no other anyway. */
const NEVER_SHARED =
  CLONE_THREAD | CLONE_FS | CLONE_SIGHAND | CLONE_VM | CLONE_FILES | CLONE_SYSVSEM;

/**
 * Analogous to kernel/fork.c:ksys_unshare().
 * @throws Errno EINVAL, EPERM, and EPERM for CLONE_NEWUSER in a chroot
 */
export function unshare(task: TaskState, flags: number): void {
  const namespaces = CLONE_NEWNS | CLONE_NEWUSER | NOT_MODELLED;
  if ((flags & ~(namespaces | NEVER_SHARED)) !== 0) throw errno('EINVAL');
  const newUser = (flags & CLONE_NEWUSER) !== 0;
  if (newUser && isChrooted(task)) throw errno('EPERM');
  const before = task.cred;
  if (newUser) enterNewUserNamespace(task);
  try {
    if ((flags & (CLONE_NEWNS | NOT_MODELLED)) === 0) return;
    task.require(task.cred.user_ns);
    if ((flags & CLONE_NEWNS) === 0) return;
    const old = task.mnt_ns;
    task.mnt_ns = copyMntNs(task);
    old.put();
  } catch (error) {
    task.cred = before;
    throw error;
  }
}

/** Whoever makes a user namespace can do everything in it. Analogous to create_user_ns(). */
function enterNewUserNamespace(task: TaskState): void {
  const user_ns = new UserNamespace(task.cred.user_ns, task.cred.euid);
  task.cred = { ...task.cred, user_ns, capable: true, permitted: true };
}

/** Analogous to fs/namespace.c:current_chrooted(). */
function isChrooted(task: TaskState): boolean {
  return !samePath(task.fs.root, topOfRoot(task, task.mnt_ns.root));
}

/** The file of pidfd_open(). */
class PidFile extends OpenFile {
  readonly pid: number;

  constructor(pid: number, f_path: Path) {
    super(O_RDWR, f_path);
    this.pid = pid;
  }
}

/** Analogous to kernel/pid.c:pidfd_open(). @throws Errno EINVAL, ESRCH, EMFILE */
export function pidfdOpen(task: TaskState, pid: number, flags: number): number {
  const { kernel } = task;
  if (flags !== 0 || pid <= 0) throw errno('EINVAL');
  if (!kernel.tasks.has(pid)) throw errno('ESRCH');
  return task.install(new PidFile(pid, kernel.anonymousInode('[pidfd]')), true);
}

/**
 * Enters the namespace of a file of /proc/PID/ns, or namespaces of the task of a pidfd.
 * Analogous to kernel/nsproxy.c:setns().
 * @throws Errno EBADF, EINVAL, EPERM, ESRCH
 */
export function setns(task: TaskState, fd: number, nstype: number): void {
  const file = task.fileOf(fd);
  if (file instanceof NamespaceFile) {
    if (nstype !== 0 && nstype !== CLONE_NEWNS) throw errno('EINVAL');
    mntnsInstall(task, file.ns);
    return;
  }
  if (!(file instanceof PidFile)) throw errno('EINVAL');
  if (nstype === 0 || (nstype & ~(CLONE_NEWNS | CLONE_NEWUSER)) !== 0) throw errno('EINVAL');
  const other = task.kernel.tasks.get(file.pid);
  if (other === undefined) throw errno('ESRCH');
  const before = task.cred;
  try {
    if ((nstype & CLONE_NEWUSER) !== 0) enterUserNamespace(task, other.cred.user_ns);
    if ((nstype & CLONE_NEWNS) !== 0) mntnsInstall(task, other.mnt_ns);
  } catch (error) {
    task.cred = before;
    throw error;
  }
}

/** Analogous to kernel/user_namespace.c:userns_install(). */
function enterUserNamespace(task: TaskState, user_ns: UserNamespace): void {
  if (user_ns === task.cred.user_ns) throw errno('EINVAL');
  task.require(user_ns);
  task.cred = { ...task.cred, user_ns, capable: true, permitted: true };
}
