import { readFileSync } from 'node:fs';
import { openLinux, parseMountinfo } from '@kernfmt/linux';
import { MountCache, resyncFlat } from '@kernfmt/monitor/resync';
import { timed } from './timed.ts';

/** Ways to a whole table of this process's mounts. */
export const readers = {
  mountReader: () => {
    const { mountReader } = openLinux();
    return () => mountReader!.list().length;
  },

  mountinfoReader: () => {
    const { mountReader } = openLinux({ backend: 'mountinfo', table: 'mountinfo' });
    return () => mountReader!.list().length;
  },

  mountinfo: () => () => parseMountinfo(readFileSync('/proc/self/mountinfo')).length,

  fsinfo: () => {
    const { task } = openLinux();
    return () => {
      const cache = new MountCache();
      resyncFlat(task, cache);
      return cache.size;
    };
  },
} satisfies Readonly<Record<string, () => () => number>>;

/** Nanoseconds of a mount. @throws Error for a table that is shorter than mountinfo */
export function readTable(name: keyof typeof readers): number {
  const read = readers[name]();
  const lines = readFileSync('/proc/self/mountinfo', 'latin1').split('\n').length - 1;
  const count = read();
  if (count !== lines) throw new Error(`${name} has ${count} mounts, mountinfo ${lines}`);
  return timed(read) / count;
}
