import { struct, U32LE, U64LE } from 'micro-packed';
import type { Contestant } from '../contestant.ts';
import { frame } from '../frame.ts';

// Bit-fields by hand: its 3-byte integers take half as long again.

const mount = struct({ word: U32LE, info: U32LE, triggered_on: U64LE, auxiliary_mount: U64LE });
const key = struct({ word: U32LE, info: U32LE, key_id: U32LE, aux: U32LE });

export const microPacked: Contestant = {
  slow: true,

  decode(bytes) {
    return frame(
      bytes,
      (at) => {
        const { word, info, ...ids } = mount.decode(bytes.subarray(at, at + 24));
        return { type: word & 0xffffff, subtype: word >>> 24, info, ...ids };
      },
      (at) => {
        const { word, info, ...rest } = key.decode(bytes.subarray(at, at + 16));
        return { type: word & 0xffffff, subtype: word >>> 24, info, ...rest };
      },
    );
  },

  encode(bytes) {
    return (records) => {
      let at = 0;
      for (const record of records) {
        const word = (record.type | (record.subtype << 24)) >>> 0;
        const { info } = record;
        let written: Uint8Array;
        if ('triggered_on' in record) {
          const { triggered_on, auxiliary_mount } = record;
          written = mount.encode({ word, info, triggered_on, auxiliary_mount });
        } else {
          written = key.encode({ word, info, key_id: record.key_id, aux: record.aux });
        }
        bytes.set(written, at);
        at += written.length;
      }
    };
  },
};
