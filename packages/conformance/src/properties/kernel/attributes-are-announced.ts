import { NOTIFY_MOUNT_READONLY, NOTIFY_MOUNT_SETATTR } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { kernelProperty, scripts } from '../../kernel/property.ts';
import { BASE, type World } from '../../kernel/world.ts';

/** On a superblock that is not read-only, where what was asked for is what there is. */
export const attributesAreAnnounced = kernelProperty({
  name: 'attributes-are-announced',
  rule: 'a remount of a mount posts SETATTR, and before it READONLY when it comes to be ro or rw',
  source: 'fs/namespace.c: change_mount_ro_state(), set_mount_attributes()',
  examples: fc.tuple(scripts({ remount: 0, umount: 0 }), fc.array(fc.boolean(), { maxLength: 6 })),
  judge(world, [script, readonly]) {
    world.play(script);
    const queue = world.watch(BASE, 1);
    let now = isReadonly(world);
    for (const wanted of readonly) {
      const flags = ['MS_REMOUNT', 'MS_BIND', ...(wanted ? ['MS_RDONLY'] : [])];
      const args = { source: null, target: BASE, fstype: null, flags, data: null };
      if (world.call({ op: 'mount', args }) !== 'OK') continue;
      const subtypes = world.drain(queue).map(({ subtype }) => subtype);
      const change = wanted === now ? [] : [NOTIFY_MOUNT_READONLY];
      world.expect('subtypes of records', subtypes, [...change, NOTIFY_MOUNT_SETATTR]);
      now = wanted;
    }
  },
});

/** What is on top of the base: that is what its path names. */
function isReadonly(world: World): boolean {
  const mounts = [...world.mounts().values()].filter(({ mnt_point }) => mnt_point === BASE);
  const parents = new Set(mounts.map(({ parent_id }) => parent_id));
  const top = mounts.find(({ mnt_id }) => !parents.has(mnt_id));
  return top?.mnt_opts.split(',')[0] === 'ro';
}
