/**
 * The most notes that IOC_WATCH_QUEUE_SET_SIZE grants a queue. C has no name for it:
 * kernel/watch_queue.c:watch_queue_set_size() writes the number.
 */
export const NOTES_MAX = 512;
