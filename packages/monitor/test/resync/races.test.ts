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
function when(world: World, request: number, mount: number, happen: () => void): FsinfoCalls {
  let happened = false;
  return {
    fsinfo: (dfd, path, params, buffer) => {
      const asked = fsinfo_params.on(LP64).decode(params!).request;
      if (!happened && asked === request && path === String(mount)) {
        happened = true;
        happen();
      }
      return world.reader.fsinfo(dfd, path, params, buffer);
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

test('a mount that is searched for is asked again if it changed since', () => {
  const world = new World();
  const task = world.actors[0]!;
  task.mount('N', '/m/a/a', 'tmpfs', 0, null);
  const cache = new MountCache();
  resync(world.reader, cache);
  remount(world, '/m/a');
  task.mount('N', '/m/a/b', 'tmpfs', 0, null);
  remount(world, '/m/b');
  const moving = mnt_id(world, '/m/a/a');
  // From a list that is still to be read to one that was read, and changed while it is looked for.
  const move = () => task.mount('/m/a/a', '/m/b/a', null, MS_MOVE, null);
  const a = mnt_id(world, '/m/a');
  const inner = when(world, FSINFO_ATTR_MOUNT_TOPOLOGY, moving, () => remount(world, '/m/b/a'));
  let moved = false;
  const calls: FsinfoCalls = {
    fsinfo: (dfd, path, params, buffer) => {
      const { request } = fsinfo_params.on(LP64).decode(params!);
      if (!moved && request === FSINFO_ATTR_MOUNT_CHILDREN && path === String(a)) {
        moved = true;
        move();
      }
      return inner.fsinfo(dfd, path, params, buffer);
    },
  };
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
