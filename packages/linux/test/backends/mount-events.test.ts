import { DecodeError } from '@kernfmt/layout';
import {
  FAN_EVENT_INFO_TYPE_MNT,
  FAN_EVENT_METADATA_LEN,
  FAN_MNT_ATTACH,
  FAN_NOFD,
  FAN_Q_OVERFLOW,
  FANOTIFY_METADATA_VERSION,
  fanotify_event_info_mnt,
  fanotify_event_metadata,
} from '@kernfmt/uapi/linux/fanotify';
import { expect, test } from 'vitest';
import { decodeMountEvents } from '../../src/backends/mount-events.ts';

function event(mask: number, mnt_id?: bigint, lengths = {}): number[] {
  const hdr = { info_type: FAN_EVENT_INFO_TYPE_MNT, len: fanotify_event_info_mnt.size };
  const info = mnt_id === undefined ? [] : [...fanotify_event_info_mnt.encode({ hdr, mnt_id })];
  const metadata = fanotify_event_metadata.encode({
    event_len: FAN_EVENT_METADATA_LEN + info.length,
    vers: FANOTIFY_METADATA_VERSION,
    metadata_len: FAN_EVENT_METADATA_LEN,
    mask: BigInt(mask),
    fd: FAN_NOFD,
    pid: 0,
    ...lengths,
  });
  return [...metadata, ...info];
}

test('events one after the other, with their mounts', () => {
  const bytes = Uint8Array.from([...event(FAN_MNT_ATTACH, 0x80000001n), ...event(FAN_Q_OVERFLOW)]);
  expect(decodeMountEvents(bytes)).toEqual([
    { mask: FAN_MNT_ATTACH, mnt_id: 0x80000001n },
    { mask: FAN_Q_OVERFLOW, mnt_id: 0n },
  ]);
  expect(decodeMountEvents(bytes, event(FAN_MNT_ATTACH, 1n).length)).toHaveLength(1);
  expect(decodeMountEvents(new Uint8Array())).toEqual([]);
});

test.each([
  ['an event of no length, which would be there for ever', { event_len: 0 }, /event_len: bad/],
  ['an event shorter than its metadata', { event_len: 23 }, /event_len: bad length 23, 40/],
  ['an event beyond the end', { event_len: 41 }, /event_len: bad length 41, 40 bytes/],
  ['metadata of no length', { metadata_len: 0 }, /metadata_len: bad length 0/],
  ['metadata without room for the mount', { metadata_len: 30 }, /fanotify_event_info_mnt/],
])('%s is refused', (_, lengths, message) => {
  const bytes = Uint8Array.from(event(FAN_MNT_ATTACH, 1n, lengths));
  expect(() => decodeMountEvents(bytes)).toThrow(DecodeError);
  expect(() => decodeMountEvents(bytes)).toThrow(message);
});

test('a rest that is no event is refused', () => {
  const bytes = Uint8Array.from([...event(FAN_MNT_ATTACH, 1n), 1, 2, 3]);
  expect(() => decodeMountEvents(bytes)).toThrow(DecodeError);
});
