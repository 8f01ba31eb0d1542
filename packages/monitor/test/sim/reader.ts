import { expect } from 'vitest';
import {
  diff,
  type MountChange,
  MountTable,
  type MountWatch,
  type WatchMountsOptions,
  watchMounts,
} from '../../src/index.ts';
import type { Machine } from './programs.ts';
import { sleepOf } from './sleep.ts';

/** Fetches changes when it is told to, replays them on a table of its own, and checks each. */
export class SteppedReader {
  readonly watch: MountWatch;
  readonly changes: MountChange[] = [];
  /** What the changes make of an empty table. */
  readonly replayed = new MountTable();
  #next: Promise<void> | undefined;
  readonly #isAsleep: () => boolean;
  #lost: number | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor({ kernel }: Machine, options: WatchMountsOptions) {
    this.#isAsleep = sleepOf(kernel);
    this.watch = watchMounts(kernel, { ...options, initial: true });
  }

  /** Up to so many changes; fewer when there are no more, and the watch sleeps. */
  async fetch(most = Number.POSITIVE_INFINITY): Promise<void> {
    for (let i = 0; i < most; i++) {
      const before = this.changes.length;
      this.#next ??= this.watch
        .next()
        .then(({ value }) => {
          this.#next = undefined;
          if (value !== undefined) this.#take(value);
        })
        .catch((error: unknown) => {
          this.#failure = { error };
        });
      do await new Promise((resolve) => setImmediate(resolve));
      while (this.#next !== undefined && !this.#isAsleep() && this.#failure === undefined);
      if (this.#failure !== undefined) throw this.#failure.error;
      if (this.changes.length === before) return;
    }
  }

  #take(change: MountChange): void {
    this.changes.push(change);
    const { replayed } = this;
    switch (change.kind) {
      case 'present':
      case 'mounted':
        expect(replayed.get(change.mount.id)).toBeUndefined();
        break;
      case 'unmounted':
        expect(replayed.get(change.mount.id)).toBe(change.mount);
        break;
      case 'vanished':
        expect(replayed.get(change.id)).toBeUndefined();
        break;
      case 'lost':
        expect(this.#lost).toBeUndefined();
        this.#lost = this.changes.length;
        break;
      case 'recovered': {
        const between = this.changes.slice(this.#lost, -1);
        const differences = between.filter(({ kind }) => kind !== 'vanished');
        expect(change.differences).toBe(differences.length);
        this.#lost = undefined;
        break;
      }
      default:
        expect(replayed.get(change.mount.id)).toBeDefined();
        expect(change.before).not.toBe(change.mount);
    }
    replayed.apply(change);
    if (change.kind !== 'present') expect(diff(replayed, this.watch.table)).toEqual([]);
  }
}
