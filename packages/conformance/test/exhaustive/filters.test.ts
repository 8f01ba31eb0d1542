import { Watch, WatchList, WatchQueue } from '@kernfmt/kernel/watch_queue';
import { EINVAL } from '@kernfmt/uapi/asm-generic/errno';
import {
  readFilter,
  typeLimit,
  WATCH_INFO_FLAG_0,
  WATCH_INFO_FLAG_1,
  WATCH_INFO_FLAG_2,
  WATCH_INFO_ID,
  WATCH_INFO_ID__SHIFT,
  WATCH_TYPE_KEY_NOTIFY,
  WATCH_TYPE_MOUNT_NOTIFY,
  WatchFilter,
  watch_notification,
  watch_notification_filter,
  watch_notification_type_filter,
} from '@kernfmt/uapi/linux/watch_queue';
import { describe, expect, test } from 'vitest';

/** A rule as the model has it: sets of bits by their numbers, no words. */
interface Rule {
  readonly type: number;
  /** The bits set in `subtype_filter`, 0 to 255. */
  readonly subtypes: ReadonlySet<number>;
  readonly mask: ReadonlySet<number>;
  readonly filter: ReadonlySet<number>;
}

const none: ReadonlySet<number> = new Set();
const all: readonly number[] = Array.from({ length: 256 }, (_, bit) => bit);

const word = (bits: ReadonlySet<number>, first = 0): number => {
  let sum = 0;
  for (let bit = 0; bit < 32; bit++) if (bits.has(first + bit)) sum += 2 ** bit;
  return sum;
};

const bytesOf = (rules: readonly Rule[]): Uint8Array =>
  watch_notification_filter.encode({
    nr_filters: rules.length,
    filters: rules.map(({ type, subtypes, mask, filter }) => ({
      type,
      info_filter: word(filter),
      info_mask: word(mask),
      subtype_filter: [0, 1, 2, 3, 4, 5, 6, 7].map((n) => word(subtypes, 32 * n)),
    })),
  });

/** Whether a rule lets a record through, by what the kernel's documentation says of each field. */
function lets(rule: Rule, type: number, subtype: number, info: ReadonlySet<number>): boolean {
  if (rule.type !== type) return false;
  // Only the first of the eight words is kept.
  if (subtype >= 32 || !rule.subtypes.has(subtype)) return false;
  for (const bit of rule.mask) if (info.has(bit) !== rule.filter.has(bit)) return false;
  return true;
}

const accepted = (rules: readonly Rule[], types?: number): WatchFilter => {
  const filter = readFilter(bytesOf(rules), types === undefined ? {} : { types });
  if (filter instanceof WatchFilter) return filter;
  throw new Error(`refused: ${filter}`);
};

const plain = (type: number, subtypes: Iterable<number>): Rule => ({
  type,
  subtypes: new Set(subtypes),
  mask: none,
  filter: none,
});

const TYPE = WATCH_TYPE_MOUNT_NOTIFY;

describe('every bit of subtype_filter, every subtype', () => {
  test.each([
    ['alone', (bit: number) => plain(TYPE, [bit])],
    [
      'missing',
      (bit: number) =>
        plain(
          TYPE,
          all.filter((each) => each !== bit),
        ),
    ],
  ])('a bit that is %s', (_, ruleOf) => {
    for (const bit of all) {
      const rule = ruleOf(bit);
      const filter = accepted([rule]);
      for (const subtype of all) {
        if (filter.accepts(TYPE, subtype, 0) === lets(rule, TYPE, subtype, none)) continue;
        expect.fail(`subtype_filter bit ${bit}, subtype ${subtype}`);
      }
    }
  });

  test('through a queue: what passes is read, with its watch’s id', () => {
    for (const bit of all) {
      const rule = plain(TYPE, [bit, (bit + 7) % 256]);
      const queue = new WatchQueue();
      queue.setSize(512);
      queue.setFilter(bytesOf([rule]));
      const list = new WatchList();
      list.add(new Watch(queue, 0xde, 'object', { nr_watches: 0 }, undefined), 10);
      const buffer = new Uint8Array(watch_notification.size * 256);
      for (const subtype of all) {
        const record = { type: TYPE, subtype, info: watch_notification.size };
        list.post(watch_notification.encode(record), 'object', undefined);
      }
      const passed = all.filter((subtype) => lets(rule, TYPE, subtype, none));
      const expected = passed.flatMap((subtype) => [
        ...watch_notification.encode({
          type: TYPE,
          subtype,
          info: watch_notification.size | (0xde << WATCH_INFO_ID__SHIFT),
        }),
      ]);
      const got = queue.queued === 0 ? 0 : queue.read([buffer]);
      expect([...buffer.subarray(0, got)]).toEqual(expected);
    }
  });
});

/** The bits of info that mean something: no field's, an id's first and last, flags, and bit 31. */
const bitsThatMatter = [7, 8, 15, 16, 17, 18, 24, 31];

