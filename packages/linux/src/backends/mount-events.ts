import { DecodeError, LP64, Memory } from '@kernfmt/layout';
import {
  FAN_EVENT_INFO_TYPE_MNT,
  fanotify_event_info_header,
  fanotify_event_info_mnt,
  fanotify_event_metadata,
} from '@kernfmt/uapi/linux/fanotify';

/** One event: what happened, as bits of FAN_…, and to which mount (0 for an overflow). */
export interface MountEvent {
  readonly mask: number;
  readonly mnt_id: bigint;
}

/**
 * The events of a FAN_REPORT_MNT group that a read of `end` bytes gave, little-endian.
 *
 * @throws DecodeError for an event whose lengths cannot be: nothing behind it is looked at
 */
export function decodeMountEvents(
  bytes: Uint8Array | Memory,
  end = Memory.of(bytes).bytes.length,
): MountEvent[] {
  const events: MountEvent[] = [];
  if (end === 0) return events;
  const memory = Memory.of(bytes);
  const metadata = fanotify_event_metadata.on(LP64).view(memory);
  const header = fanotify_event_info_header.on(LP64).view(memory);
  const info = fanotify_event_info_mnt.on(LP64).view(memory);
  for (let at = 0; at < end; ) {
    const { event_len, metadata_len, mask } = metadata.at(at, end);
    if (metadata_len < fanotify_event_metadata.size)
      throw bad(`bad length ${metadata_len}`, at, 'metadata_len');
    if (event_len < metadata_len || event_len > end - at) {
      throw bad(`bad length ${event_len}, ${end - at} bytes are left`, at, 'event_len');
    }
    let mnt_id = 0n;
    if (event_len > metadata_len) {
      info.at(at + metadata_len, at + event_len);
      const { info_type } = header.at(info.offset);
      if (info_type === FAN_EVENT_INFO_TYPE_MNT) mnt_id = info.mnt_id;
    }
    events.push({ mask: Number(mask), mnt_id });
    at += event_len;
  }
  return events;
}

const bad = (message: string, offset: number, field: string): DecodeError =>
  new DecodeError(message, offset, `fanotify_event_metadata.${field}`);
