import { query, ver_21 } from '@kernfmt/fsinfo';
import { Errno, errno, type FsinfoCalls, KernelOops } from '@kernfmt/kernel';
import { type SimTask, SimulatedKernel, type SimulatedKernelOptions } from '@kernfmt/simulator';
import { O_NONBLOCK } from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import type { FsinfoMountChild } from '@kernfmt/uapi/linux/fsinfo';
import {
  decodeRecords,
  IOC_WATCH_QUEUE_SET_SIZE,
  O_NOTIFICATION_PIPE,
  WATCH_META_LOSS_NOTIFICATION,
  WATCH_TYPE_META,
} from '@kernfmt/uapi/linux/watch_queue';

/** Where programs mount, on directories of four file systems. */
export const places = ['/', '/m', '/m/a', '/m/b', '/m/a/a', '/m/a/b', '/m/b/a'];

/** A kernel with tasks that change mounts, and one that only reads them. */
export class World {
  readonly kernel: SimulatedKernel;
  readonly actors: readonly SimTask[];
  readonly reader: SimTask;
  readonly #read: number;

  constructor(options: SimulatedKernelOptions = {}) {
    // With that bug of Linux 5.8 namespaces miscount their mounts.
    const quirks = { detachedPeers: false, ...options.quirks };
    this.kernel = new SimulatedKernel({ ...options, quirks, fsinfo: 'ver_21' });
    // Peers of peers within each other double at every mount.
    this.kernel.mountMax = 200;
    const { task } = this.kernel;
    task.mkdir('/m', 0o755);
    for (const path of ['/m', '/m/a', '/m/b']) {
      task.mount('N', path, 'tmpfs', 0, null);
      for (const name of ['a', 'b']) task.mkdir(`${path}/${name}`, 0o755);
    }
    this.actors = [task, task.fork()];
    this.reader = task.fork();
    const [read] = this.reader.pipe2(O_NOTIFICATION_PIPE | O_NONBLOCK);
    this.#read = read;
  }

  /** A queue with room for so many notes, on a watch of the reader's root. */
  watch(notes: number): void {
    this.reader.ioctl(this.#read, IOC_WATCH_QUEUE_SET_SIZE, notes);
    this.reader.watch_mount(AT_FDCWD, '/', 0, this.#read, 1);
  }

  /** Takes everything from the queue. */
  drain(): { readonly records: number; readonly lost: boolean } {
    let records = 0;
    let lost = false;
    const buffer = new Uint8Array(4096);
    for (;;) {
      const length = attempt(() => this.reader.read(this.#read, buffer));
      if (length === errno('EAGAIN')) return { records, lost };
      if (length instanceof Errno) throw length;
      for (const { type, subtype } of decodeRecords(buffer.subarray(0, length))) {
        if (type === WATCH_TYPE_META && subtype === WATCH_META_LOSS_NOTIFICATION) lost = true;
        else records++;
      }
    }
  }
}

/** The result, or what the call refused. */
export function attempt<Result>(act: () => Result): Result | Errno {
  try {
    return act();
  } catch (error) {
    if (error instanceof Errno) return error;
    throw error;
  }
}

/**
 * Whether it came to its end: the posted kernel crashes when it is asked for all mounts below a
 * root that is unmounted.
 */
export function unlessRootIsGone(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof KernelOops) return false;
    throw error;
  }
}

/** A task's fsinfo(), with something happening before every call. */
export function interleaved(task: SimTask, happen: () => void): FsinfoCalls {
  return {
    fsinfo: (...args) => {
      happen();
      return task.fsinfo(...args);
    },
  };
}

/** Every mount of the namespace with its counters, by unique id, as a task sees it. */
export function listed(task: SimTask): Map<bigint, FsinfoMountChild> {
  const mounts = query(task, { path: '/' }, ver_21.FSINFO_ATTR_MOUNT_ALL);
  return new Map(mounts.map((mount) => [mount.mnt_unique_id, mount]));
}

/** Mounts that are new, gone, or listed with another sum or parent. */
export function changed(
  before: ReadonlyMap<bigint, FsinfoMountChild>,
  after: ReadonlyMap<bigint, FsinfoMountChild>,
): number {
  let count = 0;
  for (const id of before.keys()) if (!after.has(id)) count++;
  for (const [id, mount] of after) {
    const old = before.get(id);
    const same = old?.mnt_notify_sum === mount.mnt_notify_sum && old.parent_id === mount.parent_id;
    if (!same) count++;
  }
  return count;
}
