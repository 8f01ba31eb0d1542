import { beyond } from './beyond.ts';
import type { Script } from './operation.ts';
import { playScript } from './script.ts';
import type { Call, Machine, Observation, Subject } from './subject.ts';
import { type Topology, topologyOf } from './topology.ts';

/** The first call after which two implementations differ. */
export interface Difference {
  /** Its number among the calls. */
  readonly at: number;
  /** All calls up to it. */
  readonly calls: readonly Call[];
  readonly what: 'errno' | 'topology';
  /** Lines that only the one has, or only the other; errnos where those differ. */
  readonly model: readonly string[];
  readonly subject: readonly string[];
  /** What was mounted before the call, on both. */
  readonly before: Topology;
  /** What is mounted after it on the subject. */
  readonly after: Topology;
}

export interface Comparison {
  /** How many calls were the same. */
  readonly calls: number;
  /** How many of those succeeded. */
  readonly succeeded: number;
  readonly difference?: Difference;
}

export type Normalise = (topology: Topology) => Topology;

/** Plays a script on the model, and the calls that it came to on the subject. */
export async function compare(
  script: Script,
  start: () => Machine,
  subject: Subject,
  normalise: Normalise = (topology) => topology,
): Promise<Comparison> {
  const machine = start();
  try {
    const { calls, observations } = playScript(script, machine);
    return firstDifference(calls, observations, await subject.play(calls), normalise);
  } finally {
    machine.close();
  }
}

/** Makes calls on both. */
export async function compareCalls(
  calls: readonly Call[],
  start: () => Machine,
  subject: Subject,
  normalise: Normalise = (topology) => topology,
): Promise<Comparison> {
  const machine = start();
  try {
    const observations = calls.map((call) => machine.run(call));
    return firstDifference(calls, observations, await subject.play(calls), normalise);
  } finally {
    machine.close();
  }
}

function firstDifference(
  calls: readonly Call[],
  model: readonly Observation[],
  subject: readonly Observation[],
  normalise: Normalise,
): Comparison {
  let before: Topology = [];
  let succeeded = 0;
  for (const at of calls.keys()) {
    const [a, b] = [model[at], subject[at]];
    if (a === undefined || b === undefined) throw new RangeError('compare: a call was not made');
    const after = normalise(topologyOf(a.mountinfo));
    const other = normalise(topologyOf(b.mountinfo));
    const found = { at, calls: calls.slice(0, at + 1), before, after: other };
    if (a.errno !== b.errno) {
      const difference = { ...found, what: 'errno', model: [a.errno], subject: [b.errno] } as const;
      return { calls: at, succeeded, difference };
    }
    const onlyModel = linesBeyond(after, other);
    const onlySubject = linesBeyond(other, after);
    if (onlyModel.length > 0 || onlySubject.length > 0) {
      const difference = {
        ...found,
        what: 'topology',
        model: onlyModel,
        subject: onlySubject,
      } as const;
      return { calls: at, succeeded, difference };
    }
    before = after;
    if (a.errno === 'OK') succeeded++;
  }
  return { calls: calls.length, succeeded };
}

/** The lines of one table that the other has not, or has less often. */
function linesBeyond(table: Topology, other: Topology): string[] {
  return beyond(table, other, (line) => line);
}
