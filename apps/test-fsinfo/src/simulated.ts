import { readFileSync } from 'node:fs';
import { Errno, type FsinfoCalls } from '@kernfmt/kernel';
import { parseScenario, playScenario, type Scenario } from '@kernfmt/simulator/scenario';

const PROGRAM = 'test-fsinfo';

/**
 * A scenario from its file; a freshly booted kernel without one. One that does not say when the
 * program runs runs it at the end.
 *
 * @throws Error that says what is wrong
 */
export function readScenario(file: string | undefined): Scenario {
  const { steps } = file === undefined ? { steps: [] } : parseScenario(readFileSync(file, 'utf8'));
  if (steps.some(({ op, args }) => op === 'spawn' && args.program === PROGRAM)) return { steps };
  return { steps: [...steps, { op: 'spawn', args: { program: PROGRAM } }] };
}

/**
 * Plays a scenario on a simulated kernel that has fsinfo(), with the program as one of its tasks.
 *
 * @param complain gets told of each step that is refused though the scenario does not say so
 * @returns the exit code of the program that ran last
 */
export async function runSimulated(
  scenario: Scenario,
  run: (calls: FsinfoCalls) => number,
  complain: (text: string) => void,
): Promise<number> {
  let status = 0;
  let n = 0;
  await playScenario(scenario, {
    fsinfo: 'ver_21',
    programs: {
      [PROGRAM]: ({ task }) => {
        status = run(task);
        return Promise.resolve(status);
      },
    },
    onStep(step, result) {
      const refused = result instanceof Errno && step.errno !== result.code;
      if (refused) complain(`step ${n} ${step.op}: ${result.message}`);
      n++;
    },
  });
  return status;
}
