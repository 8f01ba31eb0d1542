import type { DecoderGroup } from './decoder.ts';
import { fanotifyEvents } from './decoders/fanotify.ts';
import { filters } from './decoders/filters.ts';
import { fsinfoReplies } from './decoders/fsinfo.ts';
import { mountinfo } from './decoders/mountinfo.ts';
import { cursors, records } from './decoders/records.ts';
import { statmounts } from './decoders/statmount.ts';
import { structs } from './decoders/structs.ts';

/** Everything of this project that makes sense of bytes from a kernel. */
export const decoderGroups: readonly DecoderGroup[] = [
  records,
  cursors,
  filters,
  fsinfoReplies,
  statmounts,
  fanotifyEvents,
  mountinfo,
  structs,
];
