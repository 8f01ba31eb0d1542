import fc from 'fast-check';
import { anyRecord, unknownRecord } from '../../arbitrary/records.ts';
import { streamOf } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';
import { longestOf } from '../../codec/reference.ts';

export const theLongestRecordIsARecord = codecProperty({
  name: 'the-longest-record-is-a-record',
  rule: 'A record may be as long as its length field can say: 127 bytes in every pipe version.',
  source: 'include/uapi/linux/watch_queue.h: WATCH_INFO_LENGTH',
  examples: ({ dialect, abi }) => {
    const longest = unknownRecord({ dialect, abi }).filter(
      ({ bytes }) => bytes.length === longestOf(dialect),
    );
    const near = fc.array(anyRecord({ dialect, abi }), { maxLength: 1 });
    return fc
      .tuple(near, longest, near)
      .map(([before, one, after]) => streamOf([...before, one, ...after]));
  },
  judge: (trial, { records, bytes }) => {
    trial.decodesTo(bytes, records);
    if (trial.subject.encode) trial.encodesTo(records, bytes);
  },
});
