import { expect, it } from 'vitest';
import { abis, rowsOf } from '../src/all.ts';
import { ABIS, type Abi } from '../src/index.ts';
import { sinceOf } from '../src/since.ts';

it('is exact for common numbers on x86', () => {
  expect(sinceOf('x86_64', 'statmount')).toEqual({ exactness: 'abi', release: '6.8' });
  expect(sinceOf('i386', 'clock_gettime64')).toEqual({ exactness: 'abi', release: '5.1' });
  expect(sinceOf('x86_64', 'uretprobe')).toEqual({ exactness: 'abi', release: '6.11' });
  expect(sinceOf('i386', 'listns')).toEqual({ exactness: 'abi', release: '6.19' });
  expect(sinceOf('x86_64', 'fchroot')).toEqual({ exactness: 'abi', release: '7.3' });
});

it('does not take a number that x86_64 got first for one that i386 got with it', () => {
  expect(sinceOf('x86_64', 'map_shadow_stack')).toEqual({ exactness: 'abi', release: '6.6' });
  expect(sinceOf('i386', 'map_shadow_stack')).toMatchObject({ exactness: 'first' });
  expect(sinceOf('x32', 'uretprobe')).toMatchObject({ exactness: 'first', release: '6.11' });
  expect(sinceOf('x32', 'uprobe')).toMatchObject({ exactness: 'first', release: '6.18' });
});

it('names the first release elsewhere as no more than that', () => {
  expect(sinceOf('arm64', 'statmount')).toEqual({
    exactness: 'first',
    release: '6.8',
    source: 'kernel',
  });
  expect(sinceOf('arm64', 'openat')).toEqual({
    exactness: 'first',
    release: '2.6.16',
    source: 'man-pages 6.03',
  });
});

it('brackets what an ABI got late between the two kernels around it', () => {
  const late = { exactness: 'between', after: '6.12.117', by: '7.3.4' };
  expect(sinceOf('sparc', 'clone3')).toEqual(late);
  expect(sinceOf('loongarch64', 'memfd_secret')).toEqual(late);
  expect(sinceOf('loongarch32', 'openat')).toEqual(late);
  expect(sinceOf('loongarch32', 'fchroot')).toEqual(late);
  const between = { exactness: 'between', after: '6.1.192', by: '6.12.117' };
  expect(sinceOf('s390x', 'memfd_secret')).toEqual(between);
  expect(sinceOf('alpha', 'clone3')).toEqual(between);
  expect(sinceOf('riscv64', 'riscv_hwprobe')).toEqual(between);
  expect(sinceOf('x86_64', 'memfd_secret')).toEqual({ exactness: 'abi', release: '5.14' });
});

it('says so when no source tells, or the ABI has no such call', () => {
  expect(sinceOf('alpha', 'osf_utc_gettime')).toEqual({ exactness: 'unknown', by: '6.12.117' });
  expect(sinceOf('ia64', 'pread64')).toEqual({ exactness: 'unknown', by: '6.1.192' });
  expect(sinceOf('arm64', 'open')).toBeUndefined();
  expect(sinceOf('x86_64', 9999)).toBeUndefined();
  expect(() => sinceOf('pdp11' as Abi, 1)).toThrow(/^sinceOf: no ABI is named pdp11$/);
});

it('no release is later than the table’s', () => {
  const older = new Intl.Collator('en', { numeric: true });
  for (const abi of abis) {
    for (const { nr } of rowsOf(abi)) {
      const since = sinceOf(abi, nr)!;
      if (!('release' in since)) continue;
      expect(since.release).toMatch(/^\d+\.\d+(\.\d+)*$/);
      expect(older.compare(since.release, ABIS[abi].kernel)).toBeLessThan(0);
    }
  }
});

it('every call from 424 on has a release', () => {
  for (const { nr } of rowsOf('x86_64').filter((row) => row.nr >= 424)) {
    expect(sinceOf('x86_64', nr)?.exactness).toBe('abi');
  }
});
