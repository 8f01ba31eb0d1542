import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  decodeRecords,
  mount_2020_08,
  NOTIFY_MOUNT_IN_SUBTREE,
  NOTIFY_MOUNT_MOVE_FROM,
  NOTIFY_MOUNT_UNMOUNT,
  WATCH_TYPE_META,
  watchIdOf,
} from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Machine, paths, programs } from './model/operations.ts';
import {
  type Lines,
  type PlacedWatch,
  parseMountinfo,
  type Receiver,
  receivers,
  resolve,
} from './model/walk.ts';

const decoder = new TextDecoder();
const ROOT = 11;

function linesOf({ kernel, tasks, observer }: Machine): Lines {
  return parseMountinfo([observer, ...tasks].map((task) => decoder.decode(kernel.mountinfo(task))));
}

interface Heard {
  readonly subtype: number;
  readonly trigger: number;
  readonly aux: number;
  readonly by: Receiver[];
}

/** The records of one call, those of one event together. */
function eventsOf(bytes: Uint8Array): Heard[] {
  const events: Heard[] = [];
  for (const record of decodeRecords(bytes)) {
    if (record.type === WATCH_TYPE_META || !('triggered_on' in record)) continue;
    const { subtype, info } = record;
    const trigger = Number(record.triggered_on);
    const aux = Number(record.auxiliary_mount);
    let last = events.at(-1);
    if (last?.subtype !== subtype || last.trigger !== trigger || last.aux !== aux) {
      last = { subtype, trigger, aux, by: [] };
      events.push(last);
    }
    last.by.push([watchIdOf(mount_2020_08, info), (info & NOTIFY_MOUNT_IN_SUBTREE) !== 0]);
  }
  return events;
}

/** Watches of a machine that never loses any but with its mount, the newest first. */
function place(machine: Machine, watches: PlacedWatch[], at: string): void {
  const lines = linesOf(machine);
  // Unmounted, even the root: mountinfo shows nothing any more.
  if (!lines.has(ROOT)) return;
  const [mount, dir] = resolve(lines, ROOT, at);
  const id = machine.nextWatch++;
  try {
    machine.observer.watch_mount(AT_FDCWD, at, 0, machine.queue, id);
    watches.unshift({ id, mount, dir });
  } catch {
    // Watched already, or no longer there.
  }
}

/** The lines an event was posted by: before a mount went, after one came. */
function expected(heard: Heard, before: Lines, after: Lines, watches: PlacedWatch[]): Receiver[] {
  if (heard.subtype === NOTIFY_MOUNT_MOVE_FROM) {
    const { root } = before.get(heard.trigger)!;
    return watches
      .filter(({ mount, dir }) => mount === heard.trigger && dir === root)
      .map(({ id }) => [id, false]);
  }
  const lines = heard.subtype === NOTIFY_MOUNT_UNMOUNT ? before : after;
  return receivers(lines, heard.trigger, watches);
}

test('who hears of an event, in which order and with which flag, follows from mountinfo', () => {
  let events = 0;
  fc.assert(
    fc.property(programs('mounts'), fc.array(fc.constantFrom(...paths)), (program, places) => {
      const machine = new Machine();
      const watches: PlacedWatch[] = [];
      let before = linesOf(machine);
      for (const [n, operation] of program.entries()) {
        if (n % 3 === 0) place(machine, watches, places[n / 3] ?? '/');
        machine.drain();
        machine.step(operation);
        const after = linesOf(machine);
        const alive = watches.filter(({ mount }) => before.has(mount) || after.has(mount));
        for (const heard of eventsOf(machine.drain())) {
          if (!before.has(ROOT)) continue;
          events++;
          expect(heard.by).toEqual(expected(heard, before, after, alive));
        }
        before = after;
        for (let at = watches.length - 1; at >= 0; at--) {
          if (!after.has(watches[at]!.mount)) watches.splice(at, 1);
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(events).toBeGreaterThan(200);
});
