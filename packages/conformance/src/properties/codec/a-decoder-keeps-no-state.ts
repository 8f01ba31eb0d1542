import fc from 'fast-check';
import { malformedStream, stream } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';

export const aDecoderKeepsNoState = codecProperty({
  name: 'a-decoder-keeps-no-state',
  rule: 'What was decoded before, or refused, changes nothing for the next bytes.',
  source: 'fs/pipe.c:pipe_read(): a record is never split between two reads',
  examples: (where) => fc.tuple(stream(where), malformedStream(where), stream(where)),
  judge: (trial, [first, malformed, second]) => {
    trial.decodesTo(first.bytes, first.records);
    trial.failsAt(malformed.bytes, malformed.offset);
    trial.decodesTo(second.bytes, second.records);
    trial.decodesTo(first.bytes, first.records);
  },
});
