/** Traces replayed on the simulator: each call must return what it returned in its recording. */
export type { Difference } from './replay/compare.ts';
export {
  type ReplayOptions,
  type ReplayResult,
  replayTrace,
  type StepFailure,
} from './replay/replay.ts';
