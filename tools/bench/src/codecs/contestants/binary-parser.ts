import { Parser } from 'binary-parser';
import type { Contestant } from '../contestant.ts';
import { frame } from '../frame.ts';

// Its bit-fields are wrong for C's in either byte order: a word, taken apart by hand. It cannot
// encode. It needs eval.

const mount = new Parser()
  .endianness('little')
  .uint32('word')
  .uint32('info')
  .uint64('triggered_on')
  .uint64('auxiliary_mount');
const key = new Parser()
  .endianness('little')
  .uint32('word')
  .uint32('info')
  .uint32('key_id')
  .uint32('aux');

export const binaryParser: Contestant = {
  slow: true,

  decode(bytes) {
    return frame(
      bytes,
      (at) => {
        const { word, info, ...ids } = mount.parse(bytes.subarray(at, at + 24));
        const { triggered_on, auxiliary_mount } = ids;
        return { type: word & 0xffffff, subtype: word >>> 24, info, triggered_on, auxiliary_mount };
      },
      (at) => {
        const { word, info, key_id, aux } = key.parse(bytes.subarray(at, at + 16));
        return { type: word & 0xffffff, subtype: word >>> 24, info, key_id, aux };
      },
    );
  },
};
