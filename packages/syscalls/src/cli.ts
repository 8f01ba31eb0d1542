import { Command, CommanderError } from 'commander';
import { tableName } from './aliases.ts';
import { abis, lookup, rowsOf } from './all.ts';
import { argsOf } from './args.ts';
import { entryOf } from './entry.ts';
import { groupsOf } from './groups.ts';
import { ABIS, type Abi, abiOf } from './index.ts';
import { type Since, sinceOf } from './since.ts';
import type { Row } from './tables.ts';

/** What the program needs of the process it runs in. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** `process.arch`: whose ABI is the default. */
  readonly arch: string;
  readonly version: string;
}

const FOUND = 0;
const NOT_FOUND = 1;
const MISUSE = 2;

interface Options {
  readonly abi?: string;
  readonly dump?: boolean;
  readonly exact?: boolean;
  readonly json?: boolean;
  readonly long?: boolean;
  readonly list?: boolean;
}

interface Result {
  readonly abi: Abi;
  readonly nr: number;
  readonly name: string;
  readonly reserved: boolean;
}

/** A mistake of the person who called: told on stderr, exit status 2. */
class Misuse extends Error {}

function abisNamed(text: string): readonly Abi[] {
  if (text === 'all') return abis;
  const abi = abiOf(text);
  if (!abi) throw new Misuse(`no ABI is named ${text}; see syscalls --list`);
  return [abi];
}

function chosenAbis(options: Options, operand: string | undefined, arch: string) {
  if (options.abi !== undefined && operand !== undefined && options.abi !== operand) {
    throw new Misuse(`two ABIs are given: ${operand} and --abi ${options.abi}`);
  }
  return abisNamed(options.abi ?? operand ?? arch);
}

/** Decimal or 0x hexadecimal, as a call's number is written. */
function parseNumber(text: string): number | undefined {
  return /^(0x[0-9a-f]+|\d+)$/i.test(text) ? Number(text) : undefined;
}

/** Rows that match, by number, by part of the name, or by a name that the header has for it. */
function search(abi: Abi, query: string, exact: boolean): Result[] {
  const nr = parseNumber(query);
  const name = tableName(abi, query);
  const matches = (row: Row) =>
    nr === undefined ? row.name === name || (!exact && row.name.includes(query)) : row.nr === nr;
  return rowsOf(abi)
    .filter(matches)
    .map((row) => ({ abi, ...row }));
}

/** Why there is nothing to print, in one line per ABI. */
function explain(abi: Abi, query: string): string {
  const found = lookup(abi, parseNumber(query) ?? query);
  switch (found.kind) {
    case 'unknown-number':
      return `${abi} assigns no call to number ${query}`;
    case 'elsewhere':
      return `${abi} has no ${query}; these have: ${found.abis.join(' ')}`;
    default:
      return `no ABI has a call named ${query}`;
  }
}

function sinceText(since: Since): string {
  switch (since.exactness) {
    case 'abi':
      return `Linux ${since.release}`;
    case 'first':
      return `Linux ${since.release} or later (${since.source})`;
    case 'between':
      return `after Linux ${since.after}, by ${since.by}`;
    case 'unknown':
      return `unknown, by Linux ${since.by}`;
  }
}

function details({ abi, nr, name, reserved }: Result) {
  const { native, compat, noreturn, optional } = entryOf(abi, nr)!;
  const since = sinceOf(abi, nr)!;
  return {
    ...{ abi, nr, name, reserved, native, compat, noreturn, optional, since },
    ...{ args: argsOf(abi, nr), groups: groupsOf(name) },
  };
}

function longText(result: Result): string {
  const { native, compat, optional, args, since, groups } = details(result);
  const signature = args?.map(({ type, name }) => `${type} ${name}`.replace(/\* /g, '*'));
  const lines: [string, string | undefined][] = [
    ['arguments', signature?.join(', ') || (signature && 'none')],
    ['native entry', native],
    ['compat entry', compat],
    ['optional', optional ? 'a kernel may be configured without it' : undefined],
    ['since', sinceText(since)],
    ['groups', groups.join(' ') || undefined],
  ];
  return lines
    .filter(([, text]) => text !== undefined)
    .map(([label, text]) => `    ${label.padEnd(13)} ${text}\n`)
    .join('');
}

