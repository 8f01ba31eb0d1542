import type { MountDescription } from '@kernfmt/kernel';
import { samePlace, sameSuperblock, type Updates } from './diff.ts';
import type { MountSource } from './source.ts';
import type { MountTable } from './table.ts';
import type { Touched } from './touched.ts';

/**
 * The mounts that a table has to know anew, looked at now. Records say little and come late, so
 * that each only points at mounts: what is in the table is what was seen.
 *
 * @param touched what records said. When some were lost, every mount is looked at, or those that
 * the source knows to have changed.
 */
export function look(source: MountSource, table: MountTable, touched: Touched): Updates {
  const { lost, placed, attributes } = touched;
  if (touched.everything) return everything(source, table);
  const changed = lost || placed.size > 0 ? source.changed?.() : undefined;
  if (lost && changed === undefined) return everything(source, table);
  const looking = new Looking(source, table);
  looking.at([...placed, ...attributes, ...(changed ?? [])]);
  // A superblock tells of its changes through one of its mounts.
  looking.besides(lost ? [...looking.updates.keys()] : attributes);
  return looking.updates;
}

/** The whole table as it is now. */
function everything(source: MountSource, table: MountTable): Updates {
  const updates = new Map<bigint, MountDescription | undefined>();
  for (const { id } of table) updates.set(id, undefined);
  for (const mount of source.list()) updates.set(mount.id, mount);
  return updates;
}

class Looking {
  readonly updates = new Map<bigint, MountDescription | undefined>();
  readonly #source: MountSource;
  readonly #table: MountTable;
  readonly #unknown = new Set<bigint>();

  constructor(source: MountSource, table: MountTable) {
    this.#source = source;
    this.#table = table;
  }

  /** These mounts, and all whose place depends on what is seen. */
  at(ids: readonly bigint[]): void {
    const todo = [...ids].reverse();
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      if (this.updates.has(id) || this.#unknown.has(id)) continue;
      const mount = this.#source.find(id);
      const before = this.#table.get(id);
      if (mount === undefined && before === undefined) {
        this.#unknown.add(id);
        continue;
      }
      this.updates.set(id, mount);
      for (const next of this.#affected(id, before, mount)) todo.push(next);
    }
  }

  /** The other mounts of the superblocks of these, where they are known otherwise. */
  besides(ids: Iterable<bigint>): void {
    const seen = new Map<string, MountDescription>();
    for (const id of ids) {
      const mount = this.updates.get(id);
      if (mount !== undefined) seen.set(`${mount.dev_major}:${mount.dev_minor}`, mount);
    }
    for (const mount of seen.values()) {
      const others = this.#table.onDevice(mount.dev_major, mount.dev_minor);
      this.at(others.filter((other) => !sameSuperblock(other, mount)).map(({ id }) => id));
    }
  }

  *#affected(
    id: bigint,
    before: MountDescription | undefined,
    mount: MountDescription | undefined,
  ): Generator<bigint, void> {
    // What is on a mount that moved moved with it; what was on one that is gone may have stayed.
    if (before !== undefined && (mount === undefined || !samePlace(before, mount))) {
      for (const child of this.#table.children(id)) yield child.id;
    }
    if (mount === undefined) return;
    if (mount.parent !== id && !this.#table.has(mount.parent)) yield mount.parent;
    if (before !== undefined || mount.path === undefined) return;
    // It may have been put beneath another, of which nothing tells.
    for (const above of this.#table.childrenAt(mount.parent, mount.path)) yield above.id;
  }
}
