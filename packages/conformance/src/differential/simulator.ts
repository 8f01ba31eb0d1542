import { Errno } from '@kernfmt/kernel';
import type { SimTask, SimulatedKernelOptions } from '@kernfmt/simulator';
import { operations, Session } from '@kernfmt/simulator/scenario';
import { CLONE_NEWNS } from '@kernfmt/uapi/linux/sched';
import { type Call, type Machine, type Observation, startDirectories } from './subject.ts';

const decoder = new TextDecoder('latin1');

/** A simulated kernel that calls are made on. Namespaces that the task left are kept by others. */
export class SimulatorMachine implements Machine {
  readonly session: Session;
  namespace = 'ns0';
  /** A task that stayed in each namespace that was left and not released. */
  readonly #left = new Map<string, SimTask>();

  constructor(options: SimulatedKernelOptions = {}) {
    this.session = new Session({ ...options, log: false });
    // Nobody but the task is in its namespace; the idle task stays in the first one.
    for (const helper of this.session.namespaces.values()) helper.exit();
    this.session.namespaces.clear();
    const { task } = this.session;
    task.unshare(CLONE_NEWNS);
    for (const name of ['/proc', '/dev']) {
      task.umount2(name, 0);
      task.rmdir(name);
    }
    task.rmdir('/m');
    for (const name of startDirectories) task.mkdir(name, 0o755);
  }

  run(call: Call): Observation {
    let errno = 'OK';
    try {
      this.#make(call);
    } catch (error) {
      if (!(error instanceof Errno)) throw error;
      errno = error.code;
    }
    return { errno, mountinfo: this.mountinfo() };
  }

  /** As it is now, of each namespace that is held. */
  mountinfo(): Record<string, string> {
    const { kernel, task } = this.session;
    const found: Record<string, string> = {
      [this.namespace]: decoder.decode(kernel.mountinfo(task)),
    };
    for (const [name, other] of this.#left) found[name] = decoder.decode(kernel.mountinfo(other));
    return found;
  }

  #make({ op, args }: Call): void {
    const { session } = this;
    const ns = String(args.ns);
    if (op === 'unshare') {
      this.#leave(() => session.task.unshare(CLONE_NEWNS));
      this.namespace = ns;
    } else if (op === 'setns') {
      const keeper = this.#left.get(ns)!;
      this.#leave(() => enter(session.task, keeper));
      this.namespace = ns;
      keeper.exit();
      this.#left.delete(ns);
    } else if (op === 'ns_release') {
      this.#left.get(ns)?.exit();
      this.#left.delete(ns);
    } else {
      operations[op]!.run(session, args);
    }
  }

  /** Goes elsewhere, and leaves a task behind. */
  #leave(go: () => void): void {
    const keeper = this.session.task.fork();
    for (const fd of this.session.fds.values()) keeper.close(fd);
    try {
      go();
    } catch (error) {
      keeper.exit();
      throw error;
    }
    this.#left.set(this.namespace, keeper);
  }

  close(): void {
    this.session.close();
  }
}

function enter(task: SimTask, keeper: SimTask): void {
  const pidfd = task.pidfd_open(keeper.pid, 0);
  try {
    task.setns(pidfd, CLONE_NEWNS);
  } finally {
    task.close(pidfd);
  }
}
