import { defineStruct } from 'bun-ffi-structs';
import type { Contestant } from '../contestant.ts';
import { frame } from '../frame.ts';

// No bit-fields: `type` is the whole word at first, and taken apart by hand.

const mount = defineStruct([
  ['type', 'u32'],
  ['info', 'u32'],
  ['triggered_on', 'u64'],
  ['auxiliary_mount', 'u64'],
]);
const key = defineStruct([
  ['type', 'u32'],
  ['info', 'u32'],
  ['key_id', 'u32'],
  ['aux', 'u32'],
]);

interface Head {
  type: number;
  subtype: number;
}

function split<T extends Head>(record: T): T {
  record.subtype = record.type >>> 24;
  record.type &= 0xffffff;
  return record;
}

export const bunFfiStructs: Contestant = {
  decode(bytes) {
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return frame(
      bytes,
      (at) => {
        const record = { type: 0, subtype: 0, info: 0, triggered_on: 0n, auxiliary_mount: 0n };
        mount.unpackInto(data, record, at);
        return split(record);
      },
      (at) => {
        const record = { type: 0, subtype: 0, info: 0, key_id: 0, aux: 0 };
        key.unpackInto(data, record, at);
        return split(record);
      },
    );
  },

  encode(bytes) {
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const mounted = { type: 0, info: 0, triggered_on: 0n, auxiliary_mount: 0n };
    const keyed = { type: 0, info: 0, key_id: 0, aux: 0 };
    return (records) => {
      let at = 0;
      for (const record of records) {
        const type = (record.type | (record.subtype << 24)) >>> 0;
        if ('triggered_on' in record) {
          mounted.type = type;
          mounted.info = record.info;
          mounted.triggered_on = record.triggered_on;
          mounted.auxiliary_mount = record.auxiliary_mount;
          mount.packInto(mounted, data, at);
          at += mount.size;
        } else {
          keyed.type = type;
          keyed.info = record.info;
          keyed.key_id = record.key_id;
          keyed.aux = record.aux;
          key.packInto(keyed, data, at);
          at += key.size;
        }
      }
    };
  },
};
