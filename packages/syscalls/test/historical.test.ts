import { describe, expect, it } from 'vitest';
import { abis, numberOf } from '../src/all.ts';
import { historicalNumber, REVISIONS, type RevisionDate, runsToday } from '../src/historical.ts';
import type { Abi } from '../src/index.ts';

describe('historicalNumber', () => {
  it('has the posted series of July 2020 on every ABI', () => {
    const number = (abi: Abi) => historicalNumber('2020-07-24', 'watch_mount', abi);
    expect(number('x86_64')).toBe(440);
    expect(number('alpha')).toBe(550);
    expect(number('mips-n64')).toBe(5440);
    expect(number('x32')).toBe(0x40000000 + 440);
    expect(number('ia64')).toBe(1464);
    expect(number('arm64')).toBe(440);
    expect(historicalNumber('2020-07-24', 'fsinfo', 'arm64')).toBe(441);
  });

  it('follows the renamings of 2019, on x86 only', () => {
    expect(historicalNumber('2019-05-28', 'block_notify', 'x86_64')).toBe(437);
    expect(historicalNumber('2019-06-06', 'device_notify', 'i386')).toBe(437);
    expect(historicalNumber('2019-06-07', 'watch_devices', 'x32')).toBe(0x40000000 + 437);
    expect(historicalNumber('2019-06-07', 'watch_devices', 'arm64')).toBeUndefined();
  });

  it('knows where a revision forgot a table, and ABIs that came later', () => {
    expect(historicalNumber('2019-06-28', 'watch_devices', 'alpha')).toBe(544);
    expect(historicalNumber('2019-06-28', 'watch_devices', 'arm64-compat32')).toBeUndefined();
    for (const abi of ['loongarch32', 'loongarch64'] as const) {
      expect(historicalNumber('2020-08-03', 'watch_mount', abi)).toBeUndefined();
    }
  });

  it('refuses unknown dates and ABIs, and has no unknown names', () => {
    const date = '2020-02-30' as RevisionDate;
    expect(() => historicalNumber(date, 'fsinfo', 'arm64')).toThrow(
      /^historicalNumber: no revision/,
    );
    expect(() => historicalNumber('2020-07-24', 'fsinfo', 'pdp11' as Abi)).toThrow(/no ABI/);
    expect(historicalNumber('2020-07-24', 'toString', 'x86_64')).toBeUndefined();
  });
});

it('what runs at those numbers today is something else', () => {
  expect(runsToday('2020-07-24', 'watch_mount', 'x86_64')).toBe('process_madvise');
  expect(runsToday('2020-07-24', 'fsinfo', 'x86_64')).toBe('epoll_pwait2');
  expect(runsToday('2020-05-15', 'fsinfo', 'alpha')).toBe('mount_setattr');
});

it('no live table has a call that never was merged', () => {
  const merged = ['process_madvise', 'epoll_pwait2', 'memfd_secret'];
  const names = Object.values(REVISIONS).flatMap(({ numbers }) => Object.keys(numbers));
  const lost = new Set(names.filter((name) => !merged.includes(name)));
  expect(lost.size).toBe(8);
  for (const name of lost) {
    for (const abi of abis) expect(numberOf(abi, name)).toBeUndefined();
  }
});
