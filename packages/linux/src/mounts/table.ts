import type { BytePath, Mount } from './mount.ts';

/** Mounts that are gone are remembered, up to this many: their records may be read much later. */
const REMEMBERED = 4096;

const NONE: ReadonlySet<bigint> = new Set();

/** The mounts of a namespace by id, with an index of children and one of mount points. */
export class MountTable {
  readonly #live = new Map<bigint, Mount>();
  readonly #gone = new Map<bigint, Mount>();
  readonly #children = new Map<bigint, Set<bigint>>();
  readonly #points = new Map<BytePath, Set<bigint>>();

  get size(): number {
    return this.#live.size;
  }

  get(id: bigint): Mount | undefined {
    return this.#live.get(id);
  }

  /** The mount as it is, or as it was when it went. */
  recall(id: bigint): Mount | undefined {
    return this.#live.get(id) ?? this.#gone.get(id);
  }

  /** Of every mount, in the order in which they came. */
  ids(): BigUint64Array {
    return BigUint64Array.from(this.#live.keys());
  }

  /** In the order in which they came. */
  mounts(): IterableIterator<Mount> {
    return this.#live.values();
  }

  children(id: bigint): ReadonlySet<bigint> {
    return this.#children.get(id) ?? NONE;
  }

  /** The ids of the mounts at a path, oldest first. */
  at(point: BytePath): ReadonlySet<bigint> {
    return this.#points.get(point) ?? NONE;
  }

  /** Every mount below `id`, parents before children. */
  descendants(id: bigint): bigint[] {
    const found = new Set<bigint>([id]);
    for (const each of found) for (const child of this.children(each)) found.add(child);
    found.delete(id);
    return [...found];
  }

  /** Adds a mount, or puts a new description in place of its old one. */
  set(mount: Mount): void {
    const old = this.#live.get(mount.id);
    if (old !== undefined) this.#unindex(old);
    this.#live.set(mount.id, mount);
    this.#gone.delete(mount.id);
    if (mount.parent !== mount.id) link(this.#children, mount.parent, mount.id);
    if (mount.point !== undefined) link(this.#points, mount.point, mount.id);
  }

  /** Takes a mount out; `recall` finds it for a while. */
  delete(id: bigint): void {
    const mount = this.#live.get(id);
    if (mount === undefined) return;
    this.#unindex(mount);
    this.#live.delete(id);
    this.#gone.set(id, mount);
    if (this.#gone.size <= REMEMBERED) return;
    const [oldest] = this.#gone.keys();
    this.#gone.delete(oldest!);
  }

  /** Makes the table what was listed anew. Returns the mounts that are gone. */
  replace(mounts: readonly Mount[]): Mount[] {
    const listed = new Set(mounts.map(({ id }) => id));
    const gone = [...this.#live.values()].filter(({ id }) => !listed.has(id));
    for (const { id } of gone) this.delete(id);
    for (const mount of mounts) this.set(mount);
    return gone;
  }

  #unindex({ id, parent, point }: Mount): void {
    unlink(this.#children, parent, id);
    if (point !== undefined) unlink(this.#points, point, id);
  }
}

function link<Key>(index: Map<Key, Set<bigint>>, key: Key, id: bigint): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set<bigint>().add(id));
  else ids.add(id);
}

function unlink<Key>(index: Map<Key, Set<bigint>>, key: Key, id: bigint): void {
  const ids = index.get(key);
  ids?.delete(id);
  if (ids?.size === 0) index.delete(key);
}
