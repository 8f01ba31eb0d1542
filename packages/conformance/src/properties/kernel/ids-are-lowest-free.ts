import { kernelProperty, privately, scripts } from '../../kernel/property.ts';

export const idsAreLowestFree = kernelProperty({
  name: 'ids-are-lowest-free',
  rule: 'a new mount has the lowest id that is free: that of a mount that is gone, or the next one',
  source: 'fs/namespace.c:mnt_alloc_id()',
  examples: scripts({ ...privately, open: 0, rename: 0, rmdir: 0, mount: 12, umount: 12 }),
  judge(world, script) {
    const known = new Set(world.mounts().keys());
    world.play(script, ({ before, after }) => {
      const made = [...after.keys()].filter((id) => !before.has(id));
      const free = [...known].filter((id) => !before.has(id)).sort((a, b) => a - b);
      const next = Math.max(...known) + 1;
      const lowest = made.map((_, at) => free[at] ?? next + at - free.length);
      world.expect(
        'ids of new mounts',
        made.sort((a, b) => a - b),
        lowest,
      );
      for (const id of made) known.add(id);
    });
  },
});
