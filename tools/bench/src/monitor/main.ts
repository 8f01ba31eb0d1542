import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Command, InvalidArgumentError, Option } from 'commander';
import { spread, table } from '../codecs/report.ts';
import { type ContestantName, contestants, type Programs, Watcher } from './contestants.ts';

const LATENCY_MOUNTS = 200;
const GAP_US = 3000;
const BURST_MOUNTS = 2000;
/** What a watcher hears before it is measured: programs that watch mounts run for long. */
const WARM_UP = { mounts: 2000, gap: 200 };
const IDLE_MS = 5000;
const TABLES = [100, 1000, 10_000] as const;
const CHANGES = [1, 10, 100, 1000] as const;
const REFRESHED = 1000;
const parts = ['latency', 'burst', 'idle', 'refresh', 'table'] as const;
type Part = (typeof parts)[number];

interface Options {
  readonly rounds: number;
  readonly only: readonly Part[];
}

const names = Object.keys(contestants) as ContestantName[];
const median = (values: readonly number[]): number => rank(values, 0.5);
const rank = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;

/** A mount namespace of this process's own, with directories to mount on: `0` is the source. */
class Playground {
  readonly programs: Programs;
  /** Where `mounts.c` mounts. */
  readonly directory: string;
  readonly #scratch: string;
  #held = 0;

  constructor() {
    this.#scratch = mkdtempSync(join(tmpdir(), 'kernfmt-bench-'));
    const mounts = join(this.#scratch, 'program');
    this.programs = { mounts, child: join(import.meta.dirname, 'child.js') };
    const source = join(import.meta.dirname, '../../c/mounts.c');
    const gcc = spawnSync('gcc', ['-O2', '-o', mounts, source], { encoding: 'utf8' });
    if (gcc.status !== 0) throw new Error(`gcc: ${gcc.error?.message ?? gcc.stderr}`);
    this.directory = join(this.#scratch, 'mounts');
    mkdirSync(this.directory);
    execFileSync('mount', ['-t', 'tmpfs', 'bench', this.directory]);
    for (let i = 0; i <= TABLES.at(-1)! + BURST_MOUNTS; i++)
      mkdirSync(join(this.directory, `${i}`));
  }

  /** Mounts and unmounts; when each mount was begun, by its path, in ns. */
  async make(count: number, gap: number): Promise<ReadonlyMap<string, bigint>> {
    const args = ['make', this.directory, `${count}`, `${gap}`];
    const { stdout } = await promisify(execFile)(this.programs.mounts, args, {
      maxBuffer: 1 << 26,
    });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' '));
    return new Map(lines.map(([path, time]) => [path!, BigInt(time!)]));
  }

  /** Has so many mounts beside those that were there. */
  async hold(count: number): Promise<void> {
    const first = TABLES.at(-1)! + BURST_MOUNTS - count + 1;
    const last = TABLES.at(-1)! + BURST_MOUNTS - this.#held;
    await promisify(execFile)(this.programs.mounts, [
      'hold',
      this.directory,
      `${first}`,
      `${last}`,
    ]);
    this.#held = count;
  }

  close(): void {
    execFileSync('umount', ['-l', this.directory]);
    rmSync(this.#scratch, { recursive: true });
  }
}

const progress = (text: string): void => void process.stderr.write(`${text}\n`);

/** Runs `measure` on each contestant in turn, so many times. */
async function inTurn<T>(
  what: string,
  rounds: number,
  { programs }: Playground,
  measure: (watcher: Watcher) => Promise<T>,
): Promise<Map<ContestantName, T[]>> {
  const measured = new Map<ContestantName, T[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      progress(`${what} ${round + 1}/${rounds}: ${name}`);
      const watcher = await Watcher.start(name, programs);
      measured.get(name)!.push(await measure(watcher));
      await watcher.stop();
    }
  }
  return measured;
}

async function warmUp(watcher: Watcher, playground: Playground): Promise<void> {
  await playground.make(WARM_UP.mounts, WARM_UP.gap);
  await watcher.settle();
  watcher.forget();
}

/** Microseconds from before each mount to when it was heard of, of those that were. */
async function delays(watcher: Watcher, playground: Playground): Promise<number[]> {
  const begun = await playground.make(LATENCY_MOUNTS, GAP_US);
  await watcher.settle();
  const { first } = watcher.heard();
  watcher.forget();
  const seen = [...begun].filter(([path]) => first.has(path));
  return seen.map(([path, time]) => Number(first.get(path)! - time) / 1000);
}

async function latency(rounds: number, playground: Playground): Promise<string> {
  const measured = await inTurn('latency', rounds, playground, async (watcher) => {
    const cold = median(await delays(watcher, playground));
    await warmUp(watcher, playground);
    const before = watcher.cpu();
    const took = await delays(watcher, playground);
    const cpu = (watcher.cpu() - before) / 1000 / (2 * LATENCY_MOUNTS);
    return { cold, seen: took.length, median: median(took), p99: rank(took, 0.99), cpu };
  });
  const ofC = measured.get('c')!;
  const rows = [...measured].map(([name, all]) => [
    contestants[name],
    spread(
      all.map(({ seen }) => seen),
      0,
    ),
    spread(
      all.map((each) => each.median),
      0,
    ),
    spread(
      all.map(({ p99 }) => p99),
      0,
    ),
    spread(
      all.map((each, round) => each.median / ofC[round]!.median),
      2,
    ),
    spread(
      all.map(({ cold }) => cold),
      0,
    ),
    spread(
      all.map(({ cpu }) => cpu),
      0,
    ),
  ]);
  const head = [
    '',
    `seen of ${LATENCY_MOUNTS}`,
    'median, µs',
    '99th percentile, µs',
    '× C',
    'median from its start, µs',
    'CPU of an event, µs',
  ];
  return table('From mount(2) to the callback', head, rows);
}

