/**
 * Which packages the sources of each package may import: the map of docs/ARCHITECTURE.md as data.
 * A new package gets its line here before anything else.
 */
const below: Readonly<Record<string, readonly string[]>> = {
  layout: [],
  uapi: ['layout'],
  syscalls: [],
  kernel: ['uapi', 'layout'],
  fsinfo: ['kernel', 'uapi', 'layout'],
  monitor: ['fsinfo', 'kernel', 'uapi', 'layout'],
  simulator: ['kernel', 'fsinfo', 'uapi', 'syscalls', 'layout'],
  linux: ['kernel', 'fsinfo', 'uapi', 'syscalls', 'layout'],
};

/** The packages that run in a browser as well as in Node. */
export const pure: readonly string[] = Object.keys(below).filter((name) => name !== 'linux');

/** The packages an application may import: all but the tests' own. */
const belowApps = Object.keys(below);

/** What src of `dir` may import, without @kernfmt/; undefined for a `dir` without a place. */
export function layersBelow(dir: string): readonly string[] | undefined {
  if (dir.startsWith('apps/')) return belowApps;
  // Recordings of the sample are replayed with the sample.
  if (dir === 'packages/conformance') return [...belowApps, 'watch_test'];
  return below[dir.replace(/^packages\//, '')];
}

/** True for the directory of a package that runs in a browser. */
export function isPure(dir: string): boolean {
  return pure.some((name) => dir === `packages/${name}`);
}
