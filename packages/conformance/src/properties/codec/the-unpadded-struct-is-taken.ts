import { LP64 } from '@kernfmt/layout';
import { hasShorterForms, shorterForm } from '../../arbitrary/records.ts';
import { codecProperty } from '../../codec/property.ts';

export const theUnpaddedStructIsTaken = codecProperty({
  name: 'the-unpadded-struct-is-taken',
  rule: 'A struct whose padding at the end is only inferred is decoded without it, too.',
  source: 'kernfmt: July’s mount_notification has 28 or 32 bytes; its header text is lost',
  applies: ({ dialect }) => hasShorterForms(dialect, LP64),
  examples: shorterForm,
  judge: (trial, { record, bytes }) => {
    trial.decodesTo(bytes, [record]);
  },
});