function print(results: readonly Result[], options: Options, { out }: Surroundings): void {
  if (options.json) {
    const shown = options.long ? results.map(details) : results;
    out(`${JSON.stringify(shown, undefined, 2)}\n`);
    return;
  }
  const abiWidth = Math.max(...results.map(({ abi }) => abi.length));
  const nrWidth = Math.max(...results.map(({ nr }) => String(nr).length));
  for (const result of results) {
    const { abi, nr, name, reserved } = result;
    const note = reserved ? '  (reserved: ENOSYS)' : '';
    out(`${abi.padEnd(abiWidth)}  ${String(nr).padStart(nrWidth)}  ${name}${note}\n`);
    if (options.long) out(longText(result));
  }
}

function listAbis({ json }: Options, { out }: Surroundings): number {
  if (json) {
    out(`${JSON.stringify(ABIS, undefined, 2)}\n`);
    return FOUND;
  }
  for (const abi of abis) {
    const { bits, base, kernel } = ABIS[abi];
    const offset = base === 0 ? '' : `  + ${base}`;
    out(`${abi.padEnd(14)}  ${bits} bit  Linux ${kernel.padEnd(8)}${offset}\n`);
  }
  return FOUND;
}

function run(
  query: string | undefined,
  abiOperand: string | undefined,
  options: Options,
  surroundings: Surroundings,
): number {
  if (options.list) return listAbis(options, surroundings);
  if (options.dump) {
    if (abiOperand !== undefined) throw new Misuse('--dump takes an ABI only');
    const all = chosenAbis(options, query, surroundings.arch);
    print(
      all.flatMap((abi) => search(abi, '', false)),
      options,
      surroundings,
    );
    return FOUND;
  }
  if (query === undefined) throw new Misuse('name a call or a number, or --dump, or --list');
  const chosen = chosenAbis(options, abiOperand, surroundings.arch);
  const results = chosen.flatMap((abi) => search(abi, query, options.exact ?? false));
  if (results.length > 0 || options.json) print(results, options, surroundings);
  if (results.length > 0) return FOUND;
  const reasons = new Set(chosen.map((abi) => explain(abi, query)));
  for (const reason of reasons) surroundings.err(`syscalls: ${reason}\n`);
  return NOT_FOUND;
}

function createProgram(surroundings: Surroundings, finish: (status: number) => void): Command {
  return new Command('syscalls')
    .description('Linux system-call numbers of every ABI')
    .argument('[name-or-number]', 'part of a name, or a number (decimal or 0x…)')
    .argument('[abi]', 'ABI, as process.arch, uname -m or --list name it; all for every one')
    .option('-a, --abi <abi>', 'the same (default: the ABI of this machine)')
    .option('-d, --dump', 'print the whole table')
    .option('-e, --exact', 'match whole names only')
    .option('-j, --json', 'print JSON')
    .option('-l, --long', 'add arguments, entry points, age and groups')
    .option('--list', 'print the ABIs')
    .version(surroundings.version, '-V, --version')
    .addHelpText(
      'after',
      '\nExit status: 0 found, 1 nothing found, 2 wrong usage.\n\nExamples:\n' +
        '  syscalls openat arm64\n  syscalls 257 --abi x86_64\n' +
        '  syscalls statmount all --exact --json\n  syscalls --dump mips-n64',
    )
    .exitOverride()
    .configureOutput({ writeOut: surroundings.out, writeErr: surroundings.err })
    .action((query: string | undefined, abi: string | undefined, options: Options) => {
      finish(run(query, abi, options, surroundings));
    });
}

/**
 * Runs the command line `argv` (without node and script) and returns the exit status: 0 found,
 * 1 nothing found, 2 wrong usage.
 */
export function main(argv: readonly string[], surroundings: Surroundings): number {
  let status = FOUND;
  const program = createProgram(surroundings, (result) => {
    status = result;
  });
  try {
    program.parse(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? FOUND : MISUSE;
    if (!(error instanceof Misuse)) throw error;
    surroundings.err(`syscalls: ${error.message}\n`);
    return MISUSE;
  }
}
