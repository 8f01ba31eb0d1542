/** Which mount hangs on which, by unique id. A mount that hangs on none is a top. */
export class Tree {
  readonly #parents = new Map<bigint, bigint>();
  readonly #children = new Map<bigint, Set<bigint>>();
  readonly #tops = new Set<bigint>();

  /** Every mount that hangs on none: the root, and what was taken from its place. */
  get tops(): ReadonlySet<bigint> {
    return this.#tops;
  }

  has(id: bigint): boolean {
    return this.#tops.has(id) || this.#parents.has(id);
  }

  parentOf(id: bigint): bigint | undefined {
    return this.#parents.get(id);
  }

  childrenOf(id: bigint): ReadonlySet<bigint> {
    return this.#children.get(id) ?? none;
  }

  /**
   * Hangs a mount, known or not, on another one; on none for `undefined`. Nothing hangs on itself:
   * what `parent` hung by on the mount becomes a top, and is returned.
   */
  hang(id: bigint, parent: bigint | undefined): bigint | undefined {
    if (this.has(id) && this.#parents.get(id) === parent) return undefined;
    this.#take(id);
    if (parent === undefined || parent === id) {
      this.#tops.add(id);
      return undefined;
    }
    const branch = this.#children.has(id) ? this.branch(id, parent) : undefined;
    if (branch !== undefined) this.hang(branch, undefined);
    this.#parents.set(id, parent);
    const children = this.#children.get(parent);
    if (children === undefined) this.#children.set(parent, new Set([id]));
    else children.add(id);
    return branch;
  }

  /** Forgets a mount. What hangs on it becomes a top. */
  remove(id: bigint): void {
    for (const child of [...this.childrenOf(id)]) this.hang(child, undefined);
    this.#children.delete(id);
    this.#take(id);
  }

  /** The child of `id` that `below` is or hangs on; undefined unless it is below `id`. */
  branch(id: bigint, below: bigint): bigint | undefined {
    let at = below;
    for (;;) {
      const parent = this.#parents.get(at);
      if (parent === id) return at;
      if (parent === undefined) return undefined;
      at = parent;
    }
  }

  /** A mount and all that is below it, each before what hangs on it. */
  *below(top: bigint): Generator<bigint, void, undefined> {
    const left = [top];
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      yield id;
      for (const child of [...this.childrenOf(id)].reverse()) left.push(child);
    }
  }

  #take(id: bigint): void {
    this.#tops.delete(id);
    const parent = this.#parents.get(id);
    if (parent === undefined) return;
    this.#parents.delete(id);
    const siblings = this.#children.get(parent);
    siblings?.delete(id);
    if (siblings?.size === 0) this.#children.delete(parent);
  }
}

const none: ReadonlySet<bigint> = new Set();
