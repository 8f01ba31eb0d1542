import type { MountDescription } from '@kernfmt/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MountTable } from '../src/index.ts';
import { lookAround } from '../src/look.ts';
import { lookAtOne } from '../src/look_at_one.ts';
import type { MountSource } from '../src/source.ts';
import { said, Touched } from '../src/touched.ts';
import { mountAt } from './mounts.ts';

const options = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Few paths, devices and options, so that mounts have much to do with each other. */
const place = fc.record({
  on: fc.nat(),
  path: fc.constantFrom('/a', '/a/b', '/c'),
  dev_minor: fc.nat(3),
  options: fc.constantFrom('rw', 'rw', 'rw', 'ro'),
});
type Place = { on: number; path: string; dev_minor: number; options: string };

const mountOf = (id: number, { on, path, dev_minor, options: text }: Place): MountDescription =>
  mountAt(id, path, {
    parent: BigInt(1 + (on % (id + 1))),
    dev_minor,
    options: options(text),
    sb_rdonly: text === 'ro',
  });

it('finds what a look around finds, where it finds anything', () => {
  const [alone, more] = [new Set<number>(), new Set<number>()];
  const world = fc.record({
    places: fc.array(place, { minLength: 1, maxLength: 6 }),
    what: fc.constantFrom(said.came, said.went, said.attributes, said.came | said.went),
    isKnown: fc.boolean(),
    isThere: fc.boolean(),
    isParentKnown: fc.constantFrom(true, true, false),
    uniqueIds: fc.boolean(),
    lost: fc.constantFrom(false, false, false, true),
  });
  fc.assert(
    fc.property(world, ({ places, what, isKnown, isThere, isParentKnown, uniqueIds, lost }) => {
      const mounts = [mountAt(1, '/'), ...places.map((each, i) => mountOf(i + 2, each))];
      const last = mounts.at(-1)!;
      const isGone = what === said.went || !isThere;
      const now = isGone ? mounts.slice(0, -1) : mounts;
      const source: MountSource = {
        list: () => now,
        find: (id) => now.find((mount) => mount.id === id),
        announced: (id) => (id === last.id && isThere ? last : undefined),
        uniqueIds,
      };
      const table = new MountTable(isKnown ? mounts : mounts.slice(0, -1));
      if (!isParentKnown) table.delete(last.parent);
      const touched = new Touched();
      touched.say(last.id, what);
      touched.lost = lost;
      const one = lookAtOne(source, table, touched);
      (one === undefined ? more : alone).add(what);
      if (one !== undefined) expect(one).toEqual(lookAround(source, table, touched));
    }),
    { numRuns: 2000 },
  );
  expect([...alone].sort()).toEqual([said.came, said.went]);
  expect(more.size).toBe(4);
});

it('is not for several mounts, nor for sources that know what changed', () => {
  const source: MountSource = {
    list: () => [],
    find: () => undefined,
    announced: (id) => mountAt(Number(id), '/a'),
  };
  const table = new MountTable([mountAt(1, '/')]);
  const touched = new Touched();
  touched.say(2n, said.came);
  expect(lookAtOne(source, table, touched)).toEqual(new Map([[2n, mountAt(2, '/a')]]));
  expect(lookAtOne({ ...source, changed: () => [] }, table, touched)).toBeUndefined();
  touched.say(3n, said.came);
  expect(lookAtOne(source, table, touched)).toBeUndefined();
});
