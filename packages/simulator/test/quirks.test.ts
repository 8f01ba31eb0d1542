import { errno, KernelOops } from '@kernfmt/kernel';
import { AT_FDCWD, AT_NO_AUTOMOUNT, AT_RECURSIVE } from '@kernfmt/uapi/linux/fcntl';
import {
  MOVE_MOUNT_F_EMPTY_PATH,
  MS_BIND,
  MS_MOVE,
  MS_NOSUID,
  MS_RDONLY,
  MS_REMOUNT,
  MS_SHARED,
  OPEN_TREE_CLONE,
} from '@kernfmt/uapi/linux/mount';
import {
  decodeRecords,
  IOC_WATCH_QUEUE_SET_SIZE,
  NOTIFY_MOUNT_IS_NOW_RO,
  NOTIFY_MOUNT_MOVE_FROM,
  NOTIFY_MOUNT_READONLY,
  NOTIFY_MOUNT_SETATTR,
  O_NOTIFICATION_PIPE,
} from '@kernfmt/uapi/linux/watch_queue';
import { mount_2020_07 } from '@kernfmt/uapi/linux/watch_queue/dialects';
import { describe, expect, test } from 'vitest';
import {
  type Quirk,
  type SimTask,
  SimulatedKernel,
  type SimulatedKernelOptions,
} from '../src/index.ts';

/** A machine with /a and /b, a tmpfs 14 on /a, and a queue that watches /. */
class World {
  readonly kernel: SimulatedKernel;
  readonly task: SimTask;
  readonly queue: number;

  constructor(options: SimulatedKernelOptions = {}) {
    this.kernel = new SimulatedKernel(options);
    this.task = this.kernel.task;
    this.task.mkdir('/a', 0o755);
    this.task.mkdir('/b', 0o755);
    this.task.mount('A', '/a', 'tmpfs', 0, null);
    [this.queue] = this.task.pipe2(O_NOTIFICATION_PIPE);
    this.task.ioctl(this.queue, IOC_WATCH_QUEUE_SET_SIZE, 16);
    this.watch('/');
  }

  watch(path: string, flags = 0): void {
    this.task.watch_mount(AT_FDCWD, path, flags, this.queue, 1);
  }

  read(): Uint8Array {
    const buffer = new Uint8Array(1024);
    try {
      return buffer.slice(0, this.task.read(this.queue, buffer));
    } catch (error) {
      expect(error).toBe(errno('EAGAIN'));
      return buffer.slice(0, 0);
    }
  }

  /** Subtype and flags of what was queued. */
  events(): [subtype: number, nowReadonly: boolean][] {
    return [...decodeRecords(this.read())].map(({ subtype, info }) => [
      subtype,
      (info & NOTIFY_MOUNT_IS_NOW_RO) !== 0,
    ]);
  }

  mounts(): number {
    return new TextDecoder().decode(this.kernel.mountinfo()).split('\n').length - 1;
  }
}

/** What a quirk changes: told with the quirk, and without. */
const effects: Record<Quirk, (world: World) => unknown> = {
  moveFromItself(world) {
    world.task.mount('/a', '/b', null, MS_MOVE, null);
    return world.events().some(([subtype]) => subtype === NOTIFY_MOUNT_MOVE_FROM);
  },
  setattrNosuid(world) {
    world.task.mount(null, '/a', null, MS_REMOUNT | MS_BIND | MS_NOSUID, null);
    world.task.mount(null, '/a', null, MS_REMOUNT | MS_BIND | MS_RDONLY, null);
    return world.events().filter(([subtype]) => subtype === NOTIFY_MOUNT_SETATTR);
  },
  readonlyOfSuperblock(world) {
    world.task.mount(null, '/a', null, MS_REMOUNT | MS_RDONLY, null);
    world.task.mount(null, '/a', null, MS_REMOUNT | MS_BIND, null);
    world.task.mount(null, '/a', null, MS_REMOUNT | MS_BIND, null);
    return world.events().filter(([subtype]) => subtype === NOTIFY_MOUNT_READONLY).length;
  },
  badQueueFd(world) {
    return outcome(() => world.task.watch_mount(AT_FDCWD, '/', 0, 999, 1));
  },
  removeUnwatched(world) {
    return outcome(() => world.task.watch_mount(AT_FDCWD, '/a', 0, world.queue, -1));
  },
  removalAddress(world) {
    world.task.watch_mount(AT_FDCWD, '/', 0, world.queue, -1);
    const [record] = [...decodeRecords(world.read())];
    return record !== undefined && 'id' in record && BigInt(record.id) === 11n;
  },
  detachedPeers(world) {
    const { task } = world;
    task.mount(null, '/a', null, MS_SHARED, null);
    const tree = task.open_tree(AT_FDCWD, '/', OPEN_TREE_CLONE | AT_RECURSIVE);
    task.move_mount(tree, '', AT_FDCWD, '/a', MOVE_MOUNT_F_EMPTY_PATH);
    return world.mounts();
  },
  automountAnyway(world) {
    world.task.mount('none', '/b', 'oauto', 0, null);
    world.watch('/b/trap1', AT_NO_AUTOMOUNT);
    return world.mounts();
  },
};

function outcome(call: () => void): string {
  try {
    call();
    return 'returned';
  } catch (error) {
    if (error instanceof KernelOops) return 'KernelOops';
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** Of each quirk, what is seen with it and without. */
const seen: Record<Quirk, [on: unknown, off: unknown]> = {
  moveFromItself: [false, true],
  setattrNosuid: [
    [
      [NOTIFY_MOUNT_SETATTR, true],
      [NOTIFY_MOUNT_SETATTR, false],
    ],
    [
      [NOTIFY_MOUNT_SETATTR, false],
      [NOTIFY_MOUNT_SETATTR, true],
    ],
  ],
  // The superblock's remount makes the mount read-only silently.
  readonlyOfSuperblock: [2, 1],
  badQueueFd: ['returned', 'EINVAL'],
  removeUnwatched: ['KernelOops', 'EBADSLT'],
  removalAddress: [false, true],
  // /, /proc, /dev and /a, the four again below /a; and again below that one's /a.
  detachedPeers: [12, 8],
  automountAnyway: [6, 5],
};

describe.each(Object.keys(effects) as Quirk[])('quirk %s', (quirk) => {
  test('is on unless it is turned off', () => {
    expect(effects[quirk](new World())).toEqual(seen[quirk][0]);
  });

  test('turned off, is gone', () => {
    expect(effects[quirk](new World({ quirks: { [quirk]: false } }))).toEqual(seen[quirk][1]);
  });
});

test('the records of July 2020 have 32-bit ids, counters, and flags of their own', () => {
  const world = new World({ dialect: 'mount-2020-07' });
  expect(world.kernel.dialect).toBe(mount_2020_07);
  world.task.mount('B', '/b', 'tmpfs', MS_RDONLY, null);
  world.task.mount(null, '/b', null, MS_REMOUNT | MS_BIND, null);
  const records = [...decodeRecords(world.read(), { dialect: mount_2020_07 })];
  expect(records).toMatchObject([
    // Mounted: 1; moved to where it is: 3; /proc, /dev and /a: 3; and now /b.
    {
      info: 0x20 | (1 << 8) | (1 << 18),
      triggered_on: 11,
      auxiliary_mount: 15,
      topology_changes: 8,
    },
    { subtype: NOTIFY_MOUNT_READONLY, triggered_on: 15, attr_changes: 1 },
    { subtype: NOTIFY_MOUNT_SETATTR, triggered_on: 15, attr_changes: 2, auxiliary_mount: 0 },
  ]);
});
