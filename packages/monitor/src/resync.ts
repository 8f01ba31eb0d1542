export { describeMount } from './resync/describe.ts';
export type { Difference, PlacedMount } from './resync/difference.ts';
export { resyncFlat } from './resync/flat.ts';
export {
  type CachedMount,
  type ListedMount,
  MountCache,
  type MountCacheOptions,
} from './resync/mount_cache.ts';
export type { Resynced, ResyncOptions } from './resync/scan.ts';
export { resync } from './resync/sums.ts';
