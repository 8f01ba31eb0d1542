import fc from 'fast-check';
import { kernelProperty, place, scripts } from '../../kernel/property.ts';
import { BASE } from '../../kernel/world.ts';

/** Wherever the mount propagates to, and whatever its copies are put under. */
export const umountUndoesMount = kernelProperty({
  name: 'umount-undoes-mount',
  rule: 'to mount and to unmount leaves the same mounts, with the same ids and peer groups',
  source: 'fs/pnode.c: propagate_mnt(), propagate_umount()',
  examples: fc.tuple(scripts({ rename: 0, rmdir: 0 }), place),
  judge(world, [script, where]) {
    world.play(script);
    const before = world.table();
    if (!world.mountInSight(`${BASE}${where}`)) return;
    world.expect('umount', world.umount(`${BASE}${where}`), 'OK');
    world.expect('mountinfo', world.table(), before);
  },
});
