import type { MountDescription, Path } from '@kernfmt/kernel';
import type { MountChange } from './change.ts';
import { IdIndex } from './id_index.ts';
import { absolute, keyOf, type PathKey, prefixes } from './path.ts';

/**
 * Look-ups in a table of mounts. Paths are text (as UTF-8) or bytes, and absolute; a slash too
 * many, as at the end, makes no difference. Look-ups by path throw TypeError for one that is
 * relative, or has a NUL or a component `.` or `..`.
 */
export interface MountView extends Iterable<MountDescription> {
  readonly size: number;
  /** The mount that `/` leads to; undefined in an empty table. */
  readonly root: MountDescription | undefined;
  has(id: bigint): boolean;
  /** By the id that notifications carry. */
  get(id: bigint): MountDescription | undefined;
  /** By the small id of /proc/self/mountinfo. */
  byMntId(mnt_id: number): MountDescription | undefined;
  /** The mount that is mounted at a path and that the path leads to: the topmost one there. */
  at(path: Path): MountDescription | undefined;
  /** Every mount at a path, the lowest first: each is covered by those behind it. */
  stack(path: Path): MountDescription[];
  /** The mount that a path is on, symbolic links aside; undefined in an empty table. */
  mountOf(path: Path): MountDescription | undefined;
  /** What is mounted directly on a mount, in the order in which it came there. */
  children(id: bigint): MountDescription[];
  /** The mount and all below it, parents first. */
  subtree(id: bigint): MountDescription[];
  /** What the mount is mounted on, and so on up to the root. */
  ancestors(id: bigint): MountDescription[];
  /** The mounts of a superblock, in the order in which they came. */
  onDevice(dev_major: number, dev_minor: number): MountDescription[];
  /** All mounts, in the order in which their ids came: cheaper than parents first. */
  values(): IterableIterator<MountDescription>;
  /** All mounts as they are when it begins, parents first. */
  [Symbol.iterator](): Iterator<MountDescription>;
  /** A table of its own, as this one is now. Takes time for each mount. */
  snapshot(): MountTable;
}

type Device = Pick<MountDescription, 'dev_major' | 'dev_minor'>;

/** The superblock as a key: majors have 12 bits, so that this is exact. */
export const deviceOf = ({ dev_major, dev_minor }: Device): number =>
  dev_major * 2 ** 32 + dev_minor;

/**
 * A table of mounts, by id, small id, path, parent and superblock. A change costs what it changes.
 *
 * @example
 * const before = new MountTable(kernel.mountReader.list());
 */
export class MountTable implements MountView {
  readonly #mounts = new Map<bigint, MountDescription>();
  readonly #ids = new IdIndex<number>();
  readonly #children = new IdIndex<bigint>();
  readonly #points = new IdIndex<PathKey>();
  readonly #devices = new IdIndex<number>();
  #last: { readonly path: Uint8Array; readonly key: PathKey } | undefined;

  constructor(mounts: Iterable<MountDescription> = []) {
    for (const mount of mounts) this.set(mount);
  }

  get size(): number {
    return this.#mounts.size;
  }

  get root(): MountDescription | undefined {
    return this.#topAt('/');
  }

  get(id: bigint): MountDescription | undefined {
    return this.#mounts.get(id);
  }

  has(id: bigint): boolean {
    return this.#mounts.has(id);
  }

  byMntId(mnt_id: number): MountDescription | undefined {
    // Of one that came and went it may be another one's too, for a moment.
    const id = this.#ids.get(mnt_id).at(-1);
    return id === undefined ? undefined : this.#mounts.get(id);
  }

  at(path: Path): MountDescription | undefined {
    const key = absolute('MountTable.at', path);
    const mount = this.#walk(key);
    return mount?.path !== undefined && keyOf(mount.path) === key ? mount : undefined;
  }

