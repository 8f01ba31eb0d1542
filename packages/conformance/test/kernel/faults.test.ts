import { Errno } from '@kernfmt/kernel';
import { SimulatedKernel } from '@kernfmt/simulator';
import { IOC_WATCH_QUEUE_SET_FILTER } from '@kernfmt/uapi/linux/watch_queue';
import { expect, test } from 'vitest';
import { type KernelUnderTest, type RuleTask, testKernel } from '../../src/kernel.ts';
import { kernelProperties } from '../../src/properties/kernel.ts';
import { bytesOf } from '../../src/replay/hex.ts';
import { splitRecords } from '../../src/replay/records.ts';
import { faults } from '../mutation/faults.ts';

// Faults of queues, which are not the simulator's own code: in the calls, then.

/** What a call does in place of the simulator's. */
type Faulty = (task: RuleTask) => Partial<RuleTask>;

function faulty(of: Faulty): () => KernelUnderTest {
  return () => {
    const kernel = new SimulatedKernel();
    const on: RuleTask = kernel.task;
    const task: RuleTask = {
      close: (...args) => on.close(...args),
      ioctl: (...args) => on.ioctl(...args),
      mkdir: (...args) => on.mkdir(...args),
      mount: (...args) => on.mount(...args),
      move_mount: (...args) => on.move_mount(...args),
      open: (...args) => on.open(...args),
      open_tree: (...args) => on.open_tree(...args),
      pipe2: (...args) => on.pipe2(...args),
      read: (...args) => on.read(...args),
      rename: (...args) => on.rename(...args),
      rmdir: (...args) => on.rmdir(...args),
      umount2: (...args) => on.umount2(...args),
      watch_mount: (...args) => on.watch_mount(...args),
      ...of(on),
    };
    return { task, mountinfo: () => kernel.mountinfo(), close: () => kernel.close() };
  };
}

/** A read whose records are others than those read. */
function reading(change: (records: Uint8Array[]) => Uint8Array[]): Faulty {
  return (on) => ({
    read(fd, buffer) {
      const length = on.read(fd, buffer);
      if (buffer === null) return length;
      const records = change(splitRecords(buffer.subarray(0, length)).map(bytesOf));
      let at = 0;
      for (const record of records) {
        buffer.set(record, at);
        at += record.length;
      }
      return at;
    },
  });
}

const LOSS_SIZE = 8;
const WATCH_ID_BYTE = 5;

const queueFaults: Readonly<Record<string, Faulty>> = {
  'records-carry-their-watch-id': reading((records) =>
    records.map((record) =>
      Uint8Array.from(record, (byte, at) => (at === WATCH_ID_BYTE ? 0 : byte)),
    ),
  ),
  'inner-watches-come-first': reading((records) => records.reverse()),
  'loss-comes-once': reading((records) =>
    records.flatMap((record) => (record.length === LOSS_SIZE ? [record, record] : [record])),
  ),
  'reads-give-whole-records': (on) => ({
    read(fd, buffer) {
      try {
        return on.read(fd, buffer);
      } catch (error) {
        if (error instanceof Errno && error.code === 'ENOBUFS') return 0;
        throw error;
      }
    },
  }),
  'filters-only-take-out': (on) => ({
    ioctl: (fd, request, argument) =>
      request === IOC_WATCH_QUEUE_SET_FILTER ? 0 : on.ioctl(fd, request, argument),
  }),
};

test.each(Object.entries(queueFaults))('a kernel that breaks %s is noticed', (rule, fault) => {
  const { rules } = testKernel(faulty(fault), { rules: [rule] });
  expect(rules[0]?.outcome).toBe('fails');
});

test('a kernel in which nothing is wrong passes, wrapped or not', () => {
  expect(testKernel(faulty(() => ({}))).passed).toBe(true);
});

test('every rule is seen to fail: for a fault of the simulator, or of its queues', () => {
  const seen = new Set([...Object.keys(queueFaults), ...faults.map(({ rule }) => rule)]);
  expect(kernelProperties.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
});
