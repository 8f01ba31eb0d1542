import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EFAULT, EINVAL } from '../../../src/asm-generic/errno.ts';
import {
  filterBytes,
  readFilter,
  typeLimit,
  WatchFilter,
} from '../../../src/linux/watch_queue/filter.ts';
import { hex } from '../../oracle.ts';

const rule = { type: 1, subtypes: 0xffffffff };

/** What readFilter made of bytes that it should accept. */
function accepted(bytes: Uint8Array, types?: number): WatchFilter {
  const filter = readFilter(bytes, types === undefined ? {} : { types });
  if (!(filter instanceof WatchFilter)) throw new Error(`refused with ${filter}`);
  return filter;
}

test('the sample’s filter has its 52 bytes', () => {
  const bytes = filterBytes([rule]);
  const expected = `0100000000000000${'01000000'}${'00'.repeat(8)}ffffffff${'00'.repeat(28)}`;
  expect(hex(bytes)).toBe(expected);
  expect([1, 2, 3, 16].map((n) => filterBytes(Array(n).fill(rule)).length)).toEqual([
    52, 96, 140, 712,
  ]);
});

describe('a filter is checked in the kernel’s order', () => {
  const patch = (bytes: Uint8Array, word: number, value: number): Uint8Array => {
    const copy = bytes.slice();
    new DataView(copy.buffer).setUint32(word * 4, value, true);
    return copy;
  };
  const two = filterBytes([rule, rule]);
  test.each([
    ['a header that is not there', two.subarray(0, 7), -EFAULT],
    ['no rules', patch(two, 0, 0), -EINVAL],
    ['17 rules, before looking for them', patch(two, 0, 17), -EINVAL],
    ['a reserved word', patch(two, 1, 1), -EINVAL],
    ['a reserved word and rules that are not there', patch(two, 1, 1).subarray(0, 20), -EINVAL],
    ['rules that are not there', two.subarray(0, 95), -EFAULT],
    ['rules that are not there before a bad one', patch(two, 3, 1).subarray(0, 95), -EFAULT],
    ['info_filter outside info_mask', patch(two, 3, 0x10000), -EINVAL],
    ['info_mask on the length', patch(two, 4, 0x40), -EINVAL],
    ['a bad rule of an ignored type', patch(patch(two, 13, 500), 15, 1), -EINVAL],
  ])('%s', (_, bytes, result) => expect(readFilter(bytes)).toBe(result));

  test('bit 7 of info is in no field and may be tested', () => {
    expect(accepted(filterBytes([{ ...rule, info_mask: 0x80 }])).rules).toHaveLength(1);
  });

  test('unknown types are ignored, and a filter of only those rejects everything', () => {
    const bytes = filterBytes([
      { ...rule, type: 127 },
      { ...rule, type: 128 },
    ]);
    expect(accepted(bytes).rules.map((each) => each.type)).toEqual([127]);
    const none = accepted(filterBytes([{ ...rule, type: 2 }]), typeLimit['6.1']);
    expect(none.rules).toEqual([]);
    expect(none.accepts(2, 0, 0)).toBe(false);
  });
});

describe('a filter accepts', () => {
  test('every subtype by its own bit of word 0, and none above 31', () => {
    for (let bit = 0; bit < 32; bit++) {
      const filter = accepted(filterBytes([{ type: 2, subtypes: 2 ** bit }]));
      for (let subtype = 0; subtype < 256; subtype++) {
        expect(filter.accepts(2, subtype, 0x18)).toBe(subtype === bit);
      }
    }
  });

  test('what any rule accepts, by (info & info_mask) == info_filter on all 32 bits', () => {
    const word = fc.nat(0xffffffff);
    const rules = fc.array(
      fc.record({ type: fc.nat(3), subtypes: word, mask: word, value: word }),
      { minLength: 1, maxLength: 16 },
    );
    fc.assert(
      fc.property(rules, fc.nat(3), fc.nat(31), word, (list, type, subtype, info) => {
        const given = list.map(({ type, subtypes, mask, value }) => {
          const info_mask = (mask & ~0x7f) >>> 0;
          return { type, subtypes, info_mask, info_filter: (value & info_mask) >>> 0 };
        });
        const meant = given.some(
          (each) =>
            each.type === type &&
            Math.floor(each.subtypes / 2 ** subtype) % 2 === 1 &&
            (BigInt(info) & BigInt(each.info_mask)) === BigInt(each.info_filter),
        );
        expect(accepted(filterBytes(given)).accepts(type, subtype, info)).toBe(meant);
      }),
      { numRuns: 2000 },
    );
  });
});
