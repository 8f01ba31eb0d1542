import { readFileSync } from 'node:fs';
import {
  errno,
  type FsinfoCalls,
  orThrow,
  type Path,
  type PollFd,
  type Task,
} from '@kernfmt/kernel';
import type { WatchQueue } from '@kernfmt/kernel/watch_queue';
import {
  F_DUPFD,
  F_GETFD,
  F_GETFL,
  F_SETFD,
  F_SETFL,
  FD_CLOEXEC,
} from '@kernfmt/uapi/asm-generic/fcntl';
import { FIONREAD } from '@kernfmt/uapi/asm-generic/ioctls';
import {
  AT_EMPTY_PATH,
  AT_NO_AUTOMOUNT,
  F_DUPFD_CLOEXEC,
  F_GETPIPE_SZ,
  F_SETPIPE_SZ,
} from '@kernfmt/uapi/linux/fcntl';
import { KEYCTL_WATCH_KEY } from '@kernfmt/uapi/linux/keyctl';
import { POLLERR, POLLHUP } from '@kernfmt/uapi/linux/poll';
import { readFilter, WATCH_TYPE___NR, WatchFilter } from '@kernfmt/uapi/linux/watch_queue';
import type { MountSource } from '../backends/backend.ts';
import type { Host } from '../host.ts';
import { type Mount, within } from '../mounts/mount.ts';
import type { OpenFromRoot } from '../namespace.ts';
import type { Native } from '../native/open.ts';
import { call } from '../refused.ts';
import { LinuxUnsupported, needsNative } from '../unsupported.ts';
import { type Directory, withDirectory } from '../watches/lookup.ts';
import type { Notifier } from '../watches/notifier.ts';
import type { Place } from '../watches/watches.ts';
import { KeyForwarder, keyctl } from './keys.ts';
import { type OpenEnd, Pipes } from './pipes.ts';
import { isPipe, RealFiles } from './real-files.ts';
import { Sleepers } from './sleepers.ts';

/** The largest watch id, and the number that takes a watch off. */
const WATCH_ID_MAX = 0xff;
const REMOVE = -1;

/**
 * The calls of the series over queues of our own, which a mount source fills. Fds that are no
 * emulated pipes are the process's own, and served by the kernel.
 */
export class EmulatedTask implements Task, FsinfoCalls {
  readonly #host: Host;
  readonly #native: Native;
  readonly #fsinfo: FsinfoCalls;
  readonly #notifier: Notifier;
  readonly #source: () => MountSource;
  readonly #openFromRoot: OpenFromRoot | undefined;
  readonly #pipes: Pipes;
  readonly #files: RealFiles;
  readonly #keys = new Map<WatchQueue, KeyForwarder>();
  readonly #sleepers = new Sleepers((held) => this.#hold(held));
  /** Set while there is more to take in than was. */
  #next: NodeJS.Immediate | undefined;
  #failure: unknown;
  /** All was taken in, and nothing has called `wake` since. */
  #isQuiet = false;
  #closed = false;

  constructor(
    host: Host,
    native: Native,
    fsinfo: FsinfoCalls,
    notifier: Notifier,
    source: () => MountSource,
    openFromRoot?: OpenFromRoot,
  ) {
    this.#host = host;
    this.#native = native;
    this.#fsinfo = fsinfo;
    this.#notifier = notifier;
    this.#source = source;
    this.#openFromRoot = openFromRoot;
    this.#pipes = new Pipes(host);
    this.#files = new RealFiles(native);
  }

