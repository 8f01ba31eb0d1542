import { Errno, errno, type FsinfoCalls } from '@kernfmt/kernel';
import { type Abi, abis, LP64 } from '@kernfmt/layout';
import {
  FSINFO_FLAGS_QUERY_FD,
  FSINFO_FLAGS_QUERY_MOUNT,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attribute } from '../../src/attribute.ts';
import { negotiate, type Revision, ver_20, ver_21 } from '../../src/index.ts';
import { asVer20, serveFsinfo } from '../../src/server.ts';
import { World } from './world.ts';

interface Counters {
  readonly own: bigint;
  readonly topology: bigint;
  readonly subtree: bigint;
}

/** The same mounts in either revision's terms. */
function valuesOf(revision: Revision, all: readonly Counters[]): Map<Attribute, unknown> {
  const count = (counter: bigint): number | bigint =>
    revision === ver_20 ? Number(BigInt.asUintN(32, counter)) : counter;
  const [first = { own: 0n, topology: 0n, subtree: 0n }] = all;
  const children = all.map(({ own }, at) => ({
    mnt_unique_id: 2n ** 40n + BigInt(at),
    mnt_id: at,
    parent_id: 7,
    mnt_notify_sum: count(own),
  }));
  return new Map<Attribute, unknown>([
    [
      revision.FSINFO_ATTR_MOUNT_INFO,
      {
        sb_unique_id: 1n,
        mnt_unique_id: 2n,
        mnt_id: 3,
        attr: 4,
        mnt_attr_changes: count(first.own),
        mnt_topology_changes: count(first.topology),
        mnt_subtree_notifications: count(first.subtree),
      },
    ],
    [
      revision.FSINFO_ATTR_MOUNT_TOPOLOGY,
      {
        parent_id: 1,
        shared_group_id: 2,
        dependent_source_id: 3,
        dependent_clone_of_id: 4,
        propagation_type: 4,
        mnt_topology_changes: count(first.topology),
      },
    ],
    [revision.FSINFO_ATTR_MOUNT_CHILDREN, children],
    [revision.FSINFO_ATTR_MOUNT_ALL, errno('EPERM')],
    [revision.FSINFO_ATTR_MOUNT_POINT, '/m'],
  ]);
}

/** What a call returns and leaves in its buffer, or how it is refused. */
function outcome(calls: FsinfoCalls, params: Uint8Array | null, path: string | null, room: number) {
  const buffer = room < 0 ? null : new Uint8Array(room).fill(0xee);
  try {
    return { size: calls.fsinfo(3, path, params, buffer), buffer };
  } catch (error) {
    if (error instanceof Errno) return error.code;
    throw error;
  }
}

const u64 = fc.oneof(fc.bigInt(0n, 2n ** 64n - 1n), fc.constant(2n ** 32n - 1n), fc.constant(0n));
const counters = fc.record({ own: u64, topology: u64, subtree: u64 });
const numbers = [0x200, 0x202, 0x204, 0x205, 0x206, 0x999];
const request = fc.oneof(
  fc.record({ request: fc.constantFrom(...numbers, 0x101), Nth: fc.nat(1) }),
  fc.record({ request: fc.constant(0x100), Nth: fc.constantFrom(...numbers) }),
);

test('any call is answered as by a kernel that had ver #20 all along', () => {
  const any = fc.record({
    abi: fc.constantFrom<Abi>(...abis),
    mounts: fc.array(counters, { maxLength: 200 }),
    asked: request,
    flags: fc.constantFrom(0, FSINFO_FLAGS_QUERY_FD, FSINFO_FLAGS_QUERY_MOUNT, 5),
    path: fc.constantFrom('/', '12', '4000000000', null),
    paramsSize: fc.constantFrom(32, 32, 28, 12, 0, 40),
    room: fc.oneof(fc.constant(-1), fc.nat(60), fc.nat(5000)),
  });
  fc.assert(
    fc.property(any, ({ abi, mounts, asked, flags, path, paramsSize, room }) => {
      const real = serveFsinfo(new World(valuesOf(ver_20, mounts)), { abi });
      const seen = asVer20(serveFsinfo(new World(valuesOf(ver_21, mounts)), { abi }), { abi });
      const all = { resolve_flags: 0n, at_flags: 0, flags, Mth: 0, ...asked };
      const params = new Uint8Array(40);
      params.set(fsinfo_params.on(abi).encode(all));
      const given = paramsSize === 0 ? null : params.subarray(0, paramsSize);
      expect(outcome(seen, given, path, room)).toEqual(outcome(real, given, path, room));
    }),
    { numRuns: 3000 },
  );
});

test('it is found to be of ver #20', () => {
  const kernel = serveFsinfo(new World(valuesOf(ver_21, [])));
  expect(negotiate(kernel, { path: '/' })).toBe(ver_21);
  expect(negotiate(asVer20(kernel, { abi: LP64 }), { path: '/' })).toBe(ver_20);
});
