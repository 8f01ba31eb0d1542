import { Errno, KernelOops } from '@kernfmt/kernel';
import { O_CREAT, O_DIRECTORY, O_NONBLOCK, O_RDWR } from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_EMPTY_PATH, AT_FDCWD, AT_RECURSIVE } from '@kernfmt/uapi/linux/fcntl';
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
import { CLONE_NEWNS, CLONE_NEWUSER } from '@kernfmt/uapi/linux/sched';
import { IOC_WATCH_QUEUE_SET_SIZE, O_NOTIFICATION_PIPE } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { type SimTask, SimulatedKernel, type SimulatedKernelOptions } from '../../src/index.ts';

/** One step of a random program: which task makes it, and the call. */
export interface Operation {
  readonly task: number;
  readonly run: (machine: Machine, task: SimTask) => void;
  readonly text: string;
}

/** A kernel with three tasks that share a queue, each of which may go its own way. */
export class Machine {
  readonly kernel: SimulatedKernel;
  readonly tasks: SimTask[];
  /** Makes no operations: it stays in the namespace that all began in. */
  readonly observer: SimTask;
  /** Read end of the queue, in every task. */
  readonly queue: number;
  /** Files opened, by the task that did, to close them again. */
  readonly open: { readonly task: SimTask; readonly fd: number }[] = [];
  nextWatch = 0;

  constructor(options: SimulatedKernelOptions = {}) {
    // With that bug of Linux 5.8 namespaces miscount their mounts.
    const quirks = { detachedPeers: false, ...options.quirks };
    this.kernel = new SimulatedKernel({ ...options, quirks });
    const { task } = this.kernel;
    for (const path of paths) if (path !== '/') task.mkdir(path, 0o755);
    const [read] = task.pipe2(O_NOTIFICATION_PIPE | O_NONBLOCK);
    this.queue = read;
    task.ioctl(read, IOC_WATCH_QUEUE_SET_SIZE, 512);
    this.tasks = [task, task.fork(), task.fork()];
    this.observer = task.fork();
  }

  /** What the call refused, or undefined. Anything but Errno is thrown on. */
  step({ task, run }: Operation): Errno | undefined {
    try {
      run(this, this.tasks[task]!);
      return undefined;
    } catch (error) {
      if (error instanceof Errno) return error;
      throw error;
    }
  }

  /** Everything queued, in one piece. */
  drain(): Uint8Array {
    const buffer = new Uint8Array(512 * 128);
    try {
      const length = this.observer.read(this.queue, buffer);
      return buffer.slice(0, length);
    } catch (error) {
      if (error instanceof Errno && error.code === 'EAGAIN') return new Uint8Array(0);
      throw error;
    }
  }
}

function ignoringErrno(call: () => void): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof Errno)) throw error;
  }
}

export const paths = ['/', '/m', '/m/a', '/m/b', '/m/a/a', '/m/b/a'];
const path = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...paths) },
  { weight: 1, arbitrary: fc.constantFrom('/m/a/b', '/m/none', '..', '.', 'a', '/m/o/trap1') },
);

type Run = Operation['run'];
/** A kind of operation: how often, its name, and its arguments with what they do. */
const kind = <Args>(
  weight: number,
  name: string,
  args: fc.Arbitrary<Args>,
  run: (args: Args) => Run,
) => ({
  weight,
  arbitrary: args.map((given) => ({ run: run(given), text: `${name} ${fc.stringify(given)}` })),
});

const flagsOf = (...flags: number[]) => fc.constantFrom(...flags);
const propagationTypes = [MS_SHARED, MS_SLAVE, MS_PRIVATE, MS_UNBINDABLE, MS_SHARED];

/** Operations on mounts, after which every place is still where it was within its file system. */
const mountKinds = [
  kind(3, 'mkdir', path, (at) => (_, task) => task.mkdir(at, 0o755)),
  kind(
    8,
    'mount',
    fc.record({ at: path, flags: flagsOf(0, 0, 0, MS_RDONLY, MS_NOSUID) }),
    ({ at, flags }) => {
      return (_, task) => {
        task.mount('N', at, 'tmpfs', flags, null);
        for (const name of ['a', 'b']) ignoringErrno(() => task.mkdir(`${at}/${name}`, 0o755));
      };
    },
  ),
  kind(
    6,
    'bind',
    fc.record({ from: path, to: path, rec: flagsOf(0, MS_REC) }),
    ({ from, to, rec }) => {
      return (_, task) => task.mount(from, to, null, MS_BIND | rec, null);
    },
  ),
  kind(5, 'move', fc.record({ from: path, to: path }), ({ from, to }) => {
    return (_, task) => task.mount(from, to, null, MS_MOVE, null);
  }),
  kind(
    6,
    'umount',
    fc.record({ at: path, flags: flagsOf(0, 0, MNT_DETACH, MNT_DETACH, MNT_EXPIRE) }),
    ({ at, flags }) => {
      return (_, task) => task.umount2(at, flags);
    },
  ),
  kind(
    4,
    'remount',
    fc.record({
      at: path,
      flags: flagsOf(0, MS_RDONLY, MS_NODEV, MS_NOSUID),
      bind: flagsOf(0, MS_BIND),
    }),
    ({ at, flags, bind }) => {
      return (_, task) => task.mount(null, at, null, MS_REMOUNT | bind | flags, null);
    },
  ),
  kind(
    8,
    'propagation',
    fc.record({ at: path, type: flagsOf(...propagationTypes), rec: flagsOf(0, MS_REC) }),
    ({ at, type, rec }) => {
      return (_, task) => task.mount(null, at, null, type | rec, null);
    },
  ),
  kind(2, 'unshare', flagsOf(CLONE_NEWNS, CLONE_NEWNS, CLONE_NEWNS | CLONE_NEWUSER), (flags) => {
    return (_, task) => task.unshare(flags);
  }),
  kind(2, 'setns', fc.nat(2), (other) => ({ tasks }, task) => {
    const fd = task.pidfd_open(tasks[other]!.pid, 0);
    try {
      task.setns(fd, CLONE_NEWNS);
    } finally {
      task.close(fd);
    }
  }),
];

