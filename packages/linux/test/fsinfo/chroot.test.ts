import { closeSync, openSync } from 'node:fs';
import { query, type Target, ver_21 } from '@kernfmt/fsinfo';
import { Errno, errno, orThrow } from '@kernfmt/kernel';
import { O_DIRECTORY, O_PATH } from '@kernfmt/uapi/asm-generic/fcntl';
import { MOUNT_PROPAGATION_DEPENDENT, MOUNT_PROPAGATION_SHARED } from '@kernfmt/uapi/linux/fsinfo';
import { MS_BIND, MS_SHARED, MS_SLAVE } from '@kernfmt/uapi/linux/mount';
import { CLONE_FS } from '@kernfmt/uapi/linux/sched';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveFsinfo } from '../../src/fsinfo/live-fsinfo.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Scratch } from '../scratch.ts';
import { expectedTable } from './lines.ts';
import { fsinfoIn, MODES } from './modes.ts';

const {
  FSINFO_ATTR_MOUNT_ALL,
  FSINFO_ATTR_MOUNT_CHILDREN,
  FSINFO_ATTR_MOUNT_INFO,
  FSINFO_ATTR_MOUNT_POINT,
  FSINFO_ATTR_MOUNT_POINT_FULL,
  FSINFO_ATTR_MOUNT_TOPOLOGY,
} = ver_21;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe.runIf(hasNative && isRoot)('with a root directory of our own', () => {
  const { sys } = hasNative ? liveNative() : { sys: undefined! };
  const before = process.cwd();
  let scratch: Scratch;

  beforeAll(() => {
    enterPrivateMounts(sys);
    orThrow(sys.unshare(CLONE_FS));
    scratch = new Scratch(sys);
  });
  afterAll(() => scratch.remove());

  /** A tree with one half inside of `jail` and one outside; /proc is in there. */
  function build(): void {
    scratch.clear();
    scratch.dir('jail/proc', 'jail/plain', 'outside');
    orThrow(sys.mount('/proc', scratch.path('jail/proc'), null, MS_BIND, null));
    scratch.tmpfs('jail/in');
    scratch.tmpfs('jail/in/deeper');
    scratch.tmpfs('outside/out');
    scratch.dir('outside/out/place');
  }

  function inside(name: string, body: () => void): void {
    const root = openSync('/', O_PATH | O_DIRECTORY);
    process.chdir('/');
    orThrow(sys.chroot(scratch.path(name)));
    process.chdir('/');
    try {
      body();
    } finally {
      process.chdir(`/proc/thread-self/fd/${root}`);
      orThrow(sys.chroot('.'));
      closeSync(root);
      process.chdir(before);
    }
  }

  const infoOf = (calls: LiveFsinfo, target: Target) =>
    query(calls, target, FSINFO_ATTR_MOUNT_INFO);
  const codeOf = (call: () => unknown): unknown => {
    try {
      return call();
    } catch (error) {
      if (error instanceof Errno) return error.code;
      throw error;
    }
  };

  it.each(MODES)(
    'mounts inside are named from it, and those outside are not found, by %s',
    (mode) => {
      build();
      const calls = fsinfoIn(mode);
      const outside = infoOf(calls, { path: scratch.path('outside/out') }).mnt_id;
      const above = infoOf(calls, { path: scratch.root }).mnt_id;
      // What was found by an id before does not make it visible afterwards.
      for (const mnt_id of [outside, above]) expect(infoOf(calls, { mnt_id }).mnt_id).toBe(mnt_id);
      inside('jail', () => {
        const table = expectedTable();
        expect(table.map(({ point }) => point).sort()).toEqual(['/in', '/in/deeper', '/proc']);
        for (const { mnt_id, point, parent_id } of table) {
          const of = (attribute: typeof FSINFO_ATTR_MOUNT_POINT) =>
            text(query(calls, { mnt_id }, attribute));
          expect(of(FSINFO_ATTR_MOUNT_POINT_FULL)).toBe(point);
          expect(of(FSINFO_ATTR_MOUNT_POINT)).toBe(point === '/in/deeper' ? '/deeper' : point);
          expect(query(calls, { mnt_id }, FSINFO_ATTR_MOUNT_TOPOLOGY).parent_id).toBe(parent_id);
          expect(infoOf(calls, { path: point }).mnt_id).toBe(mnt_id);
        }
        for (const mnt_id of [outside, above]) {
          expect(() => infoOf(calls, { mnt_id })).toThrow(errno('EPERM'));
        }
      });
    },
  );

  it('the root in the middle of a mount is that mount, as far as it is inside', () => {
    build();
    const calls = fsinfoIn('statmount');
    const above = infoOf(calls, { path: scratch.root });
    inside('jail', () => {
      expect(infoOf(calls, { path: '/' })).toEqual(above);
      expect(text(query(calls, { path: '/' }, FSINFO_ATTR_MOUNT_POINT))).toBe('/');
      expect(text(query(calls, { path: '/' }, FSINFO_ATTR_MOUNT_POINT_FULL))).toBe('/');
      expect(text(query(calls, { path: '/plain' }, FSINFO_ATTR_MOUNT_POINT_FULL))).toBe('/plain');
      const { parent_id } = query(calls, { path: '/' }, FSINFO_ATTR_MOUNT_TOPOLOGY);
      expect(parent_id).toBe(above.mnt_id);
      const all = query(calls, { path: '/' }, FSINFO_ATTR_MOUNT_ALL).map(({ mnt_id }) => mnt_id);
      const table = expectedTable().map(({ mnt_id }) => mnt_id);
      expect(all.sort()).toEqual(table.sort());
      // The mount's children are its own, wherever one looks from.
      const kin = query(calls, { path: '/' }, FSINFO_ATTR_MOUNT_CHILDREN);
      expect(kin).toHaveLength(4);
    });
  });

  it('what is outside, and open, has no path from here', () => {
    build();
    const calls = fsinfoIn('statmount');
    const fds = ['outside/out', 'outside/out/place', 'outside'].map((name) =>
      openSync(scratch.path(name), O_PATH),
    );
    const known = fds.map((fd) => infoOf(calls, { fd }));
    inside('jail', () => {
      fds.forEach((fd, i) => {
        const target = { fd };
        expect(infoOf(calls, target)).toEqual(known[i]);
        expect(codeOf(() => query(calls, target, FSINFO_ATTR_MOUNT_POINT_FULL))).toBe('EPERM');
      });
      const [out = -1, place = -1] = fds;
      const {
        parent_id,
        propagation_type: _,
        ...groups
      } = query(calls, { fd: out }, FSINFO_ATTR_MOUNT_TOPOLOGY);
      expect(parent_id).toBe(known[0]?.mnt_id);
      expect(groups).toMatchObject({ shared_group_id: 0 });
      // Its place in the parent was known to the series; here nothing tells.
      expect(codeOf(() => query(calls, { fd: out }, FSINFO_ATTR_MOUNT_POINT))).toBe('EPERM');
      const all = query(calls, { fd: out }, FSINFO_ATTR_MOUNT_ALL);
      expect(all.map(({ mnt_id }) => mnt_id)).toEqual([known[0]?.mnt_id]);
      expect(codeOf(() => query(calls, { fd: place }, FSINFO_ATTR_MOUNT_ALL))).toBe('EOPNOTSUPP');
      expect(infoOf(calls, { mnt_id: known[0]!.mnt_id, dfd: out })).toEqual(known[0]);
    });
    for (const fd of fds) closeSync(fd);
  });

  it('a master that cannot be seen is told with the group behind it that can', () => {
    scratch.clear();
    scratch.dir('jail/proc');
    orThrow(sys.mount('/proc', scratch.path('jail/proc'), null, MS_BIND, null));
    scratch.tmpfs('jail/top');
    scratch.propagation('jail/top', MS_SHARED);
    scratch.bind('jail/top', 'middle');
    scratch.propagation('middle', MS_SLAVE);
    scratch.propagation('middle', MS_SHARED);
    scratch.bind('middle', 'jail/bottom');
    scratch.propagation('jail/bottom', MS_SLAVE);
    const calls = fsinfoIn('statmount');
    const topology = (path: string) => query(calls, { path }, FSINFO_ATTR_MOUNT_TOPOLOGY);
    const middle = topology(scratch.path('middle')).shared_group_id;
    expect(topology(scratch.path('jail/bottom'))).toMatchObject({
      dependent_source_id: middle,
      dependent_clone_of_id: 0,
    });
    inside('jail', () => {
      const top = topology('/top');
      expect(top.propagation_type).toBe(MOUNT_PROPAGATION_SHARED);
      expect(topology('/bottom')).toMatchObject({
        propagation_type: MOUNT_PROPAGATION_DEPENDENT,
        shared_group_id: 0,
        dependent_source_id: middle,
        dependent_clone_of_id: top.shared_group_id,
      });
      for (const mode of MODES) {
        expect(query(fsinfoIn(mode), { path: '/bottom' }, FSINFO_ATTR_MOUNT_TOPOLOGY)).toEqual(
          topology('/bottom'),
        );
      }
    });
  });

  it('somebody without CAP_SYS_ADMIN is told of what is inside alone', () => {
    build();
    const calls = fsinfoIn('statmount');
    const out = openSync(scratch.path('outside/out'), O_PATH);
    inside('jail', () => {
      process.seteuid?.(65534);
      try {
        expect(infoOf(calls, { path: '/in/deeper' }).attr).toBe(0);
        expect(query(calls, { path: '/in' }, FSINFO_ATTR_MOUNT_CHILDREN)).toHaveLength(2);
        expect(codeOf(() => infoOf(calls, { fd: out }))).toBe('EPERM');
        // Of its own root's mount, which is not all inside, Linux tells it nothing either.
        expect(codeOf(() => infoOf(calls, { path: '/' }))).toBe('EPERM');
      } finally {
        process.seteuid?.(0);
      }
    });
    closeSync(out);
  });
});
