import { LP64, LP64_BE } from '@kernfmt/layout';
import {
  NOTIFY_MOUNT_IN_SUBTREE,
  watch_notification,
  watch_notification_filter,
} from '@kernfmt/uapi/linux/watch_queue';
import { describe, expect, test } from 'vitest';
import { errno } from '../../src/index.ts';
import {
  removalRecord,
  Watch,
  type WatchCount,
  WatchList,
  WatchQueue,
} from '../../src/watch_queue.ts';
import { mountRecord, readOf } from './records.ts';

const PLENTY = 1024;

function setUp(size = 16) {
  const queue = new WatchQueue();
  queue.setSize(size);
  return { queue, list: new WatchList<string>(), user: { nr_watches: 0 } as WatchCount };
}

const infoOf = (bytes: Uint8Array | string): number =>
  watch_notification.on(LP64).decode((bytes as Uint8Array).subarray(0, 8)).info;

describe('adding', () => {
  test('EBUSY for the same queue and object, whatever the watch id; others may watch it', () => {
    const { queue, list, user } = setUp();
    list.add(new Watch(queue, 1, 'dir', user, 'me'), PLENTY);
    expect(() => list.add(new Watch(queue, 2, 'dir', user, 'me'), PLENTY)).toThrow(errno('EBUSY'));
    list.add(new Watch(queue, 1, 'other', user, 'me'), PLENTY);
    list.add(new Watch(new WatchQueue(), 1, 'dir', user, 'me'), PLENTY);
    expect(user.nr_watches).toBe(3);
  });

  test('as many watches as the limit, then EAGAIN, after EBUSY', () => {
    const { queue, list, user } = setUp();
    for (let id = 0; id < 3; id++) list.add(new Watch(queue, id, id, user, 'me'), 3);
    expect(() => list.add(new Watch(queue, 3, 3, user, 'me'), 3)).toThrow(errno('EAGAIN'));
    expect(() => list.add(new Watch(queue, 3, 0, user, 'me'), 3)).toThrow(errno('EBUSY'));
    list.remove(queue, 1, 0n);
    list.add(new Watch(queue, 3, 3, user, 'me'), 3);
  });

  test('the watches of a closed queue count until the user has tried to add another', () => {
    const { queue, list, user } = setUp();
    list.add(new Watch(queue, 1, 'a', user, 'me'), 1);
    queue.closeEnd('read');
    queue.closeEnd('write');
    expect(list.watches).toEqual([]);
    const next = new Watch(new WatchQueue(), 1, 'b', user, 'me');
    expect(() => list.add(next, 1)).toThrow(errno('EAGAIN'));
    list.add(next, 1);
    expect(user.nr_watches).toBe(1);
  });

  test('6.1 refuses a queue that nobody holds with ENOENT; 5.8 takes it', () => {
    for (const generation of ['5.8', '6.1'] as const) {
      const { list, user } = setUp();
      const queue = new WatchQueue({ generation });
      queue.closeEnd('read');
      queue.closeEnd('write');
      const add = () => list.add(new Watch(queue, 1, 'dir', user, 'me'), PLENTY);
      if (generation === '6.1') expect(add).toThrow(errno('ENOENT'));
      else expect(add).not.toThrow();
    }
  });
});

