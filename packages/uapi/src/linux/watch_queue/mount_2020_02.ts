import { embed, u32 } from '@kernfmt/layout';
import { watch_notification } from './mainline.ts';
import { record } from './record.ts';

// The mount record of 2019 and of ver #17 (21 February 2020). Flags are those of mount_2020_07.ts.

/** `changed_mount` is 0 where there is none. Ids are the small ones of /proc/self/mountinfo. */
export const mount_notification = record('mount_notification', {
  watch: embed(watch_notification),
  triggered_on: u32,
  changed_mount: u32,
});
