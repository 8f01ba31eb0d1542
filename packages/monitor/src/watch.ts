import { errno, type Kernel, type MountDescription, NOTES_MAX, type Path } from '@kernfmt/kernel';
import { type Declaration, Memory } from '@kernfmt/layout';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  IOC_WATCH_QUEUE_SET_SIZE,
  O_NOTIFICATION_PIPE,
  RecordCursor,
} from '@kernfmt/uapi/linux/watch_queue';
import { Breath } from './breath.ts';
import type { MountChange } from './change.ts';
import { checkKernel } from './check_kernel.ts';
import { differences } from './diff.ts';
import { look } from './look.ts';
import { absolute, isWithin, keyOf, type PathKey } from './path.ts';
import { type MountSource, sourceOf } from './source.ts';
import { MountTable, type MountView } from './table.ts';
import { said, Touched } from './touched.ts';
import { unseen } from './unseen.ts';

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
 * @throws TypeError, RangeError for options that are none, TypeError for what is no kernel and for
 * a kernel that describes no mounts
 * @throws Errno as pipe2(), ioctl(), watch_mount(), fsinfo(); the reason of an aborted signal
 */
export function watchMounts(kernel: Kernel, options: WatchMountsOptions = {}): MountWatch {
  const { queueSize = DEFAULT_QUEUE_SIZE } = options;
  checkKernel('watchMounts', kernel);
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

const asPresent = (mount: MountDescription): MountChange => ({ kind: 'present', mount });

/** Who waits for the queue. */
interface Waiting {
  resolve(): void;
  reject(error: unknown): void;
}

type Result = IteratorResult<MountChange, undefined>;

/** What comes when all changes that are known are handed out. */
type Step = 'begin' | 'wait' | 'read' | 'look' | 'follow';

class Watch implements MountWatch {
  readonly table = new MountTable();
  readonly #kernel: Kernel;
  readonly #source: MountSource;
  readonly #options: WatchMountsOptions;
  readonly #path: PathKey;
  readonly #fds: readonly [read: number, write: number];
  readonly #buffer = new Uint8Array(BUFFER);
  readonly #cursor: RecordCursor<Declaration>;
  readonly #breath = new Breath();
  readonly #onAbort = (): void => this.#end(() => this.#options.signal?.throwIfAborted());
  /** Requests for a change that are not answered, and the answer to the last one. */
  #requests = 0;
  #last: Promise<Result> | undefined;
  /** Changes, from the `#at`th on not handed out. */
  #changes: readonly MountChange[] = [];
  #at = 0;
  #step: Step = 'begin';
  #touched = new Touched();
  /** The mount whose root directory is watched. */
  #watched: bigint | undefined;
  #stale = false;
  /** Somebody else closed the queue. */
  #closed = false;
  /** The kernel's `wait` is under way: also behind a `#rouse`, which ends our waiting alone. */
  #asleep = false;
  #waiting: Waiting | undefined;
  /** Set when the watch is over: throws what the iteration is to throw, if anything. */
  #ended: (() => void) | undefined;
  /** It was said that the watch is over. */
  #isOver = false;

  constructor(kernel: Kernel, source: MountSource, queueSize: number, options: WatchMountsOptions) {
    this.#kernel = kernel;
    this.#source = source;
    this.#options = options;
    this.#path = absolute('watchMounts', options.path ?? '/');
    this.#cursor = new RecordCursor(new Memory(this.#buffer), kernel.dialect, kernel.abi);
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

  /** Requests are answered one after the other, as those to an async generator. */
  next(): Promise<Result> {
    const advance = (): Promise<Result> => this.#advance();
    const isFirst = this.#requests++ === 0;
    this.#last = isFirst ? this.#advance() : this.#last!.then(advance, advance);
    return this.#last;
  }

  return(): Promise<Result> {
    this.close();
    const done = (): Result => {
      this.#isOver = true;
      return { done: true, value: undefined };
    };
    return this.#requests === 0 ? Promise.resolve(done()) : this.#last!.then(done, done);
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

  /** Answers a request. */
  async #advance(): Promise<Result> {
    try {
      if (this.#breath.isDue()) await this.#breath.take();
      while (this.#ended === undefined) {
        if (this.#at === this.#changes.length) {
          const wait = this.#goOn();
          if (wait !== undefined) await wait;
          continue;
        }
        const change = this.#changes[this.#at++]!;
        // The table becomes what it is after a change as that is handed out.
        this.table.apply(change);
        if (this.#wants(change)) return { done: false, value: change };
        if (this.#breath.isDue()) await this.#breath.take();
      }
      return this.#over();
    } catch (error) {
      this.#isOver = true;
      this.#closed = error === errno('EBADF') || error === errno('ESRCH');
      this.close();
      throw error;
    } finally {
      this.#requests--;
    }
  }

  /** Everything was handed out: does what is next, and returns what there is to wait for. */
  #goOn(): Promise<void> | undefined {
    switch (this.#step) {
      case 'begin':
        this.#handOut(this.#options.initial ? Array.from(this.table, asPresent) : [], 'wait');
        return undefined;
      case 'wait':
        this.#step = 'read';
        return this.#stale ? undefined : this.#wait();
      case 'read':
        this.#touched = this.#take();
        this.#handOut(this.#touched.lost ? [{ kind: 'lost' }] : [], 'look');
        return undefined;
      case 'look':
        this.#handOut(this.#changesOf(this.#touched), 'follow');
        return undefined;
      case 'follow':
        this.#step = 'wait';
        this.#follow(this.#touched);
        return this.#breath.isDue() ? this.#breath.take() : undefined;
    }
  }

  /** Changes, and what comes behind them. */
  #handOut(changes: readonly MountChange[], next: Step): void {
    this.#changes = changes;
    this.#at = 0;
    this.#step = next;
  }

  #over(): Result {
    const wasOver = this.#isOver;
    this.#isOver = true;
    if (!wasOver) this.#ended?.();
    return { done: true, value: undefined };
  }

  #wants(change: MountChange): boolean {
    if (this.#options.kinds?.includes(change.kind) === false) return false;
    if (!('mount' in change) || this.#path === '/') return true;
    const { path } = change.mount;
    const before = 'before' in change ? change.before.path : undefined;
    return [path, before].some((each) => each !== undefined && isWithin(keyOf(each), this.#path));
  }

  /** What there is to do now: a look at everything, or what a read of the queue says. */
  #take(): Touched {
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
      // Somebody else has read it.
      if (error === errno('EAGAIN')) return touched;
      throw error;
    }
  }

  /**
   * Until there is something to read, or somebody rouses. Waiting comes before reading, which would
   * ask the kernel once more for nothing.
   */
  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      if (this.#asleep) return;
      const sleep = this.#kernel.task.wait(this.#fds[0]);
      this.#asleep = true;
      this.#breath.hold();
      sleep.then(this.#awake, (error: unknown) => {
        this.#asleep = false;
        // Nobody waits for a queue that was closed.
        this.#waiting?.reject(error);
        this.#waiting = undefined;
      });
    });
  }

  readonly #awake = (): void => {
    this.#asleep = false;
    this.#breath.resume();
    this.#rouse();
  };

  #rouse(): void {
    this.#waiting?.resolve();
    this.#waiting = undefined;
  }

  #changesOf(touched: Touched): readonly MountChange[] {
    // That a root is unmounted is told on what it is on, and that is out of sight.
    if (touched.removed && this.#watched !== undefined) touched.say(this.#watched, said.placed);
    const updates = look(this.#source, this.table, touched);
    const isReplaced = (id: bigint): boolean => (touched.of(id) & said.replaced) !== 0;
    const changes = differences(this.table, updates, isReplaced);
    const { first, last } = unseen(this.#source, this.table, touched, updates);
    if (!touched.lost && first.length === 0 && last.length === 0) return changes;
    const all: MountChange[] = [...first, ...changes, ...last];
    const found = all.filter(({ kind }) => kind !== 'vanished').length;
    if (touched.lost) all.push({ kind: 'recovered', differences: found });
    return all;
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
