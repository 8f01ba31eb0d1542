import { Errno } from '@kernfmt/kernel';
import { WatchQueue } from '@kernfmt/kernel/watch_queue';
import {
  decodeRecords,
  filterBytes,
  key_notification,
  NOTIFY_KEY_REVOKED,
  NOTIFY_KEY_UPDATED,
  WATCH_TYPE_KEY_NOTIFY,
} from '@kernfmt/uapi/linux/watch_queue';
import { describe, expect, it } from 'vitest';
import { hostOf } from '../../src/host.ts';
import { KeyForwarder, type RealPipeCalls } from '../../src/task/keys.ts';
import { hasNative, liveNative } from '../native/live.ts';

const record = (subtype: number, watch_id: number) =>
  key_notification.encode({
    type: WATCH_TYPE_KEY_NOTIFY,
    subtype,
    info: key_notification.size | (watch_id << 8),
    key_id: 5,
    aux: 0,
  });

/** A kernel with key notifications: a queue of 32 notes behind a plain pipe's fds. */
function withKeys(): { calls: RealPipeCalls; real: WatchQueue } {
  const { sys } = liveNative();
  const real = new WatchQueue({ generation: '6.1' });
  real.setSize(32);
  const calls: RealPipeCalls = {
    pipe2: (fds) => sys.pipe2(fds, 0),
    close: (fd) => sys.close(fd),
    ioctl: () => 0,
    keyctl: () => 0,
    read: (_, buffer) => {
      try {
        return real.read([new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)]);
      } catch (error) {
        if (error instanceof Errno) return -error.errno;
        throw error;
      }
    },
  };
  return { calls, real };
}

describe.runIf(hasNative)('KeyForwarder', () => {
  it('forwards records with their watch ids, past the filter, and LOSS where it was', () => {
    const { calls, real } = withKeys();
    const queue = new WatchQueue({ generation: '6.1' });
    queue.setSize(512);
    const { addon } = liveNative();
    const forwarder = new KeyForwarder(
      { sys: calls, addon },
      hostOf(process.arch),
      queue,
      () => undefined,
    );
    queue.setFilter(
      filterBytes([{ type: WATCH_TYPE_KEY_NOTIFY, subtypes: 1 << NOTIFY_KEY_REVOKED }]),
    );
    real.post(record(NOTIFY_KEY_UPDATED, 3));
    for (let i = 0; i < 40; i++) real.post(record(NOTIFY_KEY_REVOKED, i));
    forwarder.pump();
    real.post(record(NOTIFY_KEY_REVOKED, 200));
    forwarder.pump();
    const buffer = new Uint8Array(65536);
    const records = decodeRecords(buffer.subarray(0, queue.read([buffer])));
    const words = records.map((each) => JSON.stringify(each).replace(/,"key_id.*/, ''));
    expect(records).toHaveLength(33);
    expect(words[0]).toBe('{"type":1,"subtype":5,"info":16');
    expect(words[30]).toBe(`{"type":1,"subtype":5,"info":${16 | (30 << 8)}`);
    expect(words[31]).toBe('{"type":0,"subtype":1,"info":8}');
    expect(words[32]).toBe(`{"type":1,"subtype":5,"info":${16 | (200 << 8)}`);
    forwarder.close();
  });
});
