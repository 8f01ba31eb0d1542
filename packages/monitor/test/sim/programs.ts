import { Errno } from '@kernfmt/kernel';
import { type SimTask, SimulatedKernel } from '@kernfmt/simulator';
import { O_DIRECTORY } from '@kernfmt/uapi/asm-generic/fcntl';
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
import fc from 'fast-check';

/** Recursive binds double what is there. */
const MOUNT_MAX = 40;

/** A simulated kernel whose first task watches while three others write. */
export class Machine {
  readonly kernel: SimulatedKernel;
  readonly writers: readonly SimTask[];
  /** Files that writers hold open, so that mounts are busy, or detached trees wait. */
  readonly open: { readonly task: SimTask; readonly fd: number }[] = [];

  constructor() {
    // With that bug of Linux 5.8 namespaces miscount their mounts.
    this.kernel = new SimulatedKernel({ fsinfo: 'ver_21', quirks: { detachedPeers: false } });
    this.kernel.mountMax = MOUNT_MAX;
    const { task } = this.kernel;
    for (const path of paths) if (path !== '/') task.mkdir(path, 0o755);
    task.mkdir('/m/o', 0o755);
    this.writers = [task.fork(), task.fork(), task.fork()];
  }

  /** Makes the call; whether the kernel took it. */
  step({ task, run }: Operation): boolean {
    try {
      run(this, this.writers[task]!);
      return true;
    } catch (error) {
      if (error instanceof Errno) return false;
      throw error;
    }
  }
}

/** One call of a writer. */
export interface Operation {
  readonly task: number;
  readonly run: (machine: Machine, task: SimTask) => void;
}

const paths = ['/', '/m', '/m/a', '/m/b', '/m/a/a', '/m/b/a'];
const path = fc.constantFrom(...paths, '/m/o/trap1');
const inner = fc.constantFrom(...paths.slice(1));
const flag = (...flags: number[]) => fc.constantFrom(...flags);
type Run = Operation['run'];

/** How often, the name, the arguments, and what the call is. */
const kind = <Args>(
  weight: number,
  name: string,
  args: fc.Arbitrary<Args>,
  run: (args: Args) => Run,
) => ({
  weight,
  arbitrary: args.map((given) => ({ run: run(given), text: `${name} ${fc.stringify(given)}` })),
});

const ignoringErrno = (call: () => void): void => {
  try {
    call();
  } catch (error) {
    if (!(error instanceof Errno)) throw error;
  }
};

/** Calls that a notification tells of, or the sum of what one touches. */
const told = [
  kind(
    9,
    'mount',
    fc.record({ at: path, flags: flag(0, 0, MS_RDONLY, MS_NOSUID), name: fc.nat(9) }),
    ({ at, flags, name }) =>
      (_, task) => {
        task.mount(`N ${name}\n`, at, 'tmpfs', flags, null);
        for (const each of ['a', 'b']) ignoringErrno(() => task.mkdir(`${at}/${each}`, 0o755));
      },
  ),
  kind(
    7,
    'bind',
    fc.record({ from: path, to: path, rec: flag(0, MS_REC) }),
    (args) => (_, task) => task.mount(args.from, args.to, null, MS_BIND | args.rec, null),
  ),
  kind(
    5,
    'move',
    fc.record({ from: path, to: path }),
    ({ from, to }) =>
      (_, task) =>
        task.mount(from, to, null, MS_MOVE, null),
  ),
  kind(
    7,
    'umount',
    // A root that is lazily unmounted is in no namespace: MOUNT_ALL of the series crashes there.
    fc.record({ at: inner, flags: flag(0, 0, MNT_DETACH, MNT_DETACH, MNT_EXPIRE) }),
    ({ at, flags }) =>
      (_, task) =>
        task.umount2(at, flags),
  ),
  kind(
    6,
    'remount,bind',
    fc.record({ at: path, flags: flag(0, MS_RDONLY, MS_NODEV, MS_NOSUID) }),
    ({ at, flags }) =>
      (_, task) =>
        task.mount(null, at, null, MS_REMOUNT | MS_BIND | flags, null),
  ),
  kind(3, 'open', path, (at) => ({ open }, task) => {
    if (open.length < 6) open.push({ task, fd: task.open(at, O_DIRECTORY) });
  }),
  kind(2, 'close', fc.nat(5), (n) => ({ open }) => {
    const [closed] = open.splice(n, 1);
    closed?.task.close(closed.fd);
  }),
  kind(
    3,
    'open_tree',
    fc.record({ at: path, rec: flag(0, AT_RECURSIVE) }),
    ({ at, rec }) =>
      ({ open }, task) => {
        if (open.length >= 6) return;
        open.push({ task, fd: task.open_tree(AT_FDCWD, at, OPEN_TREE_CLONE | rec) });
      },
  ),
  kind(3, 'move_mount', fc.record({ n: fc.nat(5), to: path }), ({ n, to }) => ({ open }) => {
    const file = open[n];
    file?.task.move_mount(file.fd, '', AT_FDCWD, to, MOVE_MOUNT_F_EMPTY_PATH);
  }),
  kind(
    1,
    'automounter',
    fc.constant('/m/o'),
    (at) => (_, task) => task.mount('none', at, 'oauto', 0, null),
  ),
  kind(
    2,
    'expire',
    fc.constant(null),
    () =>
      ({ kernel }) =>
        kernel.expire(),
  ),
  kind(2, 'pivot_root', path, (next) => (_, task) => task.pivot_root(next, `${next}/a`)),
];

