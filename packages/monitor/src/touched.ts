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

/** What records said of a mount: bits. */
export const said = {
  /** NEW_MOUNT. */
  came: 1,
  /** UNMOUNT. */
  went: 2,
  /** Whatever else is about its place. */
  placed: 4,
  /** Its attributes changed, or its superblock's. */
  attributes: 8,
  /** It went before it came: the id is another mount's now. */
  replaced: 16,
} as const;

/** What the records of one read say, in sum: which mounts are to be looked at. */
export class Touched {
  /** What was said of each mount, in the order in which they were first named. */
  readonly mounts = new Map<bigint, number>();
  /** Something was said of a mount's place. */
  placed = false;
  /** Records were lost, or are not understood: anything may have changed. */
  lost = false;
  /** Every mount is to be looked at, though nothing was lost. */
  everything = false;
  /** A watch is gone. */
  removed = false;

  /** Takes in what a cursor still has. @throws DecodeError for bytes that are no records */
  read(cursor: RecordCursor<Declaration>): this {
    while (cursor.next()) {
      const { type, subtype } = cursor;
      if (type === WATCH_TYPE_META) this.#meta(subtype);
      else if (type === WATCH_TYPE_MOUNT_NOTIFY) this.#mount(cursor);
    }
    return this;
  }

  /** Notes something of a mount. */
  say(id: bigint, what: number): void {
    this.mounts.set(id, this.of(id) | what);
    if (what !== said.attributes) this.placed = true;
  }

  /** All that was said of a mount. */
  of(id: bigint): number {
    return this.mounts.get(id) ?? 0;
  }

  #meta(subtype: number): void {
    if (subtype === WATCH_META_LOSS_NOTIFICATION) this.lost = true;
    else if (subtype === WATCH_META_REMOVAL_NOTIFICATION) this.removed = true;
  }

  #mount(cursor: RecordCursor<Declaration>): void {
    if (cursor.struct !== mount_notification) {
      this.lost = true;
      return;
    }
    const { subtype } = cursor;
    const { triggered_on, auxiliary_mount } = cursor.view(mount_notification);
    if (subtype === NOTIFY_MOUNT_READONLY || subtype === NOTIFY_MOUNT_SETATTR) {
      this.say(triggered_on, said.attributes);
      return;
    }
    // EXPIRY has no auxiliary mount: it is told on the mount itself.
    const id = auxiliary_mount === 0n ? triggered_on : auxiliary_mount;
    if (subtype === NOTIFY_MOUNT_UNMOUNT) this.say(id, said.went);
    else if (subtype !== NOTIFY_MOUNT_NEW_MOUNT) this.say(id, said.placed);
    else this.say(id, said.came | ((this.of(id) & said.went) === 0 ? 0 : said.replaced));
  }
}
