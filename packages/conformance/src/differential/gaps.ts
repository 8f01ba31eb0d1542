import { beyond } from './beyond.ts';
import type { Heard, Told } from './notifications.ts';
import type { Call } from './subject.ts';

/** In what live notifications differ from those of the series, as docs/live.md says. */
export interface Gap {
  /** How it is counted. */
  readonly name: string;
  readonly reason: string;
  /** Whether a record that only the live kernel has is one of it. */
  readonly more?: (told: Told, heard: Heard) => boolean;
  /** Whether a record that only the series has is one of it. */
  readonly less?: (told: Told, heard: Heard) => boolean;
}

export const gaps: readonly Gap[] = [
  {
    name: 'copies-are-told',
    reason: 'fanotify tells of every mount that appears: of those below, and of propagated ones',
    more: ({ subtype }, { call }) => subtype === 'NEW_MOUNT' && attaches(call),
  },
  {
    name: 'slides-are-told',
    reason: 'fanotify tells of mounts that get another parent because something was put under them',
    more: ({ subtype }, { call }) =>
      (subtype === 'MOVE_FROM' || subtype === 'MOVE_TO') &&
      (attaches(call) || call.op === 'umount2'),
  },
  {
    name: 'nothing-changed',
    reason: 'attributes are found by comparison: a remount that changes nothing is not seen',
    less: ({ subtype }, { call, unchanged }) =>
      subtype === 'SETATTR' && isRemount(call) && unchanged,
  },
  {
    name: 'all-mounts-of-a-superblock',
    reason: 'the series tells of the mount that was named; a comparison finds all, a little later',
    more: ({ subtype }, { remounted }) => subtype === 'SETATTR' && remounted,
  },
];

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

export function isBind(call: Call): boolean {
  return flagsOf(call).includes('MS_BIND');
}

/** What changes attributes, which the live kernel finds by comparison. */
export function isRemount(call: Call): boolean {
  return call.op === 'mount' && flagsOf(call).includes('MS_REMOUNT');
}

function attaches(call: Call): boolean {
  return call.op === 'move_mount' || (call.op === 'mount' && !isRemount(call));
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
  const unexplained = (mine: readonly Told[], others: readonly Told[], side: 'more' | 'less') => {
    const left = without(mine, others);
    return left.filter((told) => {
      const gap = gaps.find((each) => each[side]?.(told, heard));
      if (gap !== undefined) counts[gap.name] = (counts[gap.name] ?? 0) + 1;
      return gap === undefined;
    });
  };
  const onlySeries = unexplained(series, live, 'less');
  const onlyLive = unexplained(live, series, 'more');
  const common = (mine: readonly Told[], others: readonly Told[]) =>
    without(mine, without(mine, others)).map(({ text }) => text);
  return {
    gaps: counts,
    series: onlySeries.map(({ text }) => text),
    live: onlyLive.map(({ text }) => text),
    reordered: common(series, live).join() !== common(live, series).join(),
  };
}

function without(list: readonly Told[], others: readonly Told[]): Told[] {
  return beyond(list, others, ({ text }) => text);
}
