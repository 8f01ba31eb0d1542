import { Errno, errno, type FullTask } from '@kernfmt/kernel';
import { O_CLOEXEC, O_DIRECTORY, O_RDONLY } from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { CLONE_NEWNS } from '@kernfmt/uapi/linux/sched';
import type { Renamings } from './records.ts';
import { Renaming } from './renaming.ts';
import type { ReplayTarget } from './target.ts';

/** Both ends of a pipe; what is closed is undefined. */
export interface Ends {
  read: number | undefined;
  write: number | undefined;
  /** A notification pipe, which is drained after each step. */
  readonly notification: boolean;
}

/** An fd that is open nowhere. */
const NOT_OPEN = 999;

/**
 * What the recording program held while it ran: its queues and fds by the names that the trace has
 * for them, a helper task in each namespace (it keeps the namespace, and its /proc/self/mountinfo is
 * what the trace has), and the names of what is called otherwise in each run.
 */
export class Session implements Renamings {
  readonly target: ReplayTarget;
  readonly task: FullTask;
  readonly serials = new Renaming<number>();
  readonly addresses = new Renaming<bigint>();
  readonly sizes = new Renaming<string>();
  readonly queues = new Map<string, Ends>();
  readonly fds = new Map<string, number>();
  readonly namespaces = new Map<string, FullTask>();
  readonly epolls = new Map<string, number>();
  /** Recorded serial of the key watched last, which a burst of KEYCTL_CLEAR means. */
  watchedKey = 0;

  constructor(target: ReplayTarget) {
    this.target = target;
    this.task = target.task;
    this.namespaces.set('ns0', this.task.fork());
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

  #namespace(name: string): FullTask {
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
