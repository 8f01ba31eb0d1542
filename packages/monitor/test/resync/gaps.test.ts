import { ver_21 } from '@kernfmt/fsinfo';
import type { FsinfoCalls } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import { O_DIRECTORY, O_PATH } from '@kernfmt/uapi/asm-generic/fcntl';
import { fsinfo_params } from '@kernfmt/uapi/linux/fsinfo';
import {
  MNT_DETACH,
  MS_BIND,
  MS_MOVE,
  MS_RDONLY,
  MS_REMOUNT,
  MS_SHARED,
  MS_SLAVE,
} from '@kernfmt/uapi/linux/mount';
import { expect, test } from 'vitest';
import { describeMount, MountCache, resync, resyncFlat } from '../../src/resync.ts';
import { told, truth } from './truth.ts';
import { listed, World } from './world.ts';

// What no counter tells, at its smallest. World mounts /m, /m/a and /m/b, with directories a and b.

/** Two peers: what is mounted on /m/a/a appears on /m/b/a too. */
function peers(): World {
  const world = new World();
  const [task] = world.actors;
  task!.mount(null, '/m/a', null, MS_SHARED, null);
  task!.mount('/m/a', '/m/b', null, MS_BIND, null);
  return world;
}

const paths = (cache: MountCache): string[] =>
  [...cache].map(({ mnt_unique_id }) => new TextDecoder().decode(cache.pathOf(mnt_unique_id)));

test('sums tell of no propagated copy until something is counted there; the list does', () => {
  const world = peers();
  const task = world.actors[0]!;
  const [sums, flat] = [new MountCache(), new MountCache()];
  resync(world.reader, sums);
  resyncFlat(world.reader, flat);
  task.mount('N', '/m/a/a', 'tmpfs', 0, null);
  expect(resync(world.reader, sums).differences).toMatchObject([{ kind: 'mounted' }]);
  expect(paths(sums)).not.toContain('/m/b/a');
  const { differences } = resyncFlat(world.reader, flat);
  expect(differences).toMatchObject([{ kind: 'mounted' }, { kind: 'mounted' }]);
  expect(told(flat)).toEqual(truth(world.kernel, world.reader));
  task.mount(null, '/m/b/a', null, MS_REMOUNT | MS_BIND | MS_RDONLY, null);
  expect(resync(world.reader, sums).differences).toMatchObject([{ kind: 'mounted' }]);
  expect(told(sums)).toEqual(truth(world.kernel, world.reader));
});

test('sums do not tell that a copy was put under a mount; the list does', () => {
  const world = peers();
  const task = world.actors[0]!;
  task.mount(null, '/m/b', null, MS_SLAVE, null);
  task.mount('N', '/m/b/a', 'tmpfs', 0, null);
  const [sums, flat] = [new MountCache(), new MountCache()];
  resync(world.reader, sums);
  resyncFlat(world.reader, flat);
  task.mount('N', '/m/a/a', 'tmpfs', 0, null);
  resync(world.reader, sums);
  expect(told(sums)).not.toEqual(truth(world.kernel, world.reader));
  const { differences } = resyncFlat(world.reader, flat);
  expect(differences.map(({ kind }) => kind)).toEqual(['moved', 'mounted', 'mounted']);
  expect(told(flat)).toEqual(truth(world.kernel, world.reader));
});

test.each([
  ['sums', resync, ver_21.FSINFO_ATTR_MOUNT_CHILDREN],
  ['the flat list', resyncFlat, ver_21.FSINFO_ATTR_MOUNT_ALL],
] as const)(
  'by %s, a place that is read while a copy is between is read again',
  (_, form, list) => {
    const world = peers();
    const task = world.actors[0]!;
    task.mount(null, '/m/b', null, MS_SLAVE, null);
    const cache = new MountCache();
    form(world.reader, cache);
    task.mount('N', '/m/b/a', 'tmpfs', 0, null);
    const { FSINFO_ATTR_MOUNT_POINT } = ver_21;
    const steps: [request: number, path: string | null, step: () => void][] = [
      [FSINFO_ATTR_MOUNT_POINT.number, '18', () => task.mount('N', '/m/a/a', 'tmpfs', 0, null)],
      [list.number, '/', () => task.umount2('/m/a/a', 0)],
    ];
    const calls: FsinfoCalls = {
      fsinfo: (dfd, path, params, buffer) => {
        const next = steps[0];
        if (next?.[0] === fsinfo_params.on(LP64).decode(params!).request && next[1] === path) {
          steps.shift();
          next[2]();
        }
        return world.reader.fsinfo(dfd, path, params, buffer);
      },
    };
    expect([...listed(world.reader).values()].map(({ mnt_id }) => mnt_id)).toContain(18);
    form(calls, cache);
    expect(steps).toEqual([]);
    expect(told(cache)).toEqual(truth(world.kernel, world.reader));
  },
);

/** A reader whose root is /m/a, and a mount there that leaves for /m/b. */
function leaving(moveFromItself: boolean): { world: World; leave: () => void } {
  const world = new World({ quirks: { moveFromItself } });
  const task = world.actors[0]!;
  task.mount('N', '/m/a/a', 'tmpfs', 0, null);
  world.reader.chroot('/m/a');
  return { world, leave: () => task.mount('/m/a/a', '/m/b/a', null, MS_MOVE, null) };
}

test('sums do not tell that a mount left, as MOVE_FROM counts at itself; the list does', () => {
  const { world, leave } = leaving(true);
  const [sums, flat] = [new MountCache(), new MountCache()];
  resync(world.reader, sums);
  resyncFlat(world.reader, flat);
  leave();
  expect(resync(world.reader, sums)).toMatchObject({ differences: [], queries: 1 });
  expect(paths(sums)).toEqual(['/', '/a']);
  expect(resyncFlat(world.reader, flat).differences).toMatchObject([{ kind: 'unmounted' }]);
  expect(paths(flat)).toEqual(['/']);
});

