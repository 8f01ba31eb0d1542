import { closeSync, openSync, readSync } from 'node:fs';
import { errno } from '@kernfmt/kernel';
import { POLLPRI } from '@kernfmt/uapi/linux/poll';
import { applyChanges } from '../mounts/changes.ts';
import type { Mount } from '../mounts/mount.ts';
import { mountsOfMountinfo } from '../mounts/mountinfo.ts';
import { probeStatmount, StatmountReader } from '../mounts/statmount.ts';
import type { NativeAddon } from '../native/addon.ts';
import { pollNow } from '../native/poll-now.ts';
import type { Sys } from '../native/sys.ts';
import { type FdWatch, watchFd } from '../native/watch-fd.ts';
import { call } from '../refused.ts';
import type { Notifier } from '../watches/notifier.ts';
import type { MountBackend, MountSource, Refusal, Surroundings } from './backend.ts';
import { refusal } from './refusal.ts';

/** The table is read again, this many times, while it changes under the reader. */
const TRIES = 8;

/**
 * /proc/self/mountinfo, on any kernel and for anybody: poll says that something changed, and two
 * tables what. Without native code the table is read again at intervals, because Node cannot ask
 * for POLLPRI. With statmount, Linux 6.8, the tables are its own, with unique ids.
 */
export const mountinfo: MountBackend = {
  name: 'mountinfo',

  open({ native, notifier, wake, options }: Surroundings): MountSource | Refusal {
    const refused = native.available ? probeStatmount(native.sys) : undefined;
    if (options.table === 'statmount' && refused !== 0) {
      return native.available ? refusal.statmount(-refused!) : refusal.noNative(native.message);
    }
    const statmount = native.available && refused === 0 && options.table !== 'mountinfo';
    const reader = statmount ? new StatmountReader(native.sys, true) : undefined;
    const file = new MountinfoFile();
    try {
      const first = reader?.all() ?? mountsOfMountinfo(file.read());
      for (const mount of first) notifier.table.set(mount);
      const waker = native.available
        ? new PollWaker(native, file.fd, wake)
        : new TimerWaker(options.interval, wake);
      return new MountinfoSource(file, reader, waker, notifier);
    } catch (error) {
      file.close();
      throw error;
    }
  },
};

/** What makes a source look, and knows whether there is anything to see. */
interface Waker {
  readonly how: string;
  /** Whether something changed since this was last asked; undefined when only a look can tell. */
  changed(): boolean | undefined;
  hold(held: boolean): void;
  close(): void;
}

class MountinfoSource implements MountSource {
  readonly how: string;
  readonly #file: MountinfoFile;
  readonly #reader: StatmountReader | undefined;
  readonly #waker: Waker;
  readonly #notifier: Notifier;

  constructor(
    file: MountinfoFile,
    reader: StatmountReader | undefined,
    waker: Waker,
    notifier: Notifier,
  ) {
    this.#file = file;
    this.#reader = reader;
    this.#waker = waker;
    this.#notifier = notifier;
    notifier.fresh = (mount) =>
      (reader ? reader.find(mount.id) : this.#list().find(({ id }) => id === mount.id)) ?? mount;
    this.how = `${waker.how}, read by ${reader ? 'statmount' : 'mountinfo'}`;
  }

  pump(): boolean {
    const changed = this.#waker.changed();
    if (changed === false) return false;
    const listed = changed === undefined ? this.#readTwice() : this.#readQuietly();
    if (listed !== undefined) applyChanges(this.#notifier, listed);
    return false;
  }

  hold(held: boolean): void {
    this.#waker.hold(held);
  }

  close(): void {
    this.#waker.close();
    this.#file.close();
  }

  /** A table during whose reading nothing changed, if the system stands still that long. */
  #readQuietly(): Mount[] {
    let listed = this.#list();
    for (let i = 1; i < TRIES && this.#waker.changed(); i++) listed = this.#list();
    return listed;
  }

  /** The same where nothing says that it changed: two readings agree. Undefined: as it was. */
  #readTwice(): Mount[] | undefined {
    let last = this.#file.last;
    let next = this.#file.read();
    if (last !== undefined && next.equals(last)) return undefined;
    for (let i = 1; i < TRIES; i++) {
      last = next;
      next = this.#file.read();
      if (next.equals(last)) break;
    }
    return mountsOfMountinfo(next);
  }

  #list(): Mount[] {
    return this.#reader?.all() ?? mountsOfMountinfo(this.#file.read());
  }
}

/** The file, opened once: it stays that of the namespace and root it was opened in. */
class MountinfoFile {
  readonly fd = call(() => openSync('/proc/thread-self/mountinfo', 'r'));
  /** What was read last. */
  last: Buffer | undefined;
  #buffer = Buffer.alloc(65536);

  /** The kernel gives a page at a time: a table that changes meanwhile is torn. */
  read(): Buffer {
    let length = 0;
    for (;;) {
      if (length === this.#buffer.length) {
        this.#buffer = Buffer.concat([this.#buffer, Buffer.alloc(length)]);
      }
      const room = this.#buffer.length - length;
      const got = call(() => readSync(this.fd, this.#buffer, length, room, length));
      if (got === 0) break;
      length += got;
    }
    this.last = Buffer.from(this.#buffer.subarray(0, length));
    return this.last;
  }

  close(): void {
    closeSync(this.fd);
  }
}

/**
 * Wakes for POLLPRI. Asking for the state is what clears it, for each open file apart: the event
 * loop has one of its own, which only wakes, and `changed` asks another.
 */
class PollWaker implements Waker {
  readonly how = 'changes by poll on mountinfo';
  readonly #sys: Sys;
  readonly #fd: number;
  readonly #wakingFd: number;
  readonly #watch: FdWatch;
  #closed = false;

  constructor({ sys, addon }: { sys: Sys; addon: NativeAddon }, fd: number, wake: () => void) {
    this.#sys = sys;
    this.#fd = fd;
    this.#wakingFd = call(() => openSync('/proc/thread-self/mountinfo', 'r'));
    const watch = watchFd(addon, this.#wakingFd, { priority: true }, wake);
    if (typeof watch === 'number') {
      closeSync(this.#wakingFd);
      throw errno(-watch);
    }
    this.#watch = watch;
    watch.unref();
    // The event loop registers the fd in its next turn, and what changes before that wakes nobody.
    const look = () => {
      if (!this.#closed) wake();
    };
    setImmediate(() => setImmediate(look).unref()).unref();
  }

  changed(): boolean {
    return (pollNow(this.#sys, this.#fd, POLLPRI) & POLLPRI) !== 0;
  }

  hold(held: boolean): void {
    if (held) this.#watch.ref();
    else this.#watch.unref();
  }

  close(): void {
    this.#closed = true;
    this.#watch.close();
    closeSync(this.#wakingFd);
  }
}

class TimerWaker implements Waker {
  readonly how: string;
  readonly #timer: NodeJS.Timeout;

  constructor(interval: number, wake: () => void) {
    this.how = `a look at mountinfo every ${interval} ms`;
    this.#timer = setInterval(wake, interval).unref();
  }

  changed(): undefined {
    return undefined;
  }

  hold(held: boolean): void {
    if (held) this.#timer.ref();
    else this.#timer.unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }
}
