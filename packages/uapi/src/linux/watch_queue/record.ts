import { type Fields, type Literal, type Struct, struct } from '@kernfmt/layout';

/** The longest record that the 7 bits of WATCH_INFO_LENGTH can say, in bytes. */
const LENGTH_MAX = 127;

/**
 * Declares a notification record. A struct too long for WATCH_INFO_LENGTH is refused here, as the
 * compile-time check of watch_sizeof() refuses it (ver #2 patch 2/5, "Make watch_sizeof() check
 * record size"): its length would run over into the watch id.
 *
 * @throws RangeError when the struct's fixed part has more than 127 bytes
 */
/* @__NO_SIDE_EFFECTS__ */
export function record<F extends Fields>(name: string, fields: F, literal?: Literal<F>): Struct<F> {
  const declared = struct(name, fields, literal);
  if (declared.size > LENGTH_MAX) {
    throw new RangeError(
      `record: ${name} has ${declared.size} bytes, WATCH_INFO_LENGTH holds ${LENGTH_MAX}`,
    );
  }
  return declared;
}
