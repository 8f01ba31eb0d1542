import type { SimTask } from '@kernfmt/simulator';
import { AT_FDCWD, AT_RECURSIVE } from '@kernfmt/uapi/linux/fcntl';
import {
  MNT_DETACH,
  MNT_EXPIRE,
  MOVE_MOUNT_F_EMPTY_PATH,
  MS_BIND,
  MS_MOVE,
  MS_NODEV,
  MS_NOSUID,
  MS_PRIVATE,
  MS_RDONLY,
  MS_REC,
  MS_REMOUNT,
  MS_SHARED,
  MS_SLAVE,
  MS_UNBINDABLE,
  OPEN_TREE_CLONE,
} from '@kernfmt/uapi/linux/mount';
import { CLONE_NEWNS } from '@kernfmt/uapi/linux/sched';
import fc from 'fast-check';
import { attempt, places, type World } from './world.ts';

/** One step of a random program. */
export interface Operation {
  readonly actor: number;
  readonly run: (task: SimTask, world: World) => void;
}

const path = fc.constantFrom(...places);
/** Where the reader's root is not: that one is not to be lost. */
const below = fc.constantFrom(...places.slice(1));
const one = (...flags: readonly number[]) => fc.constantFrom(...flags);

const kind = <Args>(
  weight: number,
  name: string,
  args: fc.Arbitrary<Args>,
  run: (args: Args, task: SimTask, world: World) => void,
) => ({
  weight,
  arbitrary: args.map((given) => ({
    run: (task: SimTask, world: World) => run(given, task, world),
    text: `${name} ${fc.stringify(given)}`,
  })),
});

const mounting = [
  kind(
    8,
    'mount',
    fc.record({ at: path, flags: one(0, 0, MS_RDONLY, MS_NOSUID) }),
    (args, task) => {
      task.mount('N', args.at, 'tmpfs', args.flags, null);
      for (const name of ['a', 'b']) attempt(() => task.mkdir(`${args.at}/${name}`, 0o755));
    },
  ),
  kind(6, 'bind', fc.record({ from: path, to: path, rec: one(0, MS_REC) }), (args, task) => {
    task.mount(args.from, args.to, null, MS_BIND | args.rec, null);
  }),
  kind(6, 'move', fc.record({ from: below, to: path }), ({ from, to }, task) => {
    task.mount(from, to, null, MS_MOVE, null);
  }),
  kind(
    6,
    'umount',
    fc.record({ at: below, flags: one(0, 0, MNT_DETACH, MNT_DETACH, MNT_EXPIRE) }),
    ({ at, flags }, task) => task.umount2(at, flags),
  ),
  kind(
    4,
    'remount',
    fc.record({ at: path, flags: one(0, MS_RDONLY, MS_NODEV, MS_NOSUID), bind: one(0, MS_BIND) }),
    ({ at, flags, bind }, task) => task.mount(null, at, null, MS_REMOUNT | bind | flags, null),
  ),
  kind(
    2,
    'open_tree',
    fc.record({ from: path, to: path, rec: one(0, AT_RECURSIVE) }),
    (args, task) => {
      const fd = task.open_tree(AT_FDCWD, args.from, OPEN_TREE_CLONE | args.rec);
      try {
        task.move_mount(fd, '', AT_FDCWD, args.to, MOVE_MOUNT_F_EMPTY_PATH);
      } finally {
        task.close(fd);
      }
    },
  ),
  kind(1, 'automount', below, (at, task) => {
    task.mount('none', at, 'oauto', 0, null);
    task.stat(`${at}/trap1/.`);
  }),
  kind(1, 'expire', fc.constant(null), (_, __, { kernel }) => kernel.expire()),
];

const roots = [
  kind(
    2,
    'pivot_root',
    fc.record({ next: below, old: fc.constantFrom('', '/a', '/b') }),
    (args, task) => {
      task.pivot_root(args.next, args.next + args.old);
    },
  ),
  kind(1, 'chroot', below, (at, task) => task.chroot(at)),
];

const propagating = [
  kind(
    10,
    'propagation',
    fc.record({
      at: path,
      type: one(MS_SHARED, MS_SHARED, MS_SHARED, MS_SLAVE, MS_PRIVATE, MS_UNBINDABLE),
      rec: one(0, MS_REC),
    }),
    ({ at, type, rec }, task) => task.mount(null, at, null, type | rec, null),
  ),
  kind(1, 'unshare', fc.constant(CLONE_NEWNS), (flags, task) => task.unshare(flags)),
];

const kinds = {
  mounting,
  /** Everything but what comes without a counter: propagation. */
  private: [...mounting, ...roots],
  all: [...mounting, ...roots, ...propagating],
};

/** An operation. What it is refused does not matter. */
export function operation(of: keyof typeof kinds): fc.Arbitrary<Operation> {
  return fc.record({ actor: fc.nat(1), what: fc.oneof(...kinds[of]) }).map(({ actor, what }) => ({
    actor,
    run: what.run,
    [fc.toStringMethod]: () => `${actor}: ${what.text}`,
  }));
}

/** What happens between two looks at the queue, and then, call by call, while a scan runs. */
export interface Round {
  readonly before: readonly Operation[];
  readonly during: readonly (Operation | undefined)[];
}

export const rounds = (of: keyof typeof kinds): fc.Arbitrary<Round[]> =>
  fc.array(
    fc.record({
      before: fc.array(operation(of), { maxLength: 12, size: 'max' }),
      during: fc.array(fc.option(operation(of), { freq: 2, nil: undefined }), {
        maxLength: 20,
        size: 'max',
      }),
    }),
    { maxLength: 5, size: 'max' },
  );

export function act(world: World, { actor, run }: Operation): void {
  attempt(() => run(world.actors[actor]!, world));
}
