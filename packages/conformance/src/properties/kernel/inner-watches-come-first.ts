import { kernelProperty, scripts } from '../../kernel/property.ts';
import { BASE, type Heard, isMountRecord } from '../../kernel/world.ts';

const INNER = 1;
const OUTER = 2;

export const innerWatchesComeFirst = kernelProperty({
  name: 'inner-watches-come-first',
  rule: 'an event goes to the watches rootwards, to all of them before the next event',
  source: 'fs/mount_notify.c:post_mount_notification()',
  examples: scripts({ umount: 12 }),
  judge(world, script) {
    const queue = world.queue();
    world.addWatch(queue, '/', OUTER);
    world.addWatch(queue, BASE, INNER);
    world.play(script, ({ heard }) => {
      const records = heard(queue).filter(isMountRecord);
      for (const [at, record] of records.entries()) {
        if (record.watch !== INNER) continue;
        const next = records[at + 1];
        // A mount that was moved leaves no parent to go on to.
        if (record.triggered_on === record.auxiliary_mount) continue;
        world.expect('the record after that of the inner watch', next, outer(record));
      }
    });
  },
});

function outer(record: Heard): Heard {
  return { ...record, watch: OUTER, inSubtree: true };
}