  stack(path: Path): MountDescription[] {
    const key = absolute('MountTable.stack', path);
    const related = new Set<bigint>();
    for (const id of this.#points.values(key)) {
      for (let at: bigint | undefined = id; at !== undefined && !related.has(at); ) {
        related.add(at);
        at = this.#parentOf(at);
      }
    }
    const ordered = this.#descend(this.#tops(related), (id) => this.#coveredFirst(id, related));
    return ordered.filter(({ id }) => this.#points.has(key, id));
  }

  mountOf(path: Path): MountDescription | undefined {
    return this.#walk(absolute('MountTable.mountOf', path));
  }

  children(id: bigint): MountDescription[] {
    return this.#those(this.#children.get(id));
  }

  subtree(id: bigint): MountDescription[] {
    return this.#mounts.has(id) ? this.#below([id]) : [];
  }

  ancestors(id: bigint): MountDescription[] {
    const above = new Set<bigint>();
    for (let at = this.#parentOf(id); at !== undefined && at !== id; at = this.#parentOf(at)) {
      if (above.has(at)) break;
      above.add(at);
    }
    return this.#those(above);
  }

  onDevice(dev_major: number, dev_minor: number): MountDescription[] {
    return this.#those(this.#devices.get(deviceOf({ dev_major, dev_minor })));
  }

  values(): IterableIterator<MountDescription> {
    return this.#mounts.values();
  }

  *[Symbol.iterator](): Generator<MountDescription, void> {
    const connected = this.#below(this.#tops(this.#mounts.keys()));
    yield* connected;
    if (connected.length === this.size) return;
    // Parents that go round: no kernel has them, and nobody need hang over them.
    const seen = new Set(connected.map(({ id }) => id));
    for (const [id, mount] of this.#mounts) if (!seen.has(id)) yield mount;
  }

  snapshot(): MountTable {
    return new MountTable(this.#mounts.values());
  }

  /** One of the mounts of a superblock that is not among these, if there is any. */
  otherOnDevice(
    mount: MountDescription,
    these: ReadonlyMap<bigint, unknown>,
  ): MountDescription | undefined {
    for (const id of this.#devices.values(deviceOf(mount))) {
      if (!these.has(id)) return this.#mounts.get(id);
    }
    return undefined;
  }

  /** Whether something is mounted on a mount. */
  hasChildren(id: bigint): boolean {
    return this.#children.count(id) > 0;
  }

  /** The mounts that are on the same parent as one that is not in the table, at its path. */
  inPlaceOf({ parent, path }: MountDescription): MountDescription[] {
    if (path === undefined || this.#children.count(parent) === 0) return [];
    return this.#on(parent, this.#keyOf(path)).map((id) => this.#mounts.get(id)!);
  }

  /** Adds a mount, or puts a new description in place of its old one. */
  set(mount: MountDescription): void {
    const { id, mnt_id } = mount;
    const before = this.#mounts.get(id);
    if (before !== undefined) this.#unindex(before, mount);
    this.#mounts.set(id, mount);
    this.#ids.add(mnt_id, id);
    if (mount.parent !== id) this.#children.add(mount.parent, id);
    if (mount.path !== undefined) this.#points.add(this.#keyOf(mount.path), id);
    this.#devices.add(deviceOf(mount), id);
  }

  /** Takes a mount out. */
  delete(id: bigint): void {
    const mount = this.#mounts.get(id);
    if (mount === undefined) return;
    this.#unindex(mount, undefined);
    this.#mounts.delete(id);
  }

  /** Makes the table what it is after a change. */
  apply(change: MountChange): void {
    if (change.kind === 'unmounted') this.delete(change.mount.id);
    else if ('mount' in change) this.set(change.mount);
  }

  /** Leaves what stays the same where it is, so that the order of children is that of coming. */
  #unindex(mount: MountDescription, next: MountDescription | undefined): void {
    const { id, mnt_id, parent, path, dev_major, dev_minor } = mount;
    if (next?.mnt_id !== mnt_id) this.#ids.delete(mnt_id, id);
    if (next?.parent !== parent) this.#children.delete(parent, id);
    if (path !== undefined) {
      const key = this.#keyOf(path);
      if (next?.path === undefined || keyOf(next.path) !== key) this.#points.delete(key, id);
    }
    if (next?.dev_major !== dev_major || next.dev_minor !== dev_minor) {
      this.#devices.delete(deviceOf(mount), id);
    }
  }

  /** Of a description's path, which nobody changes: the last one is most often asked for again. */
  #keyOf(path: Uint8Array): PathKey {
    if (path !== this.#last?.path) this.#last = { path, key: keyOf(path) };
    return this.#last.key;
  }

  #those(ids: Iterable<bigint>): MountDescription[] {
    return Array.from(ids, (id) => this.#mounts.get(id)!);
  }

  /** Undefined for a mount whose parent is not in the table. */
  #parentOf(id: bigint): bigint | undefined {
    const parent = this.#mounts.get(id)?.parent;
    return parent === undefined || parent === id || !this.#mounts.has(parent) ? undefined : parent;
  }

  /** Those of `ids` that are on none in the table. */
  #tops(ids: Iterable<bigint>): bigint[] {
    return Array.from(ids).filter((id) => this.#parentOf(id) === undefined);
  }

  /** The last that came of those at `path` that are on none in the table. */
  #topAt(path: PathKey): MountDescription | undefined {
    let top: bigint | undefined;
    for (const id of this.#points.values(path)) if (this.#parentOf(id) === undefined) top = id;
    return top === undefined ? undefined : this.#mounts.get(top);
  }

  /** Ids of the mounts on `parent` at `path`: the smaller of the two indexes is gone through. */
  #on(parent: bigint, path: PathKey): bigint[] {
    const at = this.#points.count(path);
    if (at === 0) return [];
    const on = this.#children.count(parent);
    if (on === 0) return [];
    if (at < on) return this.#points.get(path).filter((id) => this.#children.has(parent, id));
    return this.#children.get(parent).filter((id) => this.#points.has(path, id));
  }

  /**
   * Down a path from mount to mount, as the kernel goes.
   * Analogous to fs/namei.c:follow_managed().
   */
  #walk(path: PathKey): MountDescription | undefined {
    let at: MountDescription | undefined;
    const seen = new Set<bigint>();
    for (const prefix of prefixes(path)) {
      at ??= this.#topAt(prefix);
      for (let id = at?.id; id !== undefined && !seen.has(id); ) {
        seen.add(id);
        at = this.#mounts.get(id)!;
        id = this.#on(id, prefix).at(-1);
      }
      if (at !== undefined) seen.delete(at.id);
    }
    return at;
  }

  /** The children of a mount among `related`: what is at a longer path is covered by the others. */
  #coveredFirst(id: bigint, related: ReadonlySet<bigint>): bigint[] {
    const both =
      this.#children.count(id) < related.size
        ? this.#children.get(id).filter((child) => related.has(child))
        : [...related].filter((other) => this.#children.has(id, other));
    const length = (child: bigint): number => this.#mounts.get(child)!.path?.length ?? 0;
    return both.sort((a, b) => length(b) - length(a));
  }

  #below(tops: readonly bigint[]): MountDescription[] {
    return this.#descend(tops, (id) => this.#children.get(id));
  }

  /** Parents first, without recursion: mounts may be stacked by the thousands. */
  #descend(
    tops: readonly bigint[],
    childrenOf: (id: bigint) => readonly bigint[],
  ): MountDescription[] {
    const found: MountDescription[] = [];
    const todo = [...tops].reverse();
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      found.push(this.#mounts.get(id)!);
      const children = childrenOf(id);
      for (let i = children.length - 1; i >= 0; i--) {
        // Parents that go round come back to where they were entered.
        if (children[i] !== tops[0]) todo.push(children[i]!);
      }
    }
    return found;
  }
}
