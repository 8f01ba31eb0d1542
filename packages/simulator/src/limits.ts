import { errno, type Rlimit } from '@kernfmt/kernel';
import { RLIM_NLIMITS, RLIM64_INFINITY, RLIMIT_NOFILE } from '@kernfmt/uapi/linux/resource';

/** What a task may have open at boot, and the most that can be asked for: /proc/sys/fs/nr_open. */
const NOFILE: Rlimit = { rlim_cur: 1024n, rlim_max: 4096n };
const NR_OPEN = 1n << 20n;

/** The limits of a task. Only RLIMIT_NOFILE limits anything here. */
export class Limits {
  readonly #limits = new Map<number, Rlimit>([[RLIMIT_NOFILE, NOFILE]]);

  /** @throws Errno EINVAL for no resource */
  get(resource: number): Rlimit {
    if (resource < 0 || resource >= RLIM_NLIMITS) throw errno('EINVAL');
    return this.#limits.get(resource) ?? { rlim_cur: RLIM64_INFINITY, rlim_max: RLIM64_INFINITY };
  }

  /**
   * Analogous to kernel/sys.c:do_prlimit().
   * @param capable CAP_SYS_RESOURCE
   * @throws Errno EINVAL, EPERM
   */
  set(resource: number, limit: Rlimit, capable: boolean): void {
    const { rlim_max } = this.get(resource);
    if (limit.rlim_cur > limit.rlim_max) throw errno('EINVAL');
    if (resource === RLIMIT_NOFILE && limit.rlim_max > NR_OPEN) throw errno('EPERM');
    if (limit.rlim_max > rlim_max && !capable) throw errno('EPERM');
    this.#limits.set(resource, { rlim_cur: limit.rlim_cur, rlim_max: limit.rlim_max });
  }

  /** Soft RLIMIT_NOFILE: fds of the task, and watches of its user. */
  get nofile(): number {
    return Number(this.get(RLIMIT_NOFILE).rlim_cur);
  }

  copy(): Limits {
    const copy = new Limits();
    for (const [resource, limit] of this.#limits) copy.#limits.set(resource, limit);
    return copy;
  }
}
