import { type Abi, Memory, type ViewOf } from '@kernfmt/layout';
import {
  mount_notification,
  NOTIFY_MOUNT_IN_SUBTREE,
  WATCH_TYPE_MOUNT_NOTIFY,
} from '@kernfmt/uapi/linux/watch_queue';
import { UNKNOWN } from '../mounts/mount.ts';

/** A mount notification before it is sent anywhere. */
export interface MountEvent {
  /** NOTIFY_MOUNT_NEW_MOUNT, … */
  readonly subtype: number;
  /** A mount's id, or `UNKNOWN`, which the record has as 0. */
  readonly triggered_on: bigint;
  readonly auxiliary_mount: bigint;
  /** NOTIFY_MOUNT_IS_NOW_RO or 0. */
  readonly flags: number;
}

/** Writes records, one at a time, into memory of its own. */
export class RecordWriter {
  readonly #memory = Memory.alloc(mount_notification.size);
  readonly #record: ViewOf<typeof mount_notification>;

  constructor(abi: Abi) {
    this.#record = mount_notification.on(abi).view(this.#memory);
    this.#record.type = WATCH_TYPE_MOUNT_NOTIFY;
  }

  /**
   * The record, as a watcher on the triggering mount's root gets it or one further up; until the
   * next one is written.
   */
  write(event: MountEvent, inSubtree: boolean): Memory {
    const record = this.#record;
    record.subtype = event.subtype;
    record.info = mount_notification.size | event.flags | (inSubtree ? NOTIFY_MOUNT_IN_SUBTREE : 0);
    record.triggered_on = event.triggered_on === UNKNOWN ? 0n : event.triggered_on;
    record.auxiliary_mount = event.auxiliary_mount;
    return this.#memory;
  }
}
