import { openSync, readlinkSync } from 'node:fs';
import { errno } from '@kernfmt/kernel';
import type { ErrnoName } from '@kernfmt/uapi/asm-generic/errno';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NativeAddon } from '../../src/native/addon.ts';
import type { Native } from '../../src/native/open.ts';
import type { Sys } from '../../src/native/sys.ts';
import { type LinuxOptions, openLinux, openWith } from '../../src/open.ts';
import { LinuxUnsupported } from '../../src/unsupported.ts';
import { hasNative, isRoot, liveNative } from '../native/live.ts';

vi.mock('node:fs', { spy: true });

const without: Native = { available: false, reason: 'missing', message: 'the addon is not here' };

/** Lets one call fail as Linux or a seccomp filter would make it fail. */
function refuse(call: keyof Sys, code: ErrnoName): void {
  vi.spyOn(liveNative().sys, call).mockReturnValue(-errno(code).errno);
}

afterEach(() => vi.restoreAllMocks());

describe('openLinux', () => {
  it('refuses options that are none, by name', () => {
    // What JavaScript lets through: types would not.
    const wrong = (options: object) => () => openLinux({ ...options });
    expect(wrong({ backend: 'dtrace' })).toThrow(/^openLinux: backend should be one of auto, ker/);
    expect(wrong({ quirks: 'some' })).toThrow(/^openLinux: quirks /);
    expect(wrong({ table: 'proc' })).toThrow(/^openLinux: table /);
    expect(wrong({ interval: 0 })).toThrow(/^openLinux: interval should be 1 ms or more, is 0/);
    expect(wrong({ interval: Number.NaN })).toThrow(RangeError);
    expect(wrong({ interval: '50' })).toThrow(/^openLinux: interval /);
    for (const namespace of [null, 5, {}, { pid: 1, fd: 2 }, { path: 7 }]) {
      expect(wrong({ namespace })).toThrow(/^openLinux: namespace/);
    }
    for (const namespace of [{ pid: 0 }, { pid: '1' }, { fd: -1 }, { fd: 0.5 }]) {
      expect(wrong({ namespace })).toThrow(/^openLinux: namespace\.(pid|fd) should be an int/);
    }
  });

  it('without native calls takes mountinfo, and says what is missing and what would help', () => {
    const kernel = openWith(without, { interval: 250 });
    expect(kernel.choice).toEqual({
      asked: 'auto',
      backend: 'mountinfo',
      candidates: [
        expect.objectContaining({ backend: 'kernel', taken: false }),
        expect.objectContaining({ backend: 'fanotify', taken: false, reason: without.message }),
        expect.objectContaining({ backend: 'mountinfo', taken: true }),
      ],
      gaps: expect.arrayContaining([expect.stringMatching(/^what was mounted and unmounted/)]),
    });
    expect(kernel.explain()).toBe(
      [
        'back end mountinfo, the best of what works here',
        '  kernel: not taken: no released kernel has watch_mount: its own queues tell of keys only',
        '  fanotify: not taken: the addon is not here',
        '    to have it: run where the native addon of @kernfmt/linux loads (Linux on x86_64 or ' +
          'arm64)',
        '  mountinfo: taken: changes by a look at mountinfo every 250 ms, read by mountinfo',
        'what it does not tell, or not as the series did (docs/live.md has all):',
        ...kernel.choice.gaps.map((gap) => `  ${gap}`),
      ].join('\n'),
    );
    expect(kernel.name).toMatch(
      /^Linux \S+, changes by a look at mountinfo every 250 ms, read by mountinfo$/,
    );
    kernel.close();
  });

  it('where native calls were switched off says how to have them again', () => {
    const off: Native = { available: false, reason: 'disabled', message: 'they are off' };
    const kernel = openWith(off, {});
    kernel.close();
    expect(kernel.explain()).toContain(
      'not taken: they are off\n    to have it: unset KERNFMT_NATIVE',
    );
  });

  it('says what the chosen back end does not tell: of small ids only where there are some', () => {
    const gapsOf = (native: Native, options: LinuxOptions) => {
      const kernel = openWith(native, options);
      kernel.close();
      expect(kernel.explain()).toContain(kernel.choice.gaps.join('\n  '));
      return kernel.choice.gaps.join('\n');
    };
    expect(gapsOf(without, {})).toMatch(/got the id of one that went/);
    if (!hasNative || !isRoot) return;
    const [byEvents, byTables] = [
      gapsOf(liveNative(), { backend: 'fanotify' }),
      gapsOf(liveNative(), { backend: 'mountinfo', table: 'statmount' }),
    ];
    expect(byEvents).toMatch(/triggered_on 0/);
    expect(byEvents).not.toMatch(/between two readings/);
    expect(byTables).toMatch(/between two readings/);
    expect(byTables).not.toMatch(/got the id of one that went/);
  });

  it('without native calls refuses what it was asked for and cannot have', () => {
    expect(() => openWith(without, { backend: 'fanotify' })).toThrow(LinuxUnsupported);
    expect(() => openWith(without, { backend: 'kernel' })).toThrow(/^the addon is not here; /);
    expect(() => openWith(without, { backend: 'mountinfo', table: 'statmount' })).toThrow(
      'the addon is not here',
    );
  });

  it('without native calls there are no plain pipes, no other fds, no keyctl', () => {
    const kernel = openWith(without, {});
    const { task, support } = kernel;
    const unsupported = /^(pipe2|read|fcntl|poll) .*takes native calls: the addon is not here/;
    expect(() => task.pipe2(0)).toThrow(unsupported);
    expect(() => task.keyctl(0, -2, 0)).toThrow(errno('ENOSYS'));
    expect(() => task.read(0, new Uint8Array(1))).toThrow(unsupported);
    expect(() => task.poll([{ fd: 0, events: 1, revents: 0 }])).toThrow(LinuxUnsupported);
    expect(() => task.read(9999, new Uint8Array(1))).toThrow(errno('EBADF'));
    expect([support.keyctl.level, support.pipe2.level, support.read.level]).toEqual([
      'none',
      'partial',
      'emulated',
    ]);
    kernel.close();
  });
});

