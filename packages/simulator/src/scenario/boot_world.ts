import { errno, type FullTask } from '@kernfmt/kernel';
import { SimulatedKernel, type SimulatedKernelOptions, type SimTask } from '@kernfmt/simulator';
import { OracleModule } from './oracle_module.ts';
import type { ReplayTarget } from './target.ts';

/** Boots a simulated kernel that has what the recorded one was built with. */
export function bootSimulator(options: SimulatedKernelOptions = {}): ReplayTarget {
  const module = new OracleModule();
  const modules = [...(options.modules ?? []), module];
  const kernel = new SimulatedKernel({ ...options, modules });
  // Where the scenarios play: the recording program made it before the first step.
  kernel.task.mkdir('/m', 0o755);
  return new SimulatedTarget(kernel, module);
}

/** A file of /proc/sys: what a read of it gives, what a write of it does. */
interface Sysctl {
  read?(): number;
  write?(value: number): void;
}

class SimulatedTarget implements ReplayTarget {
  readonly kernel: SimulatedKernel;
  readonly task: FullTask;
  readonly #sysctls: ReadonlyMap<string, Sysctl>;

  constructor(kernel: SimulatedKernel, module: OracleModule) {
    this.kernel = kernel;
    this.task = kernel.task;
    this.#sysctls = new Map<string, Sysctl>([
      ['sys/kernel/oracle_calls', { read: () => module.calls }],
      ['sys/kernel/oracle_watch_errno', { write: (value) => (module.watchErrno = value) }],
      ['sys/kernel/oracle_post_errno', { write: (value) => (module.postErrno = value) }],
      ['sys/kernel/oracle_post_subtype', { write: (value) => (module.postSubtype = value) }],
      ['sys/kernel/oracle_expire', { write: () => kernel.expire() }],
      ['sys/fs/mount-max', { write: (value) => (kernel.mountMax = value) }],
    ]);
  }

  mountinfo(of: FullTask): readonly string[] {
    const text = new TextDecoder().decode(this.kernel.mountinfo(this.#simulated(of)));
    return text.split('\n').filter((line) => line !== '');
  }

  mountIdOf(of: FullTask, fd: number): number {
    return this.#simulated(of).files.file(fd).f_path.mnt.mnt_id;
  }

  readSysctl(path: string): string {
    const { read } = this.#sysctl(path);
    if (read === undefined) throw errno('EACCES');
    return `${read()}`;
  }

  writeSysctl(path: string, text: string): void {
    const { write } = this.#sysctl(path);
    if (write === undefined) throw errno('EACCES');
    write(Number(text));
  }

  makeExt2(device: string): void {
    this.kernel.makeExt2(device);
  }

  #simulated({ pid }: FullTask): SimTask {
    const task = this.kernel.tasks.get(pid);
    if (task === undefined) throw errno('ESRCH');
    return task;
  }

  #sysctl(path: string): Sysctl {
    const sysctl = this.#sysctls.get(path);
    if (sysctl === undefined) throw errno('ENOENT');
    return sysctl;
  }
}
