import type { Contestant } from '../contestant.ts';
import { refuseHeader, refuseLength } from '../refuse.ts';

/** What most people write: a DataView, which takes any offset and byte order. */
export const handDataView: Contestant = {
  decode(bytes) {
    return (kept) => {
      const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const end = bytes.length;
      const mask = kept.length - 1;
      let count = 0;
      for (let at = 0; at < end; ) {
        const left = end - at;
        if (left < 8) refuseHeader(at);
        const word = data.getUint32(at, true);
        const info = data.getUint32(at + 4, true);
        const length = info & 0x7f;
        if (length < 8 || length > left) refuseLength(at);
        const type = word & 0xffffff;
        const subtype = word >>> 24;
        let record: object;
        if (type === 2 && length === 24) {
          const triggered_on = data.getBigUint64(at + 8, true);
          const auxiliary_mount = data.getBigUint64(at + 16, true);
          record = { type, subtype, info, triggered_on, auxiliary_mount };
        } else if (type === 1 && length === 16) {
          const key_id = data.getUint32(at + 8, true);
          record = { type, subtype, info, key_id, aux: data.getUint32(at + 12, true) };
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
      const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let at = 0;
      for (let i = 0; i < records.length; i++) {
        const record = records[i]!;
        data.setUint32(at, (record.type & 0xffffff) | (record.subtype << 24), true);
        data.setUint32(at + 4, record.info, true);
        if ('triggered_on' in record) {
          data.setBigUint64(at + 8, record.triggered_on, true);
          data.setBigUint64(at + 16, record.auxiliary_mount, true);
          at += 24;
        } else {
          data.setUint32(at + 8, record.key_id, true);
          data.setUint32(at + 12, record.aux, true);
          at += 16;
        }
      }
    };
  },
};
