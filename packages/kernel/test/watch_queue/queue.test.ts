import { I386, LP64, LP64_BE } from '@kernfmt/layout';
import {
  POLLERR,
  POLLHUP,
  POLLIN,
  POLLOUT,
  POLLRDNORM,
  POLLWRNORM,
} from '@kernfmt/uapi/linux/poll';
import { watch_notification_filter } from '@kernfmt/uapi/linux/watch_queue';
import { describe, expect, test } from 'vitest';
import { errno, KernelOops } from '../../src/index.ts';
import { WatchQueue } from '../../src/watch_queue.ts';
import { joined, LOSS, mountRecord, readOf } from './records.ts';

function sized(size: number, posts = 0): WatchQueue {
  const queue = new WatchQueue();
  queue.setSize(size);
  for (let n = 0; n < posts; n++) queue.post(mountRecord(n));
  return queue;
}

function lengthOf(result: Uint8Array | string): number | string {
  return typeof result === 'string' ? result : result.length;
}

describe('LOSS', () => {
  test('40 records into 32, read by 433 bytes: 18, 14, then LOSS alone', () => {
    const queue = sized(32, 40);
    expect([433, 433, 433, 433].map((size) => lengthOf(readOf(queue, size)))).toEqual([
      432,
      336,
      8,
      'EAGAIN',
    ]);
  });

  test('33 into 32, one read, one more posted: LOSS stands between, in the same read', () => {
    const queue = sized(32, 33);
    expect(readOf(queue, 24)).toEqual(mountRecord(0));
    queue.post(mountRecord(33));
    expect(lengthOf(readOf(queue, 433))).toBe(432);
    const rest = readOf(queue, 433) as Uint8Array;
    expect(rest.subarray(13 * 24)).toEqual(joined(LOSS, mountRecord(33)));
    expect(readOf(queue, 433)).toBe('EAGAIN');
  });

  test('poll does not tell of a LOSS alone, a read gives it, and so one can wait for it', () => {
    const queue = sized(1, 2);
    readOf(queue, 24);
    expect(queue.poll('read')).toBe(0);
    expect(queue.readable).toBe(true);
    expect(queue.bytes).toBe(0);
    expect([0, 1, 7].map((size) => readOf(queue, size))).toEqual([
      new Uint8Array(),
      'ENOBUFS',
      'ENOBUFS',
    ]);
    expect(readOf(queue, 8)).toEqual(LOSS);
    expect(queue.readable).toBe(false);
  });

  test('a queue without a size loses everything and says nothing', () => {
    const queue = new WatchQueue();
    expect(queue.post(mountRecord(1))).toBe(false);
    expect(readOf(queue, 64)).toBe('EAGAIN');
    queue.setSize(4);
    queue.post(mountRecord(2));
    expect(readOf(queue, 64)).toEqual(mountRecord(2));
    expect(readOf(queue, 64)).toBe('EAGAIN');
  });

  test('is in the byte order of the machine', () => {
    for (const [abi, bytes] of [
      [LP64, [0, 0, 0, 1, 8, 0, 0, 0]],
      [I386, [0, 0, 0, 1, 8, 0, 0, 0]],
      [LP64_BE, [0, 0, 0, 1, 0, 0, 0, 8]],
    ] as const) {
      const queue = new WatchQueue({ abi });
      queue.lose();
      expect(readOf(queue, 8)).toEqual(Uint8Array.from(bytes));
    }
  });

  test('lose() puts it behind what is queued, or first in an empty queue', () => {
    const queue = sized(4, 1);
    queue.lose();
    queue.post(mountRecord(1));
    expect(readOf(queue, 99)).toEqual(joined(mountRecord(0), LOSS, mountRecord(1)));
    queue.lose();
    expect(readOf(queue, 99)).toEqual(LOSS);
  });
});

