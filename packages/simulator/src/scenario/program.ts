import type { FsinfoCalls, Kernel, KeyctlArgument, Path, PollFd, Task } from '@kernfmt/kernel';
import type { SimulatedKernel } from '../kernel.ts';
import type { SimTask } from '../task.ts';

/** Where a program writes. */
export interface ProgramOutput {
  out(bytes: Uint8Array): void;
  err(text: string): void;
}

/** A kernel as a program sees it, fsinfo() of its task included where the kernel has that. */
export interface ProgramKernel extends Kernel {
  readonly task: Task & FsinfoCalls;
}

/**
 * A program that a scenario runs as a task: it makes calls, and sleeps in `kernel.task.wait` only.
 * @returns its exit status
 */
export type Program = (
  kernel: ProgramKernel,
  output: ProgramOutput,
  signal: AbortSignal,
) => Promise<number>;

/** A program as a task of the simulation, which runs when the scenario lets it. */
export class RunningProgram {
  readonly stdout: Uint8Array[] = [];
  readonly stderr: Uint8Array[] = [];
  /** Undefined while it runs. */
  exit: number | undefined;
  /** By SIGSTOP, until SIGCONT. */
  stopped = false;
  readonly #task: SimTask;
  readonly #kill = new AbortController();
  /** Wakes it up; undefined while it does not sleep. */
  #wake: (() => void) | undefined;
  /** Told when it sleeps or has ended. */
  #quiet: (() => void) | undefined;
  /** What it threw, which no program should. */
  #failure: { readonly error: unknown } | undefined;

  /** Starts a program as a child of `parent`; it runs until it first sleeps. */
  constructor(program: Program, kernel: SimulatedKernel, parent: SimTask, copy: ProgramOutput) {
    this.#task = parent.fork();
    const output: ProgramOutput = {
      out: (bytes) => {
        this.stdout.push(bytes.slice());
        copy.out(bytes);
      },
      err: (text) => {
        this.stderr.push(new TextEncoder().encode(text));
        copy.err(text);
      },
    };
    const view = new KernelOfProgram(kernel, new TaskOfProgram(this.#task, this.#sleep));
    program(view, output, this.#kill.signal)
      .then((status) => {
        this.exit = status;
      })
      .catch((error: unknown) => {
        // One that was killed while it slept may well throw the reason.
        if (!this.#kill.signal.aborted) this.#failure = { error };
      })
      .finally(() => this.#quiet?.());
  }

  readonly #sleep = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const abort = (): void => reject(signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      this.#wake = () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      this.#quiet?.();
    });

  /** Lets it run until it sleeps or ends, unless it is stopped. @throws what it throws */
  async settle(): Promise<void> {
    if (this.stopped || this.exit !== undefined) return;
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
    // It may have ended or gone to sleep again by itself, where it was not asleep.
    while (!this.#ended && this.#wake === undefined) {
      await new Promise<void>((resolve) => {
        this.#quiet = resolve;
      });
    }
    this.#quiet = undefined;
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  get #ended(): boolean {
    return this.exit !== undefined || this.#failure !== undefined;
  }

  /** SIGKILL, for a program that has not ended; its task is gone either way. */
  kill(): void {
    this.#kill.abort();
    this.#task.exit();
  }
}

/** A kernel as a program sees it: everything is the simulation's, but for the task. */
class KernelOfProgram implements ProgramKernel {
  readonly task: Task & FsinfoCalls;
  readonly #kernel: SimulatedKernel;

  constructor(kernel: SimulatedKernel, task: Task & FsinfoCalls) {
    this.#kernel = kernel;
    this.task = task;
  }

  get name() {
    return this.#kernel.name;
  }
  get dialect() {
    return this.#kernel.dialect;
  }
  get abi() {
    return this.#kernel.abi;
  }
  get support() {
    return this.#kernel.support;
  }
  mountPoint(id: bigint) {
    return this.#kernel.mountPoint(id);
  }
  /** The scenario goes on without the program. */
  close(): void {
    return;
  }
}

/** A task whose sleep the scenario ends. */
class TaskOfProgram implements Task, FsinfoCalls {
  readonly #task: SimTask;
  readonly #sleep: (signal: AbortSignal | undefined) => Promise<void>;

  constructor(task: SimTask, sleep: (signal: AbortSignal | undefined) => Promise<void>) {
    this.#task = task;
    this.#sleep = sleep;
  }

  close(fd: number): void {
    this.#task.close(fd);
  }
  read(fd: number, buffer: Uint8Array | null): number {
    return this.#task.read(fd, buffer);
  }
  poll(fds: readonly PollFd[]): number {
    return this.#task.poll(fds);
  }
  ioctl(fd: number, request: number, argument: number | Uint8Array | null): number {
    return this.#task.ioctl(fd, request, argument);
  }
  fcntl(fd: number, command: number, argument?: number): number {
    return this.#task.fcntl(fd, command, argument);
  }
  wait(_fd: number, options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    return this.#sleep(options.signal);
  }
  pipe2(flags: number): [read: number, write: number] {
    return this.#task.pipe2(flags);
  }
  watch_mount(dfd: number, path: Path | null, flags: number, watch_fd: number, id: number): void {
    this.#task.watch_mount(dfd, path, flags, watch_fd, id);
  }
  keyctl(operation: number, ...args: readonly KeyctlArgument[]): number {
    return this.#task.keyctl(operation, ...args);
  }
  fsinfo(
    dfd: number,
    path: Path | null,
    params: Uint8Array | null,
    buffer: Uint8Array | null,
  ): number {
    return this.#task.fsinfo(dfd, path, params, buffer);
  }
}
