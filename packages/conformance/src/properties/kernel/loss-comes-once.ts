import { WATCH_META_LOSS_NOTIFICATION, WATCH_TYPE_META } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { kernelProperty } from '../../kernel/property.ts';
import { BASE, type Heard } from '../../kernel/world.ts';

/** More than the smallest ring has room for, of any kernel. */
const EVENTS = 40;

/** Any number of lost records is one LOSS, after the last that was kept and before what follows. */
export const lossComesOnce = kernelProperty({
  name: 'loss-comes-once',
  rule: 'a queue that was too small has one LOSS record where records are missing',
  source: 'kernel/watch_queue.c: post_one_notification(), fs/pipe.c:pipe_read()',
  examples: fc.record({
    size: fc.constantFrom(1, 2, 4, 8, 16, 32),
    further: fc.integer({ min: 1, max: 3 }),
  }),
  judge(world, { size, further }) {
    const queue = world.queue(size);
    world.addWatch(queue, '/', 1);
    for (let n = 0; n < EVENTS; n++) world.mount(BASE);
    const heard = world.drain(queue);
    const kept = heard.filter((each) => !isLoss(each)).length;
    world.expect('LOSS records', heard.filter(isLoss).length, kept < EVENTS ? 1 : 0);
    if (kept < EVENTS) world.expect('where LOSS is', heard.findIndex(isLoss), kept);
    for (let n = 0; n < further; n++) {
      world.mount(BASE);
      world.expect('records after the loss', world.drain(queue).map(isLoss), [false]);
    }
  },
});

function isLoss({ type, subtype }: Heard): boolean {
  return type === WATCH_TYPE_META && subtype === WATCH_META_LOSS_NOTIFICATION;
}
