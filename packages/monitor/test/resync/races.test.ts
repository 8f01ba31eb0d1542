import { query, ver_21 } from '@kernfmt/fsinfo';
import type { FsinfoCalls } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import {
  FSINFO_ATTR_MOUNT_CHILDREN,
  FSINFO_ATTR_MOUNT_INFO,
  FSINFO_ATTR_MOUNT_POINT,
  FSINFO_ATTR_MOUNT_TOPOLOGY,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';
import { MNT_DETACH, MS_BIND, MS_MOVE, MS_NOSUID, MS_REMOUNT } from '@kernfmt/uapi/linux/mount';
import { expect, test } from 'vitest';
import { MountCache, resync, resyncFlat } from '../../src/resync.ts';
import { told, truth } from './truth.ts';
import { World } from './world.ts';

// What happens between two questions of a scan, one moment at a time. World mounts /m, /m/a, /m/b.

const mnt_id = (world: World, path: string): number =>
  query(world.kernel.task, { path }, ver_21.FSINFO_ATTR_MOUNT_INFO).mnt_id;

/** A reader's fsinfo(), with something happening once: before a mount is asked for an attribute. */
function when(
  world: World,
  request: number,
  mount: number,
  happen: () => void,
  calls: FsinfoCalls = world.reader,
): FsinfoCalls {
  let happened = false;
  return {
    fsinfo: (dfd, path, params, buffer) => {
      const asked = fsinfo_params.on(LP64).decode(params!).request;
      if (!happened && asked === request && path === String(mount)) {
        happened = true;
        happen();
      }
      return calls.fsinfo(dfd, path, params, buffer);
    },
  };
}

const remount = (world: World, path: string): void =>
  world.actors[0]!.mount(null, path, null, MS_REMOUNT | MS_BIND | MS_NOSUID, null);

const moments = [
  ['INFO', FSINFO_ATTR_MOUNT_INFO],
  ['MOUNT_POINT', FSINFO_ATTR_MOUNT_POINT],
  ['CHILDREN', FSINFO_ATTR_MOUNT_CHILDREN],
] as const;

test.each(moments)('a mount whose id is given to another one before %s is gone', (_, request) => {
  for (const form of [resync, resyncFlat]) {
    const world = new World();
    const task = world.actors[0]!;
    const cache = new MountCache();
    form(world.reader, cache);
    task.mount('N', '/m/a/a', 'tmpfs', 0, null);
    const id = mnt_id(world, '/m/a/a');
    const calls = when(world, request, id, () => {
      task.umount2('/m/a/a', 0);
      task.mount('N', '/m/b/b', 'tmpfs', MS_NOSUID, null);
      task.mkdir('/m/b/b/c', 0o755);
      task.mount('N', '/m/b/b/c', 'tmpfs', 0, null);
      expect(mnt_id(world, '/m/b/b')).toBe(id);
    });
    expect(form(calls, cache).settled).toBe(true);
    expect(told(cache)).toEqual(truth(world.kernel, world.reader));
  }
});

test.each(moments)(
  'a mount that goes out of sight before %s takes what is on it along',
  (_, request) => {
    const world = new World();
    const task = world.actors[0]!;
    task.mkdir('/out', 0o755);
    task.mount('N', '/m/a/a', 'tmpfs', 0, null);
    world.reader.chroot('/m');
    const cache = new MountCache();
    resync(world.reader, cache);
    // Counts its attributes, its topology, and what is below it: everything is asked.
    remount(world, '/m/a');
    task.mount('N', '/m/a/b', 'tmpfs', 0, null);
    const calls = when(world, request, mnt_id(world, '/m/a'), () =>
      task.mount('/m/a', '/out', null, MS_MOVE, null),
    );
    expect(resync(calls, cache).settled).toBe(true);
    expect(told(cache)).toEqual(truth(world.kernel, world.reader));
    task.mount('/out', '/m/b/a', null, MS_MOVE, null);
    resync(world.reader, cache);
    expect(told(cache)).toEqual(truth(world.kernel, world.reader));
  },
);

test('a mount that changes while it is searched for is found as it is', () => {
  const world = new World();
  const task = world.actors[0]!;
  task.mount('N', '/m/b/a', 'tmpfs', 0, null);
  const cache = new MountCache();
  resync(world.reader, cache);
  task.mount('N', '/m/b/b', 'tmpfs', 0, null);
  const moving = mnt_id(world, '/m/b/a');
  // From a list that is still to be read to one that was read, and changed while it is looked for.
  const searched = when(world, FSINFO_ATTR_MOUNT_TOPOLOGY, moving, () => remount(world, '/m/a/a'));
  const calls = when(
    world,
    FSINFO_ATTR_MOUNT_CHILDREN,
    mnt_id(world, '/m/b'),
    () => task.mount('/m/b/a', '/m/a/a', null, MS_MOVE, null),
    searched,
  );
  resync(calls, cache);
  expect(mnt_id(world, '/m/a/a')).toBe(moving);
  expect(told(cache)).toEqual(truth(world.kernel, world.reader));
});

test('a mount that changed places with what it is on, and went, is gone', () => {
  const world = new World();
  const task = world.actors[0]!;
  task.mount('N', '/m/a/a', 'tmpfs', 0, null);
  for (const name of ['x', 'y']) task.mkdir(`/m/a/a/${name}`, 0o755);
  const cache = new MountCache();
  resync(world.reader, cache);
  task.mount('N', '/m/a/a/y', 'tmpfs', 0, null);
  const inner = mnt_id(world, '/m/a/a');
  const going = when(world, FSINFO_ATTR_MOUNT_INFO, mnt_id(world, '/m/a/a/y'), () =>
    task.umount2('/m/b/b', MNT_DETACH),
  );
  const calls = when(
    world,
    FSINFO_ATTR_MOUNT_CHILDREN,
    inner,
    () => {
      task.mount('/m/a/a', '/m/b/b', null, MS_MOVE, null);
      task.mount('/m/a', '/m/b/b/x', null, MS_MOVE, null);
    },
    going,
  );
  resync(calls, cache);
  expect(told(cache)).toEqual(truth(world.kernel, world.reader));
});

test('a mount that is unmounted with all that is on it between lists is gone', () => {
  const world = new World();
  const task = world.actors[0]!;
  const cache = new MountCache();
  resync(world.reader, cache);
  task.mount('N', '/m/a/a', 'tmpfs', 0, null);
  const calls = when(world, FSINFO_ATTR_MOUNT_CHILDREN, mnt_id(world, '/m'), () =>
    task.umount2('/m', MNT_DETACH),
  );
  resync(calls, cache);
  expect(told(cache)).toEqual(truth(world.kernel, world.reader));
});
