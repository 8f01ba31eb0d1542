import { Errno } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import { O_CREAT, O_DIRECTORY, O_RDWR } from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_EMPTY_PATH, AT_FDCWD, AT_RECURSIVE, AT_REMOVEDIR } from '@kernfmt/uapi/linux/fcntl';
import {
  MNT_DETACH,
  MNT_EXPIRE,
  MOUNT_ATTR__ATIME,
  MOUNT_ATTR_NOATIME,
  MOUNT_ATTR_NODEV,
  MOUNT_ATTR_NOSUID,
  MOUNT_ATTR_RDONLY,
  MS_BIND,
  MS_RDONLY,
  MS_REMOUNT,
  MS_SHARED,
  MS_SLAVE,
  MS_UNBINDABLE,
  mount_attr,
  OPEN_TREE_CLONE,
} from '@kernfmt/uapi/linux/mount';
import { CLONE_NEWNS } from '@kernfmt/uapi/linux/sched';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type SimTask, SimulatedKernel } from '../src/index.ts';
import { checkInvariants, rememberInitialNamespace } from './model/invariants.ts';
import { Machine, programs } from './model/operations.ts';

// What is held to the running Linux by @kernfmt/conformance, by examples that need none.

let kernel: SimulatedKernel;
let task: SimTask;

beforeEach(() => {
  kernel = new SimulatedKernel({ mountGeneration: '6.18' });
  task = kernel.task;
  for (const path of ['/a', '/a/b', '/c']) task.mkdir(path, 0o755);
});

function attributes(set: number, clear = 0, propagation = 0, size = 32): Uint8Array {
  const attr = new Uint8Array(size);
  attr.set(
    mount_attr.on(LP64).encode({
      attr_set: BigInt(set),
      attr_clr: BigInt(clear),
      propagation: BigInt(propagation),
      userns_fd: 0n,
    }),
  );
  return attr;
}

function errnoOf(call: () => void): string {
  try {
    call();
    return 'OK';
  } catch (error) {
    if (error instanceof Errno) return error.code;
    throw error;
  }
}

/** Mount point, options and tags of each mount but those that were there. */
function mounts(): string[] {
  return new TextDecoder()
    .decode(kernel.mountinfo())
    .split('\n')
    .filter((line) => line.includes(' - tmpfs ') && !line.includes(' / / '))
    .map((line) => line.split(' - ')[0]!.split(' ').slice(4).join(' '));
}

const tmpfs = (path: string) => task.mount('T', path, 'tmpfs', 0, null);

describe('mount_setattr', () => {
  test('sets and clears flags of one mount, or of a tree', () => {
    tmpfs('/a');
    task.mkdir('/a/x', 0o755);
    tmpfs('/a/x');
    task.mount_setattr(AT_FDCWD, '/a', 0, attributes(MOUNT_ATTR_NODEV));
    expect(mounts()).toEqual(['/a rw,nodev,relatime', '/a/x rw,relatime']);
    const attr = attributes(MOUNT_ATTR_NOSUID, MOUNT_ATTR_NODEV, MS_SHARED);
    task.mount_setattr(AT_FDCWD, '/a', AT_RECURSIVE, attr);
    expect(mounts()).toEqual([
      '/a rw,nosuid,relatime shared:1',
      '/a/x rw,nosuid,relatime shared:2',
    ]);
  });

  test('the access time is set where all of it is cleared', () => {
    tmpfs('/a');
    const set = (...attr: Parameters<typeof attributes>) =>
      errnoOf(() => task.mount_setattr(AT_FDCWD, '/a', 0, attributes(...attr)));
    expect(set(MOUNT_ATTR_NOATIME)).toBe('EINVAL');
    expect(set(MOUNT_ATTR_NOATIME, MOUNT_ATTR_NOATIME)).toBe('EINVAL');
    expect(set(MOUNT_ATTR__ATIME, MOUNT_ATTR__ATIME)).toBe('EINVAL');
    expect(set(MOUNT_ATTR_NOATIME, MOUNT_ATTR__ATIME)).toBe('OK');
    expect(mounts()).toEqual(['/a rw,noatime']);
  });

  test('changes all of a tree or nothing', () => {
    tmpfs('/a');
    task.mkdir('/a/x', 0o755);
    tmpfs('/a/x');
    task.open('/a/x/f', O_RDWR | O_CREAT, 0o600);
    const before = mounts();
    const readonly = attributes(MOUNT_ATTR_RDONLY);
    const call = () => task.mount_setattr(AT_FDCWD, '/a', AT_RECURSIVE, readonly);
    expect(errnoOf(call)).toBe('EBUSY');
    expect(mounts()).toEqual(before);
  });

  test('is for mounts of the namespace, and for the root of a detached tree', () => {
    tmpfs('/a');
    const nodev = attributes(MOUNT_ATTR_NODEV);
    const fd = task.open_tree(AT_FDCWD, '/a', OPEN_TREE_CLONE);
    const inside = task.open('/a', O_DIRECTORY);
    const set = (on: number) => errnoOf(() => task.mount_setattr(on, '', AT_EMPTY_PATH, nodev));
    expect(set(fd)).toBe('OK');
    expect(set(inside)).toBe('OK');
    task.umount2('/a', MNT_DETACH);
    expect(set(inside)).toBe('EINVAL');
  });

  test('its arguments are checked in order', () => {
    const set = (flags: number, attr: Uint8Array | null, path = '/none') =>
      errnoOf(() => task.mount_setattr(AT_FDCWD, path, flags, attr));
    expect(set(AT_REMOVEDIR, new Uint8Array(5000))).toBe('EINVAL');
    expect(set(0, new Uint8Array(5000))).toBe('E2BIG');
    expect(set(0, new Uint8Array(31))).toBe('EINVAL');
    expect(set(0, null)).toBe('EINVAL');
    expect(
      set(
        0,
        Uint8Array.from({ length: 40 }, () => 1),
      ),
    ).toBe('E2BIG');
    expect(set(0, attributes(0))).toBe('OK');
    expect(set(0, attributes(1 << 30))).toBe('EINVAL');
    expect(set(0, attributes(0, 0, MS_SHARED | MS_SLAVE))).toBe('EINVAL');
    expect(set(0, attributes(MOUNT_ATTR_NODEV, 0, 0, 40))).toBe('ENOENT');
    expect(set(0, attributes(MOUNT_ATTR_NODEV), '/a')).toBe('EINVAL');
  });

  test('is ENOSYS by the rules of 5.8', () => {
    const old = new SimulatedKernel();
    const set = () => old.task.mount_setattr(AT_FDCWD, '/', 0, attributes(MOUNT_ATTR_NODEV));
    expect(errnoOf(set)).toBe('ENOSYS');
  });
});

