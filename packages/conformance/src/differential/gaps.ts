import { beyond } from './beyond.ts';
import type { Heard, Told } from './notifications.ts';
import type { Call } from './subject.ts';

/** In what live notifications differ from those of the series, as docs/live.md says. */
export interface Gap {
  /** How it is counted. */
  readonly name: string;
  readonly reason: string;
  /** All records of this kind that there may be: those that the series has not are the gap. */
  readonly records?: (heard: Heard) => readonly string[];
  /** Whether a record that only the series has is one of it. */
  readonly less?: (told: Told, heard: Heard) => boolean;
}

export const gaps: readonly Gap[] = [
  {
    name: 'copies-are-told',
    reason: 'fanotify tells of every mount that appears: of those below, and of propagated ones',
    records: ({ appeared }) => appeared,
  },
  {
    name: 'nothing-changed',
    reason: 'attributes are found by comparison: a remount that changes nothing is not seen',
    less: ({ subtype }, { call, unchanged }) =>
      subtype === 'SETATTR' && isRemount(call) && unchanged,
  },
  {
    name: 'readonly-of-a-remount',
    reason: 'a comparison does not know the call: the flag tells it, whoever changed that',
    records: ({ call, series }) => (isRemountOfSuperblock(call) ? readonlyFor(series) : []),
  },
];

/** For each SETATTR the READONLY that a bind remount would have told before it. */
function readonlyFor(series: readonly Told[]): string[] {
  const changed = series.filter(({ subtype }) => subtype === 'SETATTR');
  return changed.map(({ text }) => text.replace('SETATTR', 'READONLY'));
}

const isRemountOfSuperblock = (call: Call): boolean =>
  isRemount(call) && !flagsOf(call).includes('MS_BIND');

/**
 * Whether a call unmounts the root, which makes its superblock read-only: of that the series tells
 * nobody, and Linux wakes nobody, so that it is found whenever something else happens.
 */
export function isUmountOfRoot({ op, args }: Call): boolean {
  return op === 'umount2' && args.target === '/';
}

function flagsOf({ args }: Call): readonly string[] {
  return (args.flags ?? []) as readonly string[];
}

/** What changes attributes, which the live kernel finds by comparison. */
export function isRemount(call: Call): boolean {
  return call.op === 'mount' && flagsOf(call).includes('MS_REMOUNT');
}

/** What is left of a call when the gaps are taken out, and how often each was met. */
export interface Explained {
  readonly gaps: Readonly<Record<string, number>>;
  /** Records of one side that no gap explains. */
  readonly series: readonly string[];
  readonly live: readonly string[];
  /** The same records in another order. */
  readonly reordered: boolean;
}

export function explain(heard: Heard): Explained {
  const { series, live } = heard;
  const counts: Record<string, number> = {};
  const unexplained = (records: readonly Told[], isGap: (gap: Gap, told: Told) => boolean) =>
    records.filter((told) => {
      const gap = gaps.find((each) => isGap(each, told));
      if (gap !== undefined) counts[gap.name] = (counts[gap.name] ?? 0) + 1;
      return gap === undefined;
    });
  const untold = new Map(gaps.map((gap) => [gap, untoldOf(gap, heard)]));
  const onlySeries = unexplained(without(series, live), ({ less }, told) => !!less?.(told, heard));
  const onlyLive = unexplained(without(live, series), (gap, { text }) =>
    takeFrom(untold.get(gap) ?? [], text),
  );
  const common = (mine: readonly Told[], others: readonly Told[]) =>
    without(mine, without(mine, others)).map(({ text }) => text);
  return {
    gaps: counts,
    series: onlySeries.map(({ text }) => text),
    live: onlyLive.map(({ text }) => text),
    reordered: common(series, live).join() !== common(live, series).join(),
  };
}

/** The records of a gap that the series has not told. */
function untoldOf({ records }: Gap, heard: Heard): string[] {
  const told = heard.series.map(({ text }) => text);
  return beyond(records?.(heard) ?? [], told, (text) => text);
}

/** Takes a text out of a list; whether it was there. */
function takeFrom(list: string[], text: string): boolean {
  const at = list.indexOf(text);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

function without(list: readonly Told[], others: readonly Told[]): Told[] {
  return beyond(list, others, ({ text }) => text);
}
