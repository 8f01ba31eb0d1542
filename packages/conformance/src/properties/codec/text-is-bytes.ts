import { type Declaration, LP64, layoutOf } from '@kernfmt/layout';
import { knownRecord } from '../../arbitrary/records.ts';
import { codecProperty } from '../../codec/property.ts';
import { structFor } from '../../codec/reference.ts';

/** The members of a struct that hold text. */
function textsOf(struct: Declaration): string[] {
  return layoutOf(struct, LP64).members.flatMap(({ name, field }) =>
    field.form === 'chars' || (field.form === 'rest' && field.of === 'text') ? [name] : [],
  );
}

export const textIsBytes = codecProperty({
  name: 'text-is-bytes',
  rule: 'Text keeps its bytes, whatever the encoding: one character 0–255 for each.',
  source: 'kernfmt: the kernel copies names and messages as they are, and cuts them where they end',
  applies: ({ dialect }) =>
    dialect.types.some(({ structs }) => structs.some(({ struct }) => textsOf(struct).length > 0)),
  examples: ({ dialect, abi }) =>
    knownRecord({ dialect, abi }).filter(({ record, bytes }) =>
      textsOf(structFor(dialect, record, bytes.length, abi)!).some((name) =>
        /[\x80-\xff]/.test(String(record[name])),
      ),
    ),
  judge: (trial, { record, bytes }) => {
    trial.decodesTo(bytes, [record]);
    if (trial.subject.encode) trial.encodesTo([record], bytes);
  },
});
