import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Errno, errno, type Path } from '@kernfmt/kernel';
import { ENOSYS } from '@kernfmt/uapi/asm-generic/errno';
import { O_NOFOLLOW, O_PATH } from '@kernfmt/uapi/asm-generic/fcntl';
import {
  AT_EMPTY_PATH,
  AT_FDCWD,
  AT_NO_AUTOMOUNT,
  AT_RECURSIVE,
  AT_SYMLINK_NOFOLLOW,
} from '@kernfmt/uapi/linux/fcntl';
import {
  FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO,
  FSINFO_ATTR_MOUNT_CHILDREN,
  FSINFO_ATTR_MOUNT_INFO,
  FSINFO_ATTR_MOUNT_PATH,
  FSINFO_ATTR_TIMESTAMP_INFO,
  FSINFO_FLAGS_QUERY_FD,
  FSINFO_FLAGS_QUERY_MOUNT,
  FSINFO_FLAGS_QUERY_PATH,
  type FsinfoParams,
  fsinfo_mount_info,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';
import {
  open_how,
  RESOLVE_BENEATH,
  RESOLVE_CACHED,
  RESOLVE_IN_ROOT,
  RESOLVE_NO_MAGICLINKS,
  RESOLVE_NO_SYMLINKS,
  RESOLVE_NO_XDEV,
} from '@kernfmt/uapi/linux/openat2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LinuxUnsupported } from '../../src/unsupported.ts';
import { hasNative, isRoot, liveNative } from '../native/live.ts';
import { fsinfoIn, MODES, type Mode } from './modes.ts';

const modes = hasNative ? MODES : MODES.slice(-1);
/** An id that no mount has. */
const NOBODY = '2147483647';

interface Call extends Partial<FsinfoParams> {
  readonly dfd?: number;
  readonly path?: Path | null;
  /** Bytes of the buffer; null for no buffer. */
  readonly room?: number | null;
}

const kernels = new Map(modes.map((mode) => [mode, fsinfoIn(mode)]));

/** What the call returns, or the C name of its errno. */
function outcome(mode: Mode, { dfd = AT_FDCWD, path = '/', room = 4096, ...params }: Call) {
  const encoded = fsinfo_params.encode({
    resolve_flags: 0n,
    at_flags: 0,
    flags: FSINFO_FLAGS_QUERY_PATH,
    request: FSINFO_ATTR_MOUNT_INFO,
    Nth: 0,
    Mth: 0,
    ...params,
  });
  const buffer = room === null ? null : new Uint8Array(room);
  return codeOf(() => kernels.get(mode)!.fsinfo(dfd, path, encoded, buffer));
}

function codeOf(call: () => number): number | string {
  try {
    return call();
  } catch (error) {
    if (error instanceof Errno) return error.code;
    throw error;
  }
}

const fd = { flags: FSINFO_FLAGS_QUERY_FD, path: null };
const mount = { flags: FSINFO_FLAGS_QUERY_MOUNT };
const { size } = fsinfo_mount_info;

describe.each(modes)('by %s', (mode) => {
  it.each<[string, Call, number | string]>([
    ['flags of no object', { flags: 3, path: 'missing' }, 'EINVAL'],
    ['flags outside the mask', { flags: 8 }, 'EINVAL'],
    [
      'resolve_flags before the path',
      { resolve_flags: BigInt(RESOLVE_CACHED), path: null },
      'EINVAL',
    ],
    ['at_flags before the path', { at_flags: AT_RECURSIVE, path: '/missing' }, 'EINVAL'],
    ['no path', { path: null }, 'EFAULT'],
    ['an empty path', { path: '' }, 'ENOENT'],
    ['an empty path before a bad fd', { path: '', dfd: 9999 }, 'ENOENT'],
    ['a bad fd, with an empty path', { path: '', dfd: 9999, at_flags: AT_EMPTY_PATH }, 'EBADF'],
    ['a negative fd', { path: '', dfd: -5, at_flags: AT_EMPTY_PATH }, 'EBADF'],
    ['a bad fd, with a relative path', { path: 'x', dfd: 9999 }, 'EBADF'],
    ['a bad fd, with an absolute path', { path: '/', dfd: 9999 }, size],
    ['a path before the attribute', { path: '/missing', request: 0x999 }, 'ENOENT'],
    ['a NUL ends the path, as in C', { path: '/\0missing' }, size],
    ['an fd with a path', { flags: FSINFO_FLAGS_QUERY_FD, dfd: 9999 }, 'EINVAL'],
    ['an fd that is none', { ...fd, dfd: 9999 }, 'EBADF'],
    ['AT_FDCWD as an fd', { ...fd, dfd: AT_FDCWD }, 'EBADF'],
    [
      'an fd does not look at at_flags',
      { ...fd, dfd: 0, at_flags: -1 >>> 0, request: 0x999 },
      'EOPNOTSUPP',
    ],
    ['a mount without a path', { ...mount, path: null }, 'EINVAL'],
    ['a mount id of 32 characters', { ...mount, path: '1'.repeat(32) }, 'EINVAL'],
    ['a mount id that is no number', { ...mount, path: '12x', dfd: 9999 }, 'EINVAL'],
    ['a mount id beyond 64 bits', { ...mount, path: '9'.repeat(21) }, 'ERANGE'],
    ['a mount id above INT_MAX', { ...mount, path: '2147483648', dfd: 9999 }, 0],
    ['a mount id that nobody has', { ...mount, path: NOBODY }, 'EPERM'],
    ['a mount id, with a bad fd', { ...mount, path: NOBODY, dfd: 9999 }, 'EBADF'],
    ['a mount id before the attribute', { ...mount, path: NOBODY, request: 0x999 }, 'EPERM'],
    ['an attribute of nobody', { request: 0x999 }, 'EOPNOTSUPP'],
    ['one that the live kernel cannot know', { request: FSINFO_ATTR_TIMESTAMP_INFO }, 'EOPNOTSUPP'],
    ['the attribute before its instance', { request: 0x999, Nth: 1 }, 'EOPNOTSUPP'],
    ['an instance of one that has one', { Nth: 1 }, 'ENODATA'],
    ['a sub-instance', { Mth: 1 }, 'ENODATA'],
    [
      'the info of what it cannot know',
      {
        request: FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO,
        Nth: FSINFO_ATTR_TIMESTAMP_INFO,
      },
      'ENODATA',
    ],
    ['the size of a struct', { room: null }, size],
    ['the size of a string', { request: FSINFO_ATTR_MOUNT_PATH, room: null }, 4096],
    ['the size of a list', { request: FSINFO_ATTR_MOUNT_CHILDREN, room: null }, 4096],
    ['a buffer that is too small', { room: 8 }, size],
  ])('%s', (_, call, expected) => {
    expect(outcome(mode, call)).toBe(expected);
  });
});

describe('paths are walked as Linux walks them', () => {
  const root = mkdtempSync(join(tmpdir(), 'kernfmt-walk-'));
  const name = (path: string) => join(root, path);
  let directory = -1;
  let file = -1;
  beforeAll(() => {
    mkdirSync(name('dir'));
    mkdirSync(name('shut'), 0o700);
    mkdirSync(name('shut/in'));
    writeFileSync(name('file'), '');
    symlinkSync('loop', name('loop'));
    symlinkSync('dir', name('to dir'));
    symlinkSync('missing', name('to nothing'));
    symlinkSync(root, name('dir/absolute'));
    symlinkSync('..', name('dir/up'));
    directory = openSync(name('dir'), O_PATH);
    file = openSync(name('file'), O_PATH | O_NOFOLLOW);
  });
  afterAll(() => {
    closeSync(directory);
    closeSync(file);
    rmSync(root, { recursive: true });
  });

  const PATHS = () => [
    '/',
    '.',
    '..',
    'up/dir',
    'absolute',
    '/../..',
    '//',
    ...['', 'missing', 'missing/x', 'file', 'file/', 'file/x', 'loop', 'to dir', 'to dir/'].map(
      name,
    ),
    ...['to nothing', 'dir/absolute/file', 'shut/in', 'x'.repeat(256)].map(name),
    `/${'x/'.repeat(2048)}`,
    '/proc/self/exe',
    '/proc/self/root',
    '/proc',
    '/proc/../proc/.',
  ];
  const FLAGS = [0, AT_SYMLINK_NOFOLLOW, AT_NO_AUTOMOUNT, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW];
  const cases = function* () {
    for (const path of PATHS()) {
      for (const at_flags of FLAGS) {
        for (const dfd of [AT_FDCWD, directory, file, 9999]) yield { path, at_flags, dfd };
      }
    }
  };
  /** The errno of statx(), in C's spelling, or 'found'. */
  const judge = (result: number) => (result < 0 ? errno(-result).code : 'found');
  const found = (result: number | string) => (result === size ? 'found' : result);

  /** Calls `body` as a user who may not search everything. */
  function asNobody(body: () => void): void {
    process.seteuid?.(65534);
    try {
      body();
    } finally {
      process.seteuid?.(0);
    }
  }

  function sameAsStatx(mode: Mode): void {
    const { sys } = liveNative();
    const buffer = new Uint8Array(256);
    for (const { path, at_flags, dfd } of cases()) {
      const expected = judge(sys.statx(dfd, path, at_flags, 0, buffer));
      expect([path, at_flags, dfd, found(outcome(mode, { path, at_flags, dfd }))]).toEqual([
        path,
        at_flags,
        dfd,
        expected,
      ]);
    }
  }

  it.runIf(hasNative).each(MODES)('as statx() does, by %s', sameAsStatx);

  it.runIf(hasNative && isRoot)('EACCES where statx() says so, without privileges', () => {
    asNobody(() => {
      expect(outcome('statmount', { path: name('shut/in') })).toBe('EACCES');
      sameAsStatx('statmount');
    });
  });

  const RESOLVE = [
    RESOLVE_NO_XDEV,
    RESOLVE_NO_MAGICLINKS,
    RESOLVE_NO_SYMLINKS,
    RESOLVE_BENEATH,
    RESOLVE_IN_ROOT,
    RESOLVE_NO_SYMLINKS | RESOLVE_BENEATH,
    RESOLVE_IN_ROOT | RESOLVE_NO_XDEV,
  ];

  it.runIf(hasNative)('with RESOLVE_ flags, as openat2() does', () => {
    const { sys } = liveNative();
    for (const resolve of RESOLVE.map(BigInt)) {
      for (const { path, at_flags, dfd } of cases()) {
        if (path === '') continue;
        const follow = (at_flags & AT_SYMLINK_NOFOLLOW) === 0 ? 0 : O_NOFOLLOW;
        const how = open_how.encode({ flags: BigInt(O_PATH | follow), mode: 0n, resolve });
        const opened = sys.openat2(dfd, path, how);
        if (opened === -ENOSYS) return;
        if (opened >= 0) sys.close(opened);
        const call = { path, at_flags, dfd, resolve_flags: resolve };
        expect([path, resolve, found(outcome('statmount', call))]).toEqual([
          path,
          resolve,
          judge(opened),
        ]);
      }
    }
  });

  it.runIf(hasNative)(
    'BENEATH and IN_ROOT together: a path begins at the directory, and stays',
    () => {
      const resolve_flags = BigInt(RESOLVE_BENEATH | RESOLVE_IN_ROOT);
      const walk = (path: string) =>
        found(outcome('statmount', { dfd: directory, path, resolve_flags }));
      expect(walk('/')).toBe('found');
      expect(walk('///.')).toBe('found');
      expect(walk('/up')).toBe('EXDEV');
      expect(walk('..')).toBe('EXDEV');
      expect(walk('/absolute')).toBe('EXDEV');
      expect(walk('/missing')).toBe('ENOENT');
    },
  );

  it('RESOLVE_ flags need native calls, and say so', () => {
    const resolve_flags = BigInt(RESOLVE_NO_XDEV);
    const call = () => outcome('mountinfo, no native calls', { resolve_flags });
    expect(call).toThrow(LinuxUnsupported);
    expect(call).toThrow(/^fsinfo with resolve_flags takes native calls: /);
  });
});
