import { attributeChanges, attributesDiffer, type Pair } from '../mounts/changes.ts';
import { type Mount, movedTo } from '../mounts/mount.ts';
import type { StatmountReader } from '../mounts/statmount.ts';
import type { Notifier } from '../watches/notifier.ts';
import type { Waker } from './wakers.ts';

/** What reads the mounts with these ids, those of them that are there. */
type MountsReader = Pick<StatmountReader<Mount>, 'read'>;

/** Mounts that are compared before events and others get a turn: about a millisecond. */
const SLICE = 256;
/** Milliseconds for which a comparison is put off that attach and detach events may explain. */
const COALESCE = 30;
/** Milliseconds for which it is put off at most, while comparisons find that they explain all. */
const PATIENCE = 120;
/** The share of time that comparisons may take in the long run. */
const SHARE = 0.1;
/** Milliseconds of comparing that may come at once after a quiet time. */
const SAVINGS = 100;

/**
 * The changes that fanotify does not tell of: attributes of mounts and of superblocks, and parents
 * of mounts that were lifted. mountinfo says that something changed, and comparing every known
 * mount with statmount says what. Since an attach or detach is such a something too, one that
 * events may explain is put off a little, so that a burst of them costs one comparison, and a
 * stream of them few.
 */
export class AttributeWatch {
  readonly #waker: Waker;
  readonly #reader: MountsReader;
  readonly #notifier: Notifier;
  readonly #wake: () => void;
  /** Since when a comparison has been due, and whether events may explain it. */
  #due: { readonly since: number; explained: boolean } | undefined;
  /** How long the next comparison is put off, and when the last one ended. */
  #patience = COALESCE;
  #comparedAt = 0;
  /** Whether events had no time yet to come after what mountinfo said. */
  #isEarly = false;
  #comparison: Comparison | undefined;
  #timer: NodeJS.Timeout | undefined;
  #saved = SAVINGS;
  #savedAt = performance.now();

  constructor(waker: Waker, reader: MountsReader, notifier: Notifier, wake: () => void) {
    this.#waker = waker;
    this.#reader = reader;
    this.#notifier = notifier;
    this.#wake = wake;
  }

  /** Finds out whether anything changed: before events are read, which may explain it. */
  look(): void {
    // What is due will see it. Undefined: nothing can tell, so that something may have.
    if (this.#due !== undefined || this.#waker.changed() === false) return;
    const since = performance.now();
    // After a quiet time this is no stream any more.
    if (since - this.#comparedAt > 2 * PATIENCE) this.#patience = COALESCE;
    this.#due = { since, explained: false };
    this.#isEarly = true;
    // To hear of it again would say nothing new; attach and detach wake by themselves.
    this.#waker.ignore(true);
  }

  /** There were events: they are why something changed, or at least may be. */
  explained(): void {
    this.#isEarly = false;
    if (this.#due !== undefined) this.#due.explained = true;
  }

  /**
   * Compares some mounts, if it is time to; tells of what changed when the last one was compared.
   * @param isQuiet whether there still are no events: a mount that is elsewhere was moved by nobody
   * @returns whether there is more to do right now
   */
  step(isQuiet: () => boolean): boolean {
    if (this.#comparison === undefined) {
      // Without a watch nobody listens; `finish` comes before the first one.
      if (this.#due === undefined || this.#notifier.watches.size === 0) return false;
      // The kernel wakes for mountinfo a moment before it sends the event of the same mount.
      if (this.#isEarly) {
        this.#isEarly = false;
        return true;
      }
      if (this.#timer !== undefined) return false;
      const wait = this.#wait();
      if (wait > 0) return this.#sleep(wait);
      this.#begin();
    }
    return !this.#compare(isQuiet);
  }

  /** Makes the comparison that is due, at once and to its end, unless that would take too long. */
  finish(isQuiet: () => boolean): void {
    if (this.#due !== undefined && this.#savings() > 0) this.#begin();
    while (this.#comparison !== undefined && !this.#compare(isQuiet));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waker.close();
  }

  /** Milliseconds of comparing that may come at once. */
  #savings(): number {
    const now = performance.now();
    this.#saved = Math.min(SAVINGS, this.#saved + (now - this.#savedAt) * SHARE);
    this.#savedAt = now;
    return this.#saved;
  }

  /** Milliseconds until a comparison may begin. */
  #wait(): number {
    const { since, explained } = this.#due!;
    const coalesced = explained ? since + this.#patience - performance.now() : 0;
    return Math.max(coalesced, -this.#savings() / SHARE);
  }

  #sleep(milliseconds: number): false {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#wake();
    }, Math.ceil(milliseconds));
    this.#timer.unref();
    return false;
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = undefined;
    this.#waker.ignore(false);
    // What changed until now it will see.
    this.#waker.changed();
    this.#comparison = new Comparison(this.#reader, this.#notifier);
  }

  /** Compares a slice; returns whether it was the last one. */
  #compare(isQuiet: () => boolean): boolean {
    const start = performance.now();
    const comparison = this.#comparison!;
    comparison.step(SLICE);
    if (comparison.isDone) {
      this.#comparison = undefined;
      comparison.tell(isQuiet());
    }
    const now = performance.now();
    this.#saved -= now - start;
    if (!comparison.isDone) return false;
    // In a stream of mounts and umounts there is seldom anything else to find.
    this.#patience = comparison.foundNothing ? Math.min(2 * this.#patience, PATIENCE) : COALESCE;
    this.#comparedAt = now;
    return true;
  }
}

/** Every mount of a table beside what the kernel says of it now. */
class Comparison {
  readonly #reader: MountsReader;
  readonly #notifier: Notifier;
  readonly #ids: BigUint64Array;
  #next = 0;
  readonly #different: Pair[] = [];

  constructor(reader: MountsReader, notifier: Notifier) {
    this.#reader = reader;
    this.#notifier = notifier;
    this.#ids = notifier.table.ids();
  }

  get isDone(): boolean {
    return this.#next >= this.#ids.length;
  }

  get foundNothing(): boolean {
    return this.#different.length === 0;
  }

  step(count: number): void {
    const { table } = this.#notifier;
    for (const mount of this.#reader.read(this.#ids.subarray(this.#next, this.#next + count))) {
      const old = table.get(mount.id);
      if (old !== undefined && isDifferent({ old, mount })) this.#different.push({ old, mount });
    }
    this.#next += count;
  }

  /** Puts places right, then tells of the attributes. What events have changed since stays so. */
  tell(isQuiet: boolean): void {
    const { table } = this.#notifier;
    const pairs = this.#different.flatMap(({ mount }) => {
      const old = table.get(mount.id);
      if (old === undefined) return [];
      const now = isQuiet ? mount : movedTo(mount, old);
      table.set(movedTo(old, now));
      return [{ old, mount: now }];
    });
    const changed = pairs.filter(attributesDiffer);
    // Also of mounts that are not told of, because another one of their superblock is.
    for (const { mount } of changed) table.set(mount);
    for (const change of attributeChanges(changed)) this.#notifier.changed(change);
  }
}

const isDifferent = (pair: Pair): boolean =>
  attributesDiffer(pair) ||
  pair.old.parent !== pair.mount.parent ||
  pair.old.point !== pair.mount.point;
