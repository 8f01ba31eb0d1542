import { errno } from '@kernfmt/kernel';
import { Watch, type WatchCount, WatchList, type WatchQueue } from '@kernfmt/kernel/watch_queue';
import type { Abi } from '@kernfmt/layout';
import { type BytePath, type Mount, parentDirectory, UNKNOWN, within } from '../mounts/mount.ts';
import type { MountTable } from '../mounts/table.ts';
import { type MountEvent, RecordWriter } from './records.ts';

/** A directory as watches know it: the mount, and the path within it ('' is the mount's root). */
export interface Place {
  readonly mount: bigint;
  readonly directory: BytePath;
}

/** The watches on directories, and the way an event takes to them. */
export class MountWatches {
  readonly #lists = new Map<bigint, WatchList>();
  readonly #count: WatchCount = { nr_watches: 0 };
  readonly #records: RecordWriter;

  constructor(abi: Abi) {
    this.#records = new RecordWriter(abi);
  }

  /**
   * Analogous to fs/mount_notify.c:add_mount_watch().
   * @throws Errno as WatchList.add
   */
  add(queue: WatchQueue, { mount, directory }: Place, watch_id: number, limit: number): void {
    const list = this.#lists.get(mount) ?? new WatchList();
    list.add(new Watch(queue, watch_id, directory, this.#count, undefined), limit);
    this.#lists.set(mount, list);
  }

  /**
   * The REMOVAL record names the mount by its small id: the series names the directory there, by a
   * kernel address.
   * @throws Errno EBADSLT when this queue does not watch the place
   */
  remove(queue: WatchQueue, { mount, directory }: Place, mnt_id_old: bigint): void {
    const list = this.#lists.get(mount);
    if (list === undefined) throw errno('EBADSLT');
    list.remove(queue, directory, mnt_id_old);
    if (list.watches.length === 0) this.#lists.delete(mount);
  }

  /** The mount is gone: each of its watches posts REMOVAL, with the mount's small id. */
  mountGone({ id, mnt_id_old }: Mount): void {
    const list = this.#lists.get(id);
    if (list === undefined) return;
    list.removeAll(mnt_id_old);
    this.#lists.delete(id);
  }

  /** Lets go of mounts that nobody watches: a queue was closed, and its watches with it. */
  prune(): void {
    for (const [mount, { watches }] of this.#lists) {
      if (watches.length === 0) this.#lists.delete(mount);
    }
  }

  /** Mounts with watches. */
  get size(): number {
    return this.#lists.size;
  }

  /** Events were lost before they came here: every queue with a watch gets to know. */
  lose(): void {
    const queues = new Set<WatchQueue>();
    for (const { watches } of this.#lists.values()) {
      for (const { queue } of watches) queues.add(queue);
    }
    for (const queue of queues) queue.lose();
  }

  /**
   * Tells the watches of the triggering mount's root, and then, with IN_SUBTREE, those above: on
   * directories between a mount's root and what is mounted there, innermost first.
   *
   * Analogous to fs/mount_notify.c:notify_mount().
   *
   * @param fresh the mount as it is now, for a path that may have been renamed since it was read
   */
  notify(event: MountEvent, table: MountTable, fresh: (mount: Mount) => Mount): void {
    if (this.#lists.size === 0) return;
    let id = event.triggered_on;
    let directory: BytePath = '';
    let mount: Mount | undefined;
    // In a table that is half new and half old parents could go round.
    const visited = new Set<bigint>();
    while (id !== UNKNOWN && !visited.has(id)) {
      this.#notifyMount(event, id, directory, visited.size > 0);
      visited.add(id);
      mount ??= table.recall(id);
      if (mount === undefined) return;
      const parent = table.recall(mount.parent);
      if (parent !== undefined) directory = this.#mountpoint(parent, mount, fresh);
      else if (mount.parent !== UNKNOWN) return;
      id = mount.parent;
      mount = parent;
    }
    if (id === UNKNOWN) this.#notifyAll(event);
  }

  /** Where `mount` is within `parent`; only exact when more than the root is watched there. */
  #mountpoint(parent: Mount, mount: Mount, fresh: (mount: Mount) => Mount): BytePath {
    const watches = this.#lists.get(parent.id)?.watches;
    if (watches === undefined || watches.every(({ id }) => id === '')) return '';
    const [above, below] = [fresh(parent), fresh(mount)];
    return (below.point === undefined ? undefined : within(above.point, below.point)) ?? '';
  }

  /** Tells the watches of one mount on `directory` and on the directories above it. */
  #notifyMount(event: MountEvent, mount: bigint, directory: BytePath, inSubtree: boolean): void {
    const list = this.#lists.get(mount);
    if (list === undefined) return;
    const record = this.#records.write(event, inSubtree);
    for (let at = directory; ; at = parentDirectory(at)) {
      list.post(record, at, undefined);
      if (at === '') return;
    }
  }

  /** Nobody knows where it was. It may have been below any watch: all of them hear of it. */
  #notifyAll(event: MountEvent): void {
    const record = this.#records.write(event, true);
    for (const list of this.#lists.values()) {
      for (const { id } of new Map(list.watches.map((watch) => [watch.id, watch])).values()) {
        list.post(record, id, undefined);
      }
    }
  }
}
