import fc from 'fast-check';
import { anyRecord } from '../../arbitrary/records.ts';
import { codecProperty, encodes } from '../../codec/property.ts';
import { withLength } from '../../codec/reference.ts';

export const encodeSetsTheLength = codecProperty({
  name: 'encode-sets-the-length',
  rule: 'Encode puts the length that a record takes into info, and keeps all else of it.',
  source: 'include/linux/watch_queue.h: watch_sizeof()',
  applies: encodes,
  examples: ({ dialect, abi }) =>
    fc.tuple(anyRecord({ dialect, abi }), fc.nat(0xff)).map(([{ record, bytes }, units]) => {
      const info = withLength(record.info, units * dialect.info.lengthUnit, dialect);
      return { record: { ...record, info }, bytes };
    }),
  judge: (trial, { record, bytes }) => trial.encodesTo([record], bytes),
});
