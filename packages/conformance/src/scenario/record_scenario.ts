import { Errno } from '@kernfmt/kernel';
import {
  type PlayOptions,
  playScenario,
  type Scenario,
  type ScenarioStep,
  Session,
  type StepResult,
} from '@kernfmt/simulator/scenario';
import { hexOf } from '../replay/hex.ts';
import { looksAtQueues } from '../replay/replay.ts';
import type { Trace } from '../trace.ts';
import { drainQueues } from './drain.ts';
import { StepList, type TraceHead } from './steps.ts';

export interface RecordScenarioOptions extends Omit<PlayOptions, 'onStep' | 'signal'> {
  /** What the trace is called. */
  readonly scenario?: string;
}

/**
 * Plays a scenario on the simulator and writes down what came of it: a trace that `replayTrace`
 * accepts from a simulator with the same options. Queues are drained after each step, unless the
 * scenario reads from queues itself.
 *
 * @throws what playScenario throws
 */
export async function recordScenario(
  scenario: Scenario,
  { scenario: name, ...options }: RecordScenarioOptions = {},
): Promise<Trace> {
  const steps = new StepList();
  const drained = !scenario.steps.some(({ op }) => looksAtQueues.has(op));
  const { log = true } = options;
  let kernel = start(steps, options);
  await playScenario(scenario, {
    ...options,
    onStep(step, result, session) {
      kernel = session.kernel.name;
      const records = drained ? drainQueues(session) : {};
      steps.add({ ...seen(asHere(step, session), result), ...records }, mountinfoOf(session));
    },
  });
  const { description = '' } = scenario;
  const head: TraceHead = {
    kernel,
    description,
    ...(name === undefined ? {} : { scenario: name }),
  };
  return steps.trace(head, drained, log);
}

/** The step that every trace begins with, which shows what there was. */
function start(steps: StepList, options: Omit<PlayOptions, 'onStep' | 'signal'>): string {
  const session = new Session(options);
  try {
    steps.add({ op: 'start', args: {}, ret: 0, errno: 'OK' }, mountinfoOf(session));
    return session.kernel.name;
  } finally {
    session.close();
  }
}

function mountinfoOf({ kernel, namespaces }: Session): Map<string, Uint8Array> {
  return new Map([...namespaces].map(([name, helper]) => [name, kernel.mountinfo(helper)]));
}

/** Arguments that may be serials of keys. */
const serialArguments = new Set(['key', 'ring', 'arg2', 'arg3', 'arg4', 'arg5']);

/** A step of a trace means keys by their serials where it was recorded: here they have others. */
function asHere({ op, args }: ScenarioStep, { serials }: Session): ScenarioStep {
  const renamed = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'number' && serialArguments.has(name) ? serials.toReplayed(value) : value,
  ]);
  return { op, args: Object.fromEntries(renamed) };
}

function seen({ op, args }: ScenarioStep, result: StepResult) {
  if (result instanceof Errno) return { op, args, ret: -1, errno: result.code };
  const { ret, data, revents, value, content, fd_mnt_id, stdout, stderr, exit } = result;
  return {
    op,
    args,
    ret,
    errno: 'OK',
    ...(data === undefined ? {} : { data: hexOf(data) }),
    ...(revents === undefined ? {} : { revents: [...revents] }),
    ...(value === undefined ? {} : { value }),
    ...(content === undefined ? {} : { content }),
    ...(fd_mnt_id === undefined ? {} : { fd_mnt_id }),
    ...(stdout === undefined ? {} : { stdout_0: hexOf(stdout) }),
    ...(stderr === undefined ? {} : { stderr_0: hexOf(stderr) }),
    ...(exit === undefined ? {} : { exit }),
  };
}
