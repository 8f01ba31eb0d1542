import type { MountDescription } from '@kernfmt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../src/diff.ts';
import { type MountChange, MountTable } from '../src/index.ts';
import type { MountSource } from '../src/source.ts';
import { said, Touched } from '../src/touched.ts';
import { unseen } from '../src/unseen.ts';
import { mountAt, namespaces } from './mounts.ts';

const SOURCE: MountSource = { list: () => [], find: () => undefined };

/**
 * A mount that came: on which of those before it, whether it stayed, else whether it was described,
 * and which of all was named first.
 */
const arrival = fc.record({
  on: fc.nat(),
  fate: fc.constantFrom('stayed', 'described', 'described', 'unknown'),
  // Small ids are used again.
  mnt_id: fc.nat(9),
  named: fc.nat(),
});

/** What one read may say, and what a look finds then. */
const reads = fc.tuple(
  namespaces,
  fc.array(arrival, { maxLength: 12 }),
  fc.array(fc.nat(), { maxLength: 3 }),
);
type Arrivals = readonly { on: number; fate: string; mnt_id: number; named: number }[];

interface Read {
  readonly table: MountTable;
  readonly updates: Map<bigint, MountDescription | undefined>;
  readonly described: Map<bigint, MountDescription>;
  readonly unknown: bigint[];
  readonly touched: Touched;
}

function readOf(
  mounts: readonly MountDescription[],
  arrivals: Arrivals,
  gone: readonly number[],
): Read {
  const table = new MountTable(mounts);
  const updates = new Map<bigint, MountDescription | undefined>();
  for (const n of gone) {
    const { id } = mounts[n % mounts.length]!;
    if (id !== 1n) for (const each of table.subtree(id)) updates.set(each.id, undefined);
  }
  const described = new Map<bigint, MountDescription>();
  const unknown: bigint[] = [];
  const came: { readonly id: bigint; readonly named: number }[] = [];
  const ids = mounts.map(({ id }) => id);
  for (const [i, { on, fate, mnt_id, named }] of arrivals.entries()) {
    const parents = fate === 'stayed' ? ids.filter((id) => !passed(id)) : ids;
    const parent = parents[on % parents.length]!;
    const mount = mountAt(2000 + i, `/${i}`, { parent, mnt_id });
    if (fate === 'stayed') updates.set(mount.id, mount);
    else if (fate === 'described') described.set(mount.id, mount);
    else unknown.push(mount.id);
    ids.push(mount.id);
    came.push({ id: mount.id, named });
  }
  function passed(id: bigint): boolean {
    return described.has(id) || unknown.includes(id) || (table.has(id) && updates.has(id));
  }
  const touched = new Touched();
  for (const { id } of came.sort((a, b) => a.named - b.named)) touched.say(id, said.came);
  return { table, updates, described, unknown, touched };
}

function unseenOf({ table, updates, described, touched }: Read) {
  const announced = (id: bigint) => updates.get(id) ?? described.get(id);
  return unseen({ ...SOURCE, announced }, table, touched, updates);
}

/** Everything that a table says. */
const contents = (table: MountTable) =>
  [...table.values()].map((mount) => {
    const { id, mnt_id, dev_major, dev_minor, path } = mount;
    const { id: byMntId } = table.byMntId(mnt_id) ?? {};
    const [children, peers] = [table.children(id), table.onDevice(dev_major, dev_minor)];
    return { mount, byMntId, children, peers, stack: path && table.stack(path) };
  });

const apply = (table: MountTable, changes: readonly MountChange[]): MountTable => {
  for (const change of changes) table.apply(change);
  return table;
};

describe('unseen', () => {
  it('tells of every mount that came and went once, whatever else came and went', () => {
    const property = fc.property(reads, (given) => {
      const read = readOf(...given);
      const { first, last } = unseenOf(read);
      const all = [...first, ...last];
      const vanished = all.flatMap((each) => (each.kind === 'vanished' ? [each.id] : []));
      expect(vanished.sort()).toEqual(read.unknown.sort());
      const known = new Set(read.described.values());
      for (const kind of ['mounted', 'unmounted']) {
        const mounts = all.flatMap((each) =>
          each.kind === kind && 'mount' in each ? [each.mount] : [],
        );
        expect(mounts.length).toBe(known.size);
        expect(new Set(mounts)).toEqual(known);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('each change fits the table: parents first, leaves first, on what came behind that', () => {
    const property = fc.property(reads, (given) => {
      const read = readOf(...given);
      const { table, updates, described } = read;
      const { first, last } = unseenOf(read);
      const expectFits = (changes: readonly MountChange[]) => {
        for (const change of changes) {
          if (!('mount' in change)) continue;
          const { kind, mount } = change;
          // On a mount of which nobody knows anything it stands alone.
          const isOnUnknown = read.unknown.includes(mount.parent);
          expect(table.has(mount.parent)).toBe(!isOnUnknown);
          expect(table.has(mount.id)).toBe(kind === 'unmounted');
          expect(table.children(mount.id)).toEqual([]);
          table.apply(change);
        }
      };
      expectFits(first);
      apply(table, differences(table, updates));
      expectFits(last);
      expect([...described.keys()].filter((id) => table.has(id))).toEqual([]);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('leaves the table as it would be without', () => {
    const property = fc.property(reads, (given) => {
      const read = readOf(...given);
      const { first, last } = unseenOf(read);
      const without = read.table.snapshot();
      apply(without, differences(without, read.updates));
      const changes = differences(read.table, read.updates);
      const table = apply(read.table, [...first, ...changes, ...last]);
      expect(contents(table)).toEqual(contents(without));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('says nothing of what is there, was there, or did not come', () => {
    const table = new MountTable([mountAt(1, '/', { parent: 0n }), mountAt(2, '/a')]);
    const touched = new Touched();
    for (const id of [2n, 3n]) touched.say(id, said.came);
    touched.say(4n, said.went | said.attributes | said.placed);
    const announced = () => expect.unreachable();
    const updates = new Map([[3n, mountAt(3, '/b')]]);
    const told = unseen({ ...SOURCE, announced }, table, touched, updates);
    expect(told).toEqual({ first: [], last: [] });
  });

  it('parents that go round stop nobody', () => {
    const around = [
      mountAt(2, '/', { parent: 3n }),
      mountAt(3, '/', { parent: 2n }),
      mountAt(4, '/', { parent: 4n }),
      mountAt(5, '/', { parent: 2n }),
    ];
    const known = new Map(around.map((mount) => [mount.id, mount]));
    const touched = new Touched();
    for (const id of known.keys()) touched.say(id, said.came);
    const source: MountSource = { ...SOURCE, announced: (id) => known.get(id) };
    const { first, last } = unseen(source, new MountTable(), touched, new Map());
    const told = first.map((each) => 'mount' in each && `${each.kind} ${each.mount.id}`);
    expect(new Set(told).size).toBe(2 * known.size);
    expect([told.length, last]).toEqual([2 * known.size, []]);
  });
});
