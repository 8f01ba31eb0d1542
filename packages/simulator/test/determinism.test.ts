import { decodeRecords, encodeRecords } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Machine, type Operation, programs } from './model/operations.ts';
import { snapshot } from './model/snapshot.ts';

/** All that can be seen of a run: what was refused, what was queued, what the tree became. */
function run(program: readonly Operation[], seed: number): unknown[] {
  const machine = new Machine({ seed });
  return program.flatMap((operation) => {
    const error = machine.step(operation);
    return [error?.code, machine.drain(), snapshot(machine)];
  });
}

test('the same program on the same seed gives the same bytes', () => {
  fc.assert(
    fc.property(programs('all'), fc.nat(), (program, seed) => {
      expect(run(program, seed)).toEqual(run(program, seed));
    }),
    { numRuns: 40 },
  );
});

test('everything queued decodes, and encodes to the same bytes', () => {
  fc.assert(
    fc.property(programs('all'), (program) => {
      const machine = new Machine();
      for (const operation of program) {
        machine.step(operation);
        const bytes = machine.drain();
        expect(encodeRecords([...decodeRecords(bytes)])).toEqual(bytes);
      }
    }),
    { numRuns: 60 },
  );
});
