/**
 * Ids by key, in the order in which they were added. Most keys have one, which then takes no more
 * than its place in the map.
 */
export class IdIndex<Key> {
  readonly #ids = new Map<Key, bigint | Set<bigint>>();

  /** How many ids a key has. */
  count(key: Key): number {
    const ids = this.#ids.get(key);
    if (ids === undefined) return 0;
    return typeof ids === 'bigint' ? 1 : ids.size;
  }

  has(key: Key, id: bigint): boolean {
    const ids = this.#ids.get(key);
    return typeof ids === 'bigint' ? ids === id : ids?.has(id) === true;
  }

  /** The ids of a key, the first added first. */
  get(key: Key): bigint[] {
    return [...this.values(key)];
  }

  /** The same, one by one. The index is not to change meanwhile. */
  values(key: Key): Iterable<bigint> {
    const ids = this.#ids.get(key);
    if (ids === undefined) return [];
    return typeof ids === 'bigint' ? [ids] : ids;
  }

  add(key: Key, id: bigint): void {
    const ids = this.#ids.get(key);
    if (ids === undefined) this.#ids.set(key, id);
    else if (typeof ids !== 'bigint') ids.add(id);
    else if (ids !== id) this.#ids.set(key, new Set([ids, id]));
  }

  delete(key: Key, id: bigint): void {
    const ids = this.#ids.get(key);
    if (ids === id) this.#ids.delete(key);
    if (ids === undefined || typeof ids === 'bigint') return;
    ids.delete(id);
    if (ids.size > 1) return;
    const [last] = ids;
    if (last === undefined) this.#ids.delete(key);
    else this.#ids.set(key, last);
  }
}
