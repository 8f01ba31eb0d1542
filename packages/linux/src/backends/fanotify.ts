import { closeSync, openSync, readFileSync } from 'node:fs';
import { errno, type MountDescription } from '@kernfmt/kernel';
import { EINVAL, EMFILE, ENOSYS, EPERM } from '@kernfmt/uapi/asm-generic/errno';
import {
  FAN_CLOEXEC,
  FAN_MARK_ADD,
  FAN_MARK_MNTNS,
  FAN_MNT_ATTACH,
  FAN_MNT_DETACH,
  FAN_NONBLOCK,
  FAN_Q_OVERFLOW,
  FAN_REPORT_MNT,
} from '@kernfmt/uapi/linux/fanotify';
import { descriptionOfStatmount } from '../mounts/description-of-statmount.ts';
import { StatmountDescriptions } from '../mounts/descriptions.ts';
import { type Mount, movedTo, UNKNOWN } from '../mounts/mount.ts';
import { mountOf, mountOfStatmount } from '../mounts/mount-of-statmount.ts';
import { probeStatmount, StatmountReader } from '../mounts/statmount.ts';
import { isMountNamespace, linkOf } from '../namespace.ts';
import type { NativeAddon } from '../native/addon.ts';
import type { Native } from '../native/open.ts';
import type { Sys } from '../native/sys.ts';
import { type FdWatch, watchFd } from '../native/watch-fd.ts';
import { call } from '../refused.ts';
import type { Notifier } from '../watches/notifier.ts';
import { AttributeWatch } from './attributes.ts';
import type { MountBackend, MountSource, Refusal, Surroundings } from './backend.ts';
import { type DescribedEvent, EventReader } from './event-reader.ts';
import { COMMON_GAPS } from './gaps.ts';
import { MemberWaker } from './member-waker.ts';
import { refusal } from './refusal.ts';
import { openWaker, type Waker } from './wakers.ts';

/** Events that are told of before readers get a chance: half of the smallest queue. */
const AT_ONCE = 16;

/**
 * Mount events of fanotify, Linux 6.15 (6.16 in a user namespace): each attach, detach and move of
 * the mount namespace, by unique id and in order, without anything about changed attributes. What
 * else a record has comes from statmount, and for a mount that is gone from the table.
 */
export const fanotify: MountBackend = {
  name: 'fanotify',

  open({ native, namespace, notifier, wake, options }: Surroundings): MountSource | Refusal {
    if (!native.available) return refusal.noNative(native);
    const { sys } = native;
    const { mnt_ns_id } = namespace;
    if (mnt_ns_id < 0n) return refusal.namespaceId(Number(-mnt_ns_id));
    const readable = probeStatmount(sys, mnt_ns_id);
    if (readable < 0) return refusal.statmount(-readable);
    const group = openGroup(native, namespace.file);
    if (typeof group !== 'number') return group;
    const source = new FanotifySource(sys, group, notifier, mnt_ns_id);
    try {
      const waker = namespace.isOwn
        ? openWaker(native, wake, options.interval)
        : new MemberWaker(native, namespace, wake);
      source.start(native.addon, waker, wake);
    } catch (error) {
      source.close();
      throw error;
    }
    return source;
  },
};

/** A group that is told of the mounts of a namespace. */
function openGroup(native: Extract<Native, { available: true }>, file: string): number | Refusal {
  const { sys } = native;
  const group = sys.fanotify_init(FAN_CLOEXEC | FAN_NONBLOCK | FAN_REPORT_MNT, 0);
  if (group < 0) return initRefused(-group);
  const namespace = call(() => openSync(file, 'r'));
  try {
    const link = linkOf(namespace, native);
    // Linux 6.15 to 6.17-rc4 crash on a mark of any other file.
    if (!isMountNamespace(link)) {
      sys.close(group);
      return refusal.noNamespace(file, link);
    }
    const mask = BigInt(FAN_MNT_ATTACH | FAN_MNT_DETACH);
    const marked = sys.fanotify_mark(group, FAN_MARK_ADD | FAN_MARK_MNTNS, mask, namespace, null);
    if (marked === 0) return group;
    sys.close(group);
    return markRefused(-marked);
  } finally {
    closeSync(namespace);
  }
}

