import { WatchQueue } from '@kernfmt/kernel/watch_queue';
import { abis } from '@kernfmt/layout';
import { EFAULT, EINVAL } from '@kernfmt/uapi/asm-generic/errno';
import { readFilter, typeLimit, WatchFilter } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filter, filterFaults, refusedFilter } from '../../src/arbitrary/filters.ts';

const numbers = { EFAULT, EINVAL };

describe.each(abis.map((abi) => [abi.name, abi] as const))('%s', (_, abi) => {
  test('a filter that the kernel takes has the rules of the types that it knows', () => {
    fc.assert(
      fc.property(filter({ abi }), fc.constantFrom(...Object.values(typeLimit)), (each, types) => {
        const read = readFilter(each.bytes, { abi, types });
        expect(read).toBeInstanceOf(WatchFilter);
        expect((read as WatchFilter).rules).toEqual(each.rules.filter(({ type }) => type < types));
        new WatchQueue({ abi }).setFilter(each.bytes);
      }),
    );
  });

  test('a filter that the kernel refuses gets the errno of its first fault', () => {
    fc.assert(
      fc.property(refusedFilter({ abi }), ({ bytes, errno }) => {
        expect(readFilter(bytes, { abi })).toBe(-numbers[errno]);
        const queue = new WatchQueue({ abi });
        expect(() => queue.setFilter(bytes)).toThrow(expect.objectContaining({ code: errno }));
        expect(queue.filter).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

test('every fault comes alone, and first among others', () => {
  const samples = fc.sample(refusedFilter(), 3000);
  for (const { name } of filterFaults) {
    const first = samples.filter(({ faults }) => faults[0] === name);
    expect(
      first.some(({ faults }) => faults.length === 1),
      name,
    ).toBe(true);
    const isLast = name === filterFaults.at(-1)!.name;
    expect(
      first.some(({ faults }) => faults.length > 1),
      name,
    ).toBe(!isLast);
  }
});
