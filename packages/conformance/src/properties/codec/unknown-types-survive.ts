import fc from 'fast-check';
import { anyRecord, unknownRecord } from '../../arbitrary/records.ts';
import { streamOf } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';

export const unknownTypesSurvive = codecProperty({
  name: 'unknown-types-survive',
  rule: 'A record of a type that the dialect does not have is kept whole, between its neighbours.',
  source: 'samples/watch_queue/watch_test.c steps over “other type” by its length',
  examples: ({ dialect, abi }) => {
    const isOther = (type: number): boolean => dialect.types.every((each) => each.type !== type);
    const other = unknownRecord({ dialect, abi }).filter(({ record }) => isOther(record.type));
    const near = fc.array(anyRecord({ dialect, abi }), { maxLength: 2 });
    return fc
      .tuple(near, other, near)
      .map(([before, one, after]) => streamOf([...before, one, ...after]));
  },
  judge: (trial, { records, bytes }) => {
    const got = trial.decodesTo(bytes, records);
    if (trial.subject.encode) trial.encodesTo(got, bytes);
  },
});
