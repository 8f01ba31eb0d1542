import { errno } from '@kernfmt/kernel';
import { O_ACCMODE, O_PATH, O_RDONLY, O_WRONLY } from '@kernfmt/uapi/asm-generic/fcntl';
import { RLIMIT_NOFILE } from '@kernfmt/uapi/linux/resource';
import { type Cred, requireCapable } from './cred.ts';
import type { OpenFile } from './fs/file.ts';
import type { FileTable } from './fs/file_table.ts';
import type { FsStruct } from './fs/fs_struct.ts';
import type { MntNamespace } from './fs/mount.ts';
import { runTaskWork } from './fs/namespace/count.ts';
import type { SimulatedKernel } from './kernel.ts';
import type { Limits } from './limits.ts';
import type { TaskKeyrings } from './security/keys/process_keys.ts';
import type { UserNamespace } from './user_namespace.ts';

/** What a task is made of; each part is taken over. */
export interface TaskParts {
  readonly cred: Cred;
  readonly fs: FsStruct;
  readonly files: FileTable;
  readonly mnt_ns: MntNamespace;
  readonly keyrings: TaskKeyrings;
  readonly limits: Limits;
}

/** What a task is and has, and what the calls of `SimTask` need of it. Analogous to task_struct. */
export class TaskState {
  readonly kernel: SimulatedKernel;
  readonly pid: number;
  cred: Cred;
  readonly fs: FsStruct;
  readonly files: FileTable;
  mnt_ns: MntNamespace;
  readonly keyrings: TaskKeyrings;
  readonly limits: Limits;
  /** Signals that wait to be taken. */
  readonly pending = new Set<number>();
  #exited = false;

  constructor(kernel: SimulatedKernel, parts: TaskParts) {
    this.kernel = kernel;
    this.pid = kernel.nextPid++;
    this.cred = parts.cred;
    this.fs = parts.fs;
    this.files = parts.files;
    this.mnt_ns = parts.mnt_ns;
    this.keyrings = parts.keyrings;
    this.limits = parts.limits;
  }

  /** Copies of everything, for a child. */
  protected copyParts(): TaskParts {
    return {
      cred: this.cred,
      fs: this.fs.copy(),
      files: this.files.clone(),
      mnt_ns: this.mnt_ns.get(),
      keyrings: this.keyrings.fork(),
      limits: this.limits.copy(),
    };
  }

  /** Lets go of everything. Analogous to kernel/exit.c:do_exit(). */
  protected release(): void {
    this.#exited = true;
    this.files.closeAll();
    this.fs.free();
    this.mnt_ns.put();
    this.keyrings.exit();
    this.kernel.tasks.delete(this.pid);
  }

  /** Makes a call as this task, and what it leaves to do on the way out. */
  protected call<Result>(body: () => Result): Result {
    if (this.#exited) throw errno('ESRCH');
    const { kernel } = this;
    const before = kernel.current;
    kernel.enter(this);
    try {
      return body();
    } finally {
      runTaskWork(kernel.taskWork);
      kernel.enter(before);
    }
  }

  /** @throws Errno EPERM without capabilities in a user namespace */
  require(ns: UserNamespace): void {
    requireCapable(this.cred, ns);
  }

  /** CAP_SYS_RESOURCE and the like, which count in the first user namespace only. */
  get capable(): boolean {
    return this.cred.capable && this.cred.user_ns === this.kernel.init_user_ns;
  }

  /** Soft limit of a resource. */
  limitOf(resource: number): number {
    return Number(this.limits.get(resource).rlim_cur);
  }

  /** The open file of an fd; undefined where there is none, or one that is only a place. */
  openFile(fd: number): OpenFile | undefined {
    const file = this.files.find(fd);
    return file === undefined || (file.f_flags & O_PATH) !== 0 ? undefined : file;
  }

  /** The file of an fd, for a call that does something with it. @throws Errno EBADF */
  fileOf(fd: number): OpenFile {
    const file = this.openFile(fd);
    if (file === undefined) throw errno('EBADF');
    return file;
  }

  /** The file of an fd that was opened for it. @throws Errno EBADF */
  fileFor(mode: 'read' | 'write', fd: number): OpenFile {
    const file = this.fileOf(fd);
    const other = mode === 'read' ? O_WRONLY : O_RDONLY;
    if ((file.f_flags & O_ACCMODE) === other) throw errno('EBADF');
    return file;
  }

  /** @throws Errno EMFILE when there is no fd for what a call is about to open */
  reserveFd(): void {
    const limit = this.limitOf(RLIMIT_NOFILE);
    if (this.files.lowest >= limit) throw errno('EMFILE');
  }

  /** Gives an open file its fd; the file is closed when there is none. @throws Errno EMFILE */
  install(file: OpenFile, cloexec: boolean): number {
    try {
      return this.files.install(file, cloexec, this.limitOf(RLIMIT_NOFILE));
    } catch (error) {
      file.put();
      throw error;
    }
  }
}