test('without that bug sums tell that a mount left', () => {
  const { world, leave } = leaving(false);
  const cache = new MountCache();
  resync(world.reader, cache);
  leave();
  expect(resync(world.reader, cache).differences).toMatchObject([{ kind: 'unmounted' }]);
  expect(paths(cache)).toEqual(['/']);
});

test('a mount that left and is gone goes when its id is given to another', () => {
  const world = new World();
  const task = world.actors[0]!;
  task.mkdir('/out', 0o755);
  task.mount('N', '/m/a/a', 'tmpfs', 0, null);
  world.reader.chroot('/m');
  const cache = new MountCache();
  resync(world.reader, cache);
  const left = cache.get([...listed(world.reader).keys()].at(-1)!)!;
  task.mount('/m/a/a', '/out', null, MS_MOVE, null);
  task.umount2('/out', 0);
  task.mount('N', '/m/b/a', 'tmpfs', 0, null);
  const { differences } = resync(world.reader, cache);
  expect(differences).toMatchObject([
    { kind: 'unmounted', mount: { mnt_unique_id: left.mnt_unique_id } },
    { kind: 'mounted', mount: { mnt_id: left.mnt_id } },
  ]);
});

test('a root that pivot_root() put where nothing is counted is searched for', () => {
  const world = new World();
  const cache = new MountCache();
  const task = world.actors[0]!;
  // In a root of its own: /m is the old root, /m/a the new one; its mount a/a takes the old one.
  task.mount('N', '/m/a/a', 'tmpfs', 0, null);
  task.mkdir('/m/a/a/old', 0o755);
  resync(world.reader, cache);
  task.chroot('/m');
  task.chdir('/');
  task.pivot_root('/a', '/a/a/old');
  const { differences } = resync(world.reader, cache);
  expect(differences.map(({ kind }) => kind)).toEqual(['moved', 'moved']);
  expect(told(cache)).toEqual(truth(world.kernel, world.reader));
  expect(paths(cache)).toContain('/m/a/old/b');
});

test('sums do not tell of an old root that came into a watched one; the list does', () => {
  const world = new World();
  world.reader.chroot('/m');
  const [sums, flat] = [new MountCache(), new MountCache()];
  resync(world.reader, sums);
  resyncFlat(world.reader, flat);
  world.actors[0]!.pivot_root('/m', '/m/a/a');
  expect(resync(world.reader, sums).differences).toEqual([]);
  expect(told(sums)).not.toEqual(truth(world.kernel, world.reader));
  expect(resyncFlat(world.reader, flat).differences).toMatchObject([{ kind: 'mounted' }, {}, {}]);
  expect(paths(flat)).toContain('/a/a');
  expect(told(flat)).toEqual(truth(world.kernel, world.reader));
});

test('no list tells of propagation, of another mount of a superblock, or of a new name', () => {
  const world = new World();
  const task = world.actors[0]!;
  const cache = new MountCache();
  const scans = [resync, resyncFlat];
  for (const scan of scans) scan(world.reader, cache);
  const find = (path: string) => [...cache][paths(cache).indexOf(path)]!.mnt_unique_id;
  const describe = (path: string) => describeMount(world.reader, cache, find(path))!;
  expect(describe('/m/a')).toMatchObject({ propagation: { shared: undefined } });
  task.mount(null, '/m/a', null, MS_SHARED, null);
  for (const scan of scans) expect(scan(world.reader, cache).differences).toEqual([]);
  expect(describe('/m/a')).toMatchObject({ propagation: { shared: 1n } });

  task.mount('/m/b', '/m/a/a', null, MS_BIND, null);
  for (const scan of scans) scan(world.reader, cache);
  expect(describe('/m/b')).toMatchObject({ sb_rdonly: false });
  task.mount(null, '/m/a/a', null, MS_REMOUNT | MS_RDONLY, null);
  for (const scan of scans) scan(world.reader, cache);
  expect(describe('/m/b')).toMatchObject({ sb_rdonly: true, mnt_attr: 0 });

  task.mkdir('/m/a/b/c', 0o755);
  task.mount('N', '/m/a/b/c', 'tmpfs', 0, null);
  for (const scan of scans) scan(world.reader, cache);
  task.rename('/m/a/b', '/m/a/d');
  for (const scan of scans) expect(scan(world.reader, cache).differences).toEqual([]);
  expect(paths(cache)).toContain('/m/a/b/c');
});

test('the root of a task that is unmounted has no mounts', () => {
  const world = new World();
  world.reader.chroot('/m/a');
  const cache = new MountCache();
  resync(world.reader, cache);
  world.actors[0]!.umount2('/m/a', MNT_DETACH);
  expect(resync(world.reader, cache).differences).toMatchObject([{ kind: 'unmounted' }]);
  expect(cache.size).toBe(0);
});

test('a watched root by fd stays the same mount when another one covers it', () => {
  const world = new World();
  const fd = world.reader.open('/m/a', O_PATH | O_DIRECTORY);
  const [byFd, byPath] = [{ fd }, { path: '/m/a' }].map((target) => new MountCache({ target }));
  for (const cache of [byFd!, byPath!]) resync(world.reader, cache);
  const root = byFd!.root;
  world.actors[0]!.mount('N', '/m/a', 'tmpfs', 0, null);
  for (const cache of [byFd!, byPath!]) resync(world.reader, cache);
  expect(byFd!.root).toBe(root);
  expect(paths(byFd!)).toEqual(['/m/a', '/m/a']);
  expect(byPath!.root).not.toBe(root);
  expect(paths(byPath!)).toEqual(['/m/a']);
});
