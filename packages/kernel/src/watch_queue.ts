/**
 * The general notification queue: what the simulator and the live emulation both stand on. Modelled
 * on kernel/watch_queue.c and the notification paths of fs/pipe.c.
 */
export { type Generation, type QueueOptions, WatchQueue } from './watch_queue/queue.ts';
export {
  type PostHook,
  removalRecord,
  Watch,
  type WatchCount,
  WatchList,
} from './watch_queue/watch.ts';