describe('since 5.8', () => {
  test('the copy of an unbindable mount in a new namespace is not unbindable', () => {
    tmpfs('/a');
    task.mount(null, '/a', null, MS_UNBINDABLE, null);
    expect(mounts()).toEqual(['/a rw,relatime unbindable']);
    task.unshare(CLONE_NEWNS);
    expect(mounts()).toEqual(['/a rw,relatime']);
  });

  test('what is unmounted cannot be made shared', () => {
    tmpfs('/a');
    task.chdir('/a');
    task.umount2('/a', MNT_DETACH);
    expect(errnoOf(() => task.mount(null, '.', null, MS_SHARED, null))).toBe('EINVAL');
    expect(errnoOf(() => task.mount('T', '.', 'tmpfs', 0, null))).toBe('ENOENT');
  });

  test('a generation that there is none of is a RangeError', () => {
    const options = { mountGeneration: '6.1' as '6.18' };
    expect(() => new SimulatedKernel(options)).toThrow(
      /^SimulatedKernel: no mountGeneration "6.1"/,
    );
  });

  test('whatever is called, tree, counts, peers, slaves and ids are consistent', () => {
    fc.assert(
      fc.property(programs('all'), (program) => {
        const machine = new Machine({ mountGeneration: '6.18' });
        rememberInitialNamespace(machine.kernel);
        for (const operation of program) {
          machine.step(operation);
          checkInvariants(machine.kernel);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('found by comparison with Linux, of every generation', () => {
  test('while something removed is in use, its file system stays writable', () => {
    tmpfs('/a');
    task.mkdir('/a/x', 0o755);
    const fd = task.open('/a/x', O_DIRECTORY);
    task.rmdir('/a/x');
    const remount = () => task.mount(null, '/a', null, MS_REMOUNT | MS_RDONLY, null);
    expect(errnoOf(remount)).toBe('EBUSY');
    task.close(fd);
    expect(errnoOf(remount)).toBe('OK');
  });

  test('so does one of which a removed directory is mounted', () => {
    tmpfs('/a');
    task.mkdir('/a/x', 0o755);
    task.mount('/a/x', '/c', null, MS_BIND, null);
    task.rmdir('/a/x');
    const remount = () => task.mount(null, '/a', null, MS_REMOUNT | MS_RDONLY, null);
    expect(errnoOf(remount)).toBe('EBUSY');
  });

  test('a walk that ends in vain keeps the mount that it ends in from expiring', () => {
    tmpfs('/a');
    const expire = () => errnoOf(() => task.umount2('/a', MNT_EXPIRE));
    expect(expire()).toBe('EAGAIN');
    expect(errnoOf(() => task.rmdir('/a/none/none'))).toBe('ENOENT');
    expect(expire()).toBe('EAGAIN');
    expect(expire()).toBe('OK');
  });
});
