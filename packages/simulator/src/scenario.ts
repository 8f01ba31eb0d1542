/**
 * Scenarios: what a task does on a simulated kernel, step by step, as data; and programs that run
 * beside it. Needs zod.
 */
export { type Operation, type Outcome, StepError } from './scenario/operation.ts';
export { operations } from './scenario/operations.ts';
export type { Program, ProgramOutput } from './scenario/program.ts';
export { Renaming } from './scenario/renaming.ts';
export {
  type PlayOptions,
  parseScenario,
  playScenario,
  type Scenario,
  ScenarioError,
  type ScenarioStep,
  type StepResult,
  scenarioSchema,
} from './scenario/scenario.ts';
export { attempt, Session, type SessionOptions } from './scenario/session.ts';
export { flagsOf } from './scenario/symbols.ts';
