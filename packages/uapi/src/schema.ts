import type { Declaration } from '@kernfmt/layout';
import { jsonOf } from '@kernfmt/layout/schema';
import { z } from 'zod';
import type { RecordOf } from './linux/watch_queue/cursor.ts';
import { type Dialect, lengthOf } from './linux/watch_queue/dialect.ts';
import { raw_notification } from './linux/watch_queue/mainline.ts';

/**
 * A zod codec between the records of a dialect and their JSON form: the struct's fields by their C
 * names, 64-bit integers as decimal strings, the bytes of a raw record as hex.
 *
 * `z.decode(recordJsonOf(dialect), foreign)` refuses whatever is no record of the dialect, also
 * fields of one struct under the type of another; `z.encode(…, record)` makes the JSON form.
 */
export function recordJsonOf<S extends Declaration>(
  dialect: Dialect<S>,
): z.ZodType<RecordOf<S>, unknown> {
  const known = dialect.types.flatMap(({ name, type, structs }) =>
    structs.map(({ struct, subtypes }) =>
      jsonOf(struct).refine(
        (value) => isOf(value, type, subtypes),
        `a ${struct.name} has type ${name}`,
      ),
    ),
  );
  const raw = jsonOf(raw_notification).refine(
    ({ info, data }) => lengthOf(dialect, info) === 8 + data.length,
    'the length in info should be that of the record',
  );
  return z.union([...known, raw]) as unknown as z.ZodType<RecordOf<S>, unknown>;
}

function isOf(value: object, type: number, subtypes: readonly number[] | undefined): boolean {
  const header = value as { type: number; subtype: number };
  return header.type === type && (subtypes === undefined || subtypes.includes(header.subtype));
}
