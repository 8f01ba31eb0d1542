import fc from 'fast-check';
import { joined, lengthBelowHeader, stream } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';

export const bytesAfterAnErrorAreUntouched = codecProperty({
  name: 'bytes-after-an-error-are-untouched',
  rule: 'What stands behind a bad header decides nothing: no decoder looks for records in it.',
  source: 'samples/watch_queue/watch_test.c gives up; where the next record begins, nothing tells',
  examples: (where) => fc.tuple(lengthBelowHeader(where), stream(where)),
  judge: (trial, [{ bytes, offset, records }, { bytes: more }]) => {
    const whole = joined(bytes, more);
    trial.failsAt(whole, offset);
    if (trial.subject.each === undefined) return;
    const got = trial.eachOutcome(whole.slice());
    trial.isErrorAt(got, whole, offset);
    if (got.records.length === records.length) return;
    trial.fail(whole, `${records.length} records, then an error`, `${got.records.length} records`);
  },
});
