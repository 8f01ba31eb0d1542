import { array, embed, LP64, u8, u64 } from '@kernfmt/layout';
import { bitFieldChecksOf } from '@kernfmt/layout/c';
import { expect, test } from 'vitest';
import { watch_notification } from '../../../src/linux/watch_queue/mainline.ts';
import { record } from '../../../src/linux/watch_queue/record.ts';

test('watch_sizeof: a record of more than 127 bytes is refused where it is declared', () => {
  const fields = (bytes: number) => ({ watch: embed(watch_notification), data: array(u8, bytes) });
  expect(record('fits', fields(112)).size).toBe(120);
  expect(() => record('too_long', fields(120))).toThrow(
    new RangeError('record: too_long has 128 bytes, WATCH_INFO_LENGTH holds 127'),
  );
  const wide = { watch: embed(watch_notification), ids: array(u64, 15) };
  expect(() => record('wide', wide)).toThrow(RangeError);
  expect(bitFieldChecksOf(watch_notification, LP64)).toContain('s.subtype');
});
