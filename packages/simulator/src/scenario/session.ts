import { Errno, errno } from '@kernfmt/kernel';
import {
  O_CLOEXEC,
  O_CREAT,
  O_DIRECTORY,
  O_RDONLY,
  O_WRONLY,
} from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { CLONE_NEWNS } from '@kernfmt/uapi/linux/sched';
import { SimulatedKernel, type SimulatedKernelOptions } from '../kernel.ts';
import type { SimTask } from '../task.ts';
import { OracleModule } from './oracle_module.ts';
import { type Program, type ProgramOutput, RunningProgram } from './program.ts';
import { Renaming } from './renaming.ts';
import { Sysctls } from './sysctl.ts';

/** Both ends of a pipe; what is closed is undefined. */
export interface Ends {
  read: number | undefined;
  write: number | undefined;
  /** A notification pipe, which is drained after each step. */
  readonly notification: boolean;
}

const silent: ProgramOutput = { out: () => undefined, err: () => undefined };

/** An fd that is open nowhere. */
const NOT_OPEN = 999;

/** What a scenario is played with. */
export interface SessionOptions extends SimulatedKernelOptions {
  /** Programs that `spawn` runs, by name. */
  readonly programs?: Readonly<Record<string, Program>>;
  /**
   * Whether a log is open on `/`, as it was while the written scenarios were recorded (the random
   * ones had none): a writer that keeps that mount. Default: true.
   */
  readonly log?: boolean;
  /** Also gets what they write. */
  readonly output?: ProgramOutput;
}

/**
 * A scenario under way, on a kernel freshly booted to where the recordings start: mount 11 is `/`,
 * 12 `/proc`, 13 `/dev`, all private; a directory `/m`. What the recording program held it holds
 * too: queues and fds by the names that the steps have for them, a helper task in each namespace
 * (it keeps the namespace, and its mountinfo is what traces have), and what is called otherwise in
 * each run.
 */
export class Session {
  readonly kernel: SimulatedKernel;
  /** The task that makes the calls. */
  readonly task: SimTask;
  readonly sysctls: Sysctls;
  /** Serials of keys, as steps have them and as they are here. */
  readonly serials = new Renaming<number>();
  readonly queues = new Map<string, Ends>();
  readonly fds = new Map<string, number>();
  readonly namespaces = new Map<string, SimTask>();
  readonly epolls = new Map<string, number>();
  /** Serial, as steps have it, of the key watched last: what a burst of KEYCTL_CLEAR means. */
  watchedKey = 0;
  program: RunningProgram | undefined;
  readonly #programs: Readonly<Record<string, Program>>;
  readonly #output: ProgramOutput;

  constructor({ programs = {}, output = silent, log = true, ...options }: SessionOptions = {}) {
    const module = new OracleModule();
    const modules = [...(options.modules ?? []), module];
    this.kernel = new SimulatedKernel({ ...options, modules });
    this.task = this.kernel.task;
    this.sysctls = new Sysctls(this.kernel, module);
    this.#programs = programs;
    this.#output = output;
    this.task.mkdir('/m', 0o755);
    const helper = this.task.fork();
    if (log) helper.open('/log', O_WRONLY | O_CREAT | O_CLOEXEC, 0o600);
    this.namespaces.set('ns0', helper);
  }

  /** Runs a program as a task. @throws RangeError for a name that is none's */
  spawn(name: string): void {
    const program = Object.hasOwn(this.#programs, name) ? this.#programs[name] : undefined;
    if (program === undefined) throw new RangeError(`spawn: there is no program ${name}`);
    this.program?.kill();
    this.program = new RunningProgram(program, this.kernel, this.task, this.#output);
  }

  /** Lets the program run until it has nothing to do. To be awaited after each step. */
  async settle(): Promise<void> {
    await this.program?.settle();
  }

  /** Ends everything. */
  close(): void {
    this.program?.kill();
    this.kernel.close();
  }

  /** The task left for a new namespace: leaves a helper there. */
  addNamespace(name: string): void {
    const helper = this.task.fork();
    for (const fd of this.#openFds()) helper.close(fd);
    this.namespaces.set(name, helper);
  }

  setns(name: string): void {
    const pidfd = this.task.pidfd_open(this.#namespace(name).pid, 0);
    try {
      this.task.setns(pidfd, CLONE_NEWNS);
    } finally {
      this.task.close(pidfd);
    }
  }

  releaseNamespace(name: string): void {
    this.#namespace(name).exit();
    this.namespaces.delete(name);
  }

  /**
   * An fd by any name that traces have for one: `AT_FDCWD`, `999 (not open)`, `closed`,
   * `directory`, an fd opened under that name, `q0`, `q0:write`, `dup(q0)`.
   */
  fd(name: string): number {
    const duplicate = /^dup\((.*)\)$/.exec(name)?.[1];
    if (duplicate !== undefined) return this.task.dup(this.fd(duplicate));
    const known = this.fds.get(name);
    if (known !== undefined) return known;
    if (name === 'AT_FDCWD') return AT_FDCWD;
    if (name === 'closed') return NOT_OPEN;
    if (name === 'directory') return this.#directory();
    if (/^-?\d/.test(name)) return Number.parseInt(name, 10);
    const [queue = name, end = 'read'] = name.split(':');
    return this.end(queue, end === 'write' ? 'write' : 'read');
  }

  end(queue: string, end: 'read' | 'write'): number {
    return this.queues.get(queue)?.[end] ?? NOT_OPEN;
  }

  closeEnd(queue: string, end: 'read' | 'write'): void {
    const ends = this.queues.get(queue);
    const fd = ends?.[end];
    if (ends === undefined || fd === undefined) throw errno('EBADF');
    this.task.close(fd);
    ends[end] = undefined;
  }

  /** Id of the mount behind an fd, as /proc/self/fdinfo has it. */
  mountIdOf(fd: number): number {
    return this.task.files.file(fd).f_path.mnt.mnt_id;
  }

  closeFd(name: string): void {
    this.task.close(this.fd(name));
    this.fds.delete(name);
  }

  /** What a drain of a queue returns: reads of 8 KiB until one is refused or has nothing. */
  drain(fd: number): Uint8Array[] {
    const chunks: Uint8Array[] = [];
    for (;;) {
      const buffer = new Uint8Array(8192);
      const length = attempt(() => this.task.read(fd, buffer));
      if (typeof length !== 'number' || length === 0) return chunks;
      chunks.push(buffer.subarray(0, length));
    }
  }

  #directory(): number {
    const fd = this.task.open('/', O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    this.fds.set('directory', fd);
    return fd;
  }

  #namespace(name: string): SimTask {
    const helper = this.namespaces.get(name);
    if (helper === undefined) throw new RangeError(`there is no namespace ${name}`);
    return helper;
  }

  #openFds(): number[] {
    const ends = [...this.queues.values()].flatMap(({ read, write }) => [read, write]);
    return [...ends, ...this.fds.values(), ...this.epolls.values()].filter(
      (fd): fd is number => fd !== undefined,
    );
  }
}

/** What a call returns, or the Errno it throws; everything else is thrown on. */
export function attempt<Result>(call: () => Result): Result | Errno {
  try {
    return call();
  } catch (error) {
    if (error instanceof Errno) return error;
    throw error;
  }
}
