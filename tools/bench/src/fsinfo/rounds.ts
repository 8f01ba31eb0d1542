import { spawnSync } from 'node:child_process';
import { spread } from '../codecs/report.ts';

/** One row of a table: what runs, in a process of its own, and what the row says. */
export interface Row {
  readonly title: string;
  readonly run:
    | { readonly js: string; readonly args: readonly unknown[] }
    | { readonly c: readonly string[] };
}

/** Garbage is collected on the main thread, so that its time is the contestant's too. */
const FLAGS = ['--single-threaded-gc'];

/** Where what runs is: child.js, and the C program. */
export interface Programs {
  readonly child: string;
  readonly c: string;
}

/** Figures of every row, by round: they take turns, so that what disturbs one disturbs all. */
export function measure(rows: readonly Row[], rounds: number, programs: Programs): number[][] {
  const figures = rows.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { run, title }] of rows.entries()) {
      process.stderr.write(`${round + 1}/${rounds}: ${title}\n`);
      figures[i]!.push('c' in run ? inC(programs, run.c) : inNode(programs, run.js, run.args));
    }
  }
  return figures;
}

export function inNode({ child }: Programs, name: string, args: readonly unknown[]): number {
  return numberOf('stdout', process.execPath, [...FLAGS, child, name, JSON.stringify(args)]);
}

function inC({ c }: Programs, args: readonly string[]): number {
  return numberOf('stderr', c, args);
}

/** @throws Error with what the process said, when it fails or prints no number */
function numberOf(where: 'stdout' | 'stderr', program: string, args: readonly string[]): number {
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  const printed = (where === 'stdout' ? stdout : stderr)?.trim();
  if (status !== 0 || !printed || Number.isNaN(Number(printed))) {
    throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${error ?? stderr}`);
  }
  return Number(printed);
}

/** Cells of each row: its figure, and what it is of the first row's in the same round. */
export function cells(figures: readonly number[][], scale: number, digits: number): string[][] {
  const base = figures[0]!;
  return figures.map((row) => [
    spread(
      row.map((figure) => figure / scale),
      digits,
    ),
    spread(
      row.map((figure, round) => figure / base[round]!),
      2,
    ),
  ]);
}
