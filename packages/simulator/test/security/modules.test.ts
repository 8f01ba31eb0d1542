import { errno } from '@kernfmt/kernel';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import * as k from '@kernfmt/uapi/linux/keyctl';
import { IOC_WATCH_QUEUE_SET_SIZE, O_NOTIFICATION_PIPE } from '@kernfmt/uapi/linux/watch_queue';
import { describe, expect, test } from 'vitest';
import { type SecurityModule, type SimTask, SimulatedKernel } from '../../src/index.ts';
import { labels, ownersOnly } from '../../src/modules.ts';

function queueOf(task: SimTask): number {
  const [fd] = task.pipe2(O_NOTIFICATION_PIPE);
  task.ioctl(fd, IOC_WATCH_QUEUE_SET_SIZE, 8);
  return fd;
}

function lengthRead(task: SimTask, fd: number): number {
  try {
    return task.read(fd, new Uint8Array(512));
  } catch (error) {
    if (error === errno('EAGAIN')) return 0;
    throw error;
  }
}

/** A child of the first task with another effective user. */
function userTask(kernel: SimulatedKernel, uid: number): SimTask {
  const task = kernel.task.fork();
  task.seteuid(uid);
  return task;
}

const mount = (task: SimTask): void => task.mount('A', '/a', 'tmpfs', 0, null);

function withDirectory(modules: readonly SecurityModule[]): SimulatedKernel {
  const kernel = new SimulatedKernel({ modules });
  kernel.task.mkdir('/a', 0o755);
  return kernel;
}

describe('ownersOnly', () => {
  test('keeps users to what is theirs', () => {
    const kernel = withDirectory([ownersOnly()]);
    const { task } = kernel;
    task.mkdir('/mine', 0o755);
    task.chown('/mine', 1000, 1000);
    const me = userTask(kernel, 1000);
    const fd = queueOf(me);
    expect(() => me.watch_mount(AT_FDCWD, '/a', 0, fd, 1)).toThrow(errno('EPERM'));
    me.watch_mount(AT_FDCWD, '/mine', 0, fd, 1);
    const key = task.add_key('user', 'k', Uint8Array.of(1), k.KEY_SPEC_USER_KEYRING);
    task.keyctl(k.KEYCTL_SETPERM, key, k.KEY_POS_ALL | k.KEY_OTH_ALL);
    expect(() => me.keyctl(k.KEYCTL_WATCH_KEY, key, fd, 1)).toThrow(errno('EPERM'));
    task.mount('B', '/mine', 'tmpfs', 0, null);
    task.mount(null, '/mine', null, 0x1020, null);
    expect(lengthRead(me, fd)).toBe(0);
  });

  test('lets who is capable watch and hear everything', () => {
    const { task } = withDirectory([ownersOnly()]);
    const fd = queueOf(task);
    task.watch_mount(AT_FDCWD, '/', 0, fd, 1);
    mount(task);
    expect(lengthRead(task, fd)).toBe(24);
  });
});

describe('labels', () => {
  const policy = {
    labelOf: ({ euid }: { readonly euid: number }) => (euid === 0 ? 'system' : `user${euid}`),
    labelOfKey: ({ uid }: { readonly uid: number }) => (uid === 7 ? undefined : `user${uid}`),
    allows: (subject: string, object: string, access: string) =>
      access === 'write' && subject === 'system' && object === 'user1000',
  };

  test('whoever causes a record has to be allowed to write to the watcher', () => {
    for (const [uid, length] of [
      [1000, 24],
      [1001, 0],
    ] as const) {
      const kernel = withDirectory([labels(policy)]);
      const watcher = userTask(kernel, uid);
      const fd = queueOf(watcher);
      watcher.watch_mount(AT_FDCWD, '/', 0, fd, 1);
      mount(kernel.task);
      expect(lengthRead(watcher, fd)).toBe(length);
    }
  });

  test('REMOVAL is told whatever the labels, and a refusal is no loss', () => {
    const kernel = withDirectory([labels(policy)]);
    mount(kernel.task);
    const watcher = userTask(kernel, 1001);
    const fd = queueOf(watcher);
    watcher.watch_mount(AT_FDCWD, '/a', 0, fd, 1);
    kernel.task.umount2('/a', 0);
    expect(lengthRead(watcher, fd)).toBe(16);
    expect(lengthRead(watcher, fd)).toBe(0);
  });

  test('to watch a key is to read it', () => {
    const kernel = withDirectory([labels(policy)]);
    const add = (uid: number): number => {
      const serial = kernel.task.add_key(
        'user',
        `${uid}`,
        Uint8Array.of(1),
        k.KEY_SPEC_USER_KEYRING,
      );
      kernel.task.keyctl(k.KEYCTL_SETPERM, serial, k.KEY_POS_ALL | k.KEY_USR_ALL | k.KEY_OTH_ALL);
      kernel.task.keyctl(k.KEYCTL_CHOWN, serial, uid, -1);
      return serial;
    };
    const [own, other, open] = [add(1000), add(1001), add(7)];
    const watcher = userTask(kernel, 1000);
    const fd = queueOf(watcher);
    const watch = (key: number) => watcher.keyctl(k.KEYCTL_WATCH_KEY, key, fd, 1);
    expect(watch(own)).toBe(0);
    expect(watch(open)).toBe(0);
    expect(() => watch(other)).toThrow(errno('EACCES'));
  });
});

describe('several modules', () => {
  const refusing = (name: string, asked: string[]): SecurityModule => ({
    name,
    watch_mount: () => {
      asked.push(name);
      return name === 'second' ? 'EPERM' : name === 'third' ? 'EACCES' : undefined;
    },
  });

  test('the first that refuses decides, and the rest are not asked', () => {
    const asked: string[] = [];
    const modules = ['first', 'second', 'third'].map((name) => refusing(name, asked));
    const { task } = new SimulatedKernel({ modules });
    const fd = queueOf(task);
    expect(() => task.watch_mount(AT_FDCWD, '/', 0, fd, 1)).toThrow(errno('EPERM'));
    expect(asked).toEqual(['first', 'second']);
  });

  test('nobody is asked of a lookup that fails, a bad queue, or a removal', () => {
    const asked: string[] = [];
    const { task } = new SimulatedKernel({ modules: [refusing('first', asked)] });
    const fd = queueOf(task);
    expect(() => task.watch_mount(AT_FDCWD, '/none', 0, fd, 1)).toThrow(errno('ENOENT'));
    task.watch_mount(AT_FDCWD, '/', 0, 999, 1);
    expect(asked).toEqual([]);
    task.watch_mount(AT_FDCWD, '/', 0, fd, 1);
    task.watch_mount(AT_FDCWD, '/', 0, fd, -1);
    expect(asked).toEqual(['first']);
    expect(() => {
      task.watch_mount(AT_FDCWD, '/', 0, fd, 1);
      task.watch_mount(AT_FDCWD, '/', 0, fd, 1);
    }).toThrow(errno('EBUSY'));
    expect(asked).toHaveLength(3);
  });
});
