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
  if (touched.everything || source.findLists === true) return everything(source, table);
  const changed = lost || placed.size > 0 ? source.changed?.() : undefined;
  if (lost && changed === undefined) return everything(source, table);
  const looking = new Looking(source, table);
  looking.at([...placed, ...attributes, ...(changed ?? [])]);
  // Whose superblock a mount had that nobody ever saw, and what else has it, nobody can tell.
  if (looking.missed(attributes)) return everything(source, table);
  looking.atSuperblocks((id) => lost || attributes.has(id));
  return looking.updates;
}

/** The whole table as it is now. */
function everything(source: MountSource, table: MountTable): Updates {
  const updates = new Map<bigint, MountDescription | undefined>();
  for (const { id } of table.values()) updates.set(id, undefined);
  for (const mount of source.list()) updates.set(mount.id, mount);
  return updates;
}

/** A superblock that was seen through some of its mounts. */
interface Superblock {
  readonly mount: MountDescription;
  /** It is known to be other than in the table, to be as in the table, or neither. */
  changed: boolean | undefined;
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

  /** Looks at these mounts, and at all whose place depends on what is seen. */
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

  /** Whether one of these was gone before anybody saw it. */
  missed(ids: ReadonlySet<bigint>): boolean {
    for (const id of ids) if (this.#unknown.has(id)) return true;
    return false;
  }

  /**
   * A superblock tells of its changes through one of its mounts, so that those seen through one are
   * looked at through the others where they differ. This keeps all mounts of a superblock in the
   * table as they were at one time.
   *
   * @param suspect whether a mount that is gone may have changed its superblock before
   */
  atSuperblocks(suspect: (id: bigint) => boolean): void {
    const done = new Set<string>();
    for (let seen = this.#superblocks(suspect); seen.size > 0; ) {
      for (const [device, superblock] of seen) {
        done.add(device);
        this.#atOthers(superblock);
      }
      seen = this.#superblocks(suspect);
      for (const device of done) seen.delete(device);
    }
  }

  #superblocks(suspect: (id: bigint) => boolean): Map<string, Superblock> {
    const seen = new Map<string, Superblock>();
    for (const [id, now] of this.updates) {
      const before = this.#table.get(id);
      const mount = now ?? before!;
      if (now === undefined && !suspect(id)) continue;
      const device = `${mount.dev_major}:${mount.dev_minor}`;
      const both = now !== undefined && before !== undefined;
      const changed = both ? !sameSuperblock(before, now) : undefined;
      const known = seen.get(device);
      // What still is there says more than what is gone, and a change more than none.
      if (known === undefined || changed === true || known.changed === undefined) {
        seen.set(device, { mount, changed });
      }
    }
    return seen;
  }

  #atOthers({ mount, changed }: Superblock): void {
    if (changed === false) return;
    if (changed === undefined) {
      const first = this.#table.otherOnDevice(mount, this.updates);
      if (first === undefined) return;
      const isNew = !this.#table.has(mount.id);
      if (isNew && sameSuperblock(first, mount)) return;
      this.at([first.id]);
      const now = this.updates.get(first.id);
      if (now !== undefined && sameSuperblock(first, now)) return;
    }
    this.at(this.#table.onDevice(mount.dev_major, mount.dev_minor).map(({ id }) => id));
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
