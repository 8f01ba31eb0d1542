import { flagsOf } from '@kernfmt/simulator/scenario';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import type { Call } from '../differential/subject.ts';
import type { RuleTask } from './subject.ts';

/** An fd that is open nowhere. */
const NOT_OPEN = 999_999;

/** What scripts have opened, by the names they have for it. */
type Fds = Map<string, number>;

/** Arguments of a call, as tasks want them. */
class Arguments {
  readonly #args: Call['args'];
  readonly #fds: Fds;

  constructor(args: Call['args'], fds: Fds) {
    this.#args = args;
    this.#fds = fds;
  }

  text(name: string): string {
    return String(this.#args[name] ?? '');
  }

  optional(name: string): string | null {
    return this.#args[name] === null ? null : this.text(name);
  }

  get flags(): number {
    return flagsOf((this.#args.flags ?? []) as readonly string[]);
  }

  fd(name: string): number {
    const fd = this.text(name);
    return fd === 'AT_FDCWD' ? AT_FDCWD : (this.#fds.get(fd) ?? NOT_OPEN);
  }

  opened(fd: number): void {
    this.#fds.set(this.text('fd'), fd);
  }
}

const calls: Readonly<Record<string, (task: RuleTask, args: Arguments) => void>> = {
  mount: (task, args) => {
    const [source, fstype] = [args.optional('source'), args.optional('fstype')];
    task.mount(source, args.text('target'), fstype, args.flags, null);
  },
  umount2: (task, args) => task.umount2(args.text('target'), args.flags),
  mkdir: (task, args) => task.mkdir(args.text('path'), 0o755),
  rmdir: (task, args) => task.rmdir(args.text('path')),
  rename: (task, args) => task.rename(args.text('from'), args.text('to')),
  open: (task, args) => args.opened(task.open(args.text('path'), args.flags)),
  open_tree: (task, args) =>
    args.opened(task.open_tree(args.fd('dfd'), args.text('path'), args.flags)),
  move_mount: (task, args) => {
    const [from, to] = [args.fd('from_dfd'), args.fd('to_dfd')];
    task.move_mount(from, args.text('from'), to, args.text('to'), args.flags);
  },
  close: (task, args) => task.close(args.fd('fd')),
};

/**
 * Makes a call of a script.
 * @throws Errno; RangeError for a call that is none of those that rules make
 */
export function makeCall(task: RuleTask, { op, args }: Call, fds: Fds): void {
  const call = Object.hasOwn(calls, op) ? calls[op] : undefined;
  if (call === undefined) throw new RangeError(`makeCall: ${op} is no call that rules make`);
  call(task, new Arguments(args, fds));
}
