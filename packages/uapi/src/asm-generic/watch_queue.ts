import type { Arch } from '../arch.ts';
import { fcntlOf, O_EXCL } from './fcntl.ts';
import { _IO, ioctlOn } from './ioctl.ts';

/**
 * pipe2() flag that makes a pipe a watch queue (`<linux/watch_queue.h>`, since 5.8): O_EXCL, whose
 * number hangs on the architecture; this is the generic one. See `watchQueueOf`.
 */
export const O_NOTIFICATION_PIPE = O_EXCL;

/**
 * ioctls of a watch queue's fd (`<linux/watch_queue.h>`, since 5.8): SET_SIZE takes the number of
 * notes, SET_FILTER a `struct watch_notification_filter` or NULL. In the generic encoding.
 */
export const IOC_WATCH_QUEUE_SET_SIZE = /* @__PURE__ */ _IO('W', 0x60);
export const IOC_WATCH_QUEUE_SET_FILTER = /* @__PURE__ */ _IO('W', 0x61);

/** The numbers of `<linux/watch_queue.h>` that hang on the architecture. */
export interface WatchQueueNumbers {
  readonly O_NOTIFICATION_PIPE: number;
  readonly IOC_WATCH_QUEUE_SET_SIZE: number;
  readonly IOC_WATCH_QUEUE_SET_FILTER: number;
}

/**
 * pipe2() flag and ioctls of a watch queue on an architecture.
 *
 * @throws RangeError for a name that is no architecture
 */
export function watchQueueOf(arch: Arch): WatchQueueNumbers {
  return {
    O_NOTIFICATION_PIPE: fcntlOf(arch).O_EXCL,
    IOC_WATCH_QUEUE_SET_SIZE: ioctlOn(IOC_WATCH_QUEUE_SET_SIZE, arch),
    IOC_WATCH_QUEUE_SET_FILTER: ioctlOn(IOC_WATCH_QUEUE_SET_FILTER, arch),
  };
}
