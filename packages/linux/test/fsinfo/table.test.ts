import { closeSync, openSync, statfsSync } from 'node:fs';
import { isKnown, query, type Target, ver_21 } from '@kernfmt/fsinfo';
import { errno, type FsinfoCalls } from '@kernfmt/kernel';
import { O_PATH } from '@kernfmt/uapi/asm-generic/fcntl';
import { LSMT_ROOT, STATMOUNT_MNT_BASIC } from '@kernfmt/uapi/linux/mount';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveFsinfo } from '../../src/fsinfo/live-fsinfo.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { readStatmount } from '../native/statmount-record.ts';
import { Scratch } from '../scratch.ts';
import { type Expected, expectedTable, pointInParent } from './lines.ts';
import { fsinfoIn, MODES } from './modes.ts';
import { mountOddly } from './odd-mounts.ts';

const {
  FSINFO_ATTR_CONFIGURATION,
  FSINFO_ATTR_IDS,
  FSINFO_ATTR_MOUNT_ALL,
  FSINFO_ATTR_MOUNT_CHILDREN,
  FSINFO_ATTR_MOUNT_INFO,
  FSINFO_ATTR_MOUNT_PATH,
  FSINFO_ATTR_MOUNT_POINT,
  FSINFO_ATTR_MOUNT_POINT_FULL,
  FSINFO_ATTR_MOUNT_TOPOLOGY,
  FSINFO_ATTR_SOURCE,
  FSINFO_ATTR_STATFS,
} = ver_21;

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** What the attributes of one mount say, in the words of a line of mountinfo. */
function answered(calls: FsinfoCalls, target: Target) {
  const text = (attribute: typeof FSINFO_ATTR_SOURCE): string =>
    latin1(query(calls, target, attribute));
  const { mnt_id, attr } = query(calls, target, FSINFO_ATTR_MOUNT_INFO);
  const { parent_id, ...topology } = query(calls, target, FSINFO_ATTR_MOUNT_TOPOLOGY);
  const { mnt_topology_changes: _, ...propagation } = topology;
  return {
    mnt_id,
    parent_id,
    attr,
    propagation,
    path: text(FSINFO_ATTR_MOUNT_PATH),
    point: text(FSINFO_ATTR_MOUNT_POINT_FULL),
    source: text(FSINFO_ATTR_SOURCE),
    configuration: text(FSINFO_ATTR_CONFIGURATION),
  };
}

/** The same of a line: the topmost mount is its own parent here. */
function answerOf(line: Expected, table: readonly Expected[]) {
  const { dev: _, fs_name: __, ...said } = line;
  const known = table.some(({ mnt_id }) => mnt_id === line.parent_id);
  return { ...said, parent_id: known ? line.parent_id : line.mnt_id };
}

/** Unique ids by the small ones, as statmount() has them. */
function uniqueIds(): Map<number, bigint> {
  const { sys } = liveNative();
  const ids = new BigUint64Array(10_000);
  const count = sys.listmount(LSMT_ROOT, 0n, 0n, ids);
  const buffer = new Uint8Array(65536);
  const pairs = [...ids.subarray(0, count)].map((id): [number, bigint] => {
    expect(sys.statmount(id, BigInt(STATMOUNT_MNT_BASIC), 0n, buffer)).toBe(0);
    return [readStatmount(buffer).mnt_id_old, id];
  });
  return new Map(pairs);
}

/** Whether a path leads to a mount: nothing hides it, and no call finds the path too long. */
function leadsTo({ point, mnt_id }: Expected, calls: FsinfoCalls): boolean {
  try {
    const target = { path: Buffer.from(point, 'latin1') };
    return query(calls, target, FSINFO_ATTR_MOUNT_INFO).mnt_id === mnt_id;
  } catch (error) {
    if (error === errno('ENAMETOOLONG')) return false;
    throw error;
  }
}

