import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readTraceFile, traceFiles } from './files.ts';
import { programs } from './replay/programs.ts';
import { type ReplayResult, replayTrace } from './replay/replay.ts';
import { addFuzz } from './robustness/command.ts';
import { parseTrace, TraceError } from './trace.ts';

/** What the program needs of the process it runs in. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly version: string;
}

const PASSED = 0;
const FAILED = 1;
const MISUSE = 2;

/** One trace file of a run: `error` where the file is no trace. */
interface FileResult extends Partial<ReplayResult> {
  readonly file: string;
  readonly passed: boolean;
  readonly error?: string;
}

/** Runs the command line; returns the exit status: 1 for a failed trace, 2 for misuse. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let status: number = PASSED;
  const program = new Command('kernfmt-conformance')
    .description(
      'Hold kernfmt to Linux: the simulator to recordings and to the running kernel, decoders to ' +
        'malformed inputs.',
    )
    .version(surroundings.version)
    .exitOverride()
    .configureOutput({ writeOut: surroundings.out, writeErr: surroundings.err });
  const ends = (how: number): void => {
    status = how;
  };
  addReplay(program, surroundings, ends);
  addDifferential(program, surroundings, ends);
  addFuzz(program, { ...surroundings, ends: (failed) => ends(failed ? FAILED : PASSED) });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? PASSED : MISUSE;
    throw error;
  }
  return status;
}

function addReplay(
  program: Command,
  surroundings: Surroundings,
  ends: (status: number) => void,
): void {
  program
    .command('replay')
    .description(
      'Replay traces (schema mount-notify-trace/1) on the simulator: each call must return what ' +
        'it returned on the real kernel, each queue the same records in the same order, each ' +
        'namespace the same mountinfo.',
    )
    .argument('<path...>', 'trace files, or folders of them')
    .option('--json', 'print the results as JSON')
    .addHelpText(
      'after',
      '\nPrints a line for each trace that fails, with the first step that differs: what was\n' +
        'recorded, then what the replay gave.\n' +
        'Exit status: 0 when all pass, 1 when a trace fails, 2 for misuse.',
    )
    .action(async (paths: string[], options: { json?: boolean }) => {
      ends(await replay(paths, options.json === true, surroundings));
    });
}

/** An option's value that is a seed. */
function natural(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('should be a number.');
  return Number(text);
}

/** An option's value that is a count. */
function positive(text: string): number {
  const count = natural(text);
  if (count === 0) throw new InvalidArgumentError('should be 1 or more.');
  return count;
}

function addDifferential(
  program: Command,
  surroundings: Surroundings,
  ends: (status: number) => void,
): void {
  program
    .command('differential')
    .description(
      'Play random scripts of mount operations on the simulator and on the running Linux, in a ' +
        'mount namespace of its own: after each call the errno and all that is mounted must be ' +
        'the same. Needs root.',
    )
    .option('--operations <n>', 'how many calls to make, at least', positive, 2000)
    .option('--seed <n>', 'where the scripts begin', natural, 1)
    .addOption(
      new Option(
        '--generation <name>',
        'rules of the simulator; default: those of the kernel',
      ).choices(['5.8', '6.18'] as const),
    )
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nPrints how many calls were the same, how many scripts ended at a known difference, and\n' +
        'the first other difference, of the smallest script that shows it.\n' +
        'Exit status: 0 when all is the same, 1 for a difference, 2 for misuse, 3 when\n' +
        'this Linux cannot be compared with.',
    )
    .action(async ({ json = false, ...options }) => {
      // Needs fast-check, which a replay does not.
      const { differential } = await import('./differential/command.ts');
      ends(await differential({ json, ...options }, surroundings));
    });
}

async function replay(
  paths: readonly string[],
  json: boolean,
  { out, err }: Surroundings,
): Promise<number> {
  let files: string[];
  try {
    files = traceFiles(paths);
  } catch (error) {
    err(`kernfmt-conformance: ${printable(messageOf(error))}\n`);
    return MISUSE;
  }
  if (files.length === 0) {
    err(`kernfmt-conformance: there is no trace in ${printable(paths.join(', '))}\n`);
    return MISUSE;
  }
  const results: FileResult[] = [];
  for (const file of files) results.push(await replayFile(file));
  const failed = results.filter(({ passed }) => !passed);
  if (json) {
    const report = { passed: results.length - failed.length, failed: failed.length, results };
    out(`${JSON.stringify(report, undefined, 2)}\n`);
  } else {
    for (const result of failed) out(`${lineOf(result)}\n`);
    out(`${results.length - failed.length} passed, ${failed.length} failed\n`);
  }
  return failed.length === 0 ? PASSED : FAILED;
}

async function replayFile(file: string): Promise<FileResult> {
  try {
    const result = await replayTrace(parseTrace(readTraceFile(file)), { programs });
    return { file, passed: result.failure === undefined, ...result };
  } catch (error) {
    if (error instanceof TraceError || isSystemError(error)) {
      return { file, passed: false, error: messageOf(error) };
    }
    throw error;
  }
}

/** The line of a trace that failed: both sides of the first step that differs. */
function lineOf({ file, error, failure }: FileResult): string {
  if (failure === undefined) return printable(`FAIL ${file}: ${error}`);
  const { step, what, recorded, replayed } = failure;
  const call = `step ${step.n} ${step.op} ${JSON.stringify(step.args)}`;
  return printable(`FAIL ${file}: ${call}: ${what}: recorded ${recorded} | replayed ${replayed}`);
}

/** Names of files and texts of traces are anybody's: nothing of them moves the cursor. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`,
  );
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