describe.runIf(hasNative && isRoot)('probing', () => {
  const reason = () => {
    const kernel = openWith(liveNative(), {});
    const refused = kernel.choice.candidates.find(({ backend }) => backend === 'fanotify');
    kernel.close();
    return { ...refused, backend: kernel.choice.backend };
  };

  it.each([
    ['fanotify_init', 'EINVAL', 'Linux before 6.15 has no mount events'],
    ['fanotify_init', 'ENOSYS', 'a kernel without CONFIG_FANOTIFY, or a seccomp filter that hides'],
    ['fanotify_init', 'EPERM', 'a seccomp filter, or a kernel whose fanotify is for CAP_SYS_ADMIN'],
    ['fanotify_init', 'EMFILE', 'this user has as many groups as are allowed'],
    ['fanotify_init', 'ENOMEM', 'no group for mount events'],
    ['fanotify_mark', 'EPERM', 'CAP_SYS_ADMIN is missing in the user namespace that owns'],
    ['fanotify_mark', 'EINVAL', 'this kernel marks no mount namespaces'],
    ['fanotify_mark', 'ENOSYS', 'a kernel without CONFIG_FANOTIFY'],
    ['statmount', 'EPERM', 'a seccomp filter'],
  ] as const)('%s: %s is a reason for mountinfo, with what to do', (call, code, why) => {
    refuse(call, code);
    const refused = reason();
    expect(refused).toMatchObject({ backend: 'mountinfo', call, errno: errno(code).errno });
    expect(refused.reason).toContain(`${call}: ${code}: ${why}`);
    expect(refused.remedy).toMatch(/\w/);
  });

  it('listmount: ENOSYS is Linux before 6.8: mountinfo is parsed', () => {
    refuse('listmount', 'ENOSYS');
    expect(reason().reason).toContain('statmount: ENOSYS: Linux before 6.8, or a seccomp filter');
    const kernel = openWith(liveNative(), { backend: 'mountinfo' });
    expect(kernel.name).toContain('changes by poll on mountinfo, read by mountinfo');
    kernel.close();
    expect(() => openWith(liveNative(), { backend: 'mountinfo', table: 'statmount' })).toThrow(
      LinuxUnsupported,
    );
  });

  it('marks nothing but a mount namespace: some kernels crash on any other file', () => {
    const mark = vi.spyOn(liveNative().sys, 'fanotify_mark');
    vi.mocked(readlinkSync).mockReturnValueOnce('/etc/passwd');
    vi.spyOn(liveNative().sys, 'ioctl').mockReturnValue(-errno('ENOTTY').errno);
    expect(reason().reason).toContain('leads to "/etc/passwd", no mount namespace');
    expect(mark).not.toHaveBeenCalled();
  });

  it('asked for fanotify, it throws with all three parts of the explanation', () => {
    refuse('fanotify_mark', 'EPERM');
    const open = () => openWith(liveNative(), { backend: 'fanotify' });
    expect(open).toThrow(
      /^fanotify_mark: EPERM: .*; mount notifications still come from .*; run as root/,
    );
    expect(open).toThrow(
      expect.objectContaining({ name: 'LinuxUnsupported', works: expect.stringMatching(/still/) }),
    );
  });

  it('leaves nothing open, whether it works or not', () => {
    const count = () => {
      const fd = openSync('/dev/null', 'r');
      liveNative().sys.close(fd);
      return fd;
    };
    const before = count();
    reason();
    refuse('fanotify_mark', 'EPERM');
    reason();
    expect(() => openWith(liveNative(), { backend: 'fanotify' })).toThrow();
    vi.restoreAllMocks();
    const poll = { value: () => -errno('ENOMEM').errno };
    const addon: NativeAddon = Object.create(liveNative().addon, { poll });
    const native = { ...liveNative(), addon };
    expect(() => openWith(native, {})).toThrow(errno('ENOMEM'));
    expect(() => openWith(native, { backend: 'mountinfo' })).toThrow(errno('ENOMEM'));
    expect(count()).toBe(before);
  });
});
