import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { Contestant } from './contestants.ts';

const RUNS = 15;

export interface ImportTime {
  readonly best: number;
  readonly median: number;
}

/** Milliseconds to import the contestant in a process that runs `child`: of 15 processes. */
export function importTime({ file }: Contestant, child: string): ImportTime {
  const url = pathToFileURL(file).href;
  const times = Array.from({ length: RUNS }, () => {
    const nanoseconds = execFileSync(process.execPath, [child, url], { encoding: 'utf8' });
    return Number(nanoseconds) / 1e6;
  }).sort((a, b) => a - b);
  return { best: times[0] ?? 0, median: times[RUNS >> 1] ?? 0 };
}
