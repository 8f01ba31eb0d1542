import { LP64, layoutOf } from '@kernfmt/layout';
import type { Dialect } from '@kernfmt/uapi/linux/watch_queue';
import { knownRecord } from '../../arbitrary/records.ts';
import { codecProperty, encodes } from '../../codec/property.ts';
import { structFor } from '../../codec/reference.ts';

/** The reserved members of a dialect's structs. */
function reservedIn({ types }: Dialect): number {
  const structs = types.flatMap((type) => type.structs);
  return structs.flatMap(({ struct }) =>
    layoutOf(struct, LP64).members.filter(({ optional }) => optional),
  ).length;
}

export const reservedWordsSurvive = codecProperty({
  name: 'reserved-words-survive',
  rule: 'A reserved word or named padding that is not 0 is shown and written back.',
  source: 'kernfmt: what the kernel will put there one day is not lost',
  applies: (subject) => encodes(subject) && reservedIn(subject.dialect) > 0,
  examples: ({ dialect, abi }) =>
    knownRecord({ dialect, abi }).filter(({ record, bytes }) => {
      const { members } = layoutOf(structFor(dialect, record, bytes.length, abi)!, abi);
      return members.some(({ optional, name }) => optional && record[name] !== 0);
    }),
  judge: (trial, { record, bytes }) => {
    trial.encodesTo(trial.decodesTo(bytes, [record]), bytes);
  },
});
