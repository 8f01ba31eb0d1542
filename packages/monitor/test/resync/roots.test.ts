import { O_DIRECTORY, O_PATH } from '@kernfmt/uapi/asm-generic/fcntl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeMount, MountCache, resync, resyncFlat } from '../../src/resync.ts';
import { act, type Round, rounds } from './program.ts';
import { described, told, truth, wholeTruth } from './truth.ts';
import { interleaved, unlessRootIsGone, World } from './world.ts';

/** A mount, a directory that mounts may come to be on, one within a mount, and the first root. */
const roots = fc.constantFrom('/', '/m', '/m/a', '/m/a/b', '/m/b');

function scanned(world: World, cache: MountCache, form: typeof resync, program: readonly Round[]) {
  for (const { before, during } of program) {
    for (const operation of before) act(world, operation);
    const left = [...during];
    const happen = () => {
      const operation = left.shift();
      if (operation !== undefined) act(world, operation);
    };
    form(interleaved(world.reader, happen), cache);
  }
  form(world.reader, cache);
}

test('by the flat list a table of any root is true', () => {
  let tables = 0;
  fc.assert(
    fc.property(rounds('all'), roots, (program, root) => {
      const world = new World();
      if (root !== '/') world.reader.chroot(root);
      const cache = new MountCache();
      if (!unlessRootIsGone(() => scanned(world, cache, resyncFlat, program))) return;
      tables++;
      expect(told(cache)).toEqual(truth(world.kernel, world.reader));
    }),
    { numRuns: 80 },
  );
  expect(tables).toBeGreaterThan(40);
});

test('by sums a table of any root is true while others pivot none into it, less one bug', () => {
  fc.assert(
    fc.property(rounds('mounting'), roots, (program, root) => {
      const world = new World({ quirks: { moveFromItself: false } });
      if (root !== '/') world.reader.chroot(root);
      const cache = new MountCache();
      scanned(world, cache, resync, program);
      expect(told(cache)).toEqual(truth(world.kernel, world.reader));
    }),
    { numRuns: 80 },
  );
});

test('both forms may take turns on one table', () => {
  fc.assert(
    fc.property(rounds('all'), roots, (program, root) => {
      const world = new World();
      if (root !== '/') world.reader.chroot(root);
      const cache = new MountCache();
      for (const round of program) {
        scanned(world, cache, resync, [round]);
        if (!unlessRootIsGone(() => scanned(world, cache, resyncFlat, [round]))) return;
        expect(told(cache)).toEqual(truth(world.kernel, world.reader));
      }
    }),
    { numRuns: 50 },
  );
});

test('descriptions are whole lines of mountinfo', () => {
  fc.assert(
    fc.property(rounds('all'), (program) => {
      const world = new World();
      const cache = new MountCache();
      for (const { before } of program) for (const operation of before) act(world, operation);
      resyncFlat(world.reader, cache);
      const mounts = [...cache].map((mount) => {
        const description = describeMount(world.reader, cache, mount.mnt_unique_id);
        expect(description).toMatchObject({ id: mount.mnt_unique_id, mnt_id: mount.mnt_id });
        return description!;
      });
      expect(described(mounts)).toEqual(wholeTruth(world.kernel, world.reader));
    }),
    { numRuns: 50 },
  );
});

test('a mount that is gone is not described, though its id is another one by now', () => {
  const world = new World();
  const cache = new MountCache();
  resync(world.reader, cache);
  const task = world.actors[0]!;
  const mount = [...cache].at(-1)!;
  expect(cache.byMntId(mount.mnt_id)).toBe(mount);
  task.umount2('/m/b', 0);
  expect(describeMount(world.reader, cache, mount.mnt_unique_id)).toBeUndefined();
  task.mount('N', '/m/b', 'tmpfs', 0, null);
  expect(describeMount(world.reader, cache, mount.mnt_unique_id)).toBeUndefined();
  expect(describeMount(world.reader, cache, 0n)).toBeUndefined();
});

test('what is mounted on a mount is told by its id', () => {
  const world = new World();
  const cache = new MountCache();
  resync(world.reader, cache);
  const fd = world.reader.open('/m', O_PATH | O_DIRECTORY);
  const watched = new MountCache({ target: { fd } });
  resync(world.reader, watched);
  const children = [...cache.childrenOf(watched.root!)].map(({ mnt_unique_id }) => mnt_unique_id);
  expect(children).toEqual([...watched].slice(1).map(({ mnt_unique_id }) => mnt_unique_id));
  expect(children).toHaveLength(2);
});
