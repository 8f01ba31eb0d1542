import {
  decodeRecords,
  encodeRecords,
  mount_2020_08,
  NOTIFY_MOUNT_EXPIRY,
  NOTIFY_MOUNT_MOVE_TO,
  NOTIFY_MOUNT_NEW_MOUNT,
  NOTIFY_MOUNT_READONLY,
  NOTIFY_MOUNT_SETATTR,
  NOTIFY_MOUNT_UNMOUNT,
  RecordCursor,
  WATCH_META_LOSS_NOTIFICATION,
  WATCH_META_REMOVAL_NOTIFICATION,
  WATCH_TYPE_KEY_NOTIFY,
  WATCH_TYPE_META,
  WATCH_TYPE_MOUNT_NOTIFY,
} from '@kernfmt/uapi/linux/watch_queue';
import { expect, test } from 'vitest';
import { said, Touched } from '../src/touched.ts';

const none = decodeRecords(new Uint8Array());
type Record = (typeof none)[number];

const read = (...records: readonly Record[]): Touched =>
  new Touched().read(new RecordCursor(encodeRecords(records), mount_2020_08));

const about = (subtype: number, triggered_on: bigint, auxiliary_mount = 0n): Record => {
  return { type: WATCH_TYPE_MOUNT_NOTIFY, subtype, info: 0, triggered_on, auxiliary_mount };
};
const meta = (subtype: number): Record => ({ type: WATCH_TYPE_META, subtype, info: 0 });

test('records name the mounts that they are about, not those they are on', () => {
  const { mounts, placed, lost, removed } = read(
    about(NOTIFY_MOUNT_SETATTR, 7n),
    about(NOTIFY_MOUNT_NEW_MOUNT, 1n, 2n),
    about(NOTIFY_MOUNT_UNMOUNT, 1n, 3n),
    about(NOTIFY_MOUNT_MOVE_TO, 1n, 4n),
    about(NOTIFY_MOUNT_EXPIRY, 5n),
    about(NOTIFY_MOUNT_READONLY, 6n),
    about(NOTIFY_MOUNT_MOVE_TO, 1n, 7n),
  );
  expect([...mounts]).toEqual([
    [7n, said.attributes | said.placed],
    [2n, said.came],
    [3n, said.went],
    [4n, said.placed],
    [5n, said.placed],
    [6n, said.attributes],
  ]);
  expect([placed, lost, removed]).toEqual([true, false, false]);
  expect(read(about(NOTIFY_MOUNT_SETATTR, 7n)).placed).toBe(false);
});

test('an id that went and came again is another mount, one that came and went is not', () => {
  const [came, went] = [NOTIFY_MOUNT_NEW_MOUNT, NOTIFY_MOUNT_UNMOUNT];
  const both = said.came | said.went;
  expect(read(about(went, 1n, 90n), about(came, 1n, 90n)).of(90n)).toBe(both | said.replaced);
  expect(read(about(came, 1n, 90n), about(went, 1n, 90n)).of(90n)).toBe(both);
});

test('what is lost, and what nobody understands, may have been anything', () => {
  expect(read(meta(WATCH_META_LOSS_NOTIFICATION)).lost).toBe(true);
  const longer = { type: WATCH_TYPE_MOUNT_NOTIFY, subtype: 0, info: 0, data: new Uint8Array(40) };
  expect(read(longer).lost).toBe(true);
  expect(read(meta(WATCH_META_REMOVAL_NOTIFICATION))).toMatchObject({ lost: false, removed: true });
});

test('records of other things are none of its business', () => {
  const others = read(
    { type: WATCH_TYPE_KEY_NOTIFY, subtype: 0, info: 0, key_id: 1, aux: 2 },
    { type: 99, subtype: 0, info: 0, data: new Uint8Array(8) },
  );
  expect(others).toEqual(new Touched());
});
