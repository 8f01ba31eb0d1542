import type { MountDescription } from '@kernfmt/kernel';
import { samePlace, sameSuperblock, type Updates } from './diff.ts';
import { lookAtOne } from './look_at_one.ts';
import type { MountSource } from './source.ts';
import { deviceOf, type MountTable } from './table.ts';
import { said, type Touched } from './touched.ts';

/**
 * The mounts that a table has to know anew, looked at now. Records say little and come late, so
 * that each only points at mounts: what is in the table is what was seen.
 *
 * @param touched what records said. When some were lost, every mount is looked at, or those that
 * the source knows to have changed.
 */
export function look(source: MountSource, table: MountTable, touched: Touched): Updates {
  if (touched.everything || source.findLists === true) return everything(source, table);
  return lookAtOne(source, table, touched) ?? lookAround(source, table, touched);
}

/** What records named, and what that concerns. */
export function lookAround(source: MountSource, table: MountTable, touched: Touched): Updates {
  const { mounts, lost } = touched;
  const changed = lost || touched.placed ? source.changed?.() : undefined;
  if (lost && changed === undefined) return everything(source, table);
  const looking = new Looking(source, table, touched);
  for (const id of mounts.keys()) looking.at(id);
  if (changed !== undefined) for (const id of changed) looking.at(id);
  // Whose superblock a mount had that nobody ever saw, and what else has it, nobody can tell.
  if (looking.missedAttributes) return everything(source, table);
  looking.atSuperblocks();
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
  /** A mount whose attributes changed was gone before anybody saw it. */
  missedAttributes = false;
  readonly #source: MountSource;
  readonly #table: MountTable;
  readonly #touched: Touched;
  readonly #unknown = new Set<bigint>();
  readonly #todo: bigint[] = [];

  constructor(source: MountSource, table: MountTable, touched: Touched) {
    this.#source = source;
    this.#table = table;
    this.#touched = touched;
  }

  /** Looks at a mount, and at all whose place depends on what is seen. */
  at(top: bigint): void {
    for (let id: bigint | undefined = top; id !== undefined; id = this.#todo.pop()) {
      if (this.updates.has(id) || this.#unknown.has(id)) continue;
      const what = this.#touched.of(id);
      // Nothing else was said of it: it is what it was when it came.
      const announced = what === said.came ? this.#source.announced?.(id) : undefined;
      const isGone = what === said.went && this.#source.uniqueIds === true;
      const mount = isGone ? undefined : (announced ?? this.#source.find(id));
      const before = this.#table.get(id);
      if (mount === undefined && before === undefined) {
        this.#unknown.add(id);
        if ((what & said.attributes) !== 0) this.missedAttributes = true;
        continue;
      }
      this.updates.set(id, mount);
      this.#affected(id, before, mount);
    }
  }

  /**
   * A superblock tells of its changes through one of its mounts, so that those seen through one are
   * looked at through the others where they differ. This keeps all mounts of a superblock in the
   * table as they were at one time.
   */
  atSuperblocks(): void {
    const done = new Set<number>();
    for (let seen = -1; seen !== this.updates.size; ) {
      seen = this.updates.size;
      for (const [device, superblock] of this.#superblocks(done)) {
        done.add(device);
        this.#atOthers(superblock);
      }
    }
  }

  #superblocks(done: ReadonlySet<number>): Map<number, Superblock> {
    const seen = new Map<number, Superblock>();
    for (const [id, now] of this.updates) {
      const before = this.#table.get(id);
      const mount = now ?? before!;
      if (now === undefined && !this.#mayHaveChanged(id)) continue;
      const device = deviceOf(mount);
      if (done.has(device)) continue;
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

  /** Whether a mount that is gone may have changed its superblock before. */
  #mayHaveChanged(id: bigint): boolean {
    return this.#touched.lost || (this.#touched.of(id) & said.attributes) !== 0;
  }

  #atOthers({ mount, changed }: Superblock): void {
    if (changed === false) return;
    if (changed === undefined) {
      const first = this.#table.otherOnDevice(mount, this.updates);
      if (first === undefined) return;
      const isNew = !this.#table.has(mount.id);
      if (isNew && sameSuperblock(first, mount)) return;
      this.at(first.id);
      const now = this.updates.get(first.id);
      if (now !== undefined && sameSuperblock(first, now)) return;
    }
    for (const { id } of this.#table.onDevice(mount.dev_major, mount.dev_minor)) this.at(id);
  }

  #affected(
    id: bigint,
    before: MountDescription | undefined,
    mount: MountDescription | undefined,
  ): void {
    const todo = this.#todo;
    // What is on a mount that moved moved with it; what was on one that is gone may have stayed.
    if (before !== undefined && (mount === undefined || !samePlace(before, mount))) {
      for (const child of this.#table.children(id)) todo.push(child.id);
    }
    if (mount === undefined) return;
    if (mount.parent !== id && !this.#table.has(mount.parent)) todo.push(mount.parent);
    if (before !== undefined) return;
    // It may have been put beneath another, of which nothing tells.
    for (const above of this.#table.inPlaceOf(mount)) todo.push(above.id);
  }
}
