import fc from 'fast-check';
import { mountScript, type ScriptOptions } from '../arbitrary/scripts.ts';
import { checkCount } from '../misuse.ts';
import { type Comparison, compare, type Difference } from './compare.ts';
import { type KnownDifference, KnownTexts } from './known_differences.ts';
import type { Script } from './operation.ts';
import type { Machine, Subject } from './subject.ts';

export interface DifferentialOptions {
  /** At least so many calls are made on both. */
  readonly operations: number;
  readonly seed: number;
  readonly script?: ScriptOptions;
  /** Differences that end a script and are counted. None, unless they are given. */
  readonly known?: readonly KnownDifference[];
  /** Told after each batch of scripts. */
  readonly onProgress?: (so: DifferentialResult) => void;
}

/** What a run came to. */
export interface DifferentialResult {
  readonly scripts: number;
  /** Calls that were the same on both, and how many of those succeeded. */
  readonly calls: number;
  readonly succeeded: number;
  /** How many scripts ended at each of the known differences, by name. */
  readonly known: Readonly<Record<string, number>>;
  /** How many lines of mount tables each of the known texts was taken out of, by name. */
  readonly texts: Readonly<Record<string, number>>;
  /** The first difference that is not known, of the smallest script that shows it. */
  readonly failure?: Failure;
}

export interface Failure {
  readonly seed: number;
  readonly script: Script;
  readonly difference: Difference;
}

/** Scripts that are made, and shrunk, together. */
const BATCH = 50;

/**
 * Plays random scripts on the model and on a subject until so many calls were made, or differ.
 *
 * @throws RangeError for operations that are not 1 or more
 */
export async function runDifferential(
  start: () => Machine,
  subject: Subject,
  options: DifferentialOptions,
): Promise<DifferentialResult> {
  const { known = [], onProgress = () => undefined } = options;
  checkCount('runDifferential', 'operations', options.operations);
  const run = new Run(start, subject, known);
  for (let batch = 0; run.calls < options.operations; batch++) {
    const failure = await run.batch(options.seed + batch, options.script ?? {});
    if (failure !== undefined) return { ...run.result(), failure };
    onProgress(run.result());
  }
  return run.result();
}

class Run {
  readonly #start: () => Machine;
  readonly #subject: Subject;
  readonly #knownDifferences: readonly KnownDifference[];
  readonly #known: Record<string, number>;
  readonly #texts = new KnownTexts();
  #scripts = 0;
  calls = 0;
  #succeeded = 0;

  constructor(start: () => Machine, subject: Subject, known: readonly KnownDifference[]) {
    this.#start = start;
    this.#subject = subject;
    this.#knownDifferences = known;
    this.#known = Object.fromEntries(known.map(({ name }) => [name, 0]));
  }

  result(): DifferentialResult {
    return {
      scripts: this.#scripts,
      calls: this.calls,
      succeeded: this.#succeeded,
      known: { ...this.#known },
      texts: { ...this.#texts.counts },
    };
  }

  async batch(seed: number, options: ScriptOptions): Promise<Failure | undefined> {
    let shrinking = false;
    const property = fc.asyncProperty(mountScript(options), async (script) => {
      const { difference, ...so } = await this.#compare(script);
      const known = difference && this.#knownDifferences.find(({ is }) => is(difference));
      if (!shrinking) this.#count(so, known);
      const failed = difference !== undefined && known === undefined;
      shrinking ||= failed;
      return !failed;
    });
    const { failed, counterexample } = await fc.check(property, {
      seed,
      numRuns: BATCH,
      unbiased: true,
    });
    if (!failed) return undefined;
    const [script] = counterexample!;
    const { difference } = await this.#compare(script);
    if (difference === undefined) throw new Error('a difference was there once, and then was not');
    return { seed, script, difference };
  }

  #compare(script: Script): Promise<Comparison> {
    return compare(script, this.#start, this.#subject, this.#texts.takeOut);
  }

  #count({ calls, succeeded }: Comparison, known: KnownDifference | undefined): void {
    this.#scripts++;
    this.calls += calls;
    this.#succeeded += succeeded;
    if (known !== undefined) this.#known[known.name] = (this.#known[known.name] ?? 0) + 1;
  }
}
