import type { FsinfoMountChild } from '@kernfmt/uapi/linux/fsinfo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MountCache, resync, resyncFlat } from '../../src/resync.ts';
import { act, rounds } from './program.ts';
import { changed, interleaved, listed, World } from './world.ts';

type Mounts = ReadonlyMap<bigint, FsinfoMountChild>;

const rootOf = (mounts: Mounts): bigint | undefined =>
  [...mounts.values()].find(({ mnt_id, parent_id }) => mnt_id === parent_id)?.mnt_unique_id;

/** With another root, everything has changed. */
function changedBetween(before: Mounts, after: Mounts): number {
  if (rootOf(before) === rootOf(after)) return changed(before, after);
  return new Set([...before.keys(), ...after.keys()]).size;
}

/** The longest way from the root to a mount, both counted. */
function depthOf(mounts: Mounts): number {
  const parents = new Map([...mounts.values()].map(({ mnt_id, parent_id }) => [mnt_id, parent_id]));
  const depth = (mnt_id: number): number => {
    const parent = parents.get(mnt_id)!;
    return parent === mnt_id ? 1 : depth(parent) + 1;
  };
  return Math.max(...[...parents.keys()].map(depth));
}

const forms = [
  // A mount that moves from a list to be read to one that was read has to be searched for.
  ['sums', { form: resync, what: 'private', search: 3, rest: (n: number) => 3 * n + 1 }],
  ['the flat list', { form: resyncFlat, what: 'all', search: 0, rest: (n: number) => 2 * n + 2 }],
] as const;

test.each(forms)(
  'by %s, what rests costs 3 queries a changed mount and depth',
  (_, { form, what, rest }) => {
    let most = 0;
    fc.assert(
      fc.property(rounds(what), (program) => {
        const world = new World();
        const cache = new MountCache();
        form(world.reader, cache);
        for (const { before: operations } of program) {
          const before = listed(world.reader);
          for (const operation of operations) act(world, operation);
          const after = listed(world.reader);
          const count = changedBetween(before, after);
          const { queries, passes } = form(world.reader, cache);
          expect(queries).toBeLessThanOrEqual(3 * count + depthOf(after));
          if (count === 0) {
            expect([queries, passes]).toEqual([1, 1]);
          } else {
            expect(passes).toBe(2);
            expect(queries).toBeLessThanOrEqual(rest(count));
          }
          most = Math.max(most, count);
        }
      }),
      { numRuns: 60 },
    );
    expect(most).toBeGreaterThan(10);
  },
);

/** Mounts that stayed, on another one. */
function movedBetween(before: Mounts, after: Mounts): number {
  let count = 0;
  for (const [id, { parent_id }] of after) {
    const old = before.get(id);
    if (old !== undefined && old.parent_id !== parent_id) count++;
  }
  return count;
}

test.each(forms)('by %s, what goes on costs 3 a change and 1 a pass', (_, of) => {
  const { form, what, search } = of;
  let scanned = 0;
  fc.assert(
    fc.property(rounds(what), (program) => {
      const world = new World();
      const cache = new MountCache();
      form(world.reader, cache);
      for (const { before: operations, during } of program) {
        let state: Mounts = listed(world.reader);
        let changes = 0;
        let times = 0;
        let moves = 0;
        const count = () => {
          const after = listed(world.reader);
          const now = changedBetween(state, after);
          changes += now;
          moves += movedBetween(state, after);
          times += Number(now > 0);
          state = after;
        };
        for (const operation of operations) act(world, operation);
        count();
        moves = 0;
        const left = [...during];
        const happen = () => {
          const operation = left.shift();
          if (operation === undefined) return;
          act(world, operation);
          count();
        };
        const { queries, passes } = form(interleaved(world.reader, happen), cache);
        expect(queries).toBeLessThanOrEqual(3 * changes + search * moves + passes);
        expect(passes).toBeLessThanOrEqual(1 + times);
        if (times > 1) scanned++;
      }
    }),
    { numRuns: 60 },
  );
  expect(scanned).toBeGreaterThan(20);
});
