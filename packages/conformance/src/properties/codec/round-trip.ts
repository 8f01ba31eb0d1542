import { stream } from '../../arbitrary/streams.ts';
import { codecProperty, encodes } from '../../codec/property.ts';
import { agrees, show } from '../../codec/show.ts';

export const roundTrip = codecProperty({
  name: 'round-trip',
  rule: 'What was decoded encodes to the same bytes, and what was encoded decodes to the same.',
  source: 'kernfmt: a recording that is decoded and written again is the same recording',
  applies: encodes,
  examples: stream,
  judge: (trial, { bytes, records }) => {
    const back = trial.encode(trial.decode(bytes, records), bytes);
    if (!agrees(bytes, back))
      trial.fail(bytes, 'the same bytes after decode and encode', show(back));
    const again = trial.decode(trial.encode(records, bytes), records);
    if (!agrees(records, again)) trial.fail(bytes, show(records), show(again));
  },
});
