import { decodeRecords, encodeRecords, RecordCursor } from '@kernfmt/uapi/linux/watch_queue';
import type { RecordCodec } from '../../src/codec/subject.ts';

/** The codec of @kernfmt/uapi: a decoder of objects, a cursor, an encoder. */
export const ours: RecordCodec = {
  decode: (bytes, how) => decodeRecords(bytes, how),
  encode: (records, how) => encodeRecords(records as never, how),
  *each(bytes, { dialect, abi }) {
    const cursor = new RecordCursor(bytes, dialect, abi);
    while (cursor.next()) yield cursor.record();
  },
};
