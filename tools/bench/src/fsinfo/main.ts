/** Prints the tables of docs/benchmarks/fsinfo.md. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { buildAnchors } from '../codecs/anchors.ts';
import { table } from '../codecs/report.ts';
import { CHILDREN, childrenReply } from './children.ts';
import { cells, inNode, measure, type Programs, type Row } from './rounds.ts';

const SIMULATED = [1000, 10_000] as const;
const LIVE = [100, 1000, 10_000] as const;
const parts = ['decode', 'simulated', 'live'] as const;
type Part = (typeof parts)[number];

interface Options {
  readonly rounds: number;
  readonly only: readonly Part[];
}

const count = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Not a count.');
  return value;
};

new Command('fsinfo')
  .description('CPU time of mount tables: through fsinfo(), simulated and live, and beside C')
  .option('--rounds <n>', 'times that every contestant runs, in turn', count, 5)
  .addOption(new Option('--only <part...>', 'tables to make').choices(parts).default(parts))
  .action(bench)
  .parse();

function bench({ rounds, only }: Options): void {
  const directory = mkdtempSync(join(tmpdir(), 'kernfmt-bench-'));
  try {
    const c = buildAnchors(join(import.meta.dirname, '../../c/fsinfo.c'), directory);
    const programs = { child: join(import.meta.dirname, 'child.js'), c };
    print(`${machine()}; ${rounds} rounds; load before: ${load()}\n`);
    if (only.includes('decode')) print(decodeTable(rounds, programs, directory));
    if (only.includes('simulated'))
      for (const size of SIMULATED) print(simulated(rounds, size, programs));
    if (only.includes('live'))
      for (const size of LIVE) print(live(rounds, size, programs, directory));
    print(`Load after: ${load()}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function decodeTable(rounds: number, programs: Programs, directory: string): string {
  const reply = join(directory, 'children');
  writeFileSync(reply, childrenReply());
  const js = (title: string, name: string): Row => ({
    title,
    run: { js: 'decodeChildren', args: [name, reply] },
  });
  const rows: readonly Row[] = [
    js('**by hand, typed arrays**', 'words'),
    js('**kernfmt**, `codec.read` of one aligned view', 'read'),
    js('kernfmt, `codec.decode`', 'decode'),
    js('kernfmt, `query`: the call, growing buffers, checks', 'query'),
    { title: 'C, to structs in place', run: { c: ['decode', reply] } },
    { title: 'C, to structs from malloc', run: { c: ['malloc', reply] } },
  ];
  const head = ['', 'ns an element', '× the first row'];
  const lines = withTitles(rows, cells(measure(rows, rounds, programs), 1, 1));
  return table(`${CHILDREN} elements of MOUNT_CHILDREN to objects`, head, lines);
}

function simulated(rounds: number, size: number, programs: Programs): string {
  const row = (title: string, js: string, ...args: readonly unknown[]): Row => ({
    title,
    run: { js, args },
  });
  const rows = [
    row('**`resyncFlat`, empty table**', 'fill', 'resyncFlat', size),
    row('`resync`, empty table', 'fill', 'resync', size),
    row('`describeMount` of every mount', 'describe', size),
    ...['together', 'scattered', 'none'].flatMap((spread) =>
      ['resyncFlat', 'resync'].map((form) =>
        row(`\`${form}\`, ${changes(spread)}`, 'refresh', form, size, spread),
      ),
    ),
  ];
  const timings = cells(measure(rows, rounds, programs), 1e6, 2);
  const lines = withTitles(rows, timings).map((line, i) => [
    ...line,
    asked(rows[i]!, size, programs),
  ]);
  const head = ['', 'ms', '× the first row', 'queries'];
  return table(`Simulated: ${size} bind mounts on ${size / 100} file systems`, head, lines);
}

function changes(spread: string): string {
  return spread === 'none' ? 'nothing changed' : `1 % changed, ${spread}`;
}

function asked({ run }: Row, size: number, programs: Programs): string {
  if (!('js' in run) || run.js === 'describe') return '6 a mount';
  const [form, , spread = 'all'] = run.args;
  return String(inNode(programs, 'queries', [form, size, spread]));
}

function live(rounds: number, size: number, programs: Programs, directory: string): string {
  const js = (title: string, name: string): Row => ({
    title,
    run: { js: 'readTable', args: [name] },
  });
  const rows: Row[] = [
    { title: '**C, listmount() and statmount()**', run: { c: ['statmount'] } },
    { title: 'C, /proc/self/mountinfo', run: { c: ['mountinfo'] } },
    js('**kernfmt**, `mountReader.list()` by statmount()', 'mountReader'),
    js('kernfmt, `mountReader.list()` by mountinfo', 'mountinfoReader'),
    js('kernfmt, `parseMountinfo`', 'mountinfo'),
    js('kernfmt, `resyncFlat` through live fsinfo()', 'fsinfo'),
  ];
  const at = join(directory, 'mounts');
  mkdirSync(at, { recursive: true });
  const script = join(import.meta.dirname, 'held.js');
  const held = [process.execPath, script, JSON.stringify(programs), String(rounds)];
  const command = [programs.c, 'hold', at, String(size), ...held, JSON.stringify(rows)];
  const figures = namespaced(command);
  const head = ['', 'µs a mount', '× the first row'];
  const lines = withTitles(rows, cells(figures, 1000, 2));
  return table(`Live: ${size} bind mounts beside those of the machine`, head, lines);
}

/** Figures that a program prints in a mount namespace of its own. @throws Error when it fails */
function namespaced(command: readonly string[]): number[][] {
  const args = ['--mount', '--propagation', 'private', ...command];
  const { status, error, stdout } = spawnSync('unshare', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`unshare ended with ${status}: ${error ?? 'see above'}`);
  return JSON.parse(stdout);
}

function withTitles(rows: readonly Row[], lines: readonly string[][]): string[][] {
  return rows.map(({ title }, i) => [title, ...lines[i]!]);
}

function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model}, Linux ${release()}, Node ${process.version}`;
}

function load(): string {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
