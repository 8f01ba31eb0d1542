import { once } from 'node:events';
import { closeSync, openSync, readFileSync, realpathSync, writeSync } from 'node:fs';
import type { Kernel } from '@kernfmt/kernel';
import { type LinuxKernel, openLinux } from '@kernfmt/linux';
import { dialectOf } from '@kernfmt/uapi/linux/watch_queue/dialects';
import { CommanderError } from 'commander';
import picocolors from 'picocolors';
import { type Backend, type CommandLine, command } from './cli.ts';
import { explain } from './explain.ts';
import { parseFilter } from './filter.ts';
import { parseRecording, recordingHead, recordingLine } from './recording.ts';
import { ReplayKernel } from './replay.ts';
import { type Output, runWatchTest } from './run.ts';
import type { Terminal } from './tree/screen.ts';

const USAGE = 2;

/** A mistake of the person's, told without a stack. */
class Usage extends Error {}

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

function openKernel(options: CommandLine, backend: Exclude<Backend, 'simulator'>): Kernel {
  if (options.replay !== undefined) return openReplay(options.replay, options.dialect);
  const kernel = openLinux({ backend });
  if (!options.explain) tellFallback(kernel);
  return kernel;
}

/** Whoever did not choose is told what the machine did not let them have. */
function tellFallback({ choice }: LinuxKernel): void {
  const refused = choice.candidates.find(({ remedy }) => remedy !== undefined);
  if (refused === undefined) return;
  output.err(
    `watch_test: ${refused.reason}\n` +
      `watch_test: goes on with ${choice.backend}, which misses what comes and goes at once; ` +
      `to have all: ${refused.remedy}; --explain says more\n`,
  );
}

/** @throws Usage for options that do not go together */
function check({ backend, dialect, path, replay, scenario, tree }: CommandLine): void {
  if (tree && path !== undefined && path.length > 1) {
    throw new Usage('--tree shows one tree: it goes with one --path');
  }
  if (dialect !== undefined && dialect !== 'mount-2020-08' && replay === undefined) {
    throw new Usage('--dialect says what a recording is: it goes with --replay');
  }
  if (scenario !== undefined && backend !== 'simulator') {
    throw new Usage(`--scenario is played on a simulated kernel: not with --backend ${backend}`);
  }
}

function openReplay(file: string, dialect: string | undefined): Kernel {
  try {
    const recording = parseRecording(readFileSync(file, 'utf8'));
    if (dialect === undefined) return new ReplayKernel(recording);
    return new ReplayKernel({ ...recording, dialect: dialectOf(dialect) });
  } catch (error) {
    throw new Usage(`--replay ${file}: ${(error as Error).message}`, { cause: error });
  }
}

function filterOf(rules: readonly string[], kernel: Kernel): Uint8Array | null {
  try {
    return parseFilter(rules, kernel.dialect);
  } catch (cause) {
    throw new Usage(`--${(cause as Error).message}`, { cause });
  }
}

/** Appends each read to a file, whole lines at a time: what is there survives whatever comes. */
function openRecorder(
  file: string,
  kernel: Kernel,
): { write(bytes: Uint8Array): void; close(): void } {
  let fd: number;
  try {
    fd = openSync(file, 'w');
  } catch (error) {
    throw new Usage(`--record ${file}: ${(error as Error).message}`, { cause: error });
  }
  const started = performance.now();
  writeSync(fd, recordingHead(kernel.dialect, kernel.abi, kernel.name));
  return {
    write: (bytes) => {
      writeSync(fd, recordingLine((performance.now() - started) / 1000, bytes));
    },
    close: () => closeSync(fd),
  };
}

const output: Output = {
  out: (bytes) => {
    // The stream may write later, and the bytes are a window on a buffer that is used again.
    process.stdout.write(bytes.slice());
  },
  err: (text) => {
    process.stderr.write(text);
  },
  drain: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
};

async function main(): Promise<number> {
  const options = command(version).parse().opts<CommandLine>();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => stop.abort());
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read our output has seen enough: `watch_test | head`.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  check(options);
  const { backend } = options;
  if (backend === 'simulator') return simulate(options, stop.signal);
  const { path, sinceStart, tree } = options;
  const resolved = tree || sinceStart ? { ...options, path: path?.map(realPath) } : options;
  const kernel = openKernel(options, backend);
  try {
    return await run(kernel, output, resolved, stop.signal);
  } finally {
    kernel.close();
  }
}

/** A mount point is known by one path: where it is compared with others, links are followed. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw new Error(`--path ${(error as Error).message}`, { cause: error });
  }
}

/** What the person asked for, on a kernel. */
async function run(
  kernel: Kernel,
  output: Output,
  options: CommandLine,
  signal: AbortSignal,
): Promise<number> {
  if (options.explain) {
    output.out(new TextEncoder().encode(explain(kernel)));
    return 0;
  }
  if (!options.tree) return runSample(kernel, output, options, signal);
  const [path] = options.path ?? [];
  const terminal = process.stdout.isTTY ? terminalOf(process.stdout) : undefined;
  const { runTree } = await import('./tree.ts');
  return runTree(kernel, output, {
    signal,
    ...(path !== undefined && { path }),
    ...(terminal && { terminal }),
  });
}

function terminalOf(stdout: typeof process.stdout): Terminal {
  return {
    get columns() {
      return stdout.columns;
    },
    get rows() {
      return stdout.rows;
    },
    colour: picocolors.isColorSupported,
    write: (text) => void stdout.write(text),
    onResize: (callback) => {
      stdout.on('resize', callback);
      return () => stdout.off('resize', callback);
    },
  };
}

/** The sample as a task of a simulated kernel, whose modules only this needs. */
async function simulate(options: CommandLine, signal: AbortSignal): Promise<number> {
  const { BadScenario, readScenario, runSimulated } = await import('./simulated.ts');
  try {
    const scenario = readScenario(options.scenario);
    // What describes mounts there is fsinfo(), with which records carry other ids.
    const described = options.tree || options.json || options.sinceStart;
    return await runSimulated(
      scenario,
      { output, signal, fsinfo: described ? 'ver_21' : 'none' },
      (kernel, programOutput, kill) => run(kernel, programOutput, options, kill),
    );
  } catch (error) {
    if (error instanceof BadScenario) throw new Usage(error.message, { cause: error });
    throw error;
  }
}

async function runSample(
  kernel: Kernel,
  output: Output,
  options: CommandLine,
  signal: AbortSignal,
): Promise<number> {
  const recorder = options.record === undefined ? undefined : openRecorder(options.record, kernel);
  try {
    const { path, filter, json, names, sinceStart, strict } = options;
    return await runWatchTest(kernel, output, {
      ...(path && { paths: path }),
      ...(filter && { filter: filterOf(filter, kernel) }),
      ...(json && { json }),
      ...(names && { names }),
      ...(sinceStart && { sinceStart }),
      ...(strict && { strict }),
      ...(recorder && { onRead: recorder.write }),
      signal,
    });
  } finally {
    recorder?.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else {
    process.stderr.write(`watch_test: ${(error as Error).message}\n`);
    process.exitCode = error instanceof Usage ? USAGE : 1;
  }
}