describe('SET_SIZE', () => {
  const capacity = (queue: WatchQueue): number => {
    let count = 0;
    while (queue.post(mountRecord(count))) count++;
    return count;
  };

  test.each([1, 2, 4, 8, 16, 32, 64, 128, 256, 512])('5.8 holds %i as given', (size) => {
    const queue = sized(size);
    expect(capacity(queue)).toBe(size);
    expect(queue.pipeSize).toBe(4096 * Math.min(16, size));
  });

  test.each([
    [1, 32, 1],
    [8, 32, 1],
    [32, 32, 1],
    [33, 64, 2],
    [65, 96, 3],
    [100, 128, 4],
    [256, 256, 8],
    [511, 512, 16],
    [512, 512, 16],
  ])('6.1 rounds %i up to %i notes on %i pages', (size, notes, pages) => {
    const queue = new WatchQueue({ generation: '6.1' });
    queue.setSize(size);
    expect(capacity(queue)).toBe(notes);
    expect(queue.pipeSize).toBe(4096 * pages);
  });

  test('5.8: a size that is no power of two makes slots alias, and a read oopses', () => {
    const queue = sized(5);
    for (let n = 0; n < 5; n++) queue.post(mountRecord(n));
    expect(() => {
      for (let n = 0; n < 5; n++) queue.read([new Uint8Array(24)]);
    }).toThrow(KernelOops);
  });

  test('EBUSY comes before EINVAL, and only the low 32 bits count', () => {
    const queue = new WatchQueue();
    for (const size of [0, 513, -1, 2 ** 32]) {
      expect(() => queue.setSize(size)).toThrow(errno('EINVAL'));
    }
    queue.setSize(2 ** 32 + 4);
    for (const size of [0, 4]) expect(() => queue.setSize(size)).toThrow(errno('EBUSY'));
    expect(queue.pipeSize).toBe(4 * 4096);
  });
});

describe('reading', () => {
  test('a record stays where it cannot be written', () => {
    const queue = sized(4, 1);
    expect(() => queue.read([null])).toThrow(errno('EFAULT'));
    expect(() => queue.read([new Uint8Array(8), null])).toThrow(errno('EFAULT'));
    expect(readOf(queue, 24)).toEqual(mountRecord(0));
  });

  test('reading nothing is no error, whatever there is', () => {
    expect(readOf(sized(4), 0)).toEqual(new Uint8Array());
    expect(readOf(sized(4, 5), 0)).toEqual(new Uint8Array());
  });

  test('the reader owns his bytes, and the poster his', () => {
    const queue = sized(4);
    const record = mountRecord(7);
    queue.post(record);
    record.fill(0xff);
    expect(readOf(queue, 24)).toEqual(mountRecord(7));
  });
});

describe('the ends', () => {
  test('poll tells of records, of room, and of the other end', () => {
    const queue = sized(2);
    expect([queue.poll('read'), queue.poll('write')]).toEqual([0, POLLOUT | POLLWRNORM]);
    queue.post(mountRecord(0));
    queue.post(mountRecord(1));
    expect([queue.poll('read'), queue.poll('write')]).toEqual([POLLIN | POLLRDNORM, 0]);
    queue.closeEnd('write');
    expect(queue.poll('read')).toBe(POLLIN | POLLRDNORM | POLLHUP);
    queue.closeEnd('read');
    expect(queue.poll('write')).toBe(POLLERR);
  });

  test('without a writer, an empty queue is at its end; records still come', () => {
    const queue = sized(2);
    queue.closeEnd('write');
    expect(readOf(queue, 64)).toEqual(new Uint8Array());
    queue.post(mountRecord(1));
    expect(readOf(queue, 64)).toEqual(mountRecord(1));
  });

  test('wakers are called for records, losses and closed ends, until they stop', () => {
    const queue = sized(1);
    let calls = 0;
    const stop = queue.onWake(() => calls++);
    queue.post(mountRecord(0));
    expect(calls).toBe(1);
    queue.post(mountRecord(1));
    expect(calls).toBe(1);
    queue.lose();
    queue.closeEnd('write');
    expect(calls).toBe(3);
    stop();
    queue.closeEnd('read');
    expect(calls).toBe(3);
  });
});

test('a filter that is refused leaves the one there is', () => {
  const queue = sized(4);
  const rule = { type: 1, info_filter: 0, info_mask: 0, subtype_filter: [1, 0, 0, 0, 0, 0, 0, 0] };
  const filter = watch_notification_filter.on(LP64);
  queue.setFilter(filter.encode({ nr_filters: 1, filters: [rule] }));
  const { filter: accepted } = queue;
  const refused = filter.encode({ nr_filters: 1, filters: [{ ...rule, info_filter: 1 }] });
  expect(() => queue.setFilter(refused)).toThrow(errno('EINVAL'));
  expect(() => queue.setFilter(new Uint8Array(7))).toThrow(errno('EFAULT'));
  expect(queue.filter).toBe(accepted);
  queue.setFilter(null);
  expect(queue.filter).toBeUndefined();
});
