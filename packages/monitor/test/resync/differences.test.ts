import { O_DIRECTORY, O_PATH } from '@kernfmt/uapi/asm-generic/fcntl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CachedMount,
  type Difference,
  MountCache,
  resync,
  resyncFlat,
} from '../../src/resync.ts';
import { act, rounds } from './program.ts';
import { interleaved, unlessRootIsGone, World } from './world.ts';

interface Known {
  readonly mount: CachedMount;
  readonly parent: bigint | undefined;
  readonly path: Uint8Array;
}

function snapshot(cache: MountCache): Map<bigint, Known> {
  return new Map(
    [...cache].map((mount) => {
      const { mnt_unique_id: id } = mount;
      const parent = cache.get(mount.parent ?? 0n)?.mnt_unique_id;
      return [id, { mount, parent, path: cache.pathOf(id)! }];
    }),
  );
}

/** What differences should say, from what was there before and what is there now. */
function expected(before: Map<bigint, Known>, after: Map<bigint, Known>): string[] {
  const kinds: string[] = [];
  for (const [id, { path }] of before) if (!after.has(id)) kinds.push(`unmounted ${id} ${path}`);
  for (const [id, now] of after) {
    const old = before.get(id);
    if (old === undefined) {
      kinds.push(`mounted ${id} ${now.path}`);
      continue;
    }
    const placed = ({ parent, mount }: Known) => `${parent} ${mount.mount_point}`;
    if (placed(old) !== placed(now)) kinds.push(`moved ${id} ${now.path} from ${old.path}`);
    const changes = [old, now].map(({ mount }) => mount.info.mnt_attr_changes);
    if (changes[0] !== changes[1]) kinds.push(`attributes ${id} ${now.path} from ${old.path}`);
  }
  return kinds.sort();
}

test.each([
  ['sums', resync],
  ['the flat list', resyncFlat],
] as const)('by %s, differences are what lies between two tables', (_, form) => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(rounds('all'), fc.constantFrom('/', '/m', '/m/a/a'), (program, root) => {
      const world = new World();
      if (root !== '/') world.reader.chroot(root);
      const fd = world.reader.open('/', O_PATH | O_DIRECTORY);
      const cache = new MountCache(root === '/m' ? { target: { fd } } : {});
      for (const { before: operations, during } of program) {
        const before = snapshot(cache);
        const left = [...operations, ...during];
        const happen = () => {
          const operation = left.shift();
          if (operation !== undefined) act(world, operation);
        };
        let differences: readonly Difference[] = [];
        const scan = () => {
          ({ differences } = form(interleaved(world.reader, happen), cache));
        };
        if (!unlessRootIsGone(scan)) return;
        const said = differences.map((difference) => {
          const { kind, mount, path } = difference;
          kinds.add(kind);
          const from = 'before' in difference ? ` from ${difference.before.path}` : '';
          return `${kind} ${mount.mnt_unique_id} ${path}${from}`;
        });
        expect(said.sort()).toEqual(expected(before, snapshot(cache)));
      }
    }),
    { numRuns: 60 },
  );
  expect([...kinds].sort()).toEqual(['attributes', 'mounted', 'moved', 'unmounted']);
});

test('mounts come after what they are on, and go before it', () => {
  const world = new World();
  const cache = new MountCache();
  const order = () => resync(world.reader, cache).differences.map(({ kind, path }) => [kind, path]);
  const name = ([kind, path]: readonly (string | Uint8Array)[]) =>
    `${kind} ${new TextDecoder().decode(path as Uint8Array)}`;
  const tree = ['/m', '/m/a', '/m/b'];
  expect(
    order()
      .map(name)
      .filter((each) => each.includes('/m')),
  ).toEqual(tree.map((path) => `mounted ${path}`));
  world.actors[0]!.umount2('/m', 2);
  expect(order().map(name)).toEqual(['unmounted /m/b', 'unmounted /m/a', 'unmounted /m']);
});
