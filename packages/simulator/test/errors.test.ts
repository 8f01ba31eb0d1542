import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Machine, programs } from './model/operations.ts';
import { snapshot } from './model/snapshot.ts';

test('what is refused leaves the tree, its ids and the queue as they were', () => {
  let refused = 0;
  fc.assert(
    fc.property(programs('places'), fc.constantFrom(15, 25, 100_000), (program, max) => {
      const machine = new Machine();
      machine.kernel.mountMax = max;
      for (const operation of program) {
        const before = snapshot(machine);
        machine.drain();
        const error = machine.step(operation);
        if (error === undefined) continue;
        refused++;
        expect(snapshot(machine)).toBe(before);
        // Copies that a propagation made before it ran out of room are taken back, and say so.
        if (error.code !== 'ENOSPC') expect(machine.drain()).toEqual(new Uint8Array(0));
      }
    }),
    { numRuns: 150 },
  );
  expect(refused).toBeGreaterThan(500);
});
