import type { MountGeneration } from '@kernfmt/simulator';
import { knownDifferences } from './known_differences.ts';
import { LinuxSubject, LinuxUnavailable } from './linux/subject.ts';
import { generationOf, simulatorModel } from './model.ts';
import { formatResult } from './report.ts';
import { runDifferential } from './run.ts';

export interface DifferentialArguments {
  readonly operations: number;
  readonly seed: number;
  /** Rules of the model; otherwise those of the running kernel. */
  readonly generation?: MountGeneration;
  readonly json: boolean;
}

interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const PASSED = 0;
const FAILED = 1;
const UNAVAILABLE = 3;

/** `kernfmt-conformance differential`; returns the exit status. */
export async function differential(
  { operations, seed, generation, json }: DifferentialArguments,
  { out, err }: Output,
): Promise<number> {
  let subject: LinuxSubject;
  try {
    subject = await LinuxSubject.start();
  } catch (error) {
    if (!(error instanceof LinuxUnavailable)) throw error;
    err(`kernfmt-conformance: this Linux cannot be compared with: ${error.message}\n`);
    return UNAVAILABLE;
  }
  try {
    const rules = generation ?? generationOf(subject.release) ?? '5.8';
    const known = knownDifferences(rules);
    const result = await runDifferential(simulatorModel(rules), subject, {
      operations,
      seed,
      known,
    });
    const model = `the simulator (mounts of ${rules})`;
    out(
      json
        ? `${JSON.stringify(result, undefined, 2)}\n`
        : formatResult(result, model, subject.name),
    );
    return result.failure === undefined ? PASSED : FAILED;
  } finally {
    subject.close();
  }
}
