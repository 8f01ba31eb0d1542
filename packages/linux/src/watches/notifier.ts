import type { Abi } from '@kernfmt/layout';
import {
  NOTIFY_MOUNT_IS_NOW_RO,
  NOTIFY_MOUNT_MOVE_FROM,
  NOTIFY_MOUNT_MOVE_TO,
  NOTIFY_MOUNT_NEW_MOUNT,
  NOTIFY_MOUNT_READONLY,
  NOTIFY_MOUNT_SETATTR,
  NOTIFY_MOUNT_UNMOUNT,
} from '@kernfmt/uapi/linux/watch_queue';
import { isNosuid, isReadOnly, type Mount } from '../mounts/mount.ts';
import { MountTable } from '../mounts/table.ts';
import { MountWatches } from './watches.ts';

/**
 * How faithful the emulation is to what the series does by mistake. `series`: MOVE_FROM is told on
 * the moved mount itself; SETATTR carries IS_NOW_RO for nosuid; watch_mount() with an fd that is no
 * watch queue does nothing and says nothing. `fixed`: MOVE_FROM is told on the old parent; SETATTR
 * carries it for read-only; such an fd is EINVAL, as it is for KEYCTL_WATCH_KEY.
 */
export type Quirks = 'series' | 'fixed';

/** One change of attributes. */
export interface AttributeChange {
  readonly mount: Mount;
  /** Whether the mount's own read-only state changed by a call that was about the mount alone. */
  readonly readonlyChanged: boolean;
}

/**
 * The mount namespace as the emulation sees it: the table, the watches, and what is said when the
 * table changes. Back ends read the kernel and call this; the order of their calls is the order of
 * the records.
 */
export class Notifier {
  readonly table = new MountTable();
  readonly watches: MountWatches;
  readonly quirks: Quirks;
  /** Reads one mount again, where the back end can. */
  fresh: (mount: Mount) => Mount = (mount) => mount;

  constructor(abi: Abi, quirks: Quirks) {
    this.watches = new MountWatches(abi);
    this.quirks = quirks;
  }

  /** NEW_MOUNT(parent, mount), IS_NOW_RO iff the superblock is read-only. */
  attached(mount: Mount): void {
    this.table.set(mount);
    const flags = mount.sb_rdonly ? NOTIFY_MOUNT_IS_NOW_RO : 0;
    this.#notify(NOTIFY_MOUNT_NEW_MOUNT, mount.parent, mount.id, flags);
  }

  /**
   * One umount of these mounts, a tree with its root first, or one mount. UNMOUNT(parent, mount) of
   * each, the root last, while all of them are still in the table, so that watches outside hear of
   * the inner ones; then REMOVAL from the watches on them.
   */
  detached(tree: readonly Mount[]): void {
    for (let at = tree.length - 1; at >= 0; at--) {
      const { id, parent } = tree[at]!;
      this.#notify(NOTIFY_MOUNT_UNMOUNT, parent, id, 0);
    }
    for (let at = tree.length - 1; at >= 0; at--) {
      this.watches.mountGone(tree[at]!);
      this.table.delete(tree[at]!.id);
    }
  }

  /** MOVE_FROM, before the table knows the new place, and MOVE_TO(new parent, mount). */
  moved(old: Mount, mount: Mount): void {
    const from = this.quirks === 'series' ? this.#selfParented(old) : old.parent;
    this.#notify(NOTIFY_MOUNT_MOVE_FROM, from, mount.id, 0);
    this.table.set(mount);
    this.#notify(NOTIFY_MOUNT_MOVE_TO, mount.parent, mount.id, 0);
  }

  /** READONLY(mount) when that changed, then SETATTR(mount). */
  changed({ mount, readonlyChanged }: AttributeChange): void {
    this.table.set(mount);
    const nowRo = isReadOnly(mount) ? NOTIFY_MOUNT_IS_NOW_RO : 0;
    if (readonlyChanged) this.#notify(NOTIFY_MOUNT_READONLY, mount.id, 0n, nowRo);
    const nosuid = isNosuid(mount) ? NOTIFY_MOUNT_IS_NOW_RO : 0;
    const flags = this.quirks === 'series' ? nosuid : nowRo;
    this.#notify(NOTIFY_MOUNT_SETATTR, mount.id, 0n, flags);
  }

  /** Events were lost: LOSS to everyone, a table listed anew, REMOVAL where a mount is gone. */
  lost(listed: readonly Mount[]): void {
    this.watches.lose();
    for (const mount of this.table.replace(listed)) this.watches.mountGone(mount);
  }

  /**
   * The series takes the mount off its parent before it sends MOVE_FROM: the walk begins and ends
   * at the mount, which is its own parent then.
   */
  #selfParented(mount: Mount): bigint {
    this.table.set({ ...mount, parent: mount.id });
    return mount.id;
  }

  #notify(subtype: number, triggered_on: bigint, auxiliary_mount: bigint, flags: number): void {
    const event = { subtype, triggered_on, auxiliary_mount, flags };
    this.watches.notify(event, this.table, this.fresh);
  }
}