/** Operations that hold places, or go to them. */
const heldKinds = [
  kind(4, 'watch', path, (at) => (machine, task) => {
    task.watch_mount(AT_FDCWD, at, 0, machine.queue, machine.nextWatch);
    machine.nextWatch = (machine.nextWatch + 1) % 256;
  }),
  kind(2, 'open', path, (at) => ({ open }, task) => {
    if (open.length < 8) open.push({ task, fd: task.open(at, O_DIRECTORY) });
  }),
  kind(2, 'close', fc.nat(7), (n) => ({ open }) => {
    const [closed] = open.splice(n, 1);
    closed?.task.close(closed.fd);
  }),
  kind(
    2,
    'open_tree',
    fc.record({ at: path, rec: flagsOf(0, AT_RECURSIVE) }),
    ({ at, rec }) =>
      ({ open }, task) => {
        if (open.length >= 8) return;
        open.push({ task, fd: task.open_tree(AT_FDCWD, at, OPEN_TREE_CLONE | rec) });
      },
  ),
  kind(2, 'move_mount', fc.record({ n: fc.nat(7), to: path }), ({ n, to }) => ({ open }) => {
    const file = open[n];
    file?.task.move_mount(file.fd, '', AT_FDCWD, to, MOVE_MOUNT_F_EMPTY_PATH);
  }),
  kind(2, 'chdir', path, (at) => (_, task) => task.chdir(at)),
  kind(2, 'pivot_root', path, (next) => (_, task) => task.pivot_root(next, `${next}/a`)),
];

/** Operations that automount, move directories about, or hold a file open for writing. */
const otherKinds = [
  kind(1, 'oauto', path, (at) => (_, task) => {
    task.mkdir('/m/o', 0o755);
    task.mount('none', at, 'oauto', 0, null);
  }),
  kind(
    1,
    'mount oauto',
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
  kind(
    2,
    'rename',
    fc.record({ from: path, to: path }),
    ({ from, to }) =>
      (_, task) =>
        task.rename(from, to),
  ),
  kind(1, 'rmdir', path, (at) => (_, task) => task.rmdir(at)),
  kind(1, 'write', path, (at) => ({ open }, task) => {
    if (open.length < 8) open.push({ task, fd: task.open(`${at}/f`, O_RDWR | O_CREAT, 0o644) });
  }),
  kind(1, 'chroot', path, (at) => (_, task) => task.chroot(at)),
  kind(1, 'unwatch', path, (at) => ({ queue }, task) => {
    try {
      task.watch_mount(AT_FDCWD, at, AT_EMPTY_PATH, queue, -1);
    } catch (error) {
      if (!(error instanceof KernelOops)) throw error;
    }
  }),
  kind(1, 'mount-max', fc.constantFrom(12, 20, 40, 100_000), (max) => ({ kernel }) => {
    kernel.mountMax = max;
  }),
];

const placeKinds = [...mountKinds, ...heldKinds];
const allKinds = [...placeKinds, ...otherKinds];

type Kind = (typeof mountKinds)[number];

function operationOf(kinds: readonly Kind[]): fc.Arbitrary<Operation> {
  return fc.record({ task: fc.nat(2), what: fc.oneof(...kinds) }).map(({ task, what }) => ({
    task,
    run: what.run,
    text: `task ${task}: ${what.text}`,
    [fc.toStringMethod]: () => `task ${task}: ${what.text}`,
  }));
}

/**
 * Random programs: of mounts, peers and namespaces alone; of these with all that holds or moves
 * places; of everything that touches the tree.
 */
export function programs(
  what: 'mounts' | 'places' | 'all',
  maxLength = 60,
): fc.Arbitrary<Operation[]> {
  const kinds = { mounts: mountKinds, places: placeKinds, all: allKinds }[what];
  return fc.array(operationOf(kinds), { maxLength, size: 'max' });
}
