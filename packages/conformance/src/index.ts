export type { Difference } from './replay/compare.ts';
export {
  type ReplayOptions,
  type ReplayResult,
  replayTrace,
  type StepFailure,
} from './replay/replay.ts';
export { parseTrace, type Step, type Trace, TraceError } from './trace.ts';
