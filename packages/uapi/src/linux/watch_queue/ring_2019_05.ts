// The first posted version, a ring buffer mapped from /dev/watch_queue: 28 May to June 2019 (ver
// #3, ver #4). Its `info` has other fields, its types other numbers.

export const WATCH_TYPE_META = 0;
export const WATCH_TYPE_MOUNT_NOTIFY = 1;
export const WATCH_TYPE_SB_NOTIFY = 2;
export const WATCH_TYPE_KEY_NOTIFY = 3;
export const WATCH_TYPE_BLOCK_NOTIFY = 4;
/** June 2019 only. */
export const WATCH_TYPE_USB_NOTIFY = 5;

export const WATCH_META_SKIP_NOTIFICATION = 0;
export const WATCH_META_REMOVAL_NOTIFICATION = 1;

export const WATCH_INFO_OVERRUN = 0x00000001;
export const WATCH_INFO_ENOMEM = 0x00000002;
export const WATCH_INFO_RECURSIVE = 0x00000004;
/** Bytes, always a multiple of 8: the field's low three bits are the flags above. */
export const WATCH_INFO_LENGTH = 0x000001f8;
/** `(info & WATCH_INFO_LENGTH) >> WATCH_LENGTH_SHIFT` is the length in 8-byte slots. */
export const WATCH_LENGTH_SHIFT = 3;
export const WATCH_INFO_IN_SUBTREE = 0x00000200;
export const WATCH_INFO_TYPE_FLAGS = 0x00ff0000;
export const WATCH_INFO_ID = 0xff000000;
export const WATCH_INFO_ID__SHIFT = 24;

/** enum usb_notification_type of June 2019: buses still count, which moves RESET and ERROR. */
export const NOTIFY_USB_DEVICE_ADD = 0;
export const NOTIFY_USB_DEVICE_REMOVE = 1;
export const NOTIFY_USB_BUS_ADD = 2;
export const NOTIFY_USB_BUS_REMOVE = 3;
export const NOTIFY_USB_DEVICE_RESET = 4;
export const NOTIFY_USB_DEVICE_ERROR = 5;
