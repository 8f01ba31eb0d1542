import type { Abi } from '@kernfmt/layout';
import {
  encodeRecords,
  mount_2020_08,
  mount_notification,
  NOTIFY_MOUNT_IN_SUBTREE,
  NOTIFY_MOUNT_IS_NOW_RO,
  NOTIFY_MOUNT_IS_SUBMOUNT,
  WATCH_TYPE_MOUNT_NOTIFY,
} from '@kernfmt/uapi/linux/watch_queue';
import { mount_2020_07 } from '@kernfmt/uapi/linux/watch_queue/dialects';
import type { Mount } from './mount.ts';

/** The revisions of the mount record that the simulator speaks. */
export const dialects = { 'mount-2020-07': mount_2020_07, 'mount-2020-08': mount_2020_08 } as const;
export type DialectName = keyof typeof dialects;

/** What a record tells, with the flags of the August revision. */
export interface MountEvent {
  readonly trigger: Mount;
  readonly aux: Mount | undefined;
  readonly subtype: number;
  readonly flags: number;
}

export type MountRecordEncoder = (event: MountEvent) => Uint8Array;

/** Which of its ids a record says a mount by. */
export type IdOfMount = (mnt: Mount) => bigint;

/** How a dialect writes a record, on an ABI. The records of July have no room for unique ids. */
export function mountRecordEncoder(
  dialect: DialectName,
  abi: Abi,
  idOf: IdOfMount,
): MountRecordEncoder {
  return dialect === 'mount-2020-08' ? august(abi, idOf) : july(abi);
}

/** Writes into the same bytes each time: whoever queues a record copies it. */
function august(abi: Abi, idOf: IdOfMount): MountRecordEncoder {
  const { size } = mount_notification.on(abi);
  const bytes = new Uint8Array(size);
  const view = mount_notification.on(abi).view(bytes);
  view.type = WATCH_TYPE_MOUNT_NOTIFY;
  return ({ trigger, aux, subtype, flags }) => {
    view.subtype = subtype;
    view.info = size | flags;
    view.triggered_on = idOf(trigger);
    view.auxiliary_mount = aux === undefined ? 0n : idOf(aux);
    return bytes;
  };
}

/** Ids and change counters of 32 bits; flags with other numbers. */
function july(abi: Abi): MountRecordEncoder {
  const flagsOf = mount_2020_07.types.find(({ type }) => type === WATCH_TYPE_MOUNT_NOTIFY)?.flags;
  const flag = (name: string) => flagsOf?.[name] ?? 0;
  const renamed = [
    [NOTIFY_MOUNT_IN_SUBTREE, flag('NOTIFY_MOUNT_IN_SUBTREE')],
    [NOTIFY_MOUNT_IS_NOW_RO, flag('NOTIFY_MOUNT_IS_NOW_RO')],
    [NOTIFY_MOUNT_IS_SUBMOUNT, flag('NOTIFY_MOUNT_IS_SUBMOUNT')],
  ] as const;
  return ({ trigger, aux, subtype, flags }) => {
    let info = 0;
    for (const [from, to] of renamed) if ((flags & from) !== 0) info |= to;
    const record = {
      type: WATCH_TYPE_MOUNT_NOTIFY,
      subtype,
      info,
      triggered_on: trigger.mnt_id,
      auxiliary_mount: aux?.mnt_id ?? 0,
      topology_changes: trigger.mnt_topology_changes >>> 0,
      attr_changes: trigger.mnt_attr_changes >>> 0,
      aux_topology_changes: (aux?.mnt_topology_changes ?? 0) >>> 0,
      __padding: 0,
    };
    return encodeRecords([record], { dialect: mount_2020_07, abi });
  };
}
