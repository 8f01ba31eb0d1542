import { LP64 } from '@kernfmt/layout';
import {
  mount_notification,
  WATCH_TYPE_KEY_NOTIFY,
  WATCH_TYPE_MOUNT_NOTIFY,
  watch_notification,
} from '@kernfmt/uapi/linux/watch_queue';

/** LOSS, as the specification prints it. */
export const LOSS = Uint8Array.from([0, 0, 0, 1, 8, 0, 0, 0]);

/** A mount record, 24 bytes, told from others by `aux`. */
export function mountRecord(aux: number, subtype = 0): Uint8Array {
  return mount_notification.on(LP64).encode({
    type: WATCH_TYPE_MOUNT_NOTIFY,
    subtype,
    info: mount_notification.size,
    triggered_on: 1n,
    auxiliary_mount: BigInt(aux),
  });
}

/** A record of any length from 8 to 127 bytes, filled with `mark`. */
export function recordOf(length: number, mark: number): Uint8Array {
  const bytes = new Uint8Array(length).fill(mark);
  const head = { type: WATCH_TYPE_KEY_NOTIFY, subtype: 0, info: length };
  bytes.set(watch_notification.on(LP64).encode(head));
  return bytes;
}

/** What a read of `size` bytes gives: the bytes, or the C name of the errno. */
export function readOf(
  queue: { read(buffers: readonly Uint8Array[]): number },
  size: number,
): Uint8Array | string {
  const buffer = new Uint8Array(size);
  try {
    return buffer.subarray(0, queue.read([buffer]));
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** Bytes end to end. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
