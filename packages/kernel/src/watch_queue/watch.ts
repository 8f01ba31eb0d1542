import { type Abi, Memory, type ViewOf } from '@kernfmt/layout';
import {
  WATCH_INFO_ID,
  WATCH_INFO_ID__SHIFT,
  WATCH_META_REMOVAL_NOTIFICATION,
  WATCH_TYPE_META,
  watch_notification,
  watch_notification_removal,
} from '@kernfmt/uapi/linux/watch_queue';
import { errno } from '../errno.ts';
import type { WatchQueue } from './queue.ts';

/** A user's watches over all queues: struct user_struct's nr_watches. */
export interface WatchCount {
  nr_watches: number;
  /**
   * Those among them whose queue is closed: RCU frees them, and only then they count no more. Here
   * that is when the user has tried to add the next watch.
   */
  nr_watches_closed?: number;
}

/** A subscription: a queue, the tag it wants, and the object within the list. */
export class Watch<Cred = unknown> {
  readonly queue: WatchQueue;
  /** 0..255, put into bits 8–15 of `info` of every record that comes through this watch. */
  readonly info_id: number;
  /** Which object of the list is watched: a key's serial, a directory. Compared by identity. */
  readonly id: unknown;
  /** Whose watches this one counts among. */
  readonly user: WatchCount;
  /** Of the task that added the watch: what the security module compares. */
  readonly cred: Cred;

  constructor(queue: WatchQueue, info_id: number, id: unknown, user: WatchCount, cred: Cred) {
    this.queue = queue;
    this.info_id = info_id;
    this.id = id;
    this.user = user;
    this.cred = cred;
  }
}

interface Header {
  readonly memory: Memory;
  readonly abi: Abi;
  readonly view: ViewOf<typeof watch_notification>;
}

/** security_post_notification(): false keeps the record from the watcher, without a loss. */
export type PostHook<Cred = unknown> = (watcher: Cred, poster: Cred, record: Uint8Array) => boolean;

/**
 * The watches of one object: a mount, a key. Newest first, as hlist_add_head leaves them, which is
 * the order they hear of an event in.
 */
export class WatchList<Cred = unknown> {
  readonly watches: Watch<Cred>[] = [];
  /** The header of the last record that was posted: most often the next one is in its place. */
  #header: Header | undefined;

  /**
   * Analogous to kernel/watch_queue.c:add_watch_to_object().
   *
   * @param limit the caller's soft RLIMIT_NOFILE: as many watches as you can have files
   * @throws Errno ENOENT when nobody holds the queue any more (6.1 only), EBUSY when this queue
   * watches this object already, EAGAIN when the user has as many watches as the limit allows
   */
  add(watch: Watch<Cred>, limit: number): void {
    const { queue, user } = watch;
    if (queue.generation === '6.1' && queue.readers + queue.writers === 0) throw errno('ENOENT');
    if (this.#find(queue, watch.id) !== -1) throw errno('EBUSY');
    const room = user.nr_watches < limit;
    user.nr_watches -= user.nr_watches_closed ?? 0;
    user.nr_watches_closed = 0;
    if (!room) throw errno('EAGAIN');
    user.nr_watches++;
    this.watches.unshift(watch);
    queue.sources.add(this);
  }

  /**
   * Takes one watch off and posts its REMOVAL record, which names `object` (0: nothing).
   * Analogous to kernel/watch_queue.c:remove_watch_from_object().
   * @throws Errno EBADSLT when this queue does not watch the object
   */
  remove(queue: WatchQueue, id: unknown, object: bigint): void {
    const at = this.#find(queue, id);
    if (at === -1) throw errno('EBADSLT');
    this.#drop(at, object);
  }

  /** Takes every watch off, newest first, with a REMOVAL record each: the object is destroyed. */
  removeAll(object: bigint): void {
    while (this.watches.length > 0) this.#drop(0, object);
  }

  /**
   * Drops the watches of a queue that is closed, without records. `WatchQueue.closeEnd` calls it.
   */
  forget(queue: WatchQueue): void {
    for (let at = this.watches.length - 1; at >= 0; at--) {
      const watch = this.watches[at]!;
      if (watch.queue !== queue) continue;
      this.watches.splice(at, 1);
      watch.user.nr_watches_closed = (watch.user.nr_watches_closed ?? 0) + 1;
    }
    queue.sources.delete(this);
  }

  /**
   * Posts a record to every watch on the object `id`, each with its own tag in `info`, through its
   * queue's filter and the security module. The record's bytes are used as scratch. (A Memory of
   * them is worth keeping for who posts often.)
   *
   * Analogous to kernel/watch_queue.c:__post_watch_notification().
   */
  post(record: Uint8Array | Memory, id: unknown, poster: Cred, hook?: PostHook<Cred>): void {
    let memory: Memory | undefined;
    for (const watch of this.watches) {
      if (watch.id !== id) continue;
      memory ??= Memory.of(record);
      const { queue } = watch;
      const { view } = this.#headerOf(memory, queue.abi);
      view.info = ((view.info & ~WATCH_INFO_ID) | (watch.info_id << WATCH_INFO_ID__SHIFT)) >>> 0;
      const { type, subtype, info } = view;
      if (queue.filter !== undefined && !queue.filter.accepts(type, subtype, info)) continue;
      if (hook !== undefined && !hook(watch.cred, poster, memory.bytes)) continue;
      queue.post(memory.bytes);
    }
  }

  #headerOf(memory: Memory, abi: Abi): Header {
    const known = this.#header;
    if (known?.memory === memory && known.abi === abi) return known;
    const header = { memory, abi, view: watch_notification.on(abi).view(memory) };
    this.#header = header;
    return header;
  }

  #find(queue: WatchQueue, id: unknown): number {
    return this.watches.findIndex((watch) => watch.queue === queue && watch.id === id);
  }

  #drop(at: number, object: bigint): void {
    const [watch] = this.watches.splice(at, 1);
    watch!.queue.post(removalRecord(watch!.info_id, object, watch!.queue.abi));
    watch!.user.nr_watches--;
    if (!this.watches.some(({ queue }) => queue === watch!.queue)) {
      watch!.queue.sources.delete(this);
    }
  }
}

/** A REMOVAL record: 16 bytes that name the object, 8 when there is none to name (0). */
export function removalRecord(info_id: number, object: bigint, abi: Abi): Uint8Array {
  const head = { type: WATCH_TYPE_META, subtype: WATCH_META_REMOVAL_NOTIFICATION };
  const tag = info_id << WATCH_INFO_ID__SHIFT;
  return object === 0n
    ? watch_notification.on(abi).encode({ ...head, info: watch_notification.size | tag })
    : watch_notification_removal
        .on(abi)
        .encode({ ...head, info: watch_notification_removal.size | tag, id: object });
}
