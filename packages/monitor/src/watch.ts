import { errno, type Kernel, NOTES_MAX, type Path } from '@kernfmt/kernel';
import { type Declaration, Memory } from '@kernfmt/layout';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  IOC_WATCH_QUEUE_SET_SIZE,
  O_NOTIFICATION_PIPE,
  RecordCursor,
} from '@kernfmt/uapi/linux/watch_queue';
import { Breath } from './breath.ts';
import type { MountChange } from './change.ts';
import { differences } from './diff.ts';
import { look } from './look.ts';
import { absolute, isWithin, keyOf, type PathKey } from './path.ts';
import { type MountSource, sourceOf } from './source.ts';
import { MountTable, type MountView } from './table.ts';
import { Touched } from './touched.ts';

/** What to watch, and what to tell; all of it can be left out. */
export interface WatchMountsOptions {
  /**
   * Only changes of mounts at this path or below it, before or after the change. Absolute, compared
   * as it is: no symbolic link is followed. The table has all mounts whatever is told.
   */
  readonly path?: Path;
  /** Only these kinds. The table follows the others too. */
  readonly kinds?: readonly MountChange['kind'][];
  /** Tell first what is there, as `present`. */
  readonly initial?: boolean;
  /** Notes in the kernel's queue, rounded up to a power of two, 512 at most: 256 unless given. */
  readonly queueSize?: number;
  /** Ends the watch. */
  readonly signal?: AbortSignal;
}

/**
 * The changes of a mount table, in order, and the table. `for await` gives the changes; leaving the
 * loop, in whatever way, ends the watch.
 */
export interface MountWatch extends AsyncIterableIterator<MountChange>, AsyncDisposable {
  /**
   * The mounts as of the last change that was handed out. Between `lost` and `recovered` it is on
   * its way to being true again.
   */
  readonly table: MountView;
  /**
   * Looks at every mount again, whether or not the kernel told of anything: what differs comes as
   * changes. For what no kernel tells of, such as propagation types and renamed directories.
   */
  refresh(): void;
  /**
   * Ends the watch at once, and the iteration with it. Closes the queue: not to be called when the
   * kernel was closed before.
   */
  close(): void;
  return(): Promise<IteratorResult<MountChange, undefined>>;
  [Symbol.asyncIterator](): MountWatch;
  [Symbol.asyncDispose](): Promise<void>;
}

const DEFAULT_QUEUE_SIZE = 256;
/** Bytes for one read: more records than a queue has notes. */
const BUFFER = 16384;
const WATCH_ID = 0;

const KINDS = [
  'present',
  'mounted',
  'unmounted',
  'moved',
  'attributes',
  'readonly',
  'vanished',
  'lost',
  'recovered',
] as const satisfies readonly MountChange['kind'][];

/**
 * Watches the mounts below the root of the kernel's task, through a notification queue of its own.
 * It watches from now on, also before anybody iterates. What nobody fetches waits in the kernel's
 * queue, which has an end: then come `lost`, what is different, and `recovered`. The iteration
 * throws what the kernel refuses, and the reason of `signal`; it ends with the mount namespace.
 *
 * @example
 * for await (const change of watchMounts(kernel)) {
 *   if (change.kind === 'mounted') console.log(escapeText(change.mount.path));
 * }
 *
 * @throws TypeError, RangeError for options that are none, TypeError for a kernel that describes no
 * mounts
 * @throws Errno as pipe2(), ioctl(), watch_mount(), fsinfo(); the reason of an aborted signal
 */
export function watchMounts(kernel: Kernel, options: WatchMountsOptions = {}): MountWatch {
  const { queueSize = DEFAULT_QUEUE_SIZE } = options;
  if (Object(kernel) !== kernel) {
    throw new TypeError(`watchMounts: kernel should be a kernel, is ${String(kernel)}`);
  }
  if (!Number.isInteger(queueSize) || queueSize < 1 || queueSize > NOTES_MAX) {
    throw new RangeError(`watchMounts: queueSize should be 1 to ${NOTES_MAX}, is ${queueSize}`);
  }
  for (const kind of options.kinds ?? []) {
    if (KINDS.includes(kind)) continue;
    throw new TypeError(`watchMounts: no kind ${kind}; there are ${KINDS.join(', ')}`);
  }
  options.signal?.throwIfAborted();
  return new Watch(kernel, sourceOf(kernel), powerOfTwo(queueSize), options);
}

/** Linux 5.8 takes a ring of another size, and crashes when it is used. */
const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(least));

/** Why a sleep ended: there is something to do. */
const WOKEN = Symbol('woken');
/** The queue has nothing to read. */
const EMPTY = Symbol('empty');
/** All that a read told of was handed out. */
const READ = Symbol('read');

class Watch implements MountWatch {
  readonly table = new MountTable();
  readonly #kernel: Kernel;
  readonly #source: MountSource;
  readonly #options: WatchMountsOptions;
  readonly #path: PathKey;
  readonly #fds: readonly [read: number, write: number];
  readonly #buffer = new Uint8Array(BUFFER);
  readonly #cursor: RecordCursor<Declaration>;
  readonly #changes: AsyncGenerator<MountChange, undefined, void>;
  readonly #breath = new Breath();
  readonly #onAbort = (): void => this.#end(() => this.#options.signal?.throwIfAborted());
  /** The mount whose root directory is watched. */
  #watched: bigint | undefined;
  #stale = false;
  /** Somebody else closed the queue. */
  #closed = false;
  #asleep = false;
  /** Ends a sleep: one for all of them until it does. */
  #alarm = new AbortController();
  /** Set when the watch is over: throws what the iteration is to throw, if anything. */
  #ended: (() => void) | undefined;

