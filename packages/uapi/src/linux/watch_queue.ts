/**
 * `<linux/watch_queue.h>`: the header as mainline has it and as ver #2 of the mount series extends
 * it, and codecs for what is read from a notification pipe and given to its ioctls. Other
 * revisions: `@kernfmt/uapi/linux/watch_queue/dialects`.
 */

export {
  IOC_WATCH_QUEUE_SET_FILTER,
  IOC_WATCH_QUEUE_SET_SIZE,
  O_NOTIFICATION_PIPE,
  type WatchQueueNumbers,
  watchQueueOf,
} from '../asm-generic/watch_queue.ts';
export { RecordCursor, type RecordOf } from './watch_queue/cursor.ts';
export {
  type Dialect,
  lengthOf,
  mainline,
  mount_2020_08,
  type RecordType,
  watchIdOf,
} from './watch_queue/dialect.ts';
export { filterBytes, readFilter, typeLimit, WatchFilter } from './watch_queue/filter.ts';
export * from './watch_queue/mainline.ts';
export * from './watch_queue/mount_2020_08.ts';
export { record } from './watch_queue/record.ts';
export {
  decodeRecords,
  encodeRecords,
  type StreamOptions,
} from './watch_queue/stream.ts';
