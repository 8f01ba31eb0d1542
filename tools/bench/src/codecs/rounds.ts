import { spawnSync } from 'node:child_process';
import type { Operation } from './contestant.ts';
import type { Row } from './registry.ts';

/** Where the streams and the programs are. */
export interface Files {
  readonly child: string;
  readonly stream: string;
  readonly warmUp: string;
  readonly anchors: string;
}

/** A figure of each round, in the order of the rounds. */
export interface Measured {
  readonly row: Row;
  readonly figures: readonly number[];
}

/** Garbage is collected on the main thread, so that its time is the contestant's too. */
const FLAGS = ['--single-threaded-gc'];

/**
 * Runs every row once a round, each in a process of its own, one after the other: what disturbs the
 * machine disturbs neighbours in time alike, and a ratio within a round stays what it is.
 */
export function measure(
  operation: Operation,
  rows: readonly Row[],
  rounds: number,
  files: Files,
  onRow: (row: Row, round: number) => void,
): Measured[] {
  const figures = rows.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, row] of rows.entries()) {
      onRow(row, round);
      figures[i]!.push(nanoseconds(operation, row, files));
    }
  }
  return rows.map((row, i) => ({ row, figures: figures[i]! }));
}

function nanoseconds(operation: Operation, { run }: Row, files: Files): number {
  if ('c' in run) return numberFrom('stderr', files.anchors, [run.c, files.stream]);
  const others = run.others ? ['others'] : [];
  const args = [run.contestant, operation, files.stream, files.warmUp, ...others];
  return runScript(files.child, args, FLAGS);
}

/** The number that a script prints, in a node of its own. */
export function runScript(
  script: string,
  args: readonly string[],
  flags: readonly string[] = [],
): number {
  return numberFrom('stdout', process.execPath, [...flags, script, ...args]);
}

/** @throws Error with what the process said, when it fails or prints no number */
function numberFrom(where: 'stdout' | 'stderr', program: string, args: readonly string[]): number {
  const stdout = where === 'stdout' ? 'pipe' : 'ignore';
  const child = spawnSync(program, args, { stdio: ['ignore', stdout, 'pipe'], encoding: 'utf8' });
  const printed = child[where]?.trim() ?? '';
  if (child.status !== 0 || printed === '' || Number.isNaN(Number(printed))) {
    const said = child.error?.message ?? child.stderr;
    throw new Error(`${program} ${args.join(' ')} ended with ${child.status}: ${said}`);
  }
  return Number(printed);
}
