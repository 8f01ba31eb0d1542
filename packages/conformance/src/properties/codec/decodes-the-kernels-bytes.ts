import { stream } from '../../arbitrary/streams.ts';
import { codecProperty } from '../../codec/property.ts';

export const decodesTheKernelsBytes = codecProperty({
  name: 'decodes-the-kernels-bytes',
  rule: 'Each member of a record is read from where C puts it, in order, and nothing else is.',
  source: 'include/uapi/linux/watch_queue.h: the structs of the dialect',
  examples: stream,
  judge: (trial, { bytes, records }) => {
    trial.decodesTo(bytes, records);
  },
});
