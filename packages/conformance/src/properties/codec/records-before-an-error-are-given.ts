import { malformedStream } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';
import { agrees, show } from '../../codec/show.ts';

export const recordsBeforeAnErrorAreGiven = codecProperty({
  name: 'records-before-an-error-are-given',
  rule: 'A decoder that goes one by one gives every record before the bad one, then the error.',
  source: 'samples/watch_queue/watch_test.c prints each record before it looks at the next',
  applies: ({ each }) => each !== undefined,
  examples: malformedStream,
  judge: (trial, { bytes, offset, records }) => {
    const got = trial.eachOutcome(bytes.slice());
    trial.isErrorAt(got, bytes, offset);
    if (!agrees(records, got.records)) trial.fail(bytes, show(records), show(got.records));
  },
});
