import { expect, test as it } from 'vitest';
import { ARCHES, type Arch } from '../../src/arch.ts';
import { fcntlOf } from '../../src/asm-generic/fcntl.ts';
import { _IO } from '../../src/asm-generic/ioctl.ts';
import {
  IOC_WATCH_QUEUE_SET_FILTER,
  IOC_WATCH_QUEUE_SET_SIZE,
  O_NOTIFICATION_PIPE,
  watchQueueOf,
} from '../../src/asm-generic/watch_queue.ts';

// What the arch headers of Linux 6.1 compile to. Ring ioctls: 's', 1 and 2, of the first revision.
const generic = [0x5760, 0x5761, 0x80, 0x7301, 0x7302];
const expected: Partial<Record<Arch, number[]>> = {
  parisc: [0x5760, 0x5761, 0x400, 0x7301, 0x7302],
  alpha: [0x20005760, 0x20005761, 0x800, 0x20007301, 0x20007302],
  mips: [0x20005760, 0x20005761, 0x400, 0x20007301, 0x20007302],
  powerpc: [0x20005760, 0x20005761, 0x80, 0x20007301, 0x20007302],
  sparc: [0x20005760, 0x20005761, 0x800, 0x20007301, 0x20007302],
};

it.each(ARCHES)('%s has its watch queue ioctls and pipe flag', (arch) => {
  const { IOC_WATCH_QUEUE_SET_SIZE, IOC_WATCH_QUEUE_SET_FILTER, O_NOTIFICATION_PIPE } =
    watchQueueOf(arch);
  const ring = [_IO('s', 1, arch), _IO('s', 2, arch)];
  expect([
    IOC_WATCH_QUEUE_SET_SIZE,
    IOC_WATCH_QUEUE_SET_FILTER,
    O_NOTIFICATION_PIPE,
    ...ring,
  ]).toEqual(expected[arch] ?? generic);
});

it('the constants are those of the generic header', () => {
  expect(watchQueueOf('x86')).toEqual({
    O_NOTIFICATION_PIPE,
    IOC_WATCH_QUEUE_SET_SIZE,
    IOC_WATCH_QUEUE_SET_FILTER,
  });
});

// O_NONBLOCK, O_DIRECT, O_CLOEXEC: the other flags of pipe2().
const pipeFlags: Partial<Record<Arch, number[]>> = {
  alpha: [0x4, 0x80000, 0x200000],
  arm: [0x800, 0x10000, 0x80000],
  arm64: [0x800, 0x10000, 0x80000],
  m68k: [0x800, 0x10000, 0x80000],
  mips: [0x80, 0x8000, 0x80000],
  parisc: [0x10000, 0x4000, 0x200000],
  powerpc: [0x800, 0x20000, 0x80000],
  sparc: [0x4000, 0x100000, 0x400000],
};

it.each(ARCHES)('%s has its pipe2() flags', (arch) => {
  const { O_NONBLOCK, O_DIRECT, O_CLOEXEC } = fcntlOf(arch);
  expect([O_NONBLOCK, O_DIRECT, O_CLOEXEC]).toEqual(pipeFlags[arch] ?? [0x800, 0x4000, 0x80000]);
});
