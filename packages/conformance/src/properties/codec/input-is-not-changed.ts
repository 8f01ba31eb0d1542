import fc from 'fast-check';
import { malformedStream, stream } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';
import type { AnyRecord } from '../../codec/reference.ts';
import { agrees, show } from '../../codec/show.ts';
import type { Trial } from '../../codec/trial.ts';

export const inputIsNotChanged = codecProperty({
  name: 'input-is-not-changed',
  rule: 'Decode leaves its bytes as they are, encode its records.',
  source: 'kernfmt: the bytes are the caller’s',
  examples: (where) => fc.tuple(stream(where), malformedStream(where)),
  judge: (trial, [{ bytes, records }, malformed]) => {
    for (const given of [bytes, malformed.bytes]) {
      const copy = given.slice();
      trial.outcome(copy);
      if (!agrees(given, copy)) trial.fail(given, 'the same bytes after decode', show(copy));
    }
    keepsRecords(trial, records, bytes);
  },
});

function keepsRecords(trial: Trial, records: readonly AnyRecord[], bytes: Uint8Array): void {
  const { encode, dialect } = trial.subject;
  if (encode === undefined) return;
  const copies = structuredClone(records);
  encode(copies, { dialect, abi: trial.abi });
  const same = agrees(records, copies);
  if (!same) trial.fail(bytes, `${show(records)} after encode`, show(copies));
}
