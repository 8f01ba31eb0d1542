import { Errno, KernelOops } from '@kernfmt/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkInvariants, rememberInitialNamespace } from './model/invariants.ts';
import { Machine, paths } from './model/operations.ts';

/** Calls by name; `wait` sleeps and has tests of its own, `exit` ends the task. */
const calls = Object.keys(new Machine().kernel.support).filter(
  (name) => name !== 'wait' && name !== 'exit' && name !== 'fork',
);

const number = fc.oneof(
  fc.integer({ min: -2, max: 12 }),
  fc.constant(-100),
  fc.integer({ min: 0, max: 31 }).map((bit) => 1 << bit),
  fc.integer(),
  fc.maxSafeInteger(),
);
const text = fc.oneof(
  fc.constantFrom(...paths, '', '/m/none', 'tmpfs', 'proc', 'ext2', 'oauto', 'keyring', 'user'),
  fc.constantFrom('x'.repeat(300), '/x'.repeat(3000), 'a\0b', '../../..', 'size=1m', 'ro'),
  fc.string({ maxLength: 8 }),
);
const bytes = fc.uint8Array({ maxLength: 64 });
/** What a program can pass: numbers, pointers to text, bytes or nothing. */
const plausible = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: bytes },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 1n << 64n }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(bytes, number, fc.constant(null)), { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { fd: 0, events: 1, revents: 0 },
      { rlim_cur: 1n, rlim_max: 2n },
      { events: 1, data: 0n },
    ),
  },
);

/** A call as JavaScript has it: by name, with whatever. */
function call(target: object, name: string, args: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') throw new Error(`no call ${name}`);
  return Reflect.apply(method, target, args);
}

function property(argument: fc.Arbitrary<unknown>, answers: Map<string, number>) {
  const step = fc.tuple(fc.constantFrom(...calls), fc.array(argument, { maxLength: 7 }));
  return fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
    const machine = new Machine();
    rememberInitialNamespace(machine.kernel);
    for (const [name, args] of steps) {
      const answer = outcome(() => call(machine.tasks[0]!, name, args));
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      if (answer === 'KernelOops') return;
    }
    checkInvariants(machine.kernel);
  });
}

function outcome(act: () => unknown): string {
  try {
    act();
    return 'returned';
  } catch (error) {
    if (error instanceof Errno) return 'Errno';
    if (error instanceof KernelOops) return 'KernelOops';
    if (error instanceof TypeError && /^[a-z_0-9]+: /.test(error.message)) return 'TypeError';
    throw error;
  }
}

test('whatever a program passes, a call returns or is refused, and the tree stays whole', () => {
  const answers = new Map<string, number>();
  fc.assert(property(plausible, answers), { numRuns: 400 });
  expect(answers.get('Errno')).toBeGreaterThan(100);
  expect(answers.get('returned')).toBeGreaterThan(100);
});

test('whatever JavaScript passes, a misuse is a TypeError that names the call', () => {
  const answers = new Map<string, number>();
  fc.assert(property(fc.anything({ withBigInt: true, withTypedArray: true }), answers), {
    numRuns: 200,
  });
  expect(answers.get('TypeError')).toBeGreaterThan(100);
});