function initRefused(number: number): Refusal {
  const name = 'fanotify_init';
  if (number === EINVAL) {
    return refusal.of(name, number, 'Linux before 6.15 has no mount events', 'run Linux 6.15');
  }
  if (number === ENOSYS) return refusal.ofNoCall(name, number, 'CONFIG_FANOTIFY');
  if (number === EPERM) {
    const why = 'a seccomp filter, or a kernel whose fanotify is for CAP_SYS_ADMIN alone';
    return refusal.of(name, number, why, 'allow the call in the filter, or run Linux 6.15 as root');
  }
  if (number === EMFILE) {
    const why = 'this user has as many groups as are allowed';
    return refusal.of(name, number, why, 'raise fs.fanotify.max_user_groups');
  }
  return refusal.of(name, number, 'no group for mount events', 'see fanotify_init(2)');
}

function markRefused(number: number): Refusal {
  const name = 'fanotify_mark';
  if (number === EPERM) {
    const why =
      'CAP_SYS_ADMIN is missing in the user namespace that owns the mount namespace, or a ' +
      'seccomp filter refuses the call';
    const remedy = 'run as root, or in a mount namespace of your own: unshare --user --mount';
    return refusal.of(name, number, why, remedy);
  }
  if (number === ENOSYS) return refusal.ofNoCall(name, number, 'CONFIG_FANOTIFY');
  const why = 'this kernel marks no mount namespaces';
  return refusal.of(name, number, why, 'run Linux 6.15, 6.16 in a user namespace');
}

const GAPS = [
  'where a mount was that is gone before its event is read: triggered_on 0, to every watch',
  'beyond 16,384 events that wait to be read: LOSS',
] as const;

type Event = DescribedEvent<MountDescription>;

class FanotifySource implements MountSource {
  readonly gaps = [...GAPS, ...COMMON_GAPS];
  readonly mounts: StatmountDescriptions;
  #how = '';
  #watch: FdWatch | undefined;
  #attributes: AttributeWatch | undefined;
  readonly #sys: Pick<Sys, 'close'>;
  readonly #group: number;
  readonly #statmount: StatmountReader<Mount>;
  readonly #notifier: Notifier;
  readonly #reader: EventReader<MountDescription>;
  #events: Event[] = [];
  /** The first of the events that nobody was told of. */
  #next = 0;

  constructor(sys: Sys, group: number, notifier: Notifier, mnt_ns_id: bigint) {
    this.#sys = sys;
    this.#group = group;
    this.#statmount = new StatmountReader(sys, mountOfStatmount, mnt_ns_id);
    this.#reader = new EventReader(sys, group, descriptionOfStatmount, mnt_ns_id);
    this.#notifier = notifier;
    this.mounts = new StatmountDescriptions(sys, mnt_ns_id);
    notifier.fresh = (mount) => this.#statmount.find(mount.id) ?? mount;
  }

  get how(): string {
    return this.#how;
  }

