import type { MountDescription } from '@kernfmt/kernel';
import { MOUNT_ATTR_NOSUID, MOUNT_ATTR_RDONLY } from '@kernfmt/uapi/linux/mount';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../src/diff.ts';
import { type Difference, diff, MountTable } from '../src/index.ts';
import { mountAt, namespaces, textOf } from './mounts.ts';

const root = mountAt(1, '/', { parent: 1000n });
const byId = (table: MountTable) => new Map(Array.from(table, (mount) => [mount.id, mount]));

/** The changes from some mounts to others, a line each. */
function lines(before: readonly MountDescription[], after: readonly MountDescription[]): string[] {
  const changes = diff(new MountTable([root, ...before]), new MountTable([root, ...after]));
  return changes.map((change) => {
    const { kind, mount } = change;
    const more = 'carried' in change && change.carried ? ' carried' : '';
    const now = 'readonly' in change ? ` ${change.readonly}` : '';
    return `${kind} ${mount.id} ${textOf(mount.path)}${more}${now}`;
  });
}

describe('diff', () => {
  it('gives what makes one table the other, each change fitting those before', () => {
    const property = fc.property(namespaces, namespaces, (first, second) => {
      const [a, b] = [new MountTable(first), new MountTable(second)];
      const made = a.snapshot();
      for (const change of diff(a, b)) {
        const known = made.get(change.mount.id);
        if (change.kind === 'mounted') {
          expect(known).toBeUndefined();
          expect(change.mount === second[0] || made.has(change.mount.parent)).toBe(true);
        } else if (change.kind === 'unmounted') {
          expect(known).toBe(change.mount);
        } else {
          expect(a.get(change.mount.id)).toBe(change.before);
          expect(known).toBeDefined();
        }
        made.apply(change);
      }
      expect(byId(made)).toEqual(byId(b));
      expect(diff(made, b)).toEqual([]);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('gives nothing for tables that say the same', () => {
    const property = fc.property(namespaces, (mounts) => {
      const copies = structuredClone(mounts);
      expect(diff(new MountTable(mounts), new MountTable(copies.reverse()))).toEqual([]);
    });
    fc.assert(property);
  });

  it('unmounts leaves first, and mounts parents first', () => {
    const mounts = [
      mountAt(4, '/a/b/c', { parent: 3n }),
      mountAt(3, '/a/b', { parent: 2n }),
      mountAt(2, '/a'),
    ];
    expect(lines(mounts, [])).toEqual(['unmounted 4 /a/b/c', 'unmounted 3 /a/b', 'unmounted 2 /a']);
    expect(lines([], mounts)).toEqual(['mounted 2 /a', 'mounted 3 /a/b', 'mounted 4 /a/b/c']);
  });

  it('tells what moved from what was carried along', () => {
    const before = [mountAt(2, '/a'), mountAt(3, '/a/x', { parent: 2n })];
    const after = [mountAt(2, '/b'), mountAt(3, '/b/x', { parent: 2n })];
    expect(lines(before, after)).toEqual(['moved 2 /b', 'moved 3 /b/x carried']);
    const renamed = [mountAt(2, '/b'), mountAt(3, '/b/y', { parent: 2n })];
    expect(lines(before, renamed)).toEqual(['moved 2 /b', 'moved 3 /b/y']);
    const lifted = [mountAt(4, '/a'), mountAt(2, '/a', { parent: 4n })];
    expect(lines([mountAt(2, '/a')], lifted)).toEqual(['mounted 4 /a', 'moved 2 /a carried']);
  });

  it('tells read-only from other attributes', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const at = (more: Partial<MountDescription>) => [mountAt(2, '/a', more)];
    const nosuid = MOUNT_ATTR_NOSUID;
    const changes: readonly (readonly [Partial<MountDescription>, string[]])[] = [
      [{ mnt_attr: MOUNT_ATTR_RDONLY }, ['readonly 2 /a true']],
      [{ mnt_attr: MOUNT_ATTR_RDONLY | nosuid }, ['readonly 2 /a true', 'attributes 2 /a']],
      [{ mnt_attr: nosuid }, ['attributes 2 /a']],
      [{ sb_rdonly: true, options: bytes('ro') }, ['readonly 2 /a true']],
      [{ sb_rdonly: true, options: bytes('ro,size=1') }, ['readonly 2 /a true', 'attributes 2 /a']],
      [{ options: bytes('rw,size=1') }, ['attributes 2 /a']],
      [{ source: bytes('x') }, ['attributes 2 /a']],
      [{ root: bytes('/x') }, ['attributes 2 /a']],
    ];
    for (const [more, expected] of changes) expect(lines(at({}), at(more))).toEqual(expected);
    const both = { mnt_attr: MOUNT_ATTR_RDONLY, sb_rdonly: true, options: bytes('ro') };
    expect(lines(at(both), at({ ...both, mnt_attr: 0 }))).toEqual(['attributes 2 /a']);
    const shared = { shared: 1n, master: undefined, propagate_from: undefined, unbindable: false };
    expect(lines(at({}), at({ propagation: shared }))).toEqual(['attributes 2 /a']);
  });

  it('tells another mount with the same id', () => {
    const kinds = (more: Partial<MountDescription>) =>
      lines([mountAt(2, '/a')], [mountAt(2, '/a', more)]).map((line) => line.split(' ')[0]);
    const replaced: Difference['kind'][] = ['unmounted', 'mounted'];
    expect(kinds({ mnt_id: 3 })).toEqual(replaced);
    expect(kinds({ dev_minor: 9 })).toEqual(replaced);
    expect(kinds({ fstype: 'proc' })).toEqual(replaced);
    // Alike in everything, and known to be another one.
    const [table, now] = [new MountTable([mountAt(2, '/a')]), new Map([[2n, mountAt(2, '/a')]])];
    expect(differences(table, now)).toEqual([]);
    const told = differences(table, now, (id) => id === 2n).map(({ kind }) => kind);
    expect(told).toEqual(replaced);
  });
});
