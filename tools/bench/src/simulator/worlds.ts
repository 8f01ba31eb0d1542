import { type SimTask, SimulatedKernel } from '@kernfmt/simulator';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { MNT_DETACH, MS_BIND, MS_REMOUNT, MS_SHARED } from '@kernfmt/uapi/linux/mount';
import { CLONE_NEWNS } from '@kernfmt/uapi/linux/sched';
import { IOC_WATCH_QUEUE_SET_SIZE, O_NOTIFICATION_PIPE } from '@kernfmt/uapi/linux/watch_queue';

const MODE = 0o755;

/** A machine that takes as many mounts as one likes. */
export function boot(): SimTask {
  const kernel = new SimulatedKernel();
  kernel.mountMax = Number.MAX_SAFE_INTEGER;
  return kernel.task;
}

/** `count` bind mounts of one directory, beside each other. */
export function wide(task: SimTask, count: number, at = '/wide'): void {
  task.mkdir('/source', MODE);
  task.mkdir(at, MODE);
  task.mount('wide', at, 'tmpfs', 0, null);
  for (let n = 0; n < count; n++) {
    task.mkdir(`${at}/${n}`, MODE);
    task.mount('/source', `${at}/${n}`, null, MS_BIND, null);
  }
}

const DEPTH = 40;

/** `count` file systems, each mounted on the one before, 40 deep. */
export function deep(task: SimTask, count: number, at = '/deep'): void {
  task.mkdir(at, MODE);
  task.mount('deep', at, 'tmpfs', 0, null);
  for (let made = 0, chain = 0; made < count; chain++) {
    let path = `${at}/${chain}`;
    for (let depth = 0; depth < DEPTH && made < count; depth++, made++) {
      task.mkdir(path, MODE);
      task.mount('x', path, 'tmpfs', 0, null);
      path += '/x';
    }
  }
}

/** Milliseconds that `act` takes. */
export function time(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Nanoseconds that one of `count` calls takes: the best of five rounds. */
export function each(count: number, act: (n: number) => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const took = time(() => {
      for (let n = 0; n < count; n++) act(n);
    });
    best = Math.min(best, (took * 1e6) / count);
  }
  return best;
}

/** A bind mount and its umount among `count` others. */
export function mountAmong(shape: 'wide' | 'deep', count: number): number {
  const task = boot();
  if (shape === 'wide') wide(task, count);
  else deep(task, count);
  task.mkdir('/from', MODE);
  task.mkdir('/to', MODE);
  return each(20_000, () => {
    task.mount('/from', '/to', null, MS_BIND, null);
    task.umount2('/to', 0);
  });
}

/** Nanoseconds a mount of a lazy umount of `count` mounts, watched from above. */
export function lazyUmount(shape: 'wide' | 'deep', count: number): number {
  const task = boot();
  watch(task, '/');
  if (shape === 'wide') wide(task, count);
  else deep(task, count);
  return (time(() => task.umount2(`/${shape}`, MNT_DETACH)) * 1e6) / count;
}

/** Nanoseconds a mount of a copy of a namespace of `count` mounts. */
export function cloneNamespace(count: number): number {
  const task = boot();
  wide(task, count);
  return (time(() => task.fork().unshare(CLONE_NEWNS)) * 1e6) / count;
}

/** Nanoseconds a peer of a mount and its umount that reach `peers` peers. */
export function propagation(peers: number): number {
  const task = boot();
  task.mkdir('/shared', MODE);
  task.mount('shared', '/shared', 'tmpfs', 0, null);
  task.mount(null, '/shared', null, MS_SHARED, null);
  task.mkdir('/shared/to', MODE);
  task.mkdir('/peers', MODE);
  for (let n = 0; n < peers; n++) {
    task.mkdir(`/peers/${n}`, MODE);
    task.mount('/shared', `/peers/${n}`, null, MS_BIND, null);
  }
  const took = each(Math.ceil(20_000 / peers), () => {
    task.mount('x', '/shared/to', 'tmpfs', 0, null);
    task.umount2('/shared/to', 0);
  });
  return took / peers;
}

/** A watch on a place, with a queue of its own. */
function watch(task: SimTask, at: string): number {
  const [queue] = task.pipe2(O_NOTIFICATION_PIPE);
  task.ioctl(queue, IOC_WATCH_QUEUE_SET_SIZE, 512);
  task.watch_mount(AT_FDCWD, at, 0, queue, 1);
  return queue;
}

/** Operations a second of one kind, by name. */
export const simple: Readonly<Record<string, (task: SimTask) => (n: number) => void>> = {
  'stat of a path of 3 names': (task) => () => void task.stat('/m/a/b'),
  'mkdir or rmdir': (task) => (n) => (n % 2 === 0 ? task.mkdir('/m/n', MODE) : task.rmdir('/m/n')),
  chdir: (task) => () => task.chdir('/m/a'),
  'remount,bind, nobody watches': (task) => () => {
    task.mount(null, '/m/a', null, MS_REMOUNT | MS_BIND, null);
  },
  'remount,bind and read of its record': (task) => {
    const queue = watch(task, '/');
    const buffer = new Uint8Array(512);
    return (n) => {
      if (n % 2 === 0) task.mount(null, '/m/a', null, MS_REMOUNT | MS_BIND, null);
      else task.read(queue, buffer);
    };
  },
  'bind mount or umount': (task) => (n) => {
    if (n % 2 === 0) task.mount('/m/a', '/m/c', null, MS_BIND, null);
    else task.umount2('/m/c', 0);
  },
  'new tmpfs or umount': (task) => (n) => {
    if (n % 2 === 0) task.mount('x', '/m/c', 'tmpfs', 0, null);
    else task.umount2('/m/c', 0);
  },
};

/** Operations of a kind that a second has room for. */
export function rate(kind: string): number {
  const task = boot();
  for (const path of ['/m', '/m/a', '/m/c']) task.mkdir(path, MODE);
  task.mount('a', '/m/a', 'tmpfs', 0, null);
  task.mkdir('/m/a/b', MODE);
  return 1e9 / each(200_000, simple[kind]!(task));
}

/** Bytes of heap a mount takes: a bind mount, or a file system with its root. */
export function memory(shape: 'wide' | 'deep', count: number): number {
  const task = boot();
  const before = heap();
  if (shape === 'wide') wide(task, count);
  else deep(task, count);
  const after = heap();
  // What was made is in use until here.
  task.getcwd();
  return (after - before) / count;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