  constructor(kernel: Kernel, source: MountSource, queueSize: number, options: WatchMountsOptions) {
    this.#kernel = kernel;
    this.#source = source;
    this.#options = options;
    this.#path = absolute('watchMounts', options.path ?? '/');
    this.#cursor = new RecordCursor(new Memory(this.#buffer), kernel.dialect, kernel.abi);
    this.#changes = this.#run();
    this.#fds = kernel.task.pipe2(O_NOTIFICATION_PIPE);
    try {
      kernel.task.ioctl(this.#fds[0], IOC_WATCH_QUEUE_SET_SIZE, queueSize);
      this.#watchRoot();
      // What is under `/` may become another mount in between.
      do this.#fill();
      while (this.#watchRoot());
    } catch (error) {
      this.close();
      throw error;
    }
    options.signal?.addEventListener('abort', this.#onAbort);
  }

  next(): Promise<IteratorResult<MountChange, undefined>> {
    return this.#changes.next();
  }

  async return(): Promise<IteratorResult<MountChange, undefined>> {
    this.close();
    await this.#changes.return(undefined);
    return { done: true, value: undefined };
  }

  refresh(): void {
    this.#stale = true;
    this.#rouse();
  }

  close(): void {
    this.#end(() => undefined);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  #end(how: () => void): void {
    if (this.#ended !== undefined) return;
    this.#ended = how;
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#rouse();
    // Of a queue that somebody else closed, the numbers are no longer ours to close.
    if (!this.#closed) for (const fd of this.#fds) this.#kernel.task.close(fd);
  }

  #fill(): void {
    for (const { id } of this.table) this.table.delete(id);
    for (const mount of this.#source.list()) this.table.set(mount);
    this.#watched = this.table.root?.id;
  }

  /** Whether a watch was added: there is one for each directory, which `/` may cease to be. */
  #watchRoot(): boolean {
    try {
      this.#kernel.task.watch_mount(AT_FDCWD, '/', 0, this.#fds[0], WATCH_ID);
      return true;
    } catch (error) {
      if (error === errno('EBUSY')) return false;
      throw error;
    }
  }

  async *#run(): AsyncGenerator<MountChange, undefined, void> {
    try {
      for (const next of this.#all()) {
        if (this.#ended !== undefined) break;
        if (next === EMPTY) {
          await this.#wait();
        } else if (next === READ) {
          if (this.#breath.isDue()) await this.#breath.take();
        } else {
          // The table becomes what it is after a change as that is handed out.
          this.table.apply(next);
          if (this.#wants(next)) yield next;
          if (this.#breath.isDueNow()) await this.#breath.take();
        }
      }
    } catch (error) {
      this.#closed = error === errno('EBADF') || error === errno('ESRCH');
      throw error;
    } finally {
      this.close();
    }
    this.#ended?.();
    return undefined;
  }

  /** One change after the other, wanted or not; READ behind those of a read. */
  *#all(): Generator<MountChange | typeof EMPTY | typeof READ, void> {
    if (this.#options.initial) yield* this.#present();
    while (this.#ended === undefined) {
      const touched = this.#take();
      if (touched === undefined) {
        yield EMPTY;
      } else {
        yield* this.#changesOf(touched);
        if (this.#ended === undefined) this.#follow(touched);
        yield READ;
      }
    }
  }

  *#present(): Generator<MountChange, void> {
    for (const mount of this.table) yield { kind: 'present', mount };
  }

  #wants(change: MountChange): boolean {
    if (this.#options.kinds?.includes(change.kind) === false) return false;
    if (!('mount' in change) || this.#path === '/') return true;
    const { path } = change.mount;
    const before = 'before' in change ? change.before.path : undefined;
    return [path, before].some((each) => each !== undefined && isWithin(keyOf(each), this.#path));
  }

  /** What there is to do now: a read of the queue, or a look at everything. */
  #take(): Touched | undefined {
    const touched = new Touched();
    if (this.#stale) {
      this.#stale = false;
      touched.everything = true;
      return touched;
    }
    try {
      const length = this.#kernel.task.read(this.#fds[0], this.#buffer);
      // The queue has no writer any more: somebody closed our other end.
      if (length === 0) this.close();
      return touched.read(this.#cursor.rewind(length));
    } catch (error) {
      if (error === errno('EAGAIN')) return undefined;
      throw error;
    }
  }

  async #wait(): Promise<void> {
    if (this.#alarm.signal.aborted) this.#alarm = new AbortController();
    const { signal } = this.#alarm;
    this.#asleep = true;
    try {
      await this.#kernel.task.wait(this.#fds[0], { signal });
      this.#breath.taken();
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#asleep = false;
    }
  }

  #rouse(): void {
    if (this.#asleep) this.#alarm.abort(WOKEN);
  }

  *#changesOf(touched: Touched): Generator<MountChange, void> {
    const { appeared, lost, placed, removed, replaced } = touched;
    // That a root is unmounted is told on what it is on, and that is out of sight.
    if (removed && this.#watched !== undefined) placed.add(this.#watched);
    if (lost) yield { kind: 'lost' };
    const updates = look(this.#source, this.table, touched);
    for (const id of appeared) {
      if (!updates.has(id) && !this.table.has(id)) yield { kind: 'vanished', id };
    }
    const changes = differences(this.table, updates, replaced);
    yield* changes;
    if (lost) yield { kind: 'recovered', differences: changes.length };
  }

  /**
   * Watches `/` again when it is another directory, and looks at what came before that watch. Where
   * no mount is left, nothing will come any more: the namespace is gone.
   */
  #follow({ removed }: Touched): void {
    if (this.table.size === 0) this.close();
    const root = this.table.root?.id;
    if (root === undefined || (!removed && root === this.#watched)) return;
    this.#watched = root;
    if (this.#watchRoot()) this.#stale = true;
  }
}
