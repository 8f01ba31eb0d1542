import { readFileSync } from 'node:fs';
import { asVer20 } from '@kernfmt/fsinfo/server';
import type { FsinfoCalls } from '@kernfmt/kernel';
import { openLinux } from '@kernfmt/linux';
import { CommanderError } from 'commander';
import { type CommandLine, parseCommandLine } from './cli.ts';
import { type Output, runTestMntinfo, type TestMntinfoOptions } from './run.ts';

const USAGE = 2;
const FAILED = 1;

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

const output: Output = {
  out: (bytes) => {
    process.stdout.write(bytes);
  },
  err: (text) => {
    process.stderr.write(text);
  },
};

/** Says what is wrong, without a stack. */
function complain(text: string): void {
  output.err(`test-mntinfo: ${text}\n`);
}

function formOf({ json, color }: CommandLine, terminal: boolean): 'sample' | 'color' | 'json' {
  if (json) return 'json';
  const fits = terminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return color === 'always' || (color === 'auto' && fits) ? 'color' : 'sample';
}

async function main(options: CommandLine): Promise<number> {
  const { argv, revision } = options;
  const terminal = process.stdout.isTTY === true;
  const how = { revision, terminal, form: formOf(options, terminal) };
  const run = (kernel: FsinfoCalls, of: TestMntinfoOptions = {}): number => {
    const calls = revision === 'ver_20' ? asVer20(kernel, of) : kernel;
    return runTestMntinfo(argv, calls, output, { ...how, ...of });
  };
  if (options.backend !== 'simulator') {
    const kernel = openLinux({ backend: options.backend });
    try {
      const { abi, fsinfoSupport: support } = kernel;
      return run(kernel.task, { abi, support });
    } finally {
      kernel.close();
    }
  }
  const { readScenario, runSimulated } = await import('./simulated.ts');
  let scenario: ReturnType<typeof readScenario>;
  try {
    scenario = readScenario(options.scenario);
  } catch (error) {
    complain(`--scenario ${options.scenario}: ${(error as Error).message}`);
    return USAGE;
  }
  return runSimulated(scenario, run, complain);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has seen enough: `test-mntinfo | head`.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
try {
  process.exitCode = await main(parseCommandLine(process.argv.slice(2), version));
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else {
    complain((error as Error).message);
    process.exitCode = FAILED;
  }
}
