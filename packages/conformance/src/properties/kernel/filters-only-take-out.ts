import { LP64 } from '@kernfmt/layout';
import {
  IOC_WATCH_QUEUE_SET_FILTER,
  WATCH_TYPE_MOUNT_NOTIFY,
  watch_notification_filter,
} from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { kernelProperty, scripts } from '../../kernel/property.ts';
import { isMountRecord } from '../../kernel/world.ts';

const SUBTYPE_BITS = 9;

export const filtersOnlyTakeOut = kernelProperty({
  name: 'filters-only-take-out',
  rule: 'a queue with a filter gets of the records the ones that it lets through, in their order',
  source: 'kernel/watch_queue.c:filter_watch_notification()',
  examples: fc.tuple(scripts(), fc.nat(2 ** SUBTYPE_BITS - 1)),
  judge(world, [script, subtypes]) {
    const all = world.watch('/', 1);
    const some = world.queue();
    world.task.ioctl(some, IOC_WATCH_QUEUE_SET_FILTER, filterOf(subtypes));
    world.addWatch(some, '/', 1);
    world.play(script, ({ heard }) => {
      const through = heard(all).filter(
        (each) => !isMountRecord(each) || (subtypes & (1 << each.subtype)) !== 0,
      );
      world.expect('records that pass the filter', heard(some), through);
    });
  },
});

function filterOf(subtypes: number): Uint8Array {
  const rule = {
    type: WATCH_TYPE_MOUNT_NOTIFY,
    info_filter: 0,
    info_mask: 0,
    subtype_filter: [subtypes, 0, 0, 0, 0, 0, 0, 0],
  };
  return watch_notification_filter
    .on(LP64)
    .encode({ nr_filters: 1, __reserved: 0, filters: [rule] });
}
