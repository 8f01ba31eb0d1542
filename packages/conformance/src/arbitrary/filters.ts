import { type Abi, LP64 } from '@kernfmt/layout';
import { arbitraryOf } from '@kernfmt/layout/arbitrary';
import { interpret } from '@kernfmt/layout/reference';
import {
  WATCH_INFO_LENGTH,
  type WatchNotificationTypeFilter,
  watch_notification_filter,
  watch_notification_type_filter,
} from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';

/** An argument of IOC_WATCH_QUEUE_SET_FILTER that the kernel takes. */
export interface FilterExample {
  readonly rules: readonly WatchNotificationTypeFilter[];
  readonly bytes: Uint8Array;
}

/** What is wrong with a filter, in the order in which the kernel looks. */
export const filterFaults = [
  { name: 'no header', errno: 'EFAULT' },
  { name: 'no rules', errno: 'EINVAL' },
  { name: 'too many rules', errno: 'EINVAL' },
  { name: 'reserved word', errno: 'EINVAL' },
  { name: 'rules missing', errno: 'EFAULT' },
  { name: 'info_filter outside info_mask', errno: 'EINVAL' },
  { name: 'info_mask of the length', errno: 'EINVAL' },
] as const;
type FilterFault = (typeof filterFaults)[number]['name'];

/** An argument of IOC_WATCH_QUEUE_SET_FILTER that the kernel refuses, and how. */
export interface RefusedFilter {
  /** All that is wrong with it; the first decides the errno. */
  readonly faults: readonly FilterFault[];
  readonly errno: 'EFAULT' | 'EINVAL';
  readonly bytes: Uint8Array;
}

/** The most rules that a kernel takes: kernel/watch_queue.c:watch_queue_set_filter(). */
const RULES_MAX = 16;

/** One rule: any type, any subtypes, and an `info_filter` within an `info_mask`. */
function rule(abi: Abi): fc.Arbitrary<WatchNotificationTypeFilter> {
  return fc
    .tuple(arbitraryOf(watch_notification_type_filter, { abi }), fc.option(fc.nat(4)))
    .map(([any, type]) => {
      const info_mask = (any.info_mask & ~WATCH_INFO_LENGTH) >>> 0;
      const info_filter = (any.info_filter & info_mask) >>> 0;
      return { ...any, type: type ?? any.type, info_mask, info_filter };
    });
}

/** A filter that the kernel takes: 1 to 16 rules, of types that it knows or does not. */
export function filter({ abi = LP64 }: { readonly abi?: Abi } = {}): fc.Arbitrary<FilterExample> {
  return fc.array(rule(abi), { minLength: 1, maxLength: RULES_MAX }).map((rules) => {
    const value = { nr_filters: rules.length, __reserved: 0, filters: rules };
    return { rules, bytes: interpret(watch_notification_filter, abi).encode(value) };
  });
}

/**
 * A filter that the kernel refuses: with one fault, or several, of which the first decides.
 * Analogous to kernel/watch_queue.c:watch_queue_set_filter().
 */
export function refusedFilter({
  abi = LP64,
}: {
  readonly abi?: Abi;
} = {}): fc.Arbitrary<RefusedFilter> {
  return fc
    .record({
      rules: fc.array(rule(abi), { minLength: 1, maxLength: RULES_MAX }),
      faults: fc.subarray([...filterFaults], { minLength: 1 }),
      more: fc.integer({ min: RULES_MAX + 1, max: 0xffffffff }),
      word: fc.integer({ min: 1, max: 0xffffffff }),
      where: fc.nat(),
    })
    .map(({ rules, faults, more, word, where }) => {
      const has = (name: FilterFault): boolean => faults.some((each) => each.name === name);
      const at = where % rules.length;
      const one = broken(rules[at]!, word, has);
      const nr_filters = has('no rules') ? 0 : has('too many rules') ? more : rules.length;
      const __reserved = has('reserved word') ? word : 0;
      const value = {
        nr_filters,
        __reserved,
        filters: rules.map((each, n) => (n === at ? one : each)),
      };
      const whole = interpret(watch_notification_filter, abi).encode(value);
      const bytes = whole.subarray(0, lengthOfCut(whole.length, where, has));
      return { faults: faults.map(({ name }) => name), errno: faults[0]!.errno, bytes };
    });
}

type Has = (name: FilterFault) => boolean;

/** A rule with what is wrong with rules; `word` has a bit that is. */
function broken(
  { info_mask, info_filter, ...rest }: WatchNotificationTypeFilter,
  word: number,
  has: Has,
): WatchNotificationTypeFilter {
  const length = has('info_mask of the length') ? (word % WATCH_INFO_LENGTH) + 1 : 0;
  const mask = (info_mask | length) >>> 0;
  const free = (~mask & -(~mask >>> 0)) >>> 0;
  if (!has('info_filter outside info_mask')) return { ...rest, info_mask: mask, info_filter };
  // All bits taken: a mask without the highest has one that is not.
  const narrow = free === 0 ? 0x7fffffff : mask;
  const outside = free === 0 ? 0x80000000 : free;
  return { ...rest, info_mask: narrow, info_filter: (info_filter | outside) >>> 0 };
}

/** Bytes that are there: with a fault fewer than the header, or than the rules. */
function lengthOfCut(whole: number, where: number, has: Has): number {
  const { fixed } = watch_notification_filter.on(LP64).layout;
  if (has('no header')) return where % fixed;
  return has('rules missing') ? fixed + (where % (whole - fixed)) : whole;
}
