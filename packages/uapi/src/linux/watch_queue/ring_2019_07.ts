import { embed, reserved, struct, u32 } from '@kernfmt/layout';
import { WATCH_INFO_FLAG_0, watch_notification } from './mainline.ts';

// The ring buffer of July to September 2019: today's `info` but for the length, which counts 8-byte
// units.

export const WATCH_META_SKIP_NOTIFICATION = 0;
export const WATCH_META_REMOVAL_NOTIFICATION = 1;

export const WATCH_INFO_LENGTH = 0x0000003f;
export const WATCH_LENGTH_GRANULARITY = 8;
/** In the meta slot's `info`: events were lost. */
export const WATCH_INFO_NOTIFICATIONS_LOST = WATCH_INFO_FLAG_0;

/**
 * The first slots of the mapped buffer, a META/SKIP record by form. Indices count 8-byte slots; the
 * record to read next stands at slot `tail & mask`. Before July 2019 the struct ends at `mask`.
 */
export const watch_queue_buffer = struct('watch_queue_buffer', {
  watch: embed(watch_notification),
  head: u32,
  tail: u32,
  mask: u32,
  __reserved: reserved(u32),
});
