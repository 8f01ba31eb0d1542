import { errno } from '@kernfmt/kernel';
import type { SimulatedKernel } from '../kernel.ts';
import type { OracleModule } from './oracle_module.ts';

/** A file of /proc/sys: what a read of it gives, what a write of it does. */
interface Sysctl {
  read?(): number;
  write?(value: number): void;
}

/** The files that scenarios read and write below /proc: those of the recorded kernel. */
export class Sysctls {
  readonly #files: ReadonlyMap<string, Sysctl>;

  constructor(kernel: SimulatedKernel, module: OracleModule) {
    this.#files = new Map<string, Sysctl>([
      ['sys/kernel/oracle_calls', { read: () => module.calls }],
      ['sys/kernel/oracle_watch_errno', { write: (value) => (module.watchErrno = value) }],
      ['sys/kernel/oracle_post_errno', { write: (value) => (module.postErrno = value) }],
      ['sys/kernel/oracle_post_subtype', { write: (value) => (module.postSubtype = value) }],
      ['sys/kernel/oracle_expire', { write: () => kernel.expire() }],
      ['sys/fs/mount-max', { write: (value) => (kernel.mountMax = value) }],
    ]);
  }

  /** @throws Errno ENOENT, EACCES */
  read(path: string): string {
    const { read } = this.#file(path);
    if (read === undefined) throw errno('EACCES');
    return `${read()}`;
  }

  /** @throws Errno ENOENT, EACCES, EINVAL for what is no integer */
  write(path: string, text: string): void {
    const { write } = this.#file(path);
    if (write === undefined) throw errno('EACCES');
    if (!/^\s*-?\d+\s*$/.test(text)) throw errno('EINVAL');
    write(Number(text));
  }

  #file(path: string): Sysctl {
    const file = this.#files.get(path);
    if (file === undefined) throw errno('ENOENT');
    return file;
  }
}