describe('posting', () => {
  test('newest first, each with its own watch id, and only to watches of the object', () => {
    const { queue, list, user } = setUp();
    const other = new WatchQueue();
    other.setSize(4);
    list.add(new Watch(queue, 0xde, 'dir', user, 'me'), PLENTY);
    list.add(new Watch(queue, 0x01, 'elsewhere', user, 'me'), PLENTY);
    list.add(new Watch(other, 0x02, 'dir', user, 'me'), PLENTY);
    const order: number[] = [];
    list.post(mountRecord(1), 'dir', 'poster', (_watcher, _poster, record) => {
      order.push(infoOf(record));
      return true;
    });
    expect(order).toEqual([0x0218, 0xde18]);
    expect(infoOf(readOf(queue, 64))).toBe(0xde18);
    expect(infoOf(readOf(other, 64))).toBe(0x0218);
    expect(readOf(queue, 64)).toBe('EAGAIN');
  });

  test('the filter sees the watch id and the flags, the security module what passed it', () => {
    const { queue, list, user } = setUp();
    const rule = {
      type: 2,
      info_filter: NOTIFY_MOUNT_IN_SUBTREE | (5 << 8),
      info_mask: NOTIFY_MOUNT_IN_SUBTREE | 0xff00,
      subtype_filter: [2, 0, 0, 0, 0, 0, 0, 0],
    };
    queue.setFilter(watch_notification_filter.on(LP64).encode({ nr_filters: 1, filters: [rule] }));
    list.add(new Watch(queue, 5, 'dir', user, 'watcher'), PLENTY);
    list.add(new Watch(queue, 6, 'other', user, 'watcher'), PLENTY);
    const asked: string[] = [];
    const post = (id: string, subtype: number, flags: number, answer: boolean): void => {
      const record = mountRecord(1, subtype);
      const head = watch_notification.on(LP64).view(record);
      head.info |= flags;
      list.post(record, id, 'poster', (watcher, poster) => {
        asked.push(`${watcher} ${poster}`);
        return answer;
      });
    };
    post('dir', 0, NOTIFY_MOUNT_IN_SUBTREE, true);
    post('dir', 1, 0, true);
    post('other', 1, NOTIFY_MOUNT_IN_SUBTREE, true);
    expect(asked).toEqual([]);
    post('dir', 1, NOTIFY_MOUNT_IN_SUBTREE, false);
    post('dir', 1, NOTIFY_MOUNT_IN_SUBTREE, true);
    expect(asked).toEqual(['watcher poster', 'watcher poster']);
    expect(infoOf(readOf(queue, 24))).toBe(0x10518);
    expect(readOf(queue, 24)).toBe('EAGAIN');
  });
});

describe('removal', () => {
  test('posts a REMOVAL past filter and module, with the old watch id', () => {
    const { queue, list, user } = setUp();
    const rule = { type: 9, info_filter: 0, info_mask: 0, subtype_filter: Array(8).fill(0) };
    queue.setFilter(watch_notification_filter.on(LP64).encode({ nr_filters: 1, filters: [rule] }));
    list.add(new Watch(queue, 0xde, 'dir', user, 'me'), PLENTY);
    list.remove(queue, 'dir', 0x1a0n);
    expect(readOf(queue, 64)).toEqual(removalRecord(0xde, 0x1a0n, LP64));
    expect(user.nr_watches).toBe(0);
    expect(() => list.remove(queue, 'dir', 0x1a0n)).toThrow(errno('EBADSLT'));
  });

  test('of everything comes newest first, and can be lost', () => {
    const { queue, list, user } = setUp(2);
    for (const id of [1, 2, 3]) list.add(new Watch(queue, id, id, user, 'me'), PLENTY);
    list.removeAll(9n);
    expect(infoOf(readOf(queue, 16))).toBe(0x310);
    expect(infoOf(readOf(queue, 16))).toBe(0x210);
    expect(infoOf(readOf(queue, 16))).toBe(8);
    expect(queue.sources.size).toBe(0);
  });

  test('closing the queue drops its watches, and no others, without a record', () => {
    const { queue, list, user } = setUp();
    const other = new WatchQueue();
    other.setSize(2);
    const second = new WatchList<string>();
    for (const [to, id] of [
      [list, 'a'],
      [list, 'b'],
      [second, 'c'],
    ] as const) {
      to.add(new Watch(queue, 1, id, user, 'me'), PLENTY);
      to.add(new Watch(other, 1, id, user, 'me'), PLENTY);
    }
    queue.closeEnd('read');
    expect(list.watches).toHaveLength(4);
    queue.closeEnd('write');
    expect(list.watches.map((watch) => watch.queue)).toEqual([other, other]);
    expect(second.watches).toHaveLength(1);
    expect(other.queued).toBe(0);
  });

  test.each([
    [0xde, 0n, LP64, [0, 0, 0, 0, 8, 0xde, 0, 0]],
    [0xde, 0x1a0n, LP64, [0, 0, 0, 0, 16, 0xde, 0, 0, 0xa0, 1, 0, 0, 0, 0, 0, 0]],
    [1, 0x2ffc2e5dn, LP64, [0, 0, 0, 0, 16, 1, 0, 0, 0x5d, 0x2e, 0xfc, 0x2f, 0, 0, 0, 0]],
    [0xde, 0x1a0n, LP64_BE, [0, 0, 0, 0, 0, 0, 0xde, 16, 0, 0, 0, 0, 0, 0, 1, 0xa0]],
  ] as const)('the record of watch %i and object %i', (id, object, abi, bytes) => {
    expect(removalRecord(id, object, abi)).toEqual(Uint8Array.from(bytes));
  });
});
