import { query, ver_21 } from '@kernfmt/fsinfo';
import { Errno } from '@kernfmt/kernel';
import { O_NONBLOCK } from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import type { FsinfoMountChild } from '@kernfmt/uapi/linux/fsinfo';
import { MS_BIND, MS_MOVE, MS_NODEV, MS_RDONLY, MS_REMOUNT } from '@kernfmt/uapi/linux/mount';
import { RESOLVE_BENEATH, RESOLVE_IN_ROOT, RESOLVE_NO_XDEV } from '@kernfmt/uapi/linux/openat2';
import {
  decodeRecords,
  encodeRecords,
  IOC_WATCH_QUEUE_SET_SIZE,
  mount_notification,
  NOTIFY_MOUNT_MOVE_TO,
  NOTIFY_MOUNT_NEW_MOUNT,
  NOTIFY_MOUNT_READONLY,
  NOTIFY_MOUNT_SETATTR,
  NOTIFY_MOUNT_UNMOUNT,
  O_NOTIFICATION_PIPE,
  WATCH_TYPE_MOUNT_NOTIFY,
} from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SimulatedKernel } from '../src/kernel.ts';
import type { SimTask } from '../src/task.ts';

const {
  FSINFO_ATTR_MOUNT_ALL,
  FSINFO_ATTR_MOUNT_CHILDREN,
  FSINFO_ATTR_MOUNT_INFO,
  FSINFO_ATTR_MOUNT_POINT_FULL,
  FSINFO_ATTR_SOURCE,
} = ver_21;

function attempt<Result>(act: () => Result): Result | Errno {
  try {
    return act();
  } catch (error) {
    if (error instanceof Errno) return error;
    throw error;
  }
}

function refusal(act: () => unknown): string {
  const result = attempt(act);
  return result instanceof Errno ? result.code : 'OK';
}

interface Counters {
  attr: number;
  topology: number;
  subtree: number;
}

const all = (task: SimTask) => query(task, { path: '/' }, FSINFO_ATTR_MOUNT_ALL);

function countersOf(task: SimTask, mnt_id: number): Counters {
  const info = query(task, { mnt_id }, FSINFO_ATTR_MOUNT_INFO);
  return {
    attr: Number(info.mnt_attr_changes),
    topology: Number(info.mnt_topology_changes),
    subtree: Number(info.mnt_subtree_notifications),
  };
}

/** Counters worked out from records and from lists of the tree, by unique id. */
class Ledger {
  readonly counters = new Map<bigint, Counters>();

  of(id: bigint): Counters {
    let found = this.counters.get(id);
    if (found === undefined) {
      found = { attr: 0, topology: 0, subtree: 0 };
      this.counters.set(id, found);
    }
    return found;
  }

  event(subtype: number, trigger: bigint, aux: bigint, tree: readonly FsinfoMountChild[]): void {
    if (subtype === NOTIFY_MOUNT_READONLY || subtype === NOTIFY_MOUNT_SETATTR) {
      this.of(trigger).attr++;
    } else {
      this.of(trigger).topology++;
      // Nobody hears of MOVE_FROM, whose trigger and aux both are the mount that moves.
      this.of(aux).topology += subtype === NOTIFY_MOUNT_MOVE_TO ? 3 : 1;
    }
    let mnt = tree.find((each) => each.mnt_unique_id === trigger)!;
    while (mnt.parent_id !== mnt.mnt_id) {
      mnt = tree.find((each) => each.mnt_id === mnt.parent_id)!;
      this.of(mnt.mnt_unique_id).subtree++;
    }
  }
}

