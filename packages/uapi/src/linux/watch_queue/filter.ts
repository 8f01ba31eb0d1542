import { type Abi, LP64 } from '@kernfmt/layout';
import { EFAULT, EINVAL } from '../../asm-generic/errno.ts';
import {
  WATCH_INFO_LENGTH,
  WATCH_TYPE__NR,
  type WatchNotificationTypeFilter,
  watch_notification_filter,
  watch_notification_type_filter,
} from './mainline.ts';

/** The most rules that one filter may have. */
const FILTERS_MAX = 16;

/**
 * Types below this are known to a kernel; rules for others are checked and then ignored. Linux up
 * to 5.16 took any type its bitmap had room for, 128 on 64 bits; 5.17 compares with WATCH_TYPE__NR.
 */
export const typeLimit = { '5.8': 128, '6.1': WATCH_TYPE__NR } as const;

/** A filter that the kernel accepted: the rules of the types it knows. */
export class WatchFilter {
  readonly rules: readonly WatchNotificationTypeFilter[];

  constructor(rules: readonly WatchNotificationTypeFilter[]) {
    this.rules = rules;
  }

  /**
   * Whether a record passes: some rule of its type has its subtype's bit and
   * `(info & info_mask) == info_filter`, where `info` has the watch id and the flags. Only word 0
   * of `subtype_filter` counts, so a subtype above 31 never passes (the kernel reads past its array
   * there). Meta records are never asked about: they pass by filters.
   *
   * Analogous to kernel/watch_queue.c:filter_watch_notification().
   */
  accepts(type: number, subtype: number, info: number): boolean {
    for (const rule of this.rules) {
      if (
        rule.type === type &&
        subtype < 32 &&
        (rule.subtype_filter[0]! & (1 << subtype)) !== 0 &&
        (info & rule.info_mask) >>> 0 === rule.info_filter
      ) {
        return true;
      }
    }
    return false;
  }
}

/**
 * Reads a filter as IOC_WATCH_QUEUE_SET_FILTER does, in its order of checks: EFAULT for a header
 * that is not there; EINVAL for no rules, more than 16, or a reserved word that is not 0; EFAULT
 * for rules that are not there; then for each rule EINVAL for `info_filter` outside `info_mask` and
 * for an `info_mask` that touches the length. A filter all of whose types are unknown rejects
 * everything.
 *
 * Analogous to kernel/watch_queue.c:watch_queue_set_filter().
 *
 * @returns the filter, or a negative errno
 */
export function readFilter(
  bytes: Uint8Array,
  { types = typeLimit['5.8'], abi = LP64 }: { readonly types?: number; readonly abi?: Abi } = {},
): WatchFilter | number {
  const filter = watch_notification_filter.on(abi);
  const rule = watch_notification_type_filter.on(abi);
  const { fixed } = filter.layout;
  if (bytes.length < fixed) return -EFAULT;
  const { nr_filters, __reserved } = filter.decode(bytes, 0, fixed);
  if (nr_filters === 0 || nr_filters > FILTERS_MAX || __reserved !== 0) return -EINVAL;
  if (bytes.length < fixed + nr_filters * rule.size) return -EFAULT;
  const rules: WatchNotificationTypeFilter[] = [];
  for (let i = 0; i < nr_filters; i++) {
    const each = rule.decode(bytes, fixed + i * rule.size);
    if ((each.info_filter & ~each.info_mask) !== 0) return -EINVAL;
    if ((each.info_mask & WATCH_INFO_LENGTH) !== 0) return -EINVAL;
    if (each.type < types) rules.push(each);
  }
  return new WatchFilter(rules);
}

/**
 * Encodes a filter: one rule for each type, with the subtypes wanted and, if any, a test of `info`.
 *
 * @example filterBytes([{ type: WATCH_TYPE_KEY_NOTIFY, subtypes: 0xffffffff }])
 * @throws RangeError for a number that its field cannot hold
 */
export function filterBytes(
  rules: readonly {
    readonly type: number;
    readonly subtypes: number;
    readonly info_filter?: number;
    readonly info_mask?: number;
  }[],
  abi: Abi = LP64,
): Uint8Array {
  return watch_notification_filter.on(abi).encode({
    nr_filters: rules.length,
    filters: rules.map(({ type, subtypes, info_filter = 0, info_mask = 0 }) => ({
      type,
      info_filter,
      info_mask,
      subtype_filter: [subtypes, 0, 0, 0, 0, 0, 0, 0],
    })),
  });
}