/** Calls that nothing tells of, but that decide what others do. */
const propagation = kind(
  8,
  'propagation',
  fc.record({
    at: path,
    type: flag(MS_SHARED, MS_SHARED, MS_SLAVE, MS_PRIVATE, MS_UNBINDABLE),
    rec: flag(0, MS_REC),
  }),
  ({ at, type, rec }) =>
    (_, task) =>
      task.mount(null, at, null, type | rec, null),
);

/** Calls on superblocks, whose changes are told of one of their mounts. */
const superblocks = (at: fc.Arbitrary<string>) =>
  kind(
    4,
    'remount',
    fc.record({ at, flags: flag(0, MS_RDONLY) }),
    (given) => (_, task) => task.mount(null, given.at, null, MS_REMOUNT | given.flags, null),
  );

/** Calls after which a description is another, and nothing tells. */
const untold = [
  kind(
    6,
    'rename',
    fc.record({ from: path, to: path }),
    ({ from, to }) =>
      (_, task) =>
        task.rename(from, to),
  ),
];

type Kind = (typeof told)[number];

/** What happens next: a call, or the reader fetches up to so many changes. */
export type Step = Operation | { readonly fetch: number };

const fetching = {
  weight: 25,
  arbitrary: fc
    .oneof(fc.constant(0), fc.nat(4), fc.constant(Number.POSITIVE_INFINITY))
    .map((fetch) => ({ fetch, [fc.toStringMethod]: () => `fetch ${fetch}` })),
};

function stepOf(kinds: readonly Kind[]): fc.Arbitrary<Step> {
  const operation = fc.record({ task: fc.nat(2), what: fc.oneof(...kinds) }).map((each) => ({
    task: each.task,
    run: each.what.run,
    [fc.toStringMethod]: () => `task ${each.task}: ${each.what.text}`,
  }));
  return fc.oneof({ weight: 75, arbitrary: operation }, fetching);
}

const program = (kinds: readonly Kind[]): fc.Arbitrary<Step[]> =>
  fc.array(stepOf(kinds), { maxLength: 80, size: 'max' });

/**
 * Programs of calls that are told of, of which some may get lost. Superblocks are remounted through
 * the root alone: through a mount that comes and goes in one loss nobody would know of it.
 */
export const programs: fc.Arbitrary<Step[]> = program([
  ...told,
  propagation,
  superblocks(fc.constant('/')),
]);

/** The same, and superblocks may be remounted through any mount. */
export const losslessPrograms: fc.Arbitrary<Step[]> = program([
  ...told,
  propagation,
  superblocks(path),
]);

/** Programs of any calls. */
export const silentPrograms: fc.Arbitrary<Step[]> = program([
  ...told,
  propagation,
  superblocks(path),
  ...untold,
]);
