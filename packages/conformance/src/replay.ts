/** Traces replayed on the simulator: each call must return what it returned where it was recorded. */
export type { Difference } from './replay/compare.ts';
export {
  type ReplayOptions,
  type ReplayResult,
  replayTrace,
  type StepFailure,
} from './replay/replay.ts';
