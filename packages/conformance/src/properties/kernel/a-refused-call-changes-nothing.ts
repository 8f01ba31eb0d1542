import { kernelProperty, scripts } from '../../kernel/property.ts';

/** Also that a call which was refused half-way through a tree took back what it had done. */
export const aRefusedCallChangesNothing = kernelProperty({
  name: 'a-refused-call-changes-nothing',
  rule: 'a call that fails leaves what is mounted as it was, and posts nothing',
  source: 'fs/namespace.c: what is checked is checked before anything is attached',
  examples: scripts(),
  judge(world, script) {
    const queue = world.watch('/', 1);
    world.play(script, ({ errno, before, after, heard }) => {
      if (errno === 'OK') return;
      world.expect('what is mounted', [...after.values()], [...before.values()]);
      world.expect('records', heard(queue), []);
    });
  },
});
