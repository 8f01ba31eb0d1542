import { NOTIFY_MOUNT_NEW_MOUNT } from '@kernfmt/uapi/linux/watch_queue';
import { kernelProperty, scripts } from '../../kernel/property.ts';
import type { SeenCall } from '../../kernel/world.ts';

/** Of a tree only the top is; of what propagates nothing. */
export const aMountIsAnnounced = kernelProperty({
  name: 'a-mount-is-announced',
  rule: 'a call that mounts posts one NEW_MOUNT, of the mount that it was asked for',
  source: 'fs/namespace.c:attach_recursive_mnt()',
  examples: scripts({ open_tree: 0, move_mount: 0 }),
  judge(world, script) {
    const queue = world.watch('/', 1);
    world.play(script, (seen) => {
      const announced = seen
        .heard(queue)
        .filter(({ subtype }) => subtype === NOTIFY_MOUNT_NEW_MOUNT);
      world.expect('NEW_MOUNT records', announced.length, mounts(seen) ? 1 : 0);
    });
  },
});

function mounts({ call: { op, args }, errno }: SeenCall): boolean {
  if (op !== 'mount' || errno !== 'OK') return false;
  const flags = (args.flags ?? []) as readonly string[];
  if (flags.includes('MS_REMOUNT')) return false;
  return flags.includes('MS_BIND') || args.fstype !== null;
}
