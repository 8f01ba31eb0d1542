import fc from 'fast-check';
import { kernelProperty, scripts } from '../../kernel/property.ts';

export const recordsCarryTheirWatchId = kernelProperty({
  name: 'records-carry-their-watch-id',
  rule: 'every record of a watch has the id that watch_mount() was given',
  source: 'kernel/watch_queue.c:__post_watch_notification(), remove_watch_from_object()',
  examples: fc.tuple(scripts(), fc.nat(255)),
  judge(world, [script, id]) {
    const queue = world.watch('/', id);
    world.play(script, ({ heard }) => {
      const others = heard(queue).filter(({ watch }) => watch !== id);
      world.expect(`records with another id than ${id}`, others, []);
    });
  },
});
