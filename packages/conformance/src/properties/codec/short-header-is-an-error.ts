import { shortHeader } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';

export const shortHeaderIsAnError = codecProperty({
  name: 'short-header-is-an-error',
  rule: 'Bytes behind the last record that are fewer than a header are an error that tells where.',
  source: 'samples/watch_queue/watch_test.c: “Short message header”',
  examples: shortHeader,
  judge: (trial, { bytes, offset }) => trial.failsAt(bytes, offset),
});
