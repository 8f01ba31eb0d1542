import { LP64 } from '@kernfmt/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/mounts/changes.ts';
import type { Mount } from '../../src/mounts/mount.ts';
import { Notifier } from '../../src/watches/notifier.ts';

const ROOT = 1n;

function mount(id: bigint, parent: bigint, point: string, more: Partial<Mount> = {}): Mount {
  return {
    id,
    parent,
    mnt_id_old: id,
    point,
    mnt_attr: 0,
    sb_rdonly: false,
    dev: '0:1',
    sb_options: 'rw',
    nature: '',
    ...more,
  };
}

/** A random tree: each mount is on an earlier one, at a place of its own. */
const tree = fc
  .array(fc.tuple(fc.nat(), fc.integer({ min: 2, max: 12 }), fc.integer({ min: 0, max: 3 })))
  .map((picks) => {
    const mounts = [mount(ROOT, 0n, '/')];
    for (const [on, id, attr] of picks) {
      if (mounts.some((each) => each.id === BigInt(id))) continue;
      const parent = mounts[on % mounts.length]!;
      const point = `${parent.point === '/' ? '' : parent.point}/${id}`;
      mounts.push(mount(BigInt(id), parent.id, point, { mnt_attr: attr, nature: `${attr % 2}` }));
    }
    return mounts;
  });

describe('applyChanges', () => {
  it('the table is what was listed, whatever it was before', () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const notifier = new Notifier(LP64, 'series');
        applyChanges(notifier, before);
        applyChanges(notifier, after);
        const table = [...notifier.table.mounts()].sort((a, b) => Number(a.id - b.id));
        expect(table).toEqual([...after].sort((a, b) => Number(a.id - b.id)));
        for (const { id } of table) {
          const children = after.filter(({ parent }) => parent === id).map((each) => each.id);
          expect(new Set(notifier.table.children(id))).toEqual(new Set(children));
        }
      }),
    );
  });

  it('the same table again is no change', () => {
    fc.assert(
      fc.property(tree, (mounts) => {
        const notifier = new Notifier(LP64, 'series');
        applyChanges(notifier, mounts);
        const said = told(notifier);
        applyChanges(notifier, mounts);
        expect(said).toEqual([]);
      }),
    );
  });

  it('a mount put beneath another is new, and the other is not moved', () => {
    const notifier = new Notifier(LP64, 'series');
    applyChanges(notifier, [mount(ROOT, 0n, '/'), mount(2n, ROOT, '/a')]);
    const said = told(notifier);
    applyChanges(notifier, [
      mount(ROOT, 0n, '/'),
      mount(2n, 3n, '/a'),
      mount(3n, ROOT, '/a', { dev: '0:3' }),
    ]);
    expect(said).toEqual(['attached 3']);
    expect(notifier.table.get(2n)?.parent).toBe(3n);
  });

  it('an id that is used again for something else is an umount and a mount', () => {
    const notifier = new Notifier(LP64, 'series');
    applyChanges(notifier, [mount(ROOT, 0n, '/'), mount(2n, ROOT, '/a', { nature: 'x' })]);
    const said = told(notifier);
    applyChanges(notifier, [mount(ROOT, 0n, '/'), mount(2n, ROOT, '/a', { nature: 'y' })]);
    expect(said).toEqual(['detached 2', 'attached 2']);
  });

  it('of a changed superblock, the mount whose own flags changed was the one named', () => {
    const both = (named: Partial<Mount>, other: Partial<Mount>) => [
      mount(ROOT, 0n, '/'),
      mount(2n, ROOT, '/a', { dev: '0:9', ...named }),
      mount(3n, ROOT, '/b', { dev: '0:9', ...other }),
    ];
    const ro = { sb_rdonly: true, sb_options: 'ro' };
    const notifier = new Notifier(LP64, 'series');
    applyChanges(notifier, both({}, {}));
    const said = told(notifier);
    applyChanges(notifier, both({ ...ro, mnt_attr: 1 }, ro));
    expect(said).toEqual(['changed 2']);
    applyChanges(notifier, both({ mnt_attr: 1 }, {}));
    expect(said.slice(1)).toEqual(['changed 2', 'changed 3']);
  });
});

/** What a notifier is told from here on. */
function told(notifier: Notifier): string[] {
  const said: string[] = [];
  const { attached, detached, moved, changed } = notifier;
  notifier.attached = (each) => {
    said.push(`attached ${each.id}`);
    attached.call(notifier, each);
  };
  notifier.detached = (mounts) => {
    said.push(`detached ${mounts.map(({ id }) => id).join(' ')}`);
    detached.call(notifier, mounts);
  };
  notifier.moved = (old, each) => {
    said.push(`moved ${each.id}`);
    moved.call(notifier, old, each);
  };
  notifier.changed = (change) => {
    said.push(`changed ${change.mount.id}${change.readonlyChanged ? ' readonly' : ''}`);
    changed.call(notifier, change);
  };
  return said;
}