const names = ['a', 'b', 'c'];
const place = fc
  .array(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
  .map((parts) => `/m/${parts.join('/')}`);
const operation = fc.record({
  kind: fc.constantFrom('mount', 'mount', 'mount', 'bind', 'move', 'move', 'umount', 'remount'),
  at: place,
  from: place,
  flags: fc.constantFrom(0, MS_RDONLY, MS_NODEV),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

function make(task: SimTask, { kind, at, from, flags }: Operation): void {
  if (kind === 'mount') {
    task.mount('T', at, 'tmpfs', 0, null);
    for (const name of names) task.mkdir(`${at}/${name}`, 0o755);
  } else if (kind === 'bind') task.mount(from, at, null, MS_BIND, null);
  else if (kind === 'move') task.mount(from, at, null, MS_MOVE, null);
  else if (kind === 'umount') task.umount2(at, 0);
  else task.mount(null, at, null, MS_REMOUNT | MS_BIND | flags, null);
}

function watchedKernel() {
  const { task } = new SimulatedKernel({ fsinfo: 'ver_21' });
  const [queue] = task.pipe2(O_NOTIFICATION_PIPE | O_NONBLOCK);
  task.ioctl(queue, IOC_WATCH_QUEUE_SET_SIZE, 64);
  task.watch_mount(AT_FDCWD, '/', 0, queue, 1);
  task.mkdir('/m', 0o755);
  for (const name of names) task.mkdir(`/m/${name}`, 0o755);
  const drain = () => {
    const buffer = new Uint8Array(4096);
    const length = attempt(() => task.read(queue, buffer));
    return length instanceof Errno ? [] : decodeMounts(buffer.subarray(0, length));
  };
  return { task, drain };
}

function decodeMounts(bytes: Uint8Array) {
  return [...decodeRecords(bytes)].flatMap((record) =>
    record.type === WATCH_TYPE_MOUNT_NOTIFY
      ? [mount_notification.decode(encodeRecords([record]))]
      : [],
  );
}

/** What every query says of the mounts, held against the ledger. */
function compare(task: SimTask, ledger: Ledger): void {
  const tree = all(task);
  for (const { mnt_unique_id, mnt_id, mnt_notify_sum } of tree) {
    const counters = countersOf(task, mnt_id);
    expect(counters).toEqual(ledger.of(mnt_unique_id));
    const { attr, topology, subtree } = counters;
    expect(mnt_notify_sum).toBe(BigInt(attr + topology + subtree));
    const list = query(task, { mnt_id }, FSINFO_ATTR_MOUNT_CHILDREN);
    expect(list.at(-1)).toEqual({ mnt_unique_id, mnt_id, parent_id: mnt_id, mnt_notify_sum });
    const below = tree.filter((each) => each.parent_id === mnt_id && each.mnt_id !== mnt_id);
    const byId = (a: FsinfoMountChild, b: FsinfoMountChild) => a.mnt_id - b.mnt_id;
    expect(list.slice(0, -1).sort(byId)).toEqual(below.sort(byId));
  }
}

test('counters are what the notifications, counted once more, come to', () => {
  const seen = new Map<number, number>();
  fc.assert(
    fc.property(fc.array(operation, { minLength: 10, maxLength: 40 }), (operations) => {
      const { task, drain } = watchedKernel();
      const ledger = new Ledger();
      for (const { mnt_unique_id, mnt_id } of all(task)) {
        ledger.counters.set(mnt_unique_id, countersOf(task, mnt_id));
      }
      for (const each of operations) {
        const before = all(task);
        attempt(() => make(task, each));
        const after = all(task);
        for (const { subtype, triggered_on, auxiliary_mount } of drain()) {
          seen.set(subtype, (seen.get(subtype) ?? 0) + 1);
          const tree = subtype === NOTIFY_MOUNT_UNMOUNT ? before : after;
          ledger.event(subtype, triggered_on, auxiliary_mount, tree);
        }
        compare(task, ledger);
      }
    }),
    { numRuns: 60, seed: 2020 },
  );
  for (const subtype of [
    NOTIFY_MOUNT_NEW_MOUNT,
    NOTIFY_MOUNT_UNMOUNT,
    NOTIFY_MOUNT_READONLY,
    NOTIFY_MOUNT_SETATTR,
    NOTIFY_MOUNT_MOVE_TO,
  ]) {
    expect(seen.get(subtype), `subtype ${subtype}`).toBeGreaterThan(5);
  }
});

test('fsinfo() is there only if asked for, and never with the records of July', () => {
  const { task } = new SimulatedKernel();
  expect(refusal(() => query(task, { path: '/' }, FSINFO_ATTR_MOUNT_INFO))).toBe('ENOSYS');
  expect(() => new SimulatedKernel({ fsinfo: 'ver_21', dialect: 'mount-2020-07' })).toThrow(
    RangeError,
  );
});

test('the mount point of a unique id is found', () => {
  const kernel = new SimulatedKernel({ fsinfo: 'ver_21' });
  const proc = query(kernel.task, { path: '/proc' }, FSINFO_ATTR_MOUNT_INFO);
  expect(proc.mnt_unique_id).not.toBe(BigInt(proc.mnt_id));
  expect(new TextDecoder().decode(kernel.mountPoint(proc.mnt_unique_id))).toBe('/proc');
  expect(kernel.mountPoint(0n)).toBeUndefined();
});

test('a walk stays where its resolve flags keep it', () => {
  const { task } = new SimulatedKernel({ fsinfo: 'ver_21' });
  task.mkdir('/d', 0o755);
  task.mkdir('/d/e', 0o755);
  task.symlink('/d', '/d/up');
  task.symlink('/e', '/d/in');
  const dfd = task.open('/d', 0);
  const text = (path: string, resolve_flags: number) => {
    const target = { dfd, path, resolve_flags: BigInt(resolve_flags) };
    let value = new Uint8Array();
    const code = refusal(() => {
      value = query(task, target, FSINFO_ATTR_MOUNT_POINT_FULL);
    });
    return code === 'OK' ? new TextDecoder().decode(value) : code;
  };
  expect(text('up/e', 0)).toBe('/d/e');
  expect(text('up/e', RESOLVE_BENEATH)).toBe('EXDEV');
  expect(text('/d', RESOLVE_BENEATH)).toBe('EXDEV');
  expect(text('e/..', RESOLVE_BENEATH)).toBe('/d');
  expect(text('../d', RESOLVE_BENEATH)).toBe('EXDEV');
  expect(text('/e', RESOLVE_IN_ROOT)).toBe('/d/e');
  expect(text('in', RESOLVE_IN_ROOT)).toBe('/d/e');
  expect(text('../../e', RESOLVE_IN_ROOT)).toBe('/d/e');
  expect(text('/proc', RESOLVE_NO_XDEV)).toBe('EXDEV');
  expect(text('up', RESOLVE_NO_XDEV)).toBe('/d');
});

test('a security module may refuse', () => {
  const modules = [{ name: 'strict', sb_statfs: () => 'EACCES' as const }];
  const { task } = new SimulatedKernel({ fsinfo: 'ver_21', modules });
  expect(refusal(() => query(task, { path: '/' }, FSINFO_ATTR_SOURCE))).toBe('EACCES');
});
