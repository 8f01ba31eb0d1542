import fc from 'fast-check';
import { malformedStream, stream } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';
import { agrees, show } from '../../codec/show.ts';

export const readsInsideTheBuffer = codecProperty({
  name: 'reads-inside-the-buffer',
  rule: 'Bytes around a Uint8Array, in the buffer that it is a part of, change nothing.',
  source: 'kernfmt: a read fills the first part of a buffer, whose rest is of an earlier read',
  examples: (where) =>
    fc.record({
      bytes: fc.oneof(stream(where), malformedStream(where)).map((each) => each.bytes),
      before: fc.nat(24),
    }),
  judge: (trial, { bytes, before }) => {
    const alone = trial.outcome(bytes.slice());
    for (const guard of [0x00, 0x08, 0xff]) {
      const around = new Uint8Array(before + bytes.length + 16).fill(guard);
      around.set(bytes, before);
      const inside = trial.outcome(around.subarray(before, before + bytes.length));
      const same =
        inside.failed === alone.failed &&
        agrees(alone.records, inside.records) &&
        (!alone.failed ||
          trial.subject.offsetOf(inside.error) === trial.subject.offsetOf(alone.error));
      if (same) continue;
      const where = `at ${before} of a buffer of ${guard.toString(16).padStart(2, '0')}`;
      trial.fail(bytes, show(alone), `${show(inside)} ${where}`);
    }
  },
});
