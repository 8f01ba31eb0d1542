import { kernelProperty, scripts } from '../../kernel/property.ts';
import { type Heard, isMountRecord } from '../../kernel/world.ts';

/** Two queues that watch the same directory hear the same, each with its own watch id. */
export const aRecordIsPostedOncePerWatch = kernelProperty({
  name: 'a-record-is-posted-once-per-watch',
  rule: 'an event is one record for each watch on its way, and the same for all of a place',
  source: 'kernel/watch_queue.c:__post_watch_notification()',
  examples: scripts(),
  judge(world, script) {
    const queues = [world.watch('/', 1), world.watch('/', 2)];
    world.play(script, ({ heard }) => {
      const [one, two] = queues.map((queue) => heard(queue).filter(isMountRecord));
      world.expect('the second queue', without(two ?? []), without(one ?? []));
      const events = (one ?? []).map(eventOf);
      world.expect('events', events, [...new Set(events)]);
    });
  },
});

function without(heard: readonly Heard[]): Omit<Heard, 'watch'>[] {
  return heard.map(({ watch: _, ...rest }) => rest);
}

/** No call does the same to the same mount twice. */
function eventOf({ subtype, triggered_on, auxiliary_mount }: Heard): string {
  return `${subtype} ${triggered_on} ${auxiliary_mount}`;
}
