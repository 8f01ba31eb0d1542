import { Errno, KernelOops } from '@kernfmt/kernel';
import {
  operations,
  type Program,
  Renaming,
  Session,
  StepError,
} from '@kernfmt/simulator/scenario';
import type { Step, Trace } from '../trace.ts';
import {
  compareDrains,
  compareMountinfo,
  compareOutcome,
  type Difference,
  type Observed,
} from './compare.ts';
import { fsinfoArgs } from './fsinfo.ts';
import { type Renamings, splitRecords } from './records.ts';

/** How a replay ended: `failure` is missing when every step was the same. */
export interface ReplayResult {
  readonly scenario: string;
  readonly failure?: StepFailure;
}

/** The first step that differs. */
export interface StepFailure extends Difference {
  /** The step as its trace has it. */
  readonly step: Pick<Step, 'n' | 'op' | 'args'>;
}

export interface ReplayOptions {
  /** Programs that the steps `spawn` run, by name: `watch_test`. */
  readonly programs?: Readonly<Record<string, Program>>;
}

/**
 * Replays a trace on a freshly booted simulator: makes each call and compares return value, errno,
 * records byte for byte and in order, data read, poll results, what programs wrote, and the lines
 * of mountinfo of every namespace. Serials of keys, addresses of dentries and sizes of tmpfs are
 * matched by consistent renaming.
 */
export async function replayTrace(
  trace: Trace,
  { programs = {} }: ReplayOptions = {},
): Promise<ReplayResult> {
  const { scenario } = trace;
  const { log = !scenario.startsWith('rand_') } = trace;
  const replay = new Replay(trace, new Session({ programs, log, fsinfo: fsinfoOf(trace) }));
  try {
    for (const step of trace.steps) {
      const difference = await replay.step(step);
      if (difference !== undefined) return failed(scenario, step, difference);
    }
    const last = trace.steps.at(-1);
    if (trace.complete || last === undefined) return { scenario };
    const difference = replay.oops(last);
    if (difference === undefined) return { scenario };
    return failed(scenario, { ...last, n: last.n + 1, op: 'oops', args: {} }, difference);
  } finally {
    replay.session.close();
  }
}

/** A kernel that has fsinfo() besides says so in its name. */
function fsinfoOf({ kernel }: Trace): 'ver_21' | 'none' {
  return kernel.split('+').includes('fsinfo') ? 'ver_21' : 'none';
}

function failed(scenario: string, { n, op, args }: Step, difference: Difference): ReplayResult {
  return { scenario, failure: { ...difference, step: { n, op, args } } };
}

/** Operations that look at a queue: a scenario that has some is not drained after each step. */
export const looksAtQueues: ReadonlySet<string> = new Set([
  'read',
  'readv',
  'poll',
  'epoll_wait',
  'splice',
  'ioctl',
]);

/** Whether the recorder drained the queues after each step: it did unless the scenario reads. */
function isDrained({ drained, steps }: Trace): boolean {
  if (drained !== undefined) return drained;
  return (
    steps.some(({ records }) => records !== undefined) ||
    !steps.some(({ op }) => looksAtQueues.has(op))
  );
}

/** A replay under way. */
class Replay {
  readonly session: Session;
  readonly #drained: boolean;
  readonly #names: Renamings;
  /** Lines of each namespace as last recorded. */
  readonly #mountinfo = new Map<string, readonly string[]>();

  constructor(trace: Trace, session: Session) {
    this.session = session;
    this.#drained = isDrained(trace);
    const { serials } = session;
    this.#names = {
      serials,
      addresses: new Renaming(),
      uuids: new Renaming(),
      sizes: new Renaming(),
    };
  }

  async step(step: Step): Promise<Difference | undefined> {
    try {
      const seen = this.#observe(step);
      await this.session.settle();
      return (
        compareOutcome(step, seen, this.#names) ??
        (this.#drained ? compareDrains(step, this.#drain(), this.#names) : undefined) ??
        this.#compareNamespaces(step)
      );
    } catch (error) {
      // Whatever is thrown besides Errno is a difference, and the next trace goes on.
      return { what: 'call', recorded: `${step.ret} ${step.errno}`, replayed: shown(error) };
    }
  }

  #observe(step: Step): Observed {
    const { op } = step;
    const args = op === 'fsinfo' ? fsinfoArgs(step) : step.args;
    const operation = Object.hasOwn(operations, op) ? operations[op] : undefined;
    if (operation === undefined) throw new StepError(`operation ${op} is not known`);
    try {
      return { ...operation.run(this.session, args), errno: 'OK' };
    } catch (error) {
      if (error instanceof Errno) return { ret: -1, errno: error.code };
      throw error;
    }
  }

  /** Records that wait in each notification pipe whose read end is open. */
  #drain(): Map<string, string[]> {
    const drained = new Map<string, string[]>();
    for (const [name, { read, notification }] of this.session.queues) {
      if (read === undefined || !notification) continue;
      const records = this.session.drain(read).flatMap(splitRecords);
      if (records.length > 0) drained.set(name, records);
    }
    return drained;
  }

  #compareNamespaces(step: Step): Difference | undefined {
    const known = this.#mountinfo;
    for (const [name, lines] of Object.entries(step.mountinfo ?? {})) known.set(name, lines);
    for (const [name, helper] of this.session.namespaces) {
      const text = new TextDecoder().decode(this.session.kernel.mountinfo(helper));
      const lines = text.split('\n').filter((line) => line !== '');
      const found = compareMountinfo(name, known.get(name) ?? [], lines, this.#names);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The call that the note at the end of an incomplete trace announces must oops. */
  oops(last: Step): Difference | undefined {
    const text = String(last.args.text ?? '');
    const [, path, queue, id] = /watch_mount\((.*), (\w+), (-?\d+)\)/.exec(text) ?? [];
    const recorded = 'an oops of the kernel';
    try {
      if (path !== undefined && queue !== undefined) {
        operations.watch_mount?.run(this.session, { path, queue, watch_id: Number(id) });
      } else this.#drain();
    } catch (error) {
      if (error instanceof KernelOops) return undefined;
      return { what: 'call', recorded, replayed: shown(error) };
    }
    return { what: 'call', recorded, replayed: 'no oops' };
  }
}

function shown(error: unknown): string {
  if (error instanceof StepError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const lines = error.stack?.split('\n') ?? [];
  const where = lines.find((line) => line.includes(' at '))?.trim() ?? '';
  return `${error.name}: ${error.message} ${where}`.trim();
}
