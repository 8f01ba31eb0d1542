import { struct, u32 } from 'buffer-layout';
import type { Contestant } from '../contestant.ts';
import { frame } from '../frame.ts';

// Its bit-fields are slower than shifts, its 64-bit integers inexact: both by hand, from words.

interface Words {
  word: number;
  info: number;
  a: number;
  b: number;
  c: number;
  d: number;
}

const mount = struct<Words>([u32('word'), u32('info'), u32('a'), u32('b'), u32('c'), u32('d')]);
const key = struct<Pick<Words, 'word' | 'info' | 'a' | 'b'>>([
  u32('word'),
  u32('info'),
  u32('a'),
  u32('b'),
]);

const big = (lo: number, hi: number): bigint => (BigInt(hi) << 32n) | BigInt(lo);

export const bufferLayout: Contestant = {
  decode(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return frame(
      bytes,
      (at) => {
        const { word, info, a, b, c, d } = mount.decode(buffer, at);
        const [type, subtype] = [word & 0xffffff, word >>> 24];
        return { type, subtype, info, triggered_on: big(a, b), auxiliary_mount: big(c, d) };
      },
      (at) => {
        const { word, info, a, b } = key.decode(buffer, at);
        return { type: word & 0xffffff, subtype: word >>> 24, info, key_id: a, aux: b };
      },
    );
  },

  encode(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return (records) => {
      let at = 0;
      for (const record of records) {
        const word = (record.type | (record.subtype << 24)) >>> 0;
        const { info } = record;
        if ('triggered_on' in record) {
          const { triggered_on: one, auxiliary_mount: other } = record;
          const [a, b] = [Number(one & 0xffffffffn), Number(one >> 32n)];
          const [c, d] = [Number(other & 0xffffffffn), Number(other >> 32n)];
          at += mount.encode({ word, info, a, b, c, d }, buffer, at);
        } else {
          at += key.encode({ word, info, a: record.key_id, b: record.aux }, buffer, at);
        }
      }
    };
  },
};
