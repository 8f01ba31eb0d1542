import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { buildAnchors } from './codecs/anchors.ts';
import type { Operation } from './codecs/contestant.ts';
import { type Row, tables } from './codecs/registry.ts';
import { spread, table, tableOf } from './codecs/report.ts';
import { type Files, measure, runScript } from './codecs/rounds.ts';
import { writeStream } from './codecs/stream.ts';

/** Programs of this package, as built. */
const script = (name: string): string => join(import.meta.dirname, 'codecs', `${name}.js`);

const WARM_UP_RECORDS = 100_000;
const others = ['heap', 'import'] as const;
const parts: readonly string[] = [...Object.keys(tables), ...others];

interface Options {
  readonly rounds: number;
  readonly records: number;
  readonly only?: readonly string[];
  readonly contestants?: readonly string[];
}

const count = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Not a count.');
  return value;
};

new Command('bench')
  .description('CPU time of the codecs beside hand-written loops, other libraries and C')
  .option('--rounds <n>', 'times that every contestant runs, in turn', count, 9)
  .option('--records <n>', 'records of the stream', count, 1_000_000)
  .addOption(new Option('--only <part...>', 'tables to make').choices(parts))
  .option('--contestants <text...>', 'rows whose title has one of these, besides the first')
  .action(bench)
  .parse();

function bench({ rounds, records, only = parts, contestants }: Options): void {
  const directory = mkdtempSync(join(tmpdir(), 'kernfmt-bench-'));
  try {
    const stream = join(directory, 'stream');
    const warmUp = join(directory, 'warm-up');
    writeStream(stream, 1, records);
    writeStream(warmUp, 2, WARM_UP_RECORDS);
    const anchors = buildAnchors(join(import.meta.dirname, '../c/anchors.c'), directory);
    const files = { child: script('child'), stream, warmUp, anchors };
    print(`${machine()}; ${rounds} rounds of ${records} records; load before: ${load()}\n`);
    for (const [operation, rows] of Object.entries(tables) as [Operation, readonly Row[]][]) {
      if (!only.includes(operation)) continue;
      const wanted = rows.filter(
        ({ title }, i) =>
          i === 0 || contestants === undefined || contestants.some((text) => title.includes(text)),
      );
      const measured = measure(operation, wanted, rounds, files, ({ title }, round) =>
        process.stderr.write(`${operation} ${round + 1}/${rounds}: ${title}\n`),
      );
      print(tableOf(operation, measured));
    }
    if (only.includes('heap')) print(heapTable(files));
    if (only.includes('import')) print(importTable(rounds));
    print(`Load after: ${load()}`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function heapTable({ warmUp }: Files): string {
  const flags = ['--max-semi-space-size=256', '--single-threaded'];
  const rows = [
    ['by hand, typed arrays, an object a record', 'hand-words', 'decode'],
    ['kernfmt, `cursor.record()`', 'kernfmt', 'decode'],
    ['kernfmt, `cursor.view()`', 'kernfmt', 'fold'],
  ] as const;
  const lines = rows.map(([title, name, operation]) => {
    const bytes = runScript(script('heap'), [name, operation, warmUp], flags);
    return [title, bytes.toFixed(1)];
  });
  return table('Allocation', ['', 'bytes a record'], lines);
}

function importTable(rounds: number): string {
  const modules = [
    '@kernfmt/uapi/linux/watch_queue',
    'bun-ffi-structs',
    'buffer-layout',
    'binary-parser',
    'micro-packed',
    'restructure',
  ];
  const lines = modules.map((name) => {
    const figures = Array.from({ length: rounds }, () => runScript(script('import-cost'), [name]));
    return [`\`${name}\``, spread(figures, 1)];
  });
  return table('Import into a fresh process', ['', 'CPU ms'], lines);
}

function machine(): string {
  const gcc = execFileSync('gcc', ['-dumpfullversion'], { encoding: 'utf8' }).trim();
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model}, Linux ${release()}`;
  return `${machine}, Node ${process.version}, gcc ${gcc}`;
}

function load(): string {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
