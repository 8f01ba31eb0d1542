import type { MountReader } from '@kernfmt/kernel';
import { applyChanges } from '../mounts/changes.ts';
import { MountinfoDescriptions, StatmountDescriptions } from '../mounts/descriptions.ts';
import type { Mount } from '../mounts/mount.ts';
import { mountOfStatmount } from '../mounts/mount-of-statmount.ts';
import { mountsOfMountinfo } from '../mounts/mountinfo.ts';
import { MountinfoFile, whileQuiet } from '../mounts/mountinfo-file.ts';
import { probeStatmount, StatmountReader } from '../mounts/statmount.ts';
import type { Namespace } from '../namespace.ts';
import type { Notifier } from '../watches/notifier.ts';
import type { MountBackend, MountSource, Refusal, Surroundings } from './backend.ts';
import { COMMON_GAPS } from './gaps.ts';
import { refusal } from './refusal.ts';
import { openWaker, type Waker } from './wakers.ts';

/**
 * /proc/self/mountinfo, on any kernel and for anybody: poll says that something changed, and two
 * tables what. Without native code the table is read again at intervals, because Node cannot ask
 * for POLLPRI. With statmount, Linux 6.8, the tables are its own, with unique ids.
 */
export const mountinfo: MountBackend = {
  name: 'mountinfo',

  open({ native, namespace, notifier, wake, options }: Surroundings): MountSource | Refusal {
    const id = namespace.mnt_ns_id;
    const refused = native.available && id >= 0n ? probeStatmount(native.sys, id) : Number(id);
    if (options.table === 'statmount') {
      if (!native.available) return refusal.noNative(native);
      if (id < 0n) return refusal.namespaceId(Number(-id));
      if (refused !== 0) return refusal.statmount(-refused);
    }
    const path = pathOf(namespace);
    if (path === undefined) return refusal.noMember(namespace.name);
    const hasStatmount = native.available && refused === 0 && options.table !== 'mountinfo';
    const reader = hasStatmount ? new StatmountReader(native.sys, mountOfStatmount, id) : undefined;
    const file = new MountinfoFile(path);
    let waker: Waker | undefined;
    try {
      // Before the table is read: what changes meanwhile is seen.
      waker = openWaker(native, wake, options.interval, path);
      const first = reader?.all() ?? mountsOfMountinfo(file.readSteadily());
      for (const mount of first) notifier.table.set(mount);
      const describes = hasStatmount && StatmountDescriptions.works(native.sys, id);
      const mounts = describes
        ? new StatmountDescriptions(native.sys, id)
        : new MountinfoDescriptions(file, reader);
      return new MountinfoSource(file, reader, waker, notifier, mounts);
    } catch (error) {
      waker?.close();
      file.close();
      throw error;
    }
  },
};

/** The file of a namespace; undefined where no process is seen to be in it. */
function pathOf(namespace: Namespace): string | undefined {
  if (namespace.isOwn) return '/proc/thread-self/mountinfo';
  const pid = namespace.member();
  return pid === undefined ? undefined : `/proc/${pid}/mountinfo`;
}

const GAPS = [
  'what was mounted and unmounted between two readings of the table',
  'several changes of a mount between two readings: they are told as one',
] as const;
const SMALL_IDS = 'a mount that got the id of one that went: shown as a move, or not at all';

class MountinfoSource implements MountSource {
  readonly how: string;
  readonly gaps: readonly string[];
  readonly mounts: MountReader;
  /** An open mountinfo keeps its namespace. */
  readonly hasEnded = false;
  readonly #file: MountinfoFile;
  readonly #reader: StatmountReader<Mount> | undefined;
  /** What was parsed last. */
  #last: Buffer | undefined;
  readonly #waker: Waker;
  readonly #notifier: Notifier;

  constructor(
    file: MountinfoFile,
    reader: StatmountReader<Mount> | undefined,
    waker: Waker,
    notifier: Notifier,
    mounts: MountReader,
  ) {
    this.#file = file;
    this.#reader = reader;
    this.#waker = waker;
    this.#notifier = notifier;
    this.mounts = mounts;
    notifier.fresh = (mount) =>
      (reader ? reader.find(mount.id) : this.#list().find(({ id }) => id === mount.id)) ?? mount;
    this.gaps = [...GAPS, ...(reader ? [] : [SMALL_IDS]), ...COMMON_GAPS];
    this.how = `changes by ${waker.how}, read by ${reader ? 'statmount' : 'mountinfo'}`;
  }

  pump(): boolean {
    const changed = this.#waker.changed();
    if (changed === false) return false;
    const listed = changed === undefined ? this.#look() : this.#listQuietly();
    if (listed !== undefined) applyChanges(this.#notifier, listed);
    return false;
  }

  settle(): void {
    this.pump();
  }

  hold(held: boolean): void {
    this.#waker.hold(held);
  }

  close(): void {
    this.#waker.close();
    this.#file.close();
  }

  #list(): Mount[] {
    return this.#reader?.all() ?? mountsOfMountinfo(this.#file.read());
  }

  #listQuietly(): Mount[] {
    return whileQuiet(
      () => this.#list(),
      () => this.#waker.changed() === true,
    );
  }

  /** The table, where nothing says whether it changed. Undefined: as it was. */
  #look(): Mount[] | undefined {
    const now = this.#file.read();
    if (this.#last?.equals(now)) return undefined;
    this.#last = this.#file.readAfter(now);
    return mountsOfMountinfo(this.#last);
  }
}
