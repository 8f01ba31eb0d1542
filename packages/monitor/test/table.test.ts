import type { MountDescription } from '@kernfmt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MountTable } from '../src/index.ts';
import { mountAt, namespaces, textOf } from './mounts.ts';
import { NaiveTable } from './naive.ts';

const bytes = (path: string): Uint8Array => Uint8Array.from(path, (c) => c.charCodeAt(0));
const places = ['/', '/a', '/b', '/a/b', '/ab', '/a\n', '/\xff\x80', '/a/a/a', '/b/none'];

function expectSame(table: MountTable, naive: NaiveTable): void {
  const { mounts } = naive;
  expect(table.size).toBe(mounts.length);
  expect(new Set(table)).toEqual(new Set(mounts));
  for (const mount of mounts) {
    const { id, mnt_id, dev_major, dev_minor } = mount;
    expect(table.get(id)).toBe(mount);
    expect(table.byMntId(mnt_id)).toBe(mount);
    expect(table.children(id)).toEqual(naive.children(id));
    expect(table.subtree(id)).toEqual(naive.subtree(id));
    expect(table.ancestors(id)).toEqual(naive.ancestors(id));
    const sameDevice = mounts.filter((other) => other.dev_minor === dev_minor);
    expect(new Set(table.onDevice(dev_major, dev_minor))).toEqual(new Set(sameDevice));
  }
  for (const path of new Set([...places, ...mounts.map((mount) => textOf(mount.path))])) {
    expect(table.mountOf(bytes(path))).toBe(naive.mountOf(path));
    expect(table.at(bytes(path))).toBe(naive.at(path));
    expectStack(table.stack(bytes(path)), path, naive);
  }
}

function expectStack(stack: MountDescription[], path: string, naive: NaiveTable): void {
  const there = naive.mounts.filter((mount) => textOf(mount.path) === path);
  expect(new Set(stack)).toEqual(new Set(there));
  for (const [i, mount] of stack.entries()) {
    for (const lower of stack.slice(0, i)) expect(naive.covers(mount, lower)).toBe(true);
  }
  const visible = naive.at(path);
  if (visible !== undefined) expect(stack.at(-1)).toBe(visible);
}

/** A table and its model, to which the same is done. */
class Both {
  readonly table = new MountTable();
  readonly naive = new NaiveTable();

  set(mount: MountDescription): void {
    this.table.set(mount);
    this.naive.set(mount);
  }

  deleteTree(id: bigint): void {
    for (const mount of this.naive.subtree(id).reverse()) {
      this.table.delete(mount.id);
      this.naive.delete(mount.id);
    }
  }

  become(mounts: readonly MountDescription[]): void {
    const stay = new Set(mounts.map(({ id }) => id));
    for (const { id } of [...this.naive.mounts]) {
      if (stay.has(id)) continue;
      this.table.delete(id);
      this.naive.delete(id);
    }
    for (const mount of mounts) this.set(mount);
  }
}

describe('MountTable', () => {
  it('finds what going through a list finds, after any updates', () => {
    const edits = fc.tuple(namespaces, namespaces, fc.array(fc.nat(), { maxLength: 8 }));
    const property = fc.property(edits, ([first, second, removed]) => {
      const both = new Both();
      for (const mount of first) both.set(mount);
      expectSame(both.table, both.naive);
      for (const n of removed) {
        const { id } = both.naive.mounts[n % both.naive.mounts.length]!;
        if (id !== 1n) both.deleteTree(id);
        expectSame(both.table, both.naive);
      }
      both.become(second);
      expectSame(both.table, both.naive);
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('takes paths as text, in UTF-8, or as bytes', () => {
    const table = new MountTable([mountAt(1, '/'), mountAt(2, '/ü')]);
    expect(table.at('/ü')).toBe(table.get(2n));
    expect(table.at(new TextEncoder().encode('/ü'))).toBe(table.get(2n));
    expect(table.at(bytes('/ü'))).toBeUndefined();
    expect(table.mountOf('/ü/x')).toBe(table.get(2n));
    expect(table.mountOf('/üx')).toBe(table.get(1n));
  });

  it('a snapshot does not change', () => {
    const table = new MountTable([mountAt(1, '/'), mountAt(2, '/a')]);
    const snapshot = table.snapshot();
    table.delete(2n);
    table.set(mountAt(3, '/b'));
    expect(Array.from(snapshot, ({ id }) => id)).toEqual([1n, 2n]);
  });

  it('a slash too many is the same place, and what is no absolute path is refused', () => {
    const table = new MountTable([mountAt(1, '/'), mountAt(2, '/a')]);
    for (const path of ['/a', '/a/', '//a//', bytes('/a/')]) {
      expect(table.at(path)).toBe(table.get(2n));
      expect(table.stack(path)).toEqual([table.get(2n)]);
      expect(table.mountOf(path)).toBe(table.get(2n));
    }
    for (const path of ['', 'a', '/a/..', './a', '/a\0', bytes('a')]) {
      for (const name of ['at', 'stack', 'mountOf'] as const) {
        expect(() => table[name](path)).toThrow(TypeError);
        expect(() => table[name](path)).toThrow(`MountTable.${name}: path should be absolute`);
      }
    }
  });

  it('a mount without a path is a child like others', () => {
    const table = new MountTable([mountAt(1, '/'), { ...mountAt(2, ''), path: undefined }]);
    expect(table.children(1n)).toEqual([table.get(2n)]);
    expect(table.root).toBe(table.get(1n));
    table.delete(2n);
    expect(table.children(1n)).toEqual([]);
  });

  it('parents that go round stop nobody', () => {
    const table = new MountTable([mountAt(1, '/', { parent: 2n }), mountAt(2, '/')]);
    expect(new Set(table).size).toBe(2);
    expect(table.subtree(1n)).toHaveLength(2);
    expect(table.ancestors(1n)).toEqual([table.get(2n)]);
    expect(table.mountOf('/a')).toBeUndefined();
    expect(table.stack('/')).toHaveLength(0);
  });

  it('mounts may be stacked by the thousands, and stand side by side', () => {
    const count = 20_000;
    const table = new MountTable([mountAt(1, '/')]);
    for (let i = 2; i <= count; i++) table.set(mountAt(i, '/a', { parent: BigInt(i - 1) }));
    for (let i = 1; i <= count; i++) table.set(mountAt(count + i, `/b/${i}`));
    expect(table.at('/a')).toBe(table.get(BigInt(count)));
    expect(table.stack('/a')).toHaveLength(count - 1);
    expect(table.ancestors(BigInt(count))).toHaveLength(count - 1);
    expect(table.subtree(1n)).toHaveLength(2 * count);
    expect([...table]).toHaveLength(2 * count);
    let found = 0;
    for (let i = 1; i <= count; i++) if (table.mountOf(`/b/${i}/x`)?.mnt_id === count + i) found++;
    expect(found).toBe(count);
  });
});
