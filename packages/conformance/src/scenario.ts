/** Traces: their schema, reading and writing them, and recording what is done on a kernel. */
export { type RecordScenarioOptions, recordScenario } from './scenario/record_scenario.ts';
export {
  type RecordedTask,
  TraceRecorder,
  type TraceRecorderOptions,
} from './scenario/recorder.ts';
export { formatTrace } from './scenario/write.ts';
export { parseTrace, type Step, stepSchema, type Trace, TraceError, traceSchema } from './trace.ts';
