import type { Declaration } from '@kernfmt/layout';
import {
  mount_notification,
  NOTIFY_MOUNT_NEW_MOUNT,
  NOTIFY_MOUNT_READONLY,
  NOTIFY_MOUNT_SETATTR,
  NOTIFY_MOUNT_UNMOUNT,
  type RecordCursor,
  WATCH_META_LOSS_NOTIFICATION,
  WATCH_META_REMOVAL_NOTIFICATION,
  WATCH_TYPE_META,
  WATCH_TYPE_MOUNT_NOTIFY,
} from '@kernfmt/uapi/linux/watch_queue';

/** What the records of one read say, in sum: which mounts are to be looked at. */
export class Touched {
  /** Mounts that came, went or moved, in the order in which they were first named. */
  readonly placed = new Set<bigint>();
  /** Those among them that came. */
  readonly appeared = new Set<bigint>();
  /** Those that went before they came: the id is another mount's now. */
  readonly replaced = new Set<bigint>();
  /** Mounts whose attributes changed, or their superblock's. */
  readonly attributes = new Set<bigint>();
  /** Records were lost, or are not understood: anything may have changed. */
  lost = false;
  /** Every mount is to be looked at, though nothing was lost. */
  everything = false;
  /** A watch is gone. */
  removed = false;

  /** Takes in what a cursor still has. @throws DecodeError for bytes that are no records */
  read(cursor: RecordCursor<Declaration>): this {
    const gone = new Set<bigint>();
    while (cursor.next()) {
      const { type, subtype } = cursor;
      if (type === WATCH_TYPE_META) this.#meta(subtype);
      else if (type === WATCH_TYPE_MOUNT_NOTIFY) this.#mount(cursor, gone);
    }
    return this;
  }

  #meta(subtype: number): void {
    if (subtype === WATCH_META_LOSS_NOTIFICATION) this.lost = true;
    else if (subtype === WATCH_META_REMOVAL_NOTIFICATION) this.removed = true;
  }

  #mount(cursor: RecordCursor<Declaration>, gone: Set<bigint>): void {
    if (cursor.struct !== mount_notification) {
      this.lost = true;
      return;
    }
    const { subtype } = cursor;
    const { triggered_on, auxiliary_mount } = cursor.view(mount_notification);
    if (subtype === NOTIFY_MOUNT_READONLY || subtype === NOTIFY_MOUNT_SETATTR) {
      this.attributes.add(triggered_on);
      return;
    }
    // EXPIRY has no auxiliary mount: it is told on the mount itself.
    const id = auxiliary_mount === 0n ? triggered_on : auxiliary_mount;
    this.placed.add(id);
    if (subtype === NOTIFY_MOUNT_UNMOUNT) gone.add(id);
    if (subtype !== NOTIFY_MOUNT_NEW_MOUNT) return;
    this.appeared.add(id);
    if (gone.has(id)) this.replaced.add(id);
  }
}
