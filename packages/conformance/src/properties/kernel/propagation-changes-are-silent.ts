import { kernelProperty, scripts } from '../../kernel/property.ts';

const types = ['MS_SHARED', 'MS_PRIVATE', 'MS_SLAVE', 'MS_UNBINDABLE'];

export const propagationChangesAreSilent = kernelProperty({
  name: 'propagation-changes-are-silent',
  rule: 'to change how a mount propagates posts nothing',
  source: 'fs/namespace.c:do_change_type()',
  examples: scripts({ propagation: 30 }),
  judge(world, script) {
    const queue = world.watch('/', 1);
    world.play(script, ({ call, heard }) => {
      const flags = (call.args.flags ?? []) as readonly string[];
      if (!flags.some((flag) => types.includes(flag))) return;
      world.expect('records', heard(queue), []);
    });
  },
});