function tableIsThatOfMountinfo(calls: LiveFsinfo): void {
  const table = expectedTable();
  const unique = uniqueIds();
  const knowsUnique = isKnown(calls.support, FSINFO_ATTR_MOUNT_INFO, 'mnt_unique_id');
  const idOf = (mnt_id: number): bigint => (knowsUnique ? unique.get(mnt_id)! : 0n);
  expect(unique.size).toBe(table.length);
  let reached = 0;
  for (const line of table) {
    const { mnt_id } = line;
    expect(answered(calls, { mnt_id })).toEqual(answerOf(line, table));
    expect(query(calls, { mnt_id }, FSINFO_ATTR_MOUNT_INFO).mnt_unique_id).toBe(idOf(mnt_id));
    const within = latin1(query(calls, { mnt_id }, FSINFO_ATTR_MOUNT_POINT));
    expect(within).toBe(pointInParent(line, table) ?? '/');
    const kin = query(calls, { mnt_id }, FSINFO_ATTR_MOUNT_CHILDREN);
    const self = { mnt_unique_id: idOf(mnt_id), mnt_id, parent_id: mnt_id, mnt_notify_sum: 0n };
    expect(kin.pop()).toEqual(self);
    const children = table.filter((each) => each.parent_id === mnt_id).map((each) => each.mnt_id);
    if (knowsUnique) children.sort((a, b) => Number(unique.get(a)! - unique.get(b)!));
    else children.sort((a, b) => a - b);
    expect(kin.map((each) => each.mnt_id)).toEqual(children);
    for (const each of kin) {
      expect(each).toMatchObject({ mnt_unique_id: idOf(each.mnt_id), parent_id: mnt_id });
    }
    if (!leadsTo(line, calls)) continue;
    reached++;
    superblockIsThatOfStatfs(calls, line);
  }
  expect(reached).toBeGreaterThan(table.length / 2);
}

function superblockIsThatOfStatfs(calls: LiveFsinfo, line: Expected): void {
  const path = Buffer.from(line.point, 'latin1');
  const { type, bsize, blocks, files } = statfsSync(path, { bigint: true });
  const fd = openSync(path, O_PATH);
  for (const target of [{ path }, { fd }, { mnt_id: line.mnt_id }]) {
    expect(answered(calls, target).mnt_id).toBe(line.mnt_id);
    const ids = query(calls, target, FSINFO_ATTR_IDS);
    expect(`${ids.f_dev_major}:${ids.f_dev_minor}`).toBe(line.dev);
    expect(ids).toMatchObject({ f_fs_name: line.fs_name, f_sb_id: 0n });
    expect(BigInt(ids.f_fstype)).toBe(BigInt.asUintN(32, type));
    const { f_bsize, f_blocks, f_files } = query(calls, target, FSINFO_ATTR_STATFS);
    expect(f_bsize).toBe(bsize);
    // procfs has as many files as there may be processes; others stand still here.
    if (line.fs_name === 'tmpfs') expect([f_blocks, f_files]).toEqual([blocks, files]);
  }
  closeSync(fd);
}

describe.runIf(hasNative)('the mounts of this machine', () => {
  it.each(MODES)('are what mountinfo says, by %s', (mode) => {
    tableIsThatOfMountinfo(fsinfoIn(mode));
  });
});

describe.runIf(hasNative && isRoot)('a namespace of odd mounts', () => {
  let scratch: Scratch;
  beforeAll(() => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
    mountOddly(sys, scratch);
  });
  afterAll(() => scratch.remove());

  it.each(MODES)('is what mountinfo says, by %s', (mode) => {
    tableIsThatOfMountinfo(fsinfoIn(mode));
  });

  it.each(MODES)('MOUNT_ALL has every mount below a path and no other, by %s', (mode) => {
    const calls = fsinfoIn(mode);
    const table = expectedTable();
    const ids = (target: Target) =>
      query(calls, target, FSINFO_ATTR_MOUNT_ALL).map(({ mnt_id }) => mnt_id);
    const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
    const everything = sorted(table.map(({ mnt_id }) => mnt_id));
    expect(sorted(ids({ path: '/' }))).toEqual(everything);
    const scratchMount = table.find(({ point }) => point === scratch.root)!;
    const below = table.filter(({ point }) => point.startsWith(`${scratch.root}/`));
    const all = sorted([scratchMount, ...below].map(({ mnt_id }) => mnt_id));
    expect(sorted(ids({ path: scratch.root }))).toEqual(all);
    expect(sorted(ids({ mnt_id: scratchMount.mnt_id }))).toEqual(all);
    const own = query(calls, { path: scratch.root }, FSINFO_ATTR_MOUNT_ALL).find(
      ({ mnt_id }) => mnt_id === scratchMount.mnt_id,
    );
    expect(own?.parent_id).toBe(scratchMount.mnt_id);
    for (const { mnt_id, parent_id } of query(calls, { path: '/' }, FSINFO_ATTR_MOUNT_ALL)) {
      const line = table.find((each) => each.mnt_id === mnt_id)!;
      expect(parent_id).toBe(answerOf(line, table).parent_id);
    }
  });
});
