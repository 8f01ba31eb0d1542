import { LP64, Memory, Place } from '@kernfmt/layout';
import {
  decodeRecords,
  encodeRecords,
  key_notification,
  mount_2020_08,
  mount_notification,
  RecordCursor,
  raw_notification,
} from '@kernfmt/uapi/linux/watch_queue';
import type { Contestant } from '../contestant.ts';
import { refuseHeader, refuseLength } from '../refuse.ts';
import { type BenchRecord, cuts, MEAN_SIZE } from '../stream.ts';

/** Bytes of one read, where an operation takes reads: a page. */
const READ = 4096;

const mountCodec = mount_notification.on(LP64);
const keyCodec = key_notification.on(LP64);

/** The cursor, and views written through: the way for streams of any length. */
export const kernfmt: Contestant = {
  decode(bytes) {
    return (kept) => {
      const cursor = new RecordCursor(bytes, mount_2020_08);
      const mask = kept.length - 1;
      let count = 0;
      cursor.rewind();
      while (cursor.next()) kept[count++ & mask] = cursor.record();
    };
  },

  encode(bytes) {
    const memory = new Memory(bytes);
    const place = new Place();
    const { size: mountSize, write: writeMount } = mountCodec;
    const { size: keySize, write: writeKey } = keyCodec;
    const mount = mountCodec.viewOn(memory, place, true);
    const key = keyCodec.viewOn(memory, place, true);
    return (records) => {
      let at = 0;
      for (let i = 0; i < records.length; i++) {
        const record = records[i]!;
        if ('triggered_on' in record) {
          writeMount(mount.move(at, at + mountSize), record);
          at += mountSize;
        } else {
          writeKey(key.move(at, at + keySize), record);
          at += keySize;
        }
      }
    };
  },

  fold(bytes) {
    return () => {
      const cursor = new RecordCursor(bytes, mount_2020_08);
      let sum = 0;
      cursor.rewind();
      while (cursor.next()) {
        sum = Math.imul(sum ^ cursor.type ^ (cursor.subtype << 8) ^ cursor.info, 31);
        if (cursor.struct === mount_notification) {
          const view = cursor.view(mount_notification);
          sum ^= view.triggered_on_lo ^ (view.triggered_on_hi << 1);
          sum ^= (view.auxiliary_mount_lo << 2) ^ (view.auxiliary_mount_hi << 3);
        } else if (cursor.struct === key_notification) {
          const view = cursor.view(key_notification);
          sum ^= view.key_id ^ (view.aux << 1);
        }
      }
      return sum;
    };
  },
};

/** The structs' codecs alone: the framing is written by hand. */
export const kernfmtCodecs: Contestant = {
  decode(bytes) {
    const memory = new Memory(bytes);
    const place = new Place();
    const { size: mountSize, read: readMount } = mountCodec;
    const { size: keySize, read: readKey } = keyCodec;
    const mount = mountCodec.viewOn(memory, place, true);
    const key = keyCodec.viewOn(memory, place, true);
    const { u32 } = memory;
    const end = bytes.length;
    return (kept) => {
      const mask = kept.length - 1;
      let count = 0;
      for (let at = 0; at < end; ) {
        const left = end - at;
        if (left < 8) refuseHeader(at);
        const type = u32[at >>> 2]! & 0xffffff;
        const length = u32[(at >>> 2) + 1]! & 0x7f;
        if (length < 8 || length > left) refuseLength(at);
        let record: object;
        if (type === 2 && length === mountSize) record = readMount(mount.move(at, at + length));
        else if (type === 1 && length === keySize) record = readKey(key.move(at, at + length));
        else record = raw_notification.decode(bytes, at, at + length);
        kept[count++ & mask] = record;
        at += length;
      }
    };
  },
};

/** The two functions, a page at a time; where to cut is found out once a stream. */
export const kernfmtFunctions: Contestant = {
  decode(bytes) {
    return (kept) => {
      const mask = kept.length - 1;
      let count = 0;
      for (const page of pagesOf(bytes)) {
        for (const record of decodeRecords(page)) kept[count++ & mask] = record;
      }
    };
  },

  encode(bytes) {
    return (records) => {
      let at = 0;
      for (const batch of batchesOf(records)) {
        const page = encodeRecords(batch);
        bytes.set(page, at);
        at += page.length;
      }
    };
  },
};

const pagesOf = once((bytes: Uint8Array) => {
  let start = 0;
  return cuts(bytes, READ).map((end) => {
    const page = bytes.subarray(start, end);
    start = end;
    return page;
  });
});

const batchesOf = once((records: readonly BenchRecord[]) => {
  const size = Math.floor(READ / MEAN_SIZE);
  const list: BenchRecord[][] = [];
  for (let i = 0; i < records.length; i += size) list.push(records.slice(i, i + size));
  return list;
});

/** Remembers the last answer. */
function once<K, V>(answer: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: answer(key) };
    return last.value;
  };
}