async function burst(rounds: number, playground: Playground): Promise<string> {
  const measured = await inTurn('burst', rounds, playground, async (watcher) => {
    await warmUp(watcher, playground);
    const before = watcher.cpu();
    await playground.make(BURST_MOUNTS, 0);
    await watcher.settle();
    return { seen: watcher.heard().count, cpu: (watcher.cpu() - before) / 1e6 };
  });
  const rows = [...measured].map(([name, all]) => [
    contestants[name],
    spread(
      all.map(({ seen }) => (100 * seen) / BURST_MOUNTS),
      1,
    ),
    spread(
      all.map(({ cpu }) => cpu),
      0,
    ),
    spread(
      all.map(({ seen, cpu }) => (1000 * cpu) / (2 * Math.max(1, seen))),
      1,
    ),
  ]);
  const head = ['', '% of the mounts heard of', 'CPU, ms', 'CPU of an event it told, µs'];
  return table(`${BURST_MOUNTS} mounts and umounts at full speed`, head, rows);
}

async function idle(rounds: number, playground: Playground): Promise<string> {
  const measured = await inTurn('idle', rounds, playground, async (watcher) => {
    const before = watcher.cpu();
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    return (watcher.cpu() - before) / 1e6;
  });
  const rows = [...measured].map(([name, all]) => [contestants[name], spread(all, 2)]);
  return table(`Nothing happens for ${IDLE_MS / 1000} s`, ['', 'CPU, ms'], rows);
}

/** CPU of a whole run of findmnt, in ns. The shell's `time` has milliseconds, `times` ticks. */
function findmntTable(): number {
  const script =
    'TIMEFORMAT="%U %S"; time findmnt -n -l -o TARGET,SOURCE,FSTYPE,OPTIONS > /dev/null';
  const { stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  return stderr.split(' ').reduce((sum, seconds) => sum + Number(seconds), 0) * 1e9;
}

async function tables(rounds: number, playground: Playground): Promise<string> {
  const { mounts, child } = playground.programs;
  const run = (command: string, ...args: string[]): number =>
    Number(execFileSync(command, args, { encoding: 'utf8' })) / 1e6;
  const rows: string[][] = [];
  for (const size of TABLES) {
    await playground.hold(size);
    const [ofC, ours, findmnt]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      progress(`table of ${size} ${round + 1}/${rounds}`);
      const times = size > 1000 ? '5' : '25';
      ofC.push(run(mounts, 'table', times));
      ours.push(run(process.execPath, child, 'table', times));
      findmnt.push(findmntTable() / 1e6);
    }
    const ratio = ours.map((each, round) => each / ofC[round]!);
    rows.push([`${size}`, ...[ofC, ours, findmnt].map((all) => spread(all, 1)), spread(ratio, 2)]);
  }
  const head = ['mounts', 'C, ms', 'kernfmt, ms', '`findmnt`, a whole run, ms', '× C'];
  return table('A full table, CPU time', head, rows);
}

async function refresh(rounds: number, playground: Playground): Promise<string> {
  await playground.hold(REFRESHED);
  const measured = await inTurn('refresh', rounds, playground, async (watcher) => {
    await warmUp(watcher, playground);
    const spent: number[] = [];
    for (const count of CHANGES) {
      const before = watcher.cpu();
      await playground.make(count, 0);
      await watcher.settle();
      spent.push((watcher.cpu() - before) / 1e6);
    }
    return spent;
  });
  const rows = [...measured].map(([name, all]) => [
    contestants[name],
    ...CHANGES.map((_, at) =>
      spread(
        all.map((spent) => spent[at]!),
        1,
      ),
    ),
  ]);
  const head = ['', ...CHANGES.map((count) => `${count}, ms`)];
  return table(`So many mounts and umounts beside ${REFRESHED} mounts, CPU time`, head, rows);
}

async function bench({ rounds, only }: Options): Promise<void> {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model}, Linux ${release()}, Node ${process.version}`;
  const load = (): string =>
    loadavg()
      .map((value) => value.toFixed(1))
      .join(' ');
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  print(`${machine}; ${rounds} rounds; load before: ${load()}\n`);
  for (const part of parts) if (only.includes(part)) print(await measured(part, rounds));
  print(`Load after: ${load()}`);
}

/** A part's table. Each has mounts of its own: those that one part holds disturb no other. */
async function measured(part: Part, rounds: number): Promise<string> {
  const playground = new Playground();
  try {
    return await PARTS[part](rounds, playground);
  } finally {
    playground.close();
  }
}

const PARTS: Readonly<Record<Part, (rounds: number, on: Playground) => Promise<string>>> = {
  latency,
  burst,
  idle: (_, on) => idle(1, on),
  refresh,
  table: tables,
};

const count = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Not a count.');
  return value;
};

await new Command('monitor')
  .description('the monitor on this kernel, beside C and findmnt; wants root and unshare --mount')
  .option('--rounds <n>', 'times that every contestant runs, in turn', count, 5)
  .addOption(new Option('--only <part...>', 'tables to make').choices(parts).default(parts))
  .action(bench)
  .parseAsync();
