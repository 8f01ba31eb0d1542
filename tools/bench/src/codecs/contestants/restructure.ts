import { DecodeStream, EncodeStream, Struct, uint32le } from 'restructure';
import type { Contestant } from '../contestant.ts';
import { frame } from '../frame.ts';

// No 64-bit integers: two words each, put together by hand, as are bit-fields.

const header = { word: uint32le, info: uint32le };
const mount = new Struct({ ...header, a: uint32le, b: uint32le, c: uint32le, d: uint32le });
const key = new Struct({ ...header, a: uint32le, b: uint32le });

const big = (lo: number, hi: number): bigint => (BigInt(hi) << 32n) | BigInt(lo);

export const restructure: Contestant = {
  slow: true,

  decode(bytes) {
    const stream = new DecodeStream(bytes);
    return frame(
      bytes,
      (at) => {
        stream.pos = at;
        const { word, info, a, b, c, d } = mount.decode(stream);
        const [type, subtype] = [word & 0xffffff, word >>> 24];
        return { type, subtype, info, triggered_on: big(a, b), auxiliary_mount: big(c, d) };
      },
      (at) => {
        stream.pos = at;
        const { word, info, a, b } = key.decode(stream);
        return { type: word & 0xffffff, subtype: word >>> 24, info, key_id: a, aux: b };
      },
    );
  },

  encode(bytes) {
    const stream = new EncodeStream(bytes);
    return (records) => {
      stream.pos = 0;
      for (const record of records) {
        const word = (record.type | (record.subtype << 24)) >>> 0;
        const { info } = record;
        if ('triggered_on' in record) {
          const { triggered_on: one, auxiliary_mount: other } = record;
          const [a, b] = [Number(one & 0xffffffffn), Number(one >> 32n)];
          const [c, d] = [Number(other & 0xffffffffn), Number(other >> 32n)];
          mount.encode(stream, { word, info, a, b, c, d });
        } else {
          key.encode(stream, { word, info, a: record.key_id, b: record.aux });
        }
      }
    };
  },
};
