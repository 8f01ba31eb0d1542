import { kernelProperty, scripts } from '../../kernel/property.ts';
import { isMountRecord } from '../../kernel/world.ts';

export const inSubtreeTellsWhere = kernelProperty({
  name: 'in-subtree-tells-where',
  rule: 'a watch on the root of a mount hears of that mount without IN_SUBTREE, of others with it',
  source: 'fs/mount_notify.c:post_mount_notification()',
  examples: scripts(),
  judge(world, script) {
    const root = [...world.mounts().values()].find(({ mnt_point }) => mnt_point === '/');
    const queue = world.watch('/', 1);
    world.play(script, ({ heard }) => {
      for (const { triggered_on, inSubtree } of heard(queue).filter(isMountRecord)) {
        world.expect(`IN_SUBTREE of ${triggered_on}`, inSubtree, triggered_on !== root?.mnt_id);
      }
    });
  },
});
