/** Two implementations of mounts, one script: the first call after which they differ. */
export {
  type Comparison,
  compare,
  compareCalls,
  type Difference,
  type Normalise,
} from './differential/compare.ts';
export { type Explained, explain, type Gap, gaps } from './differential/gaps.ts';
export {
  type KnownDifference,
  type KnownText,
  KnownTexts,
  knownDifferences,
  knownTexts,
} from './differential/known_differences.ts';
export { LinuxSubject, LinuxUnavailable } from './differential/linux/subject.ts';
export { generationOf, simulatorModel } from './differential/model.ts';
export { type Heard, type HeardScript, hearBoth, type Told } from './differential/notifications.ts';
export type { Operation, Place, PropagationType, Script, Slot } from './differential/operation.ts';
export { type Pair, pairsOfMounts } from './differential/pairs.ts';
export { formatResult } from './differential/report.ts';
export {
  type DifferentialOptions,
  type DifferentialResult,
  type Failure,
  runDifferential,
} from './differential/run.ts';
export { type Played, playScript } from './differential/script.ts';
export { SimulatorMachine } from './differential/simulator.ts';
export {
  type Call,
  type Machine,
  type Observation,
  type Subject,
  startDirectories,
  subjectOf,
} from './differential/subject.ts';
export { type Mountinfo, type Topology, topologyOf } from './differential/topology.ts';
