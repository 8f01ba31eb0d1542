import { stream } from '../../arbitrary/streams.ts';
import { codecProperty, encodes } from '../../codec/property.ts';

export const encodesTheKernelsBytes = codecProperty({
  name: 'encodes-the-kernels-bytes',
  rule: 'Each member of a record is written where C puts it, records back to back without a gap.',
  source: 'include/uapi/linux/watch_queue.h; fs/pipe.c:pipe_read() puts whole records end to end',
  applies: encodes,
  examples: stream,
  judge: (trial, { bytes, records }) => trial.encodesTo(records, bytes),
});
