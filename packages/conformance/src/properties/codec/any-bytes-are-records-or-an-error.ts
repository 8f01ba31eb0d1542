import fc from 'fast-check';
import { garbage, stream } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';
import { meaningOf } from '../../codec/reference.ts';

export const anyBytesAreRecordsOrAnError = codecProperty({
  name: 'any-bytes-are-records-or-an-error',
  rule: 'Any bytes give the records they are, or an error that tells where they stop.',
  source: 'kernfmt: what comes through a pipe is not to be believed',
  examples: (where) =>
    fc.oneof(
      garbage(where).map(({ bytes }) => bytes),
      // Records with a byte changed somewhere.
      fc.tuple(stream(where), fc.nat(), fc.nat(0xff)).map(([{ bytes }, at, byte]) => {
        const changed = bytes.slice();
        if (bytes.length > 0) changed[at % bytes.length] = byte;
        return changed;
      }),
    ),
  judge: (trial, bytes) => {
    const { records, error } = meaningOf(bytes, trial.subject.dialect, trial.abi);
    if (error === undefined) trial.decodesTo(bytes, records);
    else trial.failsAt(bytes, error.offset);
  },
});
