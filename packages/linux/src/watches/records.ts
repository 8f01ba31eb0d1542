import type { Abi } from '@kernfmt/layout';
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

/** The record's bytes, as a watcher on the triggering mount's root gets them or one further up. */
export function recordOf(event: MountEvent, inSubtree: boolean, abi: Abi): Uint8Array {
  const { size } = mount_notification;
  return mount_notification.on(abi).encode({
    type: WATCH_TYPE_MOUNT_NOTIFY,
    subtype: event.subtype,
    info: size | event.flags | (inSubtree ? NOTIFY_MOUNT_IN_SUBTREE : 0),
    triggered_on: event.triggered_on === UNKNOWN ? 0n : event.triggered_on,
    auxiliary_mount: event.auxiliary_mount,
  });
}
