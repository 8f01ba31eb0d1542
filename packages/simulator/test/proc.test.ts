import { errno } from '@kernfmt/kernel';
import { O_CREAT, O_RDONLY, O_WRONLY } from '@kernfmt/uapi/asm-generic/fcntl';
import { MNT_DETACH, MS_BIND } from '@kernfmt/uapi/linux/mount';
import { CLONE_NEWNS } from '@kernfmt/uapi/linux/sched';
import { expect, test } from 'vitest';
import { type SimTask, SimulatedKernel } from '../src/index.ts';

function contents(task: SimTask, path: string): string {
  const fd = task.open(path, O_RDONLY);
  const buffer = new Uint8Array(4096);
  const length = task.read(fd, buffer);
  task.close(fd);
  return new TextDecoder().decode(buffer.subarray(0, length));
}

function write(task: SimTask, path: string, text: string): void {
  const fd = task.open(path, O_WRONLY);
  try {
    task.write(fd, new TextEncoder().encode(text));
  } finally {
    task.close(fd);
  }
}

test('/proc/self/mountinfo is what the reader’s root sees, names escaped', () => {
  const { task } = new SimulatedKernel();
  task.mkdir('/a b', 0o755);
  task.mount('s\tp', '/a b', 'tmpfs', 0, null);
  expect(contents(task, '/proc/self/mountinfo')).toContain(
    '14 11 0:11 / /a\\040b rw,relatime - tmpfs s\\011p rw\n',
  );
  const child = task.fork();
  child.chroot('/a b');
  expect(contents(task, `/proc/${child.pid}/mountinfo`)).toBe(
    '14 11 0:11 / / rw,relatime - tmpfs s\\011p rw\n',
  );
});

test('fs.mount-max is read and written as a sysctl', () => {
  const { task } = new SimulatedKernel();
  expect(contents(task, '/proc/sys/fs/mount-max')).toBe('100000\n');
  write(task, '/proc/sys/fs/mount-max', '5');
  expect(() => write(task, '/proc/sys/fs/mount-max', 'many')).toThrow(errno('EINVAL'));
  task.mkdir('/a', 0o755);
  expect(() => task.mount('A', '/a', 'tmpfs', 0, null)).toThrow(errno('ENOSPC'));
});

test('nobody makes files in /proc', () => {
  const { task } = new SimulatedKernel();
  expect(() => task.mkdir('/proc/a', 0o755)).toThrow(errno('EPERM'));
  expect(() => task.rmdir('/proc/sys')).toThrow(errno('EPERM'));
});

test('a mount of /proc/PID/ns/mnt keeps a namespace that no task is in', () => {
  const kernel = singleFile();
  const { task } = kernel;
  const child = task.fork();
  child.unshare(CLONE_NEWNS);
  child.mkdir('/only', 0o755);
  child.mount('only', '/only', 'tmpfs', 0, null);
  task.mount(`/proc/${child.pid}/ns/mnt`, '/file', null, MS_BIND, null);
  child.exit();
  const fd = task.open('/file', O_RDONLY);
  const other = task.fork();
  other.setns(fd, CLONE_NEWNS);
  expect(new TextDecoder().decode(kernel.mountinfo(other))).toContain(' /only ');
  other.exit();
  task.close(fd);
  const before = kernel.mnt_ids.alloc();
  kernel.mnt_ids.free(before);
  task.umount2('/file', MNT_DETACH);
  // The namespace went with its last mount: its ids are free again.
  const after = kernel.mnt_ids.alloc();
  expect(after).toBeLessThan(before);
});

test('a namespace cannot be mounted within itself, or in one made later', () => {
  const { task } = singleFile();
  const file = `/proc/${task.pid}/ns/mnt`;
  expect(() => task.mount(file, '/file', null, MS_BIND, null)).toThrow(errno('EINVAL'));
  const child = task.fork();
  child.unshare(CLONE_NEWNS);
  expect(() => child.mount(file, '/file', null, MS_BIND, null)).toThrow(errno('EINVAL'));
});

/** A machine with a file to mount on. */
function singleFile(): SimulatedKernel {
  const kernel = new SimulatedKernel();
  kernel.task.close(kernel.task.open('/file', O_WRONLY | O_CREAT, 0o644));
  return kernel;
}
