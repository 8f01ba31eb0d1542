import { describe, expect, it } from 'vitest';
import { abis, rowsOf } from '../src/all.ts';
import { argsOf } from '../src/args.ts';
import { entryOf } from '../src/entry.ts';
import type { Abi } from '../src/index.ts';

const entries = (abi: Abi, name: string) => {
  const { native, compat } = entryOf(abi, name) ?? {};
  return [native, compat];
};

const declaration = (abi: Abi, name: string) =>
  argsOf(abi, name)
    ?.map((argument) => `${argument.type} ${argument.name}`)
    .join(', ');

describe('entryOf', () => {
  it('names the function a 64-bit kernel runs', () => {
    expect(entries('x86_64', 'openat')).toEqual(['sys_openat', undefined]);
    expect(entries('x86_64', 'stat')).toEqual(['sys_newstat', undefined]);
    expect(entries('arm64', 'io_setup')).toEqual(['sys_io_setup', undefined]);
  });

  it('names what each kernel runs for a 32-bit task', () => {
    expect(entries('i386', 'open')).toEqual(['sys_open', 'compat_sys_open']);
    expect(entries('i386', 'pread64')).toEqual(['sys_ia32_pread64', 'sys_ia32_pread64']);
    expect(entries('i386', 'close')).toEqual(['sys_close', 'sys_close']);
    expect(entries('riscv32', 'fcntl64')).toEqual(['sys_fcntl64', 'compat_sys_fcntl64']);
    expect(entries('i386', 'arch_prctl')).toEqual(['sys_arch_prctl', 'sys_arch_prctl']);
    expect(entries('sparc64', 'clone3')).toEqual(['__sys_clone3', undefined]);
    expect(entries('loongarch32', 'clock_gettime64')).toEqual(['sys_clock_gettime', undefined]);
    expect(entries('sparc', 'exit')).toEqual(['sys_exit', 'sparc_exit']);
    expect(entries('sparc', 'kern_features')).toEqual([undefined, 'sys_kern_features']);
  });

  it('knows ABIs that only a kernel of another ABI runs', () => {
    expect(entries('s390', 'read')).toEqual([undefined, 'compat_sys_s390_read']);
    expect(entries('s390x', 'read')).toEqual(['sys_read', undefined]);
    expect(entries('x32', 'rt_sigaction')).toEqual([undefined, 'compat_sys_rt_sigaction']);
    expect(entries('x32', 'read')).toEqual([undefined, 'sys_read']);
    expect(entries('arm64-compat32', 'open')).toEqual([undefined, 'compat_sys_open']);
  });

  it('gives the column of OABI tasks on EABI kernels', () => {
    expect(entries('arm-oabi', 'stat64')).toEqual(['sys_stat64', 'sys_oabi_stat64']);
    expect(entries('arm-eabi', 'stat64')).toEqual(['sys_stat64', undefined]);
  });

  it('marks the calls that do not return, and those a configuration can leave out', () => {
    expect(entryOf('x86_64', 'exit_group')).toMatchObject({ noreturn: true, optional: false });
    expect(entryOf('i386', 1)).toMatchObject({ noreturn: true, compat: 'sys_exit' });
    expect(entryOf('x86_64', 'fanotify_init')).toMatchObject({ optional: true, noreturn: false });
    expect(entryOf('x86_64', 'statmount')?.optional).toBe(false);
    expect(entryOf('x86_64', 'gettimeofday')?.optional).toBe(true);
  });

  it('has an entry for every call that is not reserved, and none for one that is', () => {
    for (const abi of abis) {
      for (const { nr, reserved } of rowsOf(abi)) {
        const { native, compat } = entryOf(abi, nr)!;
        expect((native ?? compat) === undefined).toBe(reserved);
        expect([native, compat].join()).not.toMatch(/sys_nis?_syscall|[=!+ ]/);
      }
    }
  });

  it('asks the kernel of the table which calls are optional', () => {
    expect(entryOf('s390x', 'gettimeofday')?.optional).toBe(true);
    expect(entryOf('ia64', 'gettimeofday')?.optional).toBe(false);
  });

  it('is undefined for what the ABI does not have', () => {
    expect(entryOf('x86_64', 'nosuch')).toBeUndefined();
    expect(entryOf('x86_64', 9999)).toBeUndefined();
    expect(() => entryOf('pdp11' as Abi, 1)).toThrow(/^entryOf: no ABI is named pdp11$/);
  });
});

describe('argsOf', () => {
  it('gives types and names in order', () => {
    expect(declaration('x86_64', 'openat')).toBe(
      'int dfd, const char __user * filename, int flags, umode_t mode',
    );
    expect(argsOf('x86_64', 'getpid')).toEqual([]);
    expect(argsOf('x86_64', 'rt_sigreturn')).toEqual([]);
  });

  it('tells architectures apart that order clone differently', () => {
    const start = (abi: Abi) => argsOf(abi, 'clone')?.map(({ name }) => name);
    expect(start('x86_64')).toEqual([
      ...['clone_flags', 'newsp', 'parent_tidptr', 'child_tidptr', 'tls'],
    ]);
    expect(start('arm64')).toEqual([
      ...['clone_flags', 'newsp', 'parent_tidptr', 'tls', 'child_tidptr'],
    ]);
    expect(start('s390x')?.slice(0, 2)).toEqual(['newsp', 'clone_flags']);
    expect(start('microblaze')?.[2]).toBe('stack_size');
    expect(start('loongarch32')).toEqual(start('x86_64'));
  });

  it('shows the halves of a 64-bit argument of a 32-bit ABI', () => {
    expect(declaration('i386', 'fanotify_mark')).toMatch(/u32 mask_lo, u32 mask_hi, int dfd/);
    expect(declaration('x86_64', 'fanotify_mark')).toMatch(/__u64 mask, int dfd/);
    expect(declaration('arm64-compat32', 'pread64')).toMatch(/u32 __pad, u32 pos_lo, u32 pos_hi$/);
  });

  it('covers every implemented call of the widespread ABIs', () => {
    for (const abi of ['x86_64', 'i386', 'arm64', 'arm-eabi', 'riscv64', 's390x'] as const) {
      const calls = rowsOf(abi).filter(({ reserved }) => !reserved);
      expect(calls.filter(({ nr }) => argsOf(abi, nr) === undefined)).toEqual([]);
    }
  });

  it('leaves at most four calls of any ABI without arguments known, and none with odd ones', () => {
    for (const abi of abis) {
      const calls = rowsOf(abi).filter(({ reserved }) => !reserved);
      const unknown = calls.filter(({ nr }) => argsOf(abi, nr) === undefined);
      expect(unknown.length).toBeLessThanOrEqual(4);
      for (const { nr } of calls) {
        const args = argsOf(abi, nr) ?? [];
        expect(args.length).toBeLessThanOrEqual(7);
        for (const { type, name } of args) {
          expect(name).toMatch(/^\w+$/);
          expect(type).toMatch(/^[a-z_][\w *]*$/);
        }
      }
    }
  });

  it('is undefined for reserved and unknown calls', () => {
    expect(argsOf('x86_64', 'nfsservctl')).toBeUndefined();
    expect(argsOf('x86_64', 'nosuch')).toBeUndefined();
  });
});
