import { mount_2020_08, watch_notification } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { longestOf } from '../codec/reference.ts';

/** BUF of samples/watch_queue/watch_test.c. */
const SAMPLE_BUFFER = 433;
const PAGE = 4096;

/**
 * Bytes that a reader offers: any number up to 512, and those around which reads differ: a header,
 * the longest record, the sample's buffer, a page.
 */
export function bufferSize(): fc.Arbitrary<number> {
  const header = watch_notification.size;
  const longest = longestOf(mount_2020_08);
  const corners = [0, header, longest, SAMPLE_BUFFER, PAGE].flatMap((size) =>
    [size - 1, size, size + 1].filter((each) => each >= 0),
  );
  return fc.oneof(fc.nat(512), fc.constantFrom(...corners));
}
