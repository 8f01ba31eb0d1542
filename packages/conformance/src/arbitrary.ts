export {
  anyRecord,
  type Example,
  knownRecord,
  unknownRecord,
  type Where,
} from './arbitrary/records.ts';
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
