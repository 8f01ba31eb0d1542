import type { Contestant } from '../contestant.ts';
import { refuseHeader, refuseLength } from '../refuse.ts';

/** The limit: what somebody who knows V8 writes for exactly these two structs. */
export const handWords: Contestant = {
  decode(bytes) {
    return (kept) => {
      const u32 = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
      const u64 = new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 3);
      const end = bytes.length;
      const mask = kept.length - 1;
      let count = 0;
      for (let at = 0; at < end; ) {
        const left = end - at;
        if (left < 8) refuseHeader(at);
        const w = at >>> 2;
        const word = u32[w]!;
        const info = u32[w + 1]!;
        const length = info & 0x7f;
        if (length < 8 || length > left) refuseLength(at);
        const type = word & 0xffffff;
        const subtype = word >>> 24;
        let record: object;
        if (type === 2 && length === 24) {
          const d = (at >>> 3) + 1;
          record = { type, subtype, info, triggered_on: u64[d]!, auxiliary_mount: u64[d + 1]! };
        } else if (type === 1 && length === 16) {
          record = { type, subtype, info, key_id: u32[w + 2]!, aux: u32[w + 3]! };
        } else {
          record = { type, subtype, info, data: bytes.slice(at + 8, at + length) };
        }
        kept[count++ & mask] = record;
        at += length;
      }
    };
  },

  encode(bytes) {
    return (records) => {
      const u32 = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
      const u64 = new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 3);
      let w = 0;
      for (let i = 0; i < records.length; i++) {
        const record = records[i]!;
        const { type, subtype, info } = record;
        u32[w] = (type & 0xffffff) | (subtype << 24);
        u32[w + 1] = info;
        if ('triggered_on' in record) {
          const d = (w >>> 1) + 1;
          u64[d] = record.triggered_on;
          u64[d + 1] = record.auxiliary_mount;
          w += 6;
        } else {
          u32[w + 2] = record.key_id;
          u32[w + 3] = record.aux;
          w += 4;
        }
      }
    };
  },

  fold(bytes) {
    return () => {
      const u32 = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
      const end = bytes.length;
      let sum = 0;
      for (let at = 0; at < end; ) {
        const left = end - at;
        if (left < 8) refuseHeader(at);
        const w = at >>> 2;
        const word = u32[w]!;
        const info = u32[w + 1]!;
        const length = info & 0x7f;
        if (length < 8 || length > left) refuseLength(at);
        const type = word & 0xffffff;
        const subtype = word >>> 24;
        sum = Math.imul(sum ^ type ^ (subtype << 8) ^ info, 31);
        if (type === 2 && length === 24) {
          sum ^= u32[w + 2]! ^ (u32[w + 3]! << 1) ^ (u32[w + 4]! << 2) ^ (u32[w + 5]! << 3);
        } else if (type === 1 && length === 16) {
          sum ^= u32[w + 2]! ^ (u32[w + 3]! << 1);
        }
        at += length;
      }
      return sum;
    };
  },
};
