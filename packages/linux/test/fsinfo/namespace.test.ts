import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { query, type Target, ver_21 } from '@kernfmt/fsinfo';
import { Errno } from '@kernfmt/kernel';
import { O_PATH } from '@kernfmt/uapi/asm-generic/fcntl';
import { RESOLVE_BENEATH, RESOLVE_IN_ROOT, RESOLVE_NO_SYMLINKS } from '@kernfmt/uapi/linux/openat2';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type LinuxKernel, openWith } from '../../src/open.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Scratch } from '../scratch.ts';
import { expectedTable } from './lines.ts';

const {
  FSINFO_ATTR_CONFIGURATION,
  FSINFO_ATTR_FS_STATISTICS,
  FSINFO_ATTR_MOUNT_ALL,
  FSINFO_ATTR_MOUNT_INFO,
  FSINFO_ATTR_MOUNT_PATH,
  FSINFO_ATTR_MOUNT_POINT_FULL,
  FSINFO_ATTR_MOUNT_TOPOLOGY,
  FSINFO_ATTR_SOURCE,
  FSINFO_ATTR_STATFS,
} = ver_21;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe.runIf(hasNative && isRoot)('a kernel that was opened for another namespace', () => {
  let scratch: Scratch;
  let child: ChildProcess;
  const kernels: LinuxKernel[] = [];

  beforeAll(async () => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
    scratch.dir('here', 'there');
    scratch.tmpfs('here');
    const commands = [
      `cd ${scratch.root}`,
      'mount -t tmpfs -o nr_inodes=55,nosuid "over there" there',
      'mkdir there/"a b"',
      'mount --bind there/"a b" here',
      `ln -s ${scratch.root}/there/"a b" there/link`,
      'echo',
      'exec cat',
    ];
    const args = ['--mount', '--propagation', 'private', 'sh', '-c', commands.join(' && ')];
    child = spawn('unshare', args, { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout!, 'data');
  });
  afterAll(async () => {
    for (const kernel of kernels) kernel.close();
    child.stdin?.end();
    await once(child, 'exit');
    scratch.remove();
  });

  /** With statmount(), or with mountinfo alone. */
  function open(statmount: boolean): LinuxKernel {
    const native = liveNative();
    if (!statmount) {
      vi.spyOn(native.sys, 'statmount').mockReturnValue(-38);
      vi.spyOn(native.sys, 'listmount').mockReturnValue(-38);
    }
    const kernel = openWith(native, { namespace: { pid: child.pid! }, backend: 'mountinfo' });
    kernels.push(kernel);
    return kernel;
  }

  it.each([true, false])('answers for every mount in there (statmount: %s)', (statmount) => {
    const { task } = open(statmount);
    const table = expectedTable(`/proc/${child.pid}/mountinfo`);
    const own = new Set(expectedTable().map(({ mnt_id }) => mnt_id));
    expect(table.length).toBeGreaterThan(3);
    for (const line of table) {
      const target = { mnt_id: line.mnt_id };
      expect(own.has(line.mnt_id)).toBe(false);
      const of = (attribute: typeof FSINFO_ATTR_SOURCE) => text(query(task, target, attribute));
      expect(of(FSINFO_ATTR_MOUNT_POINT_FULL)).toBe(line.point);
      expect(of(FSINFO_ATTR_MOUNT_PATH)).toBe(line.path);
      expect(of(FSINFO_ATTR_SOURCE)).toBe(line.source);
      expect(of(FSINFO_ATTR_CONFIGURATION)).toBe(line.configuration);
      expect(of(FSINFO_ATTR_FS_STATISTICS)).toBe('');
      expect(query(task, target, FSINFO_ATTR_MOUNT_INFO).attr).toBe(line.attr);
      expect(query(task, target, FSINFO_ATTR_MOUNT_TOPOLOGY)).toMatchObject(line.propagation);
    }
    const all = query(task, { path: '/' }, FSINFO_ATTR_MOUNT_ALL).map(({ mnt_id }) => mnt_id);
    expect(all.sort()).toEqual(table.map(({ mnt_id }) => mnt_id).sort());
    for (const mnt_id of own) {
      expect(codeOf(() => query(task, { mnt_id }, FSINFO_ATTR_MOUNT_INFO))).toBe('EPERM');
    }
  });

  const codeOf = (call: () => unknown): unknown => {
    try {
      return call();
    } catch (error) {
      if (error instanceof Errno) return error.code;
      throw error;
    }
  };

  it('walks absolute paths from the root in there, links too', () => {
    const { task } = open(true);
    const full = (target: Target) => text(query(task, target, FSINFO_ATTR_MOUNT_POINT_FULL));
    const there = scratch.path('there');
    expect(query(task, { path: there }, FSINFO_ATTR_STATFS).f_files).toBe(55n);
    expect(full({ path: `${there}/link` })).toBe(`${there}/a b`);
    expect(full({ path: `${there}/a b` })).toBe(`${there}/a b`);
    const walk = (resolve: number, path: string) =>
      codeOf(() => full({ path, resolve_flags: BigInt(resolve) }));
    expect(walk(RESOLVE_NO_SYMLINKS, `${there}/a b`)).toBe(`${there}/a b`);
    expect(walk(RESOLVE_NO_SYMLINKS, `${there}/link`)).toBe('ELOOP');
    expect(walk(RESOLVE_BENEATH, there)).toBe('EXDEV');
    // From the working directory, which is the caller's own: on no mount of that namespace.
    expect(walk(RESOLVE_IN_ROOT, '/missing')).toBe('ENOENT');
    expect(codeOf(() => full({ path: '.' }))).toBe('EOPNOTSUPP');
    expect(codeOf(() => full({ path: `${there}/missing` }))).toBe('ENOENT');
  });

  it('has no more to say of a file of the caller’s own than the superblock', () => {
    const { task } = open(true);
    const fd = openSync(scratch.path('here'), O_PATH);
    expect(query(task, { fd }, FSINFO_ATTR_STATFS).f_files).toBeGreaterThan(55n);
    expect(codeOf(() => query(task, { fd }, FSINFO_ATTR_MOUNT_INFO))).toBe('EOPNOTSUPP');
    closeSync(fd);
  });
});
