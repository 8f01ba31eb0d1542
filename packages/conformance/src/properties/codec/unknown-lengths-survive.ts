import fc from 'fast-check';
import { anyRecord, unknownRecord } from '../../arbitrary/records.ts';
import { streamOf } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';

export const unknownLengthsSurvive = codecProperty({
  name: 'unknown-lengths-survive',
  rule: 'A record of a known type that is longer or shorter than its struct is kept whole.',
  source: 'include/uapi/linux/watch_queue.h: WATCH_INFO_LENGTH, not the type, says how long it is',
  examples: ({ dialect, abi }) => {
    const isKnown = (type: number): boolean => dialect.types.some((each) => each.type === type);
    const strange = unknownRecord({ dialect, abi }).filter(({ record }) => isKnown(record.type));
    return fc
      .tuple(strange, fc.array(anyRecord({ dialect, abi }), { maxLength: 2 }))
      .map(([one, after]) => streamOf([one, ...after]));
  },
  judge: (trial, { records, bytes }) => {
    const got = trial.decodesTo(bytes, records);
    if (trial.subject.encode) trial.encodesTo(got, bytes);
  },
});
