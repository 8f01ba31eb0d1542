import {
  NOTIFY_MOUNT_MOVE_TO,
  NOTIFY_MOUNT_NEW_MOUNT,
  NOTIFY_MOUNT_UNMOUNT,
} from '@kernfmt/uapi/linux/watch_queue';
import { kernelProperty, scripts } from '../../kernel/property.ts';
import type { Heard, Mounts, SeenCall } from '../../kernel/world.ts';

/** Who looks at both can follow the tree by the records. Renames move mountpoints silently. */
export const mountinfoAgreesWithRecords = kernelProperty({
  name: 'mountinfo-agrees-with-records',
  rule:
    'what NEW_MOUNT and MOVE_TO name is mounted on what they name it on, what UNMOUNT names was; ' +
    'every mount that goes has an UNMOUNT',
  source: 'fs/namespace.c: attach_recursive_mnt(), umount_mnt()',
  examples: scripts({ rename: 0, rmdir: 0 }),
  judge(world, script) {
    const queue = world.watch('/', 1);
    world.play(script, (seen) => {
      const records = seen.heard(queue);
      const named = (subtype: number) => records.filter((each) => each.subtype === subtype);
      for (const subtype of [NOTIFY_MOUNT_NEW_MOUNT, NOTIFY_MOUNT_MOVE_TO]) {
        for (const each of named(subtype)) {
          world.expect(
            `parent of mount ${each.auxiliary_mount}`,
            parentOf(seen.after, each),
            told(each),
          );
        }
      }
      for (const each of named(NOTIFY_MOUNT_UNMOUNT)) {
        world.expect(
          `parent of mount ${each.auxiliary_mount}`,
          parentOf(seen.before, each),
          told(each),
        );
      }
      const gone = named(NOTIFY_MOUNT_UNMOUNT).map(({ auxiliary_mount }) => auxiliary_mount);
      world.expect('mounts with an UNMOUNT', ascending(gone), ascending(unmounted(seen)));
    });
  },
});

function parentOf(mounts: Mounts, { auxiliary_mount }: Heard): number | undefined {
  return mounts.get(auxiliary_mount ?? -1)?.parent_id;
}

function told({ triggered_on }: Heard): number | undefined {
  return triggered_on;
}

/** Ids that are there no more. */
function unmounted({ before, after }: SeenCall): number[] {
  return [...before.keys()].filter((id) => !after.has(id));
}

function ascending(ids: readonly (number | undefined)[]): (number | undefined)[] {
  return [...ids].sort((a = 0, b = 0) => a - b);
}
