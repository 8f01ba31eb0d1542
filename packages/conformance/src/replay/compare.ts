import type { Outcome } from '@kernfmt/simulator/scenario';
import type { Step } from '../trace.ts';
import { sameFsinfo } from './fsinfo.ts';
import { bytesOf, hexOf } from './hex.ts';
import { sameOutput } from './output.ts';
import { type Renamings, sameRecords, splitRecords } from './records.ts';

/** The first thing in which a replay differs from its recording. */
export interface Difference {
  /** `ret`, `records q0`, `mountinfo ns0`, … */
  readonly what: string;
  readonly recorded: string;
  readonly replayed: string;
}

/** What was seen of one step of a replay. */
export interface Observed extends Outcome {
  /** `OK`, or the C name of the errno. */
  readonly errno: string;
}

/** Compares what a call returned with the recording; undefined when it is the same. */
export function compareOutcome(
  step: Step,
  seen: Observed,
  names: Renamings,
): Difference | undefined {
  return (
    compareRet(step, seen, names) ??
    compareData(step, seen, names) ??
    compareOutput(step, seen, names) ??
    comparePlain('revents', step.revents?.join('|'), seen.revents?.join('|')) ??
    comparePlain('value', step.value, seen.value) ??
    comparePlain('content', step.content, seen.content) ??
    comparePlain('fd_mnt_id', step.fd_mnt_id, step.fd_mnt_id && seen.fd_mnt_id)
  );
}

function compareRet(step: Step, seen: Observed, { serials }: Renamings): Difference | undefined {
  const same =
    step.errno === seen.errno &&
    (seen.serial === true && step.ret > 0
      ? serials.match(step.ret, seen.ret)
      : step.ret === seen.ret);
  if (same) return undefined;
  return {
    what: 'ret',
    recorded: `${step.ret} ${step.errno}`,
    replayed: `${seen.ret} ${seen.errno}`,
  };
}

/** Compares what a program wrote and how it ended, for a step that has that. */
function compareOutput(step: Step, seen: Observed, names: Renamings): Difference | undefined {
  if (seen.stdout === undefined) return undefined;
  const recorded = textOf(recordedOutput(step, 'stdout'));
  const replayed = textOf(seen.stdout);
  if (!sameOutput(recorded, replayed, names.serials)) {
    return { what: 'stdout', ...firstDifference(recorded.split('\n'), replayed.split('\n')) };
  }
  return (
    comparePlain('stderr', textOf(recordedOutput(step, 'stderr')), textOf(seen.stderr)) ??
    comparePlain('exit', `${step.exit}`, `${seen.exit}`)
  );
}

/** What a program wrote stands in as many members as it takes: stdout_0, stdout_1, …. */
function recordedOutput(step: Step, name: 'stdout' | 'stderr'): Uint8Array {
  let hex = '';
  for (let n = 0; `${name}_${n}` in step; n++) hex += String(step[`${name}_${n}`]);
  return bytesOf(hex);
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder('latin1').decode(bytes);
}

function compareData(step: Step, seen: Observed, names: Renamings): Difference | undefined {
  if (step.op === 'fsinfo') return compareFsinfo(step, seen, names);
  const recorded = splitRecords(bytesOf(step.data ?? ''));
  const replayed = splitRecords(seen.data ?? new Uint8Array());
  return compareRecords('data', recorded, replayed, names);
}

function compareFsinfo(step: Step, seen: Observed, names: Renamings): Difference | undefined {
  const { data = new Uint8Array() } = seen;
  if (step.data === undefined || sameFsinfo(step, data, names)) return undefined;
  return { what: 'data', recorded: step.data, replayed: hexOf(data) };
}

/** Compares what a drain of each queue returned. */
export function compareDrains(
  step: Step,
  drained: ReadonlyMap<string, readonly string[]>,
  names: Renamings,
): Difference | undefined {
  const queues = new Set([...Object.keys(step.records ?? {}), ...drained.keys()]);
  for (const queue of queues) {
    const recorded = step.records?.[queue] ?? [];
    const found = compareRecords(`records ${queue}`, recorded, drained.get(queue) ?? [], names);
    if (found !== undefined) return found;
  }
  return undefined;
}

function compareRecords(
  what: string,
  recorded: readonly string[],
  replayed: readonly string[],
  names: Renamings,
): Difference | undefined {
  if (sameRecords(recorded, replayed, names)) return undefined;
  return { what, ...firstDifference(recorded, replayed) };
}

/** Compares the lines of a namespace's mountinfo, sizes of tmpfs by consistent renaming. */
export function compareMountinfo(
  namespace: string,
  recorded: readonly string[],
  replayed: readonly string[],
  names: Renamings,
): Difference | undefined {
  const same =
    recorded.length === replayed.length &&
    recorded.every((line, at) => sameLine(line, replayed[at] as string, names));
  if (same) return undefined;
  return { what: `mountinfo ${namespace}`, ...firstDifference(recorded, replayed) };
}

const SIZE = /\bsize=\w+/;

function sameLine(recorded: string, replayed: string, { sizes }: Renamings): boolean {
  if (recorded === replayed) return true;
  const [a, b] = [SIZE.exec(recorded)?.[0], SIZE.exec(replayed)?.[0]];
  if (a === undefined || b === undefined) return false;
  return recorded.replace(SIZE, '') === replayed.replace(SIZE, '') && sizes.match(a, b);
}

/** Lists from where they differ: at most three elements of each. */
function firstDifference(recorded: readonly string[], replayed: readonly string[]) {
  const length = Math.max(recorded.length, replayed.length);
  let at = 0;
  while (at < length - 1 && recorded[at] === replayed[at]) at++;
  return { recorded: shown(recorded, at), replayed: shown(replayed, at) };
}

function shown(list: readonly string[], from: number): string {
  const part = list.slice(from, from + 3).join(' ; ');
  const before = from > 0 ? `[${from} the same] ` : '';
  const after = list.length > from + 3 ? ` [${list.length - from - 3} more]` : '';
  return `${before}${part === '' ? 'nothing' : part}${after}`;
}

function comparePlain<Value extends string | number>(
  what: string,
  recorded: Value | undefined,
  replayed: Value | undefined,
): Difference | undefined {
  if (recorded === replayed || recorded === undefined) return undefined;
  return { what, recorded: `${recorded}`, replayed: `${replayed}` };
}
