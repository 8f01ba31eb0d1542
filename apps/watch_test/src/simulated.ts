import { readFileSync } from 'node:fs';
import { Errno } from '@kernfmt/kernel';
import type { SimulatedKernelOptions } from '@kernfmt/simulator';
import {
  type Program,
  parseScenario,
  playScenario,
  type Scenario,
  ScenarioError,
  type ScenarioStep,
  type StepResult,
} from '@kernfmt/simulator/scenario';
import type { Output } from './exit.ts';
import { story } from './story.ts';

/** A file that is no scenario: told without a stack. */
export class BadScenario extends Error {}

/**
 * A scenario from its file; the built-in story without one. One that does not say when the sample
 * starts starts it first.
 * @throws BadScenario that says what is wrong and on which line
 */
export function readScenario(file: string | undefined): Scenario {
  if (file === undefined) return story;
  let scenario: Scenario;
  try {
    scenario = parseScenario(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof ScenarioError) && !isSystemError(error)) throw error;
    throw new BadScenario(`--scenario ${file}: ${(error as Error).message}`, { cause: error });
  }
  if (scenario.steps.some(({ op }) => op === 'spawn')) return scenario;
  return {
    ...scenario,
    steps: [{ op: 'spawn', args: { program: 'watch_test' } }, ...scenario.steps],
  };
}

export interface SimulatedOptions {
  readonly output: Output;
  readonly signal: AbortSignal;
  /** Whether the kernel has fsinfo(), and with it unique ids in records. */
  readonly fsinfo: NonNullable<SimulatedKernelOptions['fsinfo']>;
}

/**
 * Plays a scenario on a simulated kernel, with the sample as one of its tasks.
 * @param run the sample, on a kernel it is given
 * @returns the exit code of the sample that ran last; 0 for one that was still running at the end
 */
export async function runSimulated(
  scenario: Scenario,
  { output, signal, fsinfo }: SimulatedOptions,
  run: Program,
): Promise<number> {
  let status = 0;
  const programs = {
    watch_test: async (...args: Parameters<Program>) => {
      status = 0;
      status = await run(...args);
      return status;
    },
  };
  let n = 0;
  const onStep = (step: ScenarioStep, result: StepResult): void => {
    const complaint = complaintOf(step, result);
    if (complaint !== undefined) output.err(`watch_test: step ${n} ${step.op}: ${complaint}\n`);
    n++;
  };
  await playScenario(scenario, { programs, output, onStep, signal, fsinfo });
  return status;
}

/** What the person should know of a step: it was refused, and the scenario does not say that. */
function complaintOf(step: ScenarioStep, result: StepResult): string | undefined {
  if (!(result instanceof Errno) || step.errno === result.code) return undefined;
  return result.message;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
