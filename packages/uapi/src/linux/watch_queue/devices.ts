import { bytes, embed, reserved, u8, u32, u64 } from '@kernfmt/layout';
import { watch_notification } from './mainline.ts';
import { record } from './record.ts';

// Block-layer and USB records, 28 May 2019 to January 2020; dropped in ver #4 of the pipe series.

/** enum block_notification_type: there is no 0 */
export const NOTIFY_BLOCK_ERROR_TIMEOUT = 1;
export const NOTIFY_BLOCK_ERROR_NO_SPACE = 2;
export const NOTIFY_BLOCK_ERROR_RECOVERABLE_TRANSPORT = 3;
export const NOTIFY_BLOCK_ERROR_CRITICAL_TARGET = 4;
export const NOTIFY_BLOCK_ERROR_CRITICAL_NEXUS = 5;
export const NOTIFY_BLOCK_ERROR_CRITICAL_MEDIUM = 6;
export const NOTIFY_BLOCK_ERROR_PROTECTION = 7;
export const NOTIFY_BLOCK_ERROR_KERNEL_RESOURCE = 8;
export const NOTIFY_BLOCK_ERROR_DEVICE_RESOURCE = 9;
export const NOTIFY_BLOCK_ERROR_IO = 10;

/** `dev` is the disk's dev_t (0 without a disk), `sector` the request's. */
export const block_notification = record('block_notification', {
  watch: embed(watch_notification),
  dev: u64,
  sector: u64,
});

/** enum usb_notification_type, from August 2019 on */
export const NOTIFY_USB_DEVICE_ADD = 0;
export const NOTIFY_USB_DEVICE_REMOVE = 1;
export const NOTIFY_USB_DEVICE_RESET = 2;
export const NOTIFY_USB_DEVICE_ERROR = 3;

export const USB_NOTIFICATION_MAX_NAME_LEN = 63;

/** The name has no NUL; what stands behind `name_len` bytes of it is rounding. */
export const usb_notification = record('usb_notification', {
  watch: embed(watch_notification),
  error: u32,
  reserved: reserved(u32),
  name_len: u8,
  name: bytes(),
});
