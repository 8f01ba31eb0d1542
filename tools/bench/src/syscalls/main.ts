/** Prints the tables of docs/benchmarks/syscalls.md. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ABIS } from '@kernfmt/syscalls';
import { FURTHER, fetchPeers, OURS } from './contestants.ts';
import { coverageOf } from './coverage.ts';
import { importTime } from './import-time.ts';
import { bundleSize, gzipped, packedTables } from './size.ts';
import { tscCost } from './tsc.ts';

const CHILD = fileURLToPath(new URL('./import-child.js', import.meta.url));

const print = (...cells: readonly (string | number)[]) =>
  process.stdout.write(`| ${cells.join(' | ')} |\n`);

function heading(...cells: readonly string[]): void {
  process.stdout.write('\n');
  print(...cells);
  print(...cells.map((_, index) => (index === 0 ? '---' : '---:')));
}

function printSizes(contestants: typeof OURS, exports: string): void {
  for (const contestant of contestants) {
    const { minified, gzipped } = bundleSize(contestant, exports);
    print(contestant.name, exports, contestant.abis, minified, gzipped);
  }
}

async function printCoverage(peers: typeof OURS): Promise<void> {
  heading('x86_64 table', 'names', 'wrong', 'missing');
  for (const peer of peers) {
    const { names, wrong, missing } = await coverageOf(peer);
    print(peer.name, names, wrong, missing);
  }
}

/** The tables' data alone, without the code that reads it. */
function printData(): void {
  heading('packed data', 'bytes', 'gzipped, bytes');
  for (const { abi, text } of packedTables()) print(abi, text.length, gzipped(text));
}

function printImportTimes(contestants: typeof OURS): void {
  heading('import', 'best of 15, ms', 'median, ms');
  for (const contestant of contestants) {
    const { best, median } = importTime(contestant, CHILD);
    print(contestant.name, best.toFixed(2), median.toFixed(2));
  }
}

function allAbis(): string {
  const names = Object.keys(ABIS);
  const imports = names.map(
    (abi, index) => `import { numbers as n${index} } from '@kernfmt/syscalls/${abi}';`,
  );
  const list = names.map((_, index) => `n${index}`).join(', ');
  return `${imports.join('\n')}\nexport const all = [${list}];\n`;
}

const PROGRAMS = {
  'nothing imported': 'export const nr: 457 = 457;\n',
  'one ABI': `import { numbers } from '@kernfmt/syscalls/x86_64';
export const nr: 457 = numbers.statmount;\n`,
  'every ABI, by entry point': allAbis(),
  'every ABI, by look-up': `import { numberOf } from '@kernfmt/syscalls/all';
export const nr: 567 = numberOf('alpha', 'statmount');\n`,
} as const;

function printTscCosts(scratch: string, peers: typeof OURS): void {
  heading('tsc of', 'total, s', 'check, s', 'memory, MB', 'instantiations');
  const typed = peers.filter(({ file }) => existsSync(file.replace('.js', '.d.ts')));
  const theirs = typed.map(({ name, file }) => [name, `export * as peer from '${file}';\n`]);
  for (const [name = '', source = ''] of [...Object.entries(PROGRAMS), ...theirs]) {
    const cost = tscCost(scratch, name.replaceAll(/\W+/g, '-'), source);
    const { seconds, checkSeconds, megabytes, instantiations } = cost;
    print(name, seconds.toFixed(2), checkSeconds.toFixed(2), megabytes.toFixed(0), instantiations);
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'kernfmt-bench-'));
try {
  const peers = fetchPeers(scratch);
  heading('bundle', 'exports', 'ABIs', 'minified, bytes', 'gzipped, bytes');
  printSizes(OURS.slice(0, -1), '{ numberOf, nameOf }');
  printSizes(OURS, '*');
  printSizes(peers, '{ default }');
  printSizes(FURTHER, '*');
  printData();
  await printCoverage(peers);
  printImportTimes([...OURS, ...peers]);
  printTscCosts(scratch, peers);
} finally {
  rmSync(scratch, { recursive: true });
}
