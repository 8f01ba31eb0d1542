import { embed, LP64, Memory, type Of, u32, u64 } from '@kernfmt/layout';
import {
  type Dialect,
  mount_2020_08,
  RecordCursor,
  record,
  watch_notification,
} from '@kernfmt/uapi/linux/watch_queue';

const RECORDS = 200;

/** All that is known here of any of them. */
type Other = typeof watch_notification;

/**
 * Decodes, views and encodes records of 40 other structs: what V8 learns at call sites that all
 * structs share is then of no use to any one of them.
 */
export function useOthers(): number {
  let sum = 0;
  for (let i = 0; i < 40; i++) {
    const struct = record(`other_${i}`, {
      watch: embed(watch_notification),
      [`id_${i}`]: u64,
      [`count_${i}`]: u32,
      [`flags_${i % 7}`]: u32,
    }) as unknown as Other;
    sum += use(struct, 100 + i, i);
  }
  return sum;
}

function use(struct: Other, type: number, i: number): number {
  const subtypes = {};
  const dialect: Dialect = {
    ...mount_2020_08,
    types: [{ name: `WATCH_TYPE_OTHER_${i}`, type, subtypes, flags: {}, structs: [{ struct }] }],
  };
  const { size } = struct;
  const memory = Memory.alloc(RECORDS * size);
  const header = watch_notification.on(LP64).alignedView(memory);
  for (let at = 0; at < memory.bytes.length; at += size) {
    header.at(at);
    header.type = type;
    header.info = size;
  }
  const cursor = new RecordCursor(memory, dialect);
  const codec = struct.on(LP64);
  const view = codec.alignedView(memory);
  let sum = 0;
  for (let round = 0; round < 20; round++) {
    cursor.rewind();
    while (cursor.next()) {
      const value = cursor.record();
      sum += Object.keys(value).length + cursor.view(struct).end;
      codec.write(view.at(cursor.offset), value as Of<Other>);
    }
  }
  return sum;
}
