import { spawnSync } from 'node:child_process';
import { closeSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { discover, query, ver_21 } from '@kernfmt/fsinfo';
import { errno, orThrow } from '@kernfmt/kernel';
import { MS_BIND } from '@kernfmt/uapi/linux/mount';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Scratch } from '../scratch.ts';
import { expectedTable } from './lines.ts';
import { fsinfoIn } from './modes.ts';

const { FSINFO_ATTR_IDS, FSINFO_ATTR_VOLUME_ID, FSINFO_ATTR_VOLUME_NAME, FSINFO_ATTR_VOLUME_UUID } =
  ver_21;

const LABEL = 'l a\\b\n#';
const UUID = '01234567-89ab-cdef-0123-456789abcdef';

/** Runs a program; false where there is none or it fails. */
const run = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

describe.runIf(hasNative && isRoot)('the names of a volume', () => {
  const { sys } = hasNative ? liveNative() : { sys: undefined! };
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  let scratch: Scratch;
  let made = false;

  beforeAll(() => {
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
    const image = scratch.path('image');
    writeFileSync(image, '');
    truncateSync(image, 2 << 20);
    scratch.dir('volume', 'again');
    made =
      run('mke2fs', '-q', '-t', 'ext4', '-L', LABEL, '-U', UUID, '-O', '^has_journal', image) &&
      // The loop device goes with its mount.
      run('mount', '-t', 'ext4', '-o', 'loop', image, scratch.path('volume'));
  });
  afterAll(() => scratch.remove());

  it('are those that it was made with, by path, fd, id, and where only a file is bound', () => {
    if (!made) return;
    const path = scratch.path('volume');
    writeFileSync(`${path}/file`, '');
    writeFileSync(scratch.path('bound'), '');
    orThrow(sys.mount(`${path}/file`, scratch.path('bound'), null, MS_BIND, null));
    const fd = openSync(`${path}/file`, 'r');
    const calls = fsinfoIn('statmount');
    const line = expectedTable().find(({ point }) => point === path)!;
    const targets = [{ path }, { fd }, { mnt_id: line.mnt_id }, { path: scratch.path('bound') }];
    for (const target of targets) {
      const { uuid } = query(calls, target, FSINFO_ATTR_VOLUME_UUID);
      expect(Buffer.from(uuid).toString('hex')).toBe(UUID.replaceAll('-', ''));
      expect(text(query(calls, target, FSINFO_ATTR_VOLUME_NAME))).toBe(LABEL);
      const id = text(query(calls, target, FSINFO_ATTR_VOLUME_ID));
      expect(id).toMatch(/^loop\d+$/);
      expect(query(calls, target, FSINFO_ATTR_IDS).f_fs_name).toBe('ext4');
    }
    closeSync(fd);
  });

  it('are not there without native calls, but for the device', () => {
    if (!made) return;
    const path = scratch.path('volume');
    const calls = fsinfoIn('mountinfo, no native calls');
    expect(text(query(calls, { path }, FSINFO_ATTR_VOLUME_ID))).toMatch(/^loop\d+$/);
    for (const attribute of [FSINFO_ATTR_VOLUME_NAME, FSINFO_ATTR_VOLUME_UUID]) {
      expect(() => query(calls, { path }, attribute)).toThrow(errno('EOPNOTSUPP'));
    }
  });

  it('VOLUME_NAME is listed for a file system that has a label, and for no other', () => {
    const calls = fsinfoIn('statmount');
    const has = (path: string) => discover(calls, { path }).has(FSINFO_ATTR_VOLUME_NAME.number);
    if (made) expect(has(scratch.path('volume'))).toBe(true);
    expect(has(scratch.root)).toBe(false);
    expect(has('/proc')).toBe(false);
    expect(() => query(calls, { path: '/proc' }, FSINFO_ATTR_VOLUME_NAME)).toThrow(
      errno('EOPNOTSUPP'),
    );
  });

  it('a directory that may not be read is EACCES, and its label is not listed', () => {
    if (!made) return;
    const calls = fsinfoIn('statmount');
    orThrow(sys.mount(scratch.path('volume'), scratch.path('again'), null, MS_BIND, null));
    spawnSync('chmod', ['0711', scratch.path('volume')]);
    process.seteuid?.(65534);
    try {
      const target = { path: scratch.path('volume') };
      expect(() => query(calls, target, FSINFO_ATTR_VOLUME_UUID)).toThrow(errno('EACCES'));
      expect(discover(calls, target).has(FSINFO_ATTR_VOLUME_NAME.number)).toBe(false);
    } finally {
      process.seteuid?.(0);
    }
    expect(
      discover(calls, { path: scratch.path('volume') }).has(FSINFO_ATTR_VOLUME_NAME.number),
    ).toBe(true);
  });
});
