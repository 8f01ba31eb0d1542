import fc from 'fast-check';
import { knownRecord, someBits } from '../../arbitrary/records.ts';
import { codecProperty, encodes } from '../../codec/property.ts';
import { bytesOfRecord, structFor, withLength } from '../../codec/reference.ts';

export const unknownBitsSurvive = codecProperty({
  name: 'unknown-bits-survive',
  rule: 'Bits of info that no header names are shown as they are and written back.',
  source: 'include/uapi/linux/watch_queue.h: bits 16–31 are the type’s, bit 7 is nobody’s',
  applies: encodes,
  examples: ({ dialect, abi }) =>
    fc.tuple(knownRecord({ dialect, abi }), someBits).map(([example, bits]) => {
      const { record, bytes } = example;
      const info = withLength((record.info ^ bits) >>> 0, bytes.length, dialect);
      const changed = { ...record, info };
      const struct = structFor(dialect, record, bytes.length, abi)!;
      return { record: changed, bytes: bytesOfRecord(struct, changed, abi) };
    }),
  judge: (trial, { record, bytes }) => {
    trial.encodesTo(trial.decodesTo(bytes, [record]), bytes);
  },
});
