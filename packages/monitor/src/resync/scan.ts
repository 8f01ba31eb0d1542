import type { FsinfoCalls } from '@kernfmt/kernel';
import { type Difference, differencesSince } from './difference.ts';
import type { MountCache } from './mount_cache.ts';
import { Questions } from './questions.ts';

/** How long a scan goes on. */
export interface ResyncOptions {
  /** Passes after which a scan gives up because every one found something new; 100 unless given. */
  readonly passes?: number;
}

/** What a scan came to. */
export interface Resynced {
  readonly differences: readonly Difference[];
  /** Values asked for. A list of more than 4096 bytes takes a call more than one query. */
  readonly queries: number;
  readonly passes: number;
  /** Whether the last pass found nothing. If not, mounts change faster than they are read. */
  readonly settled: boolean;
}

/** One look at everything. Returns whether anything was other than in the cache. */
export type Pass = () => boolean;

const PASSES = 100;

/** Looks again until nothing is new. */
export function scan(
  name: string,
  calls: FsinfoCalls,
  cache: MountCache,
  { passes: most = PASSES }: ResyncOptions,
  passOf: (ask: Questions) => Pass,
): Resynced {
  if (!Number.isInteger(most) || most < 1) {
    throw new RangeError(`${name}: passes should be an integer from 1 on, is ${most}`);
  }
  const ask = new Questions(calls, cache);
  const pass = passOf(ask);
  if (cache.broken) cache.clear();
  cache.broken = true;
  let passes = 0;
  let settled = false;
  while (!settled && passes < most) {
    passes++;
    settled = !pass();
  }
  cache.broken = false;
  const differences = differencesSince(cache, cache.takeJournal());
  return { differences, queries: ask.count, passes, settled };
}
