import { raw_notification } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { unknownRecord } from '../../arbitrary/records.ts';
import { codecProperty, encodes } from '../../codec/property.ts';
import { bytesOfRecord, longestOf, shortest } from '../../codec/reference.ts';
import { show } from '../../codec/show.ts';

export const tooLongARecordIsRefused = codecProperty({
  name: 'too-long-a-record-is-refused',
  rule: 'Encode throws for a record longer than its length field can say.',
  source:
    'ver #2 patch 2/5, “Make watch_sizeof() check record size”: it would run into the watch id',
  applies: encodes,
  examples: ({ dialect, abi }) =>
    fc
      .tuple(unknownRecord({ dialect, abi }), fc.integer({ min: 1, max: 200 }))
      .map(([{ record }, more]) => ({
        ...record,
        data: new Uint8Array(longestOf(dialect) - shortest + more * dialect.info.lengthUnit),
      })),
  judge: (trial, record) => {
    const { encode, dialect } = trial.subject;
    let bytes: Uint8Array | undefined;
    try {
      bytes = encode?.([record], { dialect, abi: trial.abi });
    } catch {
      return;
    }
    const whole = bytesOfRecord(raw_notification, record, trial.abi);
    trial.fail(whole, `an error: these are ${whole.length} bytes`, show(bytes));
  },
});