  /**
   * For fds and timers: takes in a little, lets those who sleep read it, and comes again for the
   * rest. An error has no caller here, so that it goes to all who sleep and to all who come.
   *
   * Once for each turn of the event loop, whatever else wakes it: who takes a turn between two
   * reads is to find no more than fits.
   */
  wake(): void {
    this.#isQuiet = false;
    if (this.#next !== undefined) return;
    try {
      if (this.#pump()) this.#next = setImmediate(() => this.#wakeNext());
    } catch (error) {
      this.#failure = error;
      this.#sleepers.end(error);
    }
  }

  #wakeNext(): void {
    this.#next = undefined;
    this.wake();
  }

  /** Takes in some of what has happened by now; returns whether there is more. */
  #pump(): boolean {
    if (this.#closed) return false;
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#keys.size > 0) for (const forwarder of this.#keys.values()) forwarder.pump();
    this.#isQuiet = !this.#source().pump();
    return !this.#isQuiet;
  }

  /** Takes in all that has happened by now. */
  #settle(): void {
    if (this.#failure !== undefined) throw this.#failure;
    this.#source().settle();
  }

  /** Takes in what has happened until there is something to read. */
  #fill(queue: WatchQueue): void {
    while (queue.queued === 0 && this.#pump());
  }

  /** Closes every emulated fd. Those who sleep get EBADF. */
  closeAll(): void {
    this.#closed = true;
    this.#sleepers.end(errno('EBADF'));
    for (const fd of this.#pipes.fds()) this.#closePipe(fd);
    this.#files.closeAll();
  }

  // ---- files ----

  close(fd: number): void {
    if (this.#pipes.get(fd) === undefined) this.#files.close(fd);
    else this.#closePipe(fd);
  }

  read(fd: number, buffer: Uint8Array | null): number {
    const open = this.#pipes.get(fd);
    if (open === undefined) return this.#files.read(fd, buffer);
    if (open.end === 'write') throw errno('EBADF');
    this.#fill(open.queue);
    return open.queue.read([buffer]);
  }

  poll(fds: readonly PollFd[]): number {
    for (const each of fds) each.revents = this.#pollOne(each);
    return fds.filter(({ revents }) => revents !== 0).length;
  }

  ioctl(fd: number, request: number, argument: number | Uint8Array | null): number {
    const { IOC_WATCH_QUEUE_SET_SIZE, IOC_WATCH_QUEUE_SET_FILTER } = this.#host.watch_queue;
    const isQueueRequest =
      request === IOC_WATCH_QUEUE_SET_SIZE || request === IOC_WATCH_QUEUE_SET_FILTER;
    const open = this.#pipes.get(fd);
    if (open === undefined) {
      if (!isQueueRequest) return this.#files.ioctl(fd, request, argument);
      throw errno(isPipe(fd) ? 'ENODEV' : 'ENOTTY');
    }
    if (request === IOC_WATCH_QUEUE_SET_SIZE) return setSize(open, argument);
    if (request === IOC_WATCH_QUEUE_SET_FILTER) return this.#setFilter(open, argument);
    if (request !== FIONREAD) throw errno('ENOTTY');
    this.#fill(open.queue);
    return this.#writeInt(argument, open.queue.bytes);
  }

  fcntl(fd: number, command: number, argument = 0): number {
    const open = this.#pipes.get(fd);
    if (open === undefined) return this.#files.fcntl(fd, command, argument);
    switch (command) {
      case F_DUPFD:
        return this.#duplicate(fd, argument, 0);
      case F_DUPFD_CLOEXEC:
        return this.#duplicate(fd, argument, FD_CLOEXEC);
      case F_GETFD:
        return this.#pipes.getFd(fd);
      case F_SETFD:
        this.#pipes.setFd(fd, argument);
        return 0;
      case F_GETFL:
        return open.flags;
      case F_SETFL:
        this.#pipes.setFl(fd, argument);
        return 0;
      case F_GETPIPE_SZ:
        return open.queue.pipeSize;
      case F_SETPIPE_SZ:
        throw errno('EBUSY');
      default:
        throw errno('EINVAL');
    }
  }

  async wait(fd: number, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    signal?.throwIfAborted();
    const open = this.#pipes.get(fd);
    if (open === undefined) {
      if (this.#closed) throw errno('EBADF');
      await this.#files.wait(fd, signal === undefined ? {} : { signal });
      return;
    }
    if (open.end === 'write') throw errno('EBADF');
    const { queue } = open;
    // What happens from here on wakes.
    if (!this.#isQuiet) this.#fill(queue);
    if (queue.readable) return;
    await this.#sleepers.sleep(fd, signal, (wake) =>
      queue.onWake(() => {
        if (queue.readable) wake();
      }),
    );
  }

  // ---- queues and watches ----

  pipe2(flags: number): [read: number, write: number] {
    const { O_CLOEXEC, O_NONBLOCK, O_DIRECT } = this.#host.fcntl;
    const { O_NOTIFICATION_PIPE } = this.#host.watch_queue;
    if ((flags & ~(O_CLOEXEC | O_NONBLOCK | O_DIRECT | O_NOTIFICATION_PIPE)) !== 0) {
      throw errno('EINVAL');
    }
    if (this.#closed) throw new TypeError('pipe2: the kernel is closed');
    if ((flags & O_NOTIFICATION_PIPE) !== 0) return this.#pipes.open(flags);
    if (!this.#native.available) throw needsNative('pipe2 for a plain pipe', this.#native.message);
    const fds = new Int32Array(2);
    orThrow(this.#native.sys.pipe2(fds, flags));
    return [fds[0]!, fds[1]!];
  }

  /** Analogous to fs/mount_notify.c:sys_watch_mount(), in its order of checks. */
  watch_mount(
    dfd: number,
    path: Path | null,
    at_flags: number,
    watch_fd: number,
    watch_id: number,
  ): void {
    if (!Number.isInteger(watch_id)) {
      throw new TypeError(`watch_mount: watch_id should be an integer, is ${watch_id}`);
    }
    if (watch_id < REMOVE || watch_id > WATCH_ID_MAX) throw errno('EINVAL');
    if ((at_flags & ~(AT_NO_AUTOMOUNT | AT_EMPTY_PATH)) !== 0) throw errno('EINVAL');
    const watch = (directory: Directory): void => {
      const open = this.#pipes.get(watch_fd);
      if (open === undefined) {
        // The series forgets to say so, unlike KEYCTL_WATCH_KEY.
        if (this.#notifier.quirks === 'series') return;
        throw errno('EINVAL');
      }
      // All of it: what happened before the watch is none of its business.
      this.#settle();
      const mount = this.#mountOf(directory);
      const place = this.#placeOf(directory, mount);
      const { watches } = this.#notifier;
      if (watch_id === REMOVE) watches.remove(open.queue, place, mount.mnt_id_old);
      else watches.add(open.queue, place, watch_id, softLimitOfFiles());
    };
    withDirectory(this.#host, dfd, path, at_flags, watch, this.#openFromRoot);
  }

  keyctl(operation: number, ...args: readonly number[]): number {
    // To a program this is a kernel without the call: `support` says why.
    if (!this.#native.available) throw errno('ENOSYS');
    const { sys } = this.#native;
    const open = this.#pipes.get(args[1] ?? -1);
    if (operation !== KEYCTL_WATCH_KEY || open === undefined) return keyctl(sys, operation, args);
    const forwarder = this.#forwarderOf(open.queue);
    // Without a pipe to forward from, the emulated one's number gets the kernel's own answer.
    if (forwarder === undefined) return keyctl(sys, operation, args);
    return forwarder.watch(args[0] ?? 0, args[2] ?? 0);
  }

  fsinfo(
    dfd: number,
    path: Path | null,
    params: Uint8Array | null,
    buffer: Uint8Array | null,
  ): number {
    if (this.#pipes.get(dfd) === undefined) return this.#fsinfo.fsinfo(dfd, path, params, buffer);
    // Behind the fd is a device, where a program expects a pipe: one lends its fd for the call.
    const fds = this.pipe2(this.#host.fcntl.O_CLOEXEC);
    try {
      return this.#fsinfo.fsinfo(fds[0], path, params, buffer);
    } finally {
      for (const fd of fds) this.#files.close(fd);
    }
  }

  #pollOne(each: PollFd): number {
    if (each.fd < 0) return 0;
    const open = this.#pipes.get(each.fd);
    if (open === undefined) return this.#files.pollOne(each);
    this.#fill(open.queue);
    return open.queue.poll(open.end) & (each.events | POLLERR | POLLHUP);
  }

  #setFilter({ queue }: OpenEnd, argument: number | Uint8Array | null): number {
    if (argument === null || argument === 0) {
      queue.filter = undefined;
      return 0;
    }
    if (typeof argument === 'number') throw errno('EFAULT');
    // Types as in the series, sizes as in Linux 6.1: no kernel was both.
    const filter = readFilter(argument, { types: WATCH_TYPE___NR, abi: this.#host.abi });
    if (!(filter instanceof WatchFilter)) return orThrow(filter);
    queue.filter = filter;
    return 0;
  }

  #writeInt(argument: number | Uint8Array | null, value: number): number {
    const size = Int32Array.BYTES_PER_ELEMENT;
    if (!(argument instanceof Uint8Array) || argument.length < size) throw errno('EFAULT');
    const { buffer, byteOffset, byteLength } = argument;
    const data = new DataView(buffer, byteOffset, byteLength);
    data.setInt32(0, value, this.#host.abi.littleEndian);
    return 0;
  }

  #duplicate(fd: number, least: number, fdFlags: number): number {
    if (!this.#native.available) throw needsNative('fcntl with F_DUPFD', this.#native.message);
    const number = orThrow(this.#native.sys.fcntl(fd, F_DUPFD_CLOEXEC, least));
    this.#pipes.duplicate(fd, number, fdFlags);
    return number;
  }

  #closePipe(fd: number): void {
    // First: the queue wakes those who sleep when it loses an end.
    this.#sleepers.end(errno('EBADF'), fd);
    const queue = this.#pipes.close(fd);
    if (queue === undefined) return;
    this.#notifier.watches.prune();
    this.#keys.get(queue)?.close();
    this.#keys.delete(queue);
  }

  #mountOf({ mnt_id_old }: Directory): Mount {
    for (const mount of this.#notifier.table.mounts()) {
      if (mount.mnt_id_old === mnt_id_old) return mount;
    }
    throw new LinuxUnsupported({
      missing: `watch_mount: the directory is on mount ${mnt_id_old}, which is not below the root`,
      works: 'directories below the root, in the mount namespace of this kernel, can be watched',
      remedy: 'open the kernel in the namespace and root that the directory belongs to',
    });
  }

  /** Where a directory is within its mount. A path read earlier may have been renamed since. */
  #placeOf({ path }: Directory, mount: Mount): Place {
    const directory = within(mount.point, path) ?? within(this.#notifier.fresh(mount).point, path);
    if (directory === undefined) throw errno('ENOENT');
    return { mount: mount.id, directory };
  }

  #forwarderOf(queue: WatchQueue): KeyForwarder | undefined {
    const known = this.#keys.get(queue);
    if (known !== undefined || !this.#native.available) return known;
    try {
      const made = new KeyForwarder(this.#native, this.#host, queue, () => this.wake());
      this.#keys.set(queue, made);
      return made;
    } catch (error) {
      if (error === errno('ENOPKG') || error === errno('EINVAL')) return undefined;
      throw error;
    }
  }

  #hold(held: boolean): void {
    this.#source().hold(held);
    for (const forwarder of this.#keys.values()) forwarder.hold(held);
  }
}

function setSize({ queue }: OpenEnd, argument: number | Uint8Array | null): number {
  if (argument instanceof Uint8Array) {
    throw new TypeError('ioctl: IOC_WATCH_QUEUE_SET_SIZE takes a number, not bytes');
  }
  queue.setSize(argument ?? 0);
  return 0;
}

/** The soft RLIMIT_NOFILE as it is now: as many watches as one can have files. */
function softLimitOfFiles(): number {
  const limits = call(() => readFileSync('/proc/thread-self/limits', 'latin1'));
  const soft = /^Max open files\s+(\S+)/m.exec(limits)?.[1];
  return soft === undefined || soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft);
}
