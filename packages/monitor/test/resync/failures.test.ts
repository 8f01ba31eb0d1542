import { ReplyError } from '@kernfmt/fsinfo';
import { Errno, errno, type FsinfoCalls } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import { SimulatedKernel } from '@kernfmt/simulator';
import {
  FSINFO_ATTR_MOUNT_ALL,
  FSINFO_ATTR_MOUNT_CHILDREN,
  type FsinfoMountChild,
  fsinfo_mount_child,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Difference, MountCache, resync, resyncFlat } from '../../src/resync.ts';
import { act, operation, rounds } from './program.ts';
import { told, truth } from './truth.ts';
import { attempt, interleaved, World } from './world.ts';

const forms = [
  ['sums', resync],
  ['the flat list', resyncFlat],
] as const;

/** The mounts of a table that only knows differences. */
function follow(ids: Set<bigint>, differences: readonly Difference[]): void {
  for (const { kind, mount } of differences) {
    if (kind === 'mounted') ids.add(mount.mnt_unique_id);
    if (kind === 'unmounted') ids.delete(mount.mnt_unique_id);
  }
}

test.each(forms)(
  'by %s, a scan that was broken off anywhere is made up for by the next',
  (_, form) => {
    let broken = 0;
    fc.assert(
      fc.property(rounds('private'), fc.array(fc.nat(20)), (program, breaks) => {
        const world = new World();
        const cache = new MountCache();
        form(world.reader, cache);
        const before = new Set([...cache].map(({ mnt_unique_id }) => mnt_unique_id));
        for (const { before: operations } of program) {
          for (const each of operations) act(world, each);
          let left = breaks.shift() ?? 100;
          const happen = () => {
            if (left-- === 0) throw errno('EINTR');
          };
          const result = attempt(() => form(interleaved(world.reader, happen), cache));
          if (result instanceof Errno) broken++;
          else follow(before, result.differences);
        }
        follow(before, form(world.reader, cache).differences);
        expect(told(cache)).toEqual(truth(world.kernel, world.reader));
        expect(before).toEqual(new Set([...cache].map(({ mnt_unique_id }) => mnt_unique_id)));
      }),
      { numRuns: 60 },
    );
    expect(broken).toBeGreaterThan(10);
  },
);

test.each(forms)('by %s, a scan gives up when mounts change faster than it reads', (_, form) => {
  const world = new World();
  const task = world.actors[0]!;
  const cache = new MountCache();
  const happen = () => {
    if (attempt(() => task.umount2('/m/a/a', 0)) !== undefined) {
      task.mount('N', '/m/a/a', 'tmpfs', 0, null);
    }
  };
  const busy = interleaved(world.reader, happen);
  expect(form(busy, cache, { passes: 5 })).toMatchObject({ passes: 5, settled: false });
  expect(form(world.reader, cache)).toMatchObject({ settled: true });
  expect(told(cache)).toEqual(truth(world.kernel, world.reader));
});

test.each(forms)(
  'by %s, what the kernel refuses of the root is thrown, and names the call',
  (_, form) => {
    const cache = new MountCache();
    expect(() => form(new SimulatedKernel().task, cache)).toThrow(errno('ENOSYS'));
    expect(cache.size).toBe(0);
    const { reader } = new World();
    expect(() => form(reader, new MountCache({ target: { path: '/none' } }))).toThrow(
      errno('ENOENT'),
    );
    expect(() => form(reader, new MountCache({ target: { fd: 99 } }))).toThrow(errno('EBADF'));
    for (const passes of [0, -1, 1.5, Number.NaN]) {
      expect(() => form(reader, cache, { passes })).toThrow(
        new RangeError(`${form.name}: passes should be an integer from 1 on, is ${passes}`),
      );
    }
  },
);

/** A kernel that answers lists with anything, and other questions as the simulator does. */
function lying(world: World, lists: readonly (readonly FsinfoMountChild[])[]): FsinfoCalls {
  const codec = fsinfo_mount_child.on(LP64);
  let next = 0;
  return {
    fsinfo: (dfd, path, params, buffer) => {
      const { request } = fsinfo_params.on(LP64).decode(params!);
      if (request !== FSINFO_ATTR_MOUNT_ALL && request !== FSINFO_ATTR_MOUNT_CHILDREN) {
        return world.reader.fsinfo(dfd, path, params, buffer);
      }
      const list = lists[next++ % lists.length]!;
      for (const [at, element] of list.entries()) {
        if ((at + 1) * codec.size <= buffer!.length)
          codec.encode(element, buffer!, at * codec.size);
      }
      return list.length * codec.size;
    },
  };
}

const element = fc.record({
  mnt_unique_id: fc.bigInt({ min: 0n, max: 8n }),
  mnt_id: fc.integer({ min: 10, max: 17 }),
  parent_id: fc.integer({ min: 10, max: 17 }),
  mnt_notify_sum: fc.bigInt({ min: 0n, max: 2n }),
});

test.each(forms)('by %s, lists that no kernel has end in a table or an error', (_, form) => {
  const lists = fc.array(fc.array(element, { maxLength: 8 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lists, fc.array(operation('all')), (answers, operations) => {
      const world = new World();
      for (const each of operations) act(world, each);
      const cache = new MountCache();
      try {
        form(lying(world, answers), cache, { passes: 10 });
      } catch (error) {
        expect(error).toBeInstanceOf(ReplyError);
      }
      for (const mount of cache) expect(cache.get(mount.mnt_unique_id)).toBe(mount);
      expect(form(world.reader, cache).settled).toBe(true);
      resyncFlat(world.reader, cache);
      expect(told(cache)).toEqual(truth(world.kernel, world.reader));
    }),
    { numRuns: 150 },
  );
});

test('a list without the mount itself is no reply', () => {
  const world = new World();
  expect(() => resync(lying(world, [[]]), new MountCache())).toThrow(ReplyError);
});
