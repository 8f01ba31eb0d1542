import { LP64 } from '@kernfmt/layout';
import type { Renaming } from '@kernfmt/simulator/scenario';
import {
  key_notification,
  lengthOf,
  mount_2020_08,
  NOTIFY_KEY_LINKED,
  NOTIFY_KEY_UNLINKED,
  WATCH_META_REMOVAL_NOTIFICATION,
  WATCH_TYPE_KEY_NOTIFY,
  WATCH_TYPE_META,
  watch_notification,
  watch_notification_removal,
} from '@kernfmt/uapi/linux/watch_queue';
import { bytesOf, hexOf } from './hex.ts';

/** What names the things that are called otherwise in another run. */
export interface Renamings {
  /** Serials of keys. */
  readonly serials: Renaming<number>;
  /** Kernel addresses of dentries, in REMOVAL records of watch_mount(…, -1). */
  readonly addresses: Renaming<bigint>;
  /** UUIDs of volumes, and ids of file systems that are made of them. */
  readonly uuids: Renaming<string>;
  /** Sizes of tmpfs, in mountinfo: `size=1024k`. */
  readonly sizes: Renaming<string>;
}

/** Where the kernel's half of the address space begins: an id from here on is an address. */
const KERNEL_ADDRESS = 1n << 63n;

/**
 * What a read returned, as its records in hexadecimal. A rest that is no record stays one piece.
 */
export function splitRecords(bytes: Uint8Array): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const rest = bytes.subarray(at);
    const length =
      rest.length < watch_notification.size
        ? rest.length
        : lengthOf(mount_2020_08, header(rest).info);
    pieces.push(hexOf(rest.subarray(0, length || rest.length)));
    at += length || rest.length;
  }
  return pieces;
}

/** Whether two lists of records are the same, byte for byte but for what is renamed. */
export function sameRecords(
  recorded: readonly string[],
  replayed: readonly string[],
  names: Renamings,
): boolean {
  return (
    recorded.length === replayed.length &&
    recorded.every((record, at) => sameRecord(record, replayed[at] as string, names))
  );
}

function sameRecord(recorded: string, replayed: string, names: Renamings): boolean {
  if (recorded.length !== replayed.length) return false;
  const [a, b] = [bytesOf(recorded), bytesOf(replayed)];
  if (a.length < watch_notification.size) return recorded === replayed;
  if (
    hexOf(a.subarray(0, watch_notification.size)) !== replayed.slice(0, 2 * watch_notification.size)
  )
    return false;
  const { type, subtype } = header(a);
  if (type === WATCH_TYPE_KEY_NOTIFY && a.length === key_notification.size) {
    return sameKey(a, b, subtype, names);
  }
  if (
    type === WATCH_TYPE_META &&
    subtype === WATCH_META_REMOVAL_NOTIFICATION &&
    a.length === watch_notification_removal.size
  ) {
    return sameRemoval(a, b, names);
  }
  return recorded === replayed;
}

function sameKey(a: Uint8Array, b: Uint8Array, subtype: number, { serials }: Renamings): boolean {
  const codec = key_notification.on(LP64);
  const [recorded, replayed] = [codec.decode(a), codec.decode(b)];
  const auxIsSerial = subtype === NOTIFY_KEY_LINKED || subtype === NOTIFY_KEY_UNLINKED;
  return (
    serials.match(recorded.key_id, replayed.key_id) &&
    (auxIsSerial ? serials.match(recorded.aux, replayed.aux) : recorded.aux === replayed.aux)
  );
}

function sameRemoval(a: Uint8Array, b: Uint8Array, names: Renamings): boolean {
  const codec = watch_notification_removal.on(LP64);
  const [recorded, replayed] = [codec.decode(a).id, codec.decode(b).id];
  if (recorded >= KERNEL_ADDRESS) {
    return replayed >= KERNEL_ADDRESS && names.addresses.match(recorded, replayed);
  }
  const { serials } = names;
  if (serials.knowsRecorded(Number(recorded))) {
    return serials.match(Number(recorded), Number(replayed));
  }
  return recorded === replayed;
}

function header(bytes: Uint8Array) {
  return watch_notification.on(LP64).decode(bytes.subarray(0, watch_notification.size));
}
