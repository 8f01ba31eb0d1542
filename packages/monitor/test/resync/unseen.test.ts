import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MountCache, resync, resyncFlat } from '../../src/resync.ts';
import { act, rounds } from './program.ts';
import { told, toldOf, truth } from './truth.ts';
import { interleaved, listed, World } from './world.ts';

test('all that sums miss are mounts that never counted, and what they were put under', () => {
  let unseen = 0;
  fc.assert(
    fc.property(rounds('all'), (program) => {
      const world = new World();
      const cache = new MountCache();
      for (const { before, during } of program) {
        for (const operation of before) act(world, operation);
        const left = [...during];
        const happen = () => {
          const operation = left.shift();
          if (operation !== undefined) act(world, operation);
        };
        resync(interleaved(world.reader, happen), cache);
      }
      resync(world.reader, cache);
      const mounts = listed(world.reader);
      const ids = new Map([...mounts.values()].map((each) => [each.mnt_id, each.mnt_unique_id]));
      const lines = new Set(truth(world.kernel, world.reader));
      for (const [id, { mnt_notify_sum }] of mounts) {
        if (cache.get(id) !== undefined) continue;
        unseen++;
        expect(mnt_notify_sum).toBe(0n);
      }
      for (const { mnt_unique_id: id } of cache) {
        const mount = mounts.get(id);
        expect(mount).toBeDefined();
        if (lines.has(toldOf(cache, id))) continue;
        expect(cache.get(ids.get(mount!.parent_id)!)).toBeUndefined();
      }
      resyncFlat(world.reader, cache);
      expect(told(cache)).toEqual(truth(world.kernel, world.reader));
    }),
    { numRuns: 100 },
  );
  expect(unseen).toBeGreaterThan(5);
});
