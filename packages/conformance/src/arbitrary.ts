export { bufferSize } from './arbitrary/buffers.ts';
export {
  type FilterExample,
  filter,
  filterFaults,
  type RefusedFilter,
  refusedFilter,
} from './arbitrary/filters.ts';
export { type FsinfoReply, fsinfoReply } from './arbitrary/fsinfo.ts';
export {
  anyRecord,
  type Example,
  knownRecord,
  unknownRecord,
  type Where,
} from './arbitrary/records.ts';
export {
  defaultWeights,
  mountScript,
  type ScriptOptions,
  type Weights,
} from './arbitrary/scripts.ts';
export {
  garbage,
  lengthBelowHeader,
  type MalformedStream,
  malformedStream,
  type Stream,
  shortHeader,
  stream,
  truncatedTail,
} from './arbitrary/streams.ts';