/** Every set of the bits that matter. */
const infos: readonly ReadonlySet<number>[] = Array.from(
  { length: 2 ** bitsThatMatter.length },
  (_, n) => new Set(bitsThatMatter.filter((_bit, at) => (n & (1 << at)) !== 0)),
);

const words = new Map(infos.map((info) => [info, word(info)]));

describe('every info_mask and info_filter', () => {
  test('is taken if the filter is within the mask, and then tests exactly the mask', () => {
    let taken = 0;
    const one = bytesOf([plain(TYPE, [3])]);
    const bytes = watch_notification_type_filter.view(one, watch_notification_filter.size);
    for (const mask of infos) {
      for (const filter of infos) {
        const rule: Rule = { ...plain(TYPE, [3]), mask, filter };
        bytes.info_mask = words.get(mask)!;
        bytes.info_filter = words.get(filter)!;
        const read = readFilter(one);
        if ([...filter].some((bit) => !mask.has(bit))) {
          if (read !== -EINVAL) expect.fail(`mask ${[...mask]}, filter ${[...filter]}: ${read}`);
          continue;
        }
        taken++;
        for (const info of infos) {
          const got = (read as WatchFilter).accepts(TYPE, 3, words.get(info)!);
          if (got === lets(rule, TYPE, 3, info)) continue;
          expect.fail(`mask ${[...mask]}, filter ${[...filter]}, info ${[...info]}`);
        }
      }
    }
    expect(taken).toBe(3 ** bitsThatMatter.length);
  });

  test('each bit of info alone: those of the length are refused in a mask', () => {
    for (let bit = 0; bit < 32; bit++) {
      const rule: Rule = { ...plain(TYPE, [0]), mask: new Set([bit]), filter: none };
      const read = readFilter(bytesOf([rule]));
      if (bit < 7) {
        expect(read, `bit ${bit}`).toBe(-EINVAL);
        continue;
      }
      for (let set = 0; set < 32; set++) {
        expect((read as WatchFilter).accepts(TYPE, 0, 2 ** set)).toBe(set !== bit);
      }
    }
  });

  test('an id and the flags of ver #2 select records as the samples mean it', () => {
    const flags = [WATCH_INFO_FLAG_0, WATCH_INFO_FLAG_1, WATCH_INFO_FLAG_2];
    for (const flag of flags) {
      for (let id = 0; id < 256; id++) {
        const info = flag | (id << WATCH_INFO_ID__SHIFT);
        const rule = { type: TYPE, info_mask: flag | WATCH_INFO_ID, info_filter: info };
        const bytes = watch_notification_filter.encode({
          nr_filters: 1,
          filters: [{ ...rule, subtype_filter: [1, 0, 0, 0, 0, 0, 0, 0] }],
        });
        const filter = readFilter(bytes) as WatchFilter;
        for (const other of flags) {
          const is = filter.accepts(TYPE, 0, other | (id << WATCH_INFO_ID__SHIFT) | 24);
          expect(is).toBe(other === flag);
        }
        expect(filter.accepts(TYPE, 0, info ^ (1 << WATCH_INFO_ID__SHIFT))).toBe(false);
      }
    }
  });
});

const types = [0, WATCH_TYPE_KEY_NOTIFY, TYPE, 3, 63, 64, 127, 128, 0xffffff];
const someRules = types.flatMap((type) =>
  [[], [0], [5], [0, 5], [31, 32, 255]].map((subtypes) => plain(type, subtypes)),
);

/** Holds a filter of two rules to the model, on a kernel that knows the types below `limit`. */
function compareRules(rules: readonly Rule[], limit: number): void {
  const known = rules.filter(({ type }) => type < limit);
  const filter = accepted(rules, limit);
  for (const type of types) {
    for (const subtype of [0, 1, 5, 31, 32, 255]) {
      const expected = known.some((rule) => lets(rule, type, subtype, none));
      if (filter.accepts(type, subtype, 0) === expected) continue;
      const [a, b] = rules.map((rule) => `${rule.type}:${[...rule.subtypes]}`);
      expect.fail(`rules ${a} and ${b}, type ${type}, subtype ${subtype}`);
    }
  }
}

test.each(Object.entries(typeLimit))(
  'every two rules on a kernel of %s: they add up, those of unknown types are left out',
  (_, limit) => {
    for (const a of someRules) for (const b of someRules) compareRules([a, b], limit);
  },
);

test('whatever the filter, REMOVAL is read: every subtype bit of every type left out', () => {
  const queue = new WatchQueue();
  queue.setSize(32);
  queue.setFilter(bytesOf([plain(TYPE, [])]));
  const list = new WatchList();
  list.add(new Watch(queue, 1, 'object', { nr_watches: 0 }, undefined), 10);
  const record = { type: TYPE, subtype: 0, info: watch_notification.size };
  list.post(watch_notification.encode(record), 'object', undefined);
  expect(queue.queued).toBe(0);
  list.removeAll(0n);
  expect(queue.queued).toBe(1);
});
