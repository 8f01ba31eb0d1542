import { errno } from '@kernfmt/kernel';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { MNT_DETACH } from '@kernfmt/uapi/linux/mount';
import { IOC_WATCH_QUEUE_SET_SIZE, O_NOTIFICATION_PIPE } from '@kernfmt/uapi/linux/watch_queue';
import { expect, test } from 'vitest';
import { SimulatedKernel } from '../src/index.ts';

test('boots to the state that the recordings start from', () => {
  const kernel = new SimulatedKernel();
  expect(new TextDecoder().decode(kernel.mountinfo())).toBe(
    '11 1 0:9 / / rw,relatime - tmpfs root rw,mode=755\n' +
      '12 11 0:10 / /proc rw,relatime - proc proc rw\n' +
      '13 11 0:5 / /dev rw,relatime - devtmpfs devtmpfs rw,mode=755\n',
  );
});

test('a mount point is known by id, and still when the mount is gone', () => {
  const kernel = new SimulatedKernel();
  const { task } = kernel;
  const pointOf = (id: bigint) => {
    const bytes = kernel.mountPoint(id);
    return bytes && new TextDecoder().decode(bytes);
  };
  task.mkdir('/a', 0o755);
  task.mount('A', '/a', 'tmpfs', 0, null);
  task.mkdir('/a/b', 0o755);
  task.mount('B', '/a/b', 'tmpfs', 0, null);
  expect([pointOf(11n), pointOf(14n), pointOf(15n)]).toEqual(['/', '/a', '/a/b']);
  task.umount2('/a', MNT_DETACH);
  expect([pointOf(14n), pointOf(15n), pointOf(16n)]).toEqual(['/a', '/a/b', undefined]);
  task.mkdir('/c', 0o755);
  task.mount('C', '/c', 'tmpfs', 0, null);
  expect(pointOf(14n)).toBe('/c');
});

test('wait() resolves with a record; a close or an abort rejects it', async () => {
  const { task } = new SimulatedKernel();
  const [queue] = task.pipe2(O_NOTIFICATION_PIPE);
  task.ioctl(queue, IOC_WATCH_QUEUE_SET_SIZE, 8);
  task.watch_mount(AT_FDCWD, '/', 0, queue, 1);
  const awaited = task.wait(queue);
  task.mkdir('/a', 0o755);
  task.mount('A', '/a', 'tmpfs', 0, null);
  await awaited;
  expect(task.read(queue, new Uint8Array(128))).toBe(24);
  const aborted = new AbortController();
  const sleeping = task.wait(queue, { signal: aborted.signal });
  aborted.abort(new Error('enough'));
  await expect(sleeping).rejects.toThrow('enough');
  const closed = task.wait(queue);
  task.close(queue);
  await expect(closed).rejects.toBe(errno('EBADF'));
  await expect(task.wait(queue)).rejects.toBe(errno('EBADF'));
});

test('after exit() every call is refused', () => {
  const { task } = new SimulatedKernel();
  const child = task.fork();
  child.exit();
  expect(() => child.getcwd()).toThrow(errno('ESRCH'));
  expect(() => task.pidfd_open(child.pid, 0)).toThrow(errno('ESRCH'));
});

test('unknown options are refused by name', () => {
  const quirks: Record<string, boolean> = { moveFromItsel: false };
  expect(() => new SimulatedKernel({ quirks })).toThrow(/no quirk "moveFromItsel"; there are /);
});
