import fc from 'fast-check';
import { kernelProperty, scripts } from '../../kernel/property.ts';
import { type Heard, recordsOf } from '../../kernel/world.ts';

/** Enough for any record of mounts. */
const ENOUGH = 64;

export const readsGiveWholeRecords = kernelProperty({
  name: 'reads-give-whole-records',
  rule: 'a read returns whole records, as many as fit, and ENOBUFS when that is none; none is lost',
  source: 'fs/pipe.c:pipe_read()',
  examples: fc.tuple(scripts(), fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1 })),
  judge(world, [script, sizes]) {
    const [whole, pieces] = [world.queue(), world.queue()];
    for (const queue of [whole, pieces]) world.addWatch(queue, '/', 1);
    const got: Heard[] = [];
    world.play(script.slice(0, -1));
    for (const { at, how } of [
      { at: '/rule', how: 'MS_NODEV' },
      { at: '/rule', how: 'MS_NOEXEC' },
    ]) {
      const flags = ['MS_REMOUNT', 'MS_BIND', how];
      const args = { source: null, target: at, fstype: null, flags, data: null };
      world.call({ op: 'mount', args });
    }
    for (let turn = 0; ; turn++) {
      const bytes = world.read(pieces, sizes[turn % sizes.length] ?? ENOUGH);
      if (bytes === 'EAGAIN') break;
      const rest = bytes === 'ENOBUFS' ? world.read(pieces, ENOUGH) : bytes;
      world.expect('bytes of a read', typeof rest !== 'string' && rest.length > 0, true);
      if (typeof rest !== 'string') got.push(...recordsOf(rest));
    }
    world.expect('records read in pieces', got, world.drain(whole));
  },
});
