import fc from 'fast-check';
import { test } from 'vitest';
import { checkInvariants, rememberInitialNamespace } from './model/invariants.ts';
import { Machine, programs } from './model/operations.ts';

test('after every operation the tree, its counts, peers, slaves and ids are consistent', () => {
  fc.assert(
    fc.property(programs('all'), (program) => {
      const machine = new Machine();
      rememberInitialNamespace(machine.kernel);
      for (const operation of program) {
        machine.step(operation);
        checkInvariants(machine.kernel);
      }
    }),
    { numRuns: 100 },
  );
});

test('what a task held is let go of when it exits', () => {
  fc.assert(
    fc.property(programs('all'), (program) => {
      const machine = new Machine();
      rememberInitialNamespace(machine.kernel);
      for (const operation of program) machine.step(operation);
      for (const task of [...machine.tasks, machine.observer]) {
        task.exit();
        checkInvariants(machine.kernel);
      }
    }),
    { numRuns: 100 },
  );
});
