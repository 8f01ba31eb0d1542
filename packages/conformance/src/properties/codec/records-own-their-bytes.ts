import { stream } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';
import { agrees, show } from '../../codec/show.ts';

export const recordsOwnTheirBytes = codecProperty({
  name: 'records-own-their-bytes',
  rule: 'A decoded record stays what it is when the next read overwrites the buffer.',
  source: 'kernfmt: samples/watch_queue/watch_test.c reads into one buffer for ever',
  examples: stream,
  judge: (trial, { bytes, records }) => {
    const buffer = bytes.slice();
    const got = trial.outcome(buffer);
    if (got.failed) trial.fail(bytes, show(records), show(got.error));
    buffer.fill(0xa5);
    if (agrees(records, got.records)) return;
    trial.fail(bytes, `${show(records)} after the buffer was overwritten`, show(got.records));
  },
});
