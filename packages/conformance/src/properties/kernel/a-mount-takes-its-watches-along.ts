import { WATCH_META_REMOVAL_NOTIFICATION, WATCH_TYPE_META } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { kernelProperty, place, scripts } from '../../kernel/property.ts';
import { BASE } from '../../kernel/world.ts';

const WATCH = 9;

export const aMountTakesItsWatchesAlong = kernelProperty({
  name: 'a-mount-takes-its-watches-along',
  rule: 'a watch on a mount that is destroyed ends with one REMOVAL record, and hears nothing more',
  source: 'kernel/watch_queue.c:remove_watch_list()',
  examples: fc.tuple(scripts({ open: 0, open_tree: 0 }), place),
  judge(world, [script, where]) {
    world.play(script);
    const at = `${BASE}${where}`;
    if (!world.mountInSight(at)) return;
    const queue = world.watch(at, WATCH);
    world.expect('umount', world.umount(at), 'OK');
    const heard = world.drain(queue).map(({ type, subtype, watch }) => [type, subtype, watch]);
    world.expect('records', heard, [[WATCH_TYPE_META, WATCH_META_REMOVAL_NOTIFICATION, WATCH]]);
    world.mount(at);
    world.expect('records afterwards', world.drain(queue), []);
  },
});
