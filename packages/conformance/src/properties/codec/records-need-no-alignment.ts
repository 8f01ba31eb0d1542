import fc from 'fast-check';
import { knownRecord, unknownRecord } from '../../arbitrary/records.ts';
import { streamOf } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';

export const recordsNeedNoAlignment = codecProperty({
  name: 'records-need-no-alignment',
  rule: 'A record begins where the one before it ends, at any byte.',
  source: 'fs/pipe.c:pipe_read() copies record by record and rounds nothing up',
  applies: ({ dialect }) => dialect.info.lengthUnit === 1,
  examples: ({ dialect, abi }) => {
    const odd = unknownRecord({ dialect, abi }).filter(({ bytes }) => bytes.length % 8 !== 0);
    const known = fc.array(knownRecord({ dialect, abi }), { minLength: 1, maxLength: 3 });
    return fc.tuple(odd, known).map(([one, after]) => streamOf([one, ...after]));
  },
  judge: (trial, { records, bytes }) => {
    trial.decodesTo(bytes, records);
    if (trial.subject.encode) trial.encodesTo(records, bytes);
  },
});