  /** The group is marked already: whatever happens while the mounts are listed is in its queue. */
  start(addon: NativeAddon, waker: Waker, wake: () => void): void {
    this.#how = `mount events by fanotify, attributes by ${waker.how}, read by statmount`;
    this.#attributes = new AttributeWatch(waker, this.#statmount, this.#notifier, wake);
    for (const mount of this.#statmount.all()) this.#notifier.table.set(mount);
    const watch = watchFd(addon, this.#group, {}, wake);
    if (typeof watch === 'number') throw errno(-watch);
    this.#watch = watch;
    watch.unref();
    while (this.pump());
  }

  pump(): boolean {
    return this.#tell() || (this.#attributes?.step(this.#isQuiet) ?? false);
  }

  settle(): void {
    while (this.#tell());
    this.#attributes?.finish(this.#isQuiet);
  }

  /**
   * When the last mount is gone so is the namespace, of which nothing else tells: the group's mark
   * goes with it.
   */
  get hasEnded(): boolean {
    if (this.#notifier.table.size > 0) return false;
    const info = call(() => readFileSync(`/proc/thread-self/fdinfo/${this.#group}`, 'latin1'));
    return !/^fanotify mnt_ns:/m.test(info);
  }

  /** Tells of some events; returns whether there are more. */
  #tell(): boolean {
    if (this.#next >= this.#events.length) {
      this.#attributes?.look();
      this.#read();
      if (this.#events.length > 0) this.#attributes?.explained();
    }
    const end = Math.min(this.#next + AT_ONCE, this.#events.length);
    while (this.#next < end) {
      const event = this.#events[this.#next]!;
      const { mask } = event;
      const bits = mask & (FAN_MNT_ATTACH | FAN_MNT_DETACH);
      if (bits === FAN_MNT_DETACH) {
        this.#detached();
        continue;
      }
      this.#next++;
      if (bits === FAN_MNT_ATTACH) this.#attached(event);
      else if (bits !== 0) this.#moved(event.mnt_id);
      if ((mask & FAN_Q_OVERFLOW) !== 0) this.#notifier.lost(this.#statmount.all());
    }
    return this.#next < this.#events.length;
  }

  /** Whether nothing happened since the last event that was told of. */
  readonly #isQuiet = (): boolean => {
    if (this.#next >= this.#events.length) this.#read();
    return this.#events.length === 0;
  };

  /** The group's fd alone keeps the event loop alive, and so all that waits for its turns. */
  hold(held: boolean): void {
    if (held) this.#watch?.ref();
    else this.#watch?.unref();
  }

  close(): void {
    this.#watch?.close();
    this.#attributes?.close();
    this.#sys.close(this.#group);
  }

  #read(): void {
    this.#events = this.#reader.all();
    this.#next = 0;
  }

  #attached({ mnt_id, described = this.mounts.one(mnt_id) }: Event): void {
    if (described === 'hidden') return;
    if (described === 'gone') {
      this.#notifier.attached(vanished(mnt_id));
      return;
    }
    this.mounts.announce(described);
    const mount = mountOf(described);
    this.#lifted(mount);
    this.#notifier.attached(mount);
  }

  /** What MOVE_MOUNT_BENEATH put this mount under: no event tells of its new parent. */
  #lifted(mount: Mount): void {
    const { table } = this.#notifier;
    if (mount.point === undefined) return;
    // Either can be many: mounts on one another, or beside one another.
    const [here, beside] = [table.at(mount.point), table.children(mount.parent)];
    if (here.size === 0 || beside.size === 0) return;
    for (const id of [...(here.size < beside.size ? here : beside)]) {
      const other = table.get(id)!;
      const isUnder = other.parent === mount.parent && other.point === mount.point;
      const above = isUnder && id !== mount.id ? this.#statmount.find(id) : undefined;
      if (above !== undefined) table.set(movedTo(other, above));
    }
  }

  #moved(mnt_id: bigint): void {
    const { table } = this.#notifier;
    const known = table.get(mnt_id);
    const described = this.#statmount.find(mnt_id);
    const old = known ?? described;
    if (old === undefined) return;
    const place = described ?? { parent: UNKNOWN, point: undefined };
    this.#notifier.moved(old, movedTo(old, place));
    for (const id of table.descendants(mnt_id)) {
      const [was, below] = [table.get(id)!, this.#statmount.find(id)];
      // One that has another parent now was moved itself: its own event is still to come.
      if (below !== undefined && below.parent === was.parent) table.set(movedTo(was, below));
    }
  }

  /**
   * A detach, and those that belong to it: the kernel tells of a lazy umount with the root first.
   * Mounts that nobody knows were never to be seen, or came and went in a loss.
   */
  #detached(): void {
    const { table } = this.#notifier;
    const tree: Mount[] = [];
    let ids: Set<bigint> | undefined;
    for (; this.#next < this.#events.length; this.#next++) {
      const { mask, mnt_id } = this.#events[this.#next]!;
      if (mask !== FAN_MNT_DETACH) break;
      const mount = table.recall(mnt_id);
      if (mount === undefined) continue;
      if (tree.length > 0) {
        ids ??= new Set<bigint>().add(tree[0]!.id);
        if (!ids.has(mount.parent)) break;
        if (ids.has(mnt_id)) continue;
        ids.add(mnt_id);
      }
      tree.push(mount);
    }
    if (tree.length > 0) this.#notifier.detached(tree);
  }
}

/** A mount that was gone before it could be described. */
function vanished(id: bigint): Mount {
  return {
    id,
    parent: UNKNOWN,
    mnt_id_old: 0n,
    point: undefined,
    mnt_attr: 0,
    sb_rdonly: false,
    dev: '',
    sb_options: '',
    nature: '',
  };
}
