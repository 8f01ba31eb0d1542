import fc from 'fast-check';
import { codecProperty } from '../../codec/property.ts';

export const anEmptyReadHasNoRecords = codecProperty({
  name: 'an-empty-read-has-no-records',
  rule: 'No bytes are no records, and no records are no bytes.',
  source: 'fs/pipe.c:pipe_read() returns 0 when the write end is closed',
  examples: () => fc.constant(new Uint8Array()),
  judge: (trial, nothing) => {
    trial.decodesTo(nothing, []);
    if (trial.subject.encode) trial.encodesTo([], nothing);
  },
});
