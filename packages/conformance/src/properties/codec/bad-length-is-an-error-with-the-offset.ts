import fc from 'fast-check';
import { lengthBelowHeader, truncatedTail } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';

export const badLengthIsAnErrorWithTheOffset = codecProperty({
  name: 'bad-length-is-an-error-with-the-offset',
  rule: 'A length below the header’s own, or beyond the end, is an error that tells where.',
  source: 'samples/watch_queue/watch_test.c: “Bad message length”',
  examples: (where) => fc.oneof(lengthBelowHeader(where), truncatedTail(where)),
  judge: (trial, { bytes, offset }) => trial.failsAt(bytes, offset),
});
