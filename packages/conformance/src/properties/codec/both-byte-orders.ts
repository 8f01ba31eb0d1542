import { knownRecord } from '../../arbitrary/records.ts';
import { codecProperty } from '../../codec/property.ts';
import { bytesOfRecord, structFor } from '../../codec/reference.ts';

export const bothByteOrders = codecProperty({
  name: 'both-byte-orders',
  rule: 'One record is the same in either byte order; its subtype stands in byte 3 of both.',
  source: 'include/uapi/linux/watch_queue.h: type:24 and subtype:8 of one native word',
  applies: ({ abis }) => new Set(abis.map(({ littleEndian }) => littleEndian)).size === 2,
  examples: knownRecord,
  judge: (trial, { record, bytes }) => {
    const { abis, dialect, encode } = trial.subject;
    const struct = structFor(dialect, record, bytes.length, trial.abi)!;
    for (const abi of abis) {
      const there = bytesOfRecord(struct, record, abi);
      trial.on(abi).decodesTo(there, [record]);
      if (encode) trial.on(abi).encodesTo([record], there);
    }
  },
});
