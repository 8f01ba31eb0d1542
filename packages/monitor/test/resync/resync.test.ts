import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MountCache, resync, resyncFlat } from '../../src/resync.ts';
import { act, type Round, rounds } from './program.ts';
import { told, truth } from './truth.ts';
import { interleaved, World } from './world.ts';

type Form = typeof resync;

/**
 * A reader that looks at its queue between rounds, and scans if there was anything or anything was
 * lost, while mounts go on changing. Returns how often something was lost.
 */
function live(world: World, cache: MountCache, form: Form, program: readonly Round[]): number {
  let losses = 0;
  for (const { before, during } of program) {
    for (const operation of before) act(world, operation);
    const { records, lost } = world.drain();
    losses += Number(lost);
    if (records === 0 && !lost) continue;
    const left = [...during];
    const happen = () => {
      const operation = left.shift();
      if (operation !== undefined) act(world, operation);
    };
    form(interleaved(world.reader, happen), cache);
  }
  return losses;
}

/** Notes of a queue. Linux 5.8 crashes when it reads one of another size. */
const sizes = fc.constantFrom(1, 2, 4, 8);

test.each([
  ['sums', resync, 'private'],
  ['the flat list', resyncFlat, 'all'],
] as const)('by %s a table is true once mounts rest, whatever was lost', (_, form, what) => {
  let losses = 0;
  fc.assert(
    fc.property(rounds(what), sizes, (program, notes) => {
      const world = new World();
      world.watch(notes);
      const cache = new MountCache();
      form(world.reader, cache);
      losses += live(world, cache, form, program);
      const { settled } = form(world.reader, cache);
      expect(settled).toBe(true);
      expect(told(cache)).toEqual(truth(world.kernel, world.reader));
      expect(cache.size).toBe(told(cache).length);
    }),
    { numRuns: 100 },
  );
  expect(losses).toBeGreaterThan(30);
});
