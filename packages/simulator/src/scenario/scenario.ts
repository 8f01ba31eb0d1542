import { Errno } from '@kernfmt/kernel';
import { z } from 'zod';
import { JsonSyntaxError, type LocatedJson, parseLocated } from './json_lines.ts';
import type { Outcome } from './operation.ts';
import { operations } from './operations.ts';
import { Session, type SessionOptions } from './session.ts';

/** One step: an operation by name, and its arguments. What else traces have is left alone. */
const stepSchema = z.looseObject({
  op: z.string(),
  args: z.looseObject({}).default({}),
});

/**
 * What a task does, step by step. A trace (schema mount-notify-trace/1) is a scenario too, whose
 * results nobody looks at.
 */
export const scenarioSchema = z.looseObject({
  schema: z.enum(['kernfmt-scenario/1', 'mount-notify-trace/1']).optional(),
  description: z.string().optional(),
  steps: z.array(stepSchema),
});

export type ScenarioStep = z.infer<typeof stepSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;

/** A text that is no scenario: the message has a line for each thing wrong, with line and path. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}

/**
 * A scenario from the text of its file: its shape, its operations and their arguments are checked.
 * @throws ScenarioError: `line 7: steps.2.args.flags: …`
 */
export function parseScenario(text: string): Scenario {
  const located = locate(text);
  const result = scenarioSchema.safeParse(located.value);
  if (!result.success) throw errorOf(located, result.error.issues);
  const issues = result.data.steps.flatMap(({ op, args }, n) => {
    const operation = Object.hasOwn(operations, op) ? operations[op] : undefined;
    if (operation === undefined) {
      return [{ path: ['steps', n, 'op'], message: `no operation ${JSON.stringify(op)}` }];
    }
    return operation.check(args).map(({ path, message }) => ({
      path: ['steps', n, 'args', ...path],
      message,
    }));
  });
  if (issues.length > 0) throw errorOf(located, issues);
  return result.data;
}

function locate(text: string): LocatedJson {
  try {
    return parseLocated(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new ScenarioError(`line ${error.line}: ${error.message}`, { cause: error });
  }
}

function errorOf(
  located: LocatedJson,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): ScenarioError {
  const lines = issues.map(
    ({ path, message }) =>
      `line ${located.lineOf(path)}: ${path.map(String).join('.')}: ${message}`,
  );
  return new ScenarioError(lines.join('\n'));
}

/** What came of a step: what it observed, or why Linux refused it. */
export type StepResult = Outcome | Errno;

export interface PlayOptions extends SessionOptions {
  /** Told of each step once it is over, and what programs had to say to it. */
  readonly onStep?: (step: ScenarioStep, result: StepResult, session: Session) => void;
  readonly signal?: AbortSignal;
}

/**
 * Plays a scenario from a fresh boot to its end, or until `signal` aborts. After each step a
 * program that it spawned runs until it sleeps.
 *
 * @throws StepError for a step that `parseScenario` would not have let through, KernelOops
 */
export async function playScenario(
  scenario: Scenario,
  { onStep, signal, ...options }: PlayOptions = {},
): Promise<void> {
  const session = new Session(options);
  try {
    for (const step of scenario.steps) {
      if (signal?.aborted) return;
      const result = makeStep(session, step);
      await session.settle();
      onStep?.(step, result, session);
    }
  } finally {
    session.close();
  }
}

function makeStep(session: Session, { op, args, ret }: ScenarioStep): StepResult {
  const operation = Object.hasOwn(operations, op) ? operations[op] : undefined;
  if (operation === undefined) throw new RangeError(`playScenario: no operation ${op}`);
  try {
    const outcome = operation.run(session, args);
    // A trace says what the serial was where it was recorded: later steps mean this key by it.
    if (outcome.serial === true && typeof ret === 'number') session.serials.match(ret, outcome.ret);
    return outcome;
  } catch (error) {
    if (error instanceof Errno) return error;
    throw error;
  }
}
