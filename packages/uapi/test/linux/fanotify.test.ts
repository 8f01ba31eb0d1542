import { DecodeError, I386 } from '@kernfmt/layout';
import { expect, test } from 'vitest';
import {
  FAN_EVENT_INFO_TYPE_MNT,
  FAN_EVENT_METADATA_LEN,
  FAN_MNT_ATTACH,
  FAN_MNT_DETACH,
  FAN_NOFD,
  FANOTIFY_METADATA_VERSION,
  fanotify_event_info_header,
  fanotify_event_info_mnt,
  fanotify_event_metadata,
} from '../../src/linux/fanotify.ts';

const hex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (byte) => Number.parseInt(byte, 16));

// A move, as Linux 6.18 writes it: both bits, no fd, one MNT record.
const moved = hex(`28000000 03 00 1800 0000000300000000 ffffffff 2a000000
                   07 00 1000 00000000 1c00008000000000`);

test('a mount event is metadata and one MNT record, 40 bytes', () => {
  const event = fanotify_event_metadata.decode(moved);
  expect(event).toEqual({
    event_len: moved.length,
    vers: FANOTIFY_METADATA_VERSION,
    reserved: 0,
    metadata_len: FAN_EVENT_METADATA_LEN,
    mask: BigInt(FAN_MNT_ATTACH | FAN_MNT_DETACH),
    fd: FAN_NOFD,
    pid: 42,
  });
  const { info_type, len } = fanotify_event_info_header.decode(moved, event.metadata_len);
  expect([info_type, len]).toEqual([FAN_EVENT_INFO_TYPE_MNT, fanotify_event_info_mnt.size]);
  const info = fanotify_event_info_mnt.decode(moved, event.metadata_len);
  expect(info.mnt_id).toBe(0x8000001cn);
  expect(FAN_EVENT_METADATA_LEN).toBe(fanotify_event_metadata.size);
});

test('an event cut short is refused with the offset', () => {
  expect(() => fanotify_event_info_mnt.decode(moved.subarray(0, 39), 24)).toThrow(
    new DecodeError('15 of 16 bytes are there', 24, 'fanotify_event_info_mnt.mnt_id'),
  );
});

test('i386 has no hole in the MNT record', () => {
  expect(fanotify_event_info_mnt.on(I386).size).toBe(12);
});
