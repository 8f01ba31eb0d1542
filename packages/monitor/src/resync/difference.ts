import { type CachedMount, type MountCache, pathIn } from './mount_cache.ts';

/** A mount and where it is, from the task's root. */
export interface PlacedMount {
  readonly mount: CachedMount;
  readonly path: Uint8Array;
}

/**
 * What a scan found to be other than it was.
 *
 * - `mounted`: came into sight. `unmounted`: went out of it; `mount` is as it was.
 * - `moved`: has another parent or mount point. What is below it moved along without being named.
 * - `attributes`: its own count of changes went up. Its attributes, or its superblock's options,
 *   may be others; or they were set to what they are.
 */
export type Difference =
  | ({ readonly kind: 'mounted' | 'unmounted' } & PlacedMount)
  | ({ readonly kind: 'moved' | 'attributes'; readonly before: PlacedMount } & PlacedMount);

type View = (id: bigint) => CachedMount | undefined;

/**
 * The differences between a cache as it was and as it is. Unmounted mounts come first, the deepest
 * before what they were on; then those that moved; then mounted ones, each after what it is on.
 */
export function differencesSince(
  cache: MountCache,
  journal: ReadonlyMap<bigint, CachedMount | undefined>,
): Difference[] {
  const now: View = (id) => cache.get(id);
  const then: View = (id) => (journal.has(id) ? journal.get(id) : cache.get(id));
  const unmounted: Difference[] = [];
  const moved: Difference[] = [];
  const mounted: Difference[] = [];
  const attributes: Difference[] = [];
  for (const id of journal.keys()) {
    const was = placed(then, id);
    const is = placed(now, id);
    if (is === undefined) {
      if (was !== undefined) unmounted.push({ kind: 'unmounted', ...was });
    } else if (was === undefined) {
      mounted.push({ kind: 'mounted', ...is });
    } else {
      if (!samePlace(then, was, now, is)) moved.push({ kind: 'moved', ...is, before: was });
      if (was.mount.info.mnt_attr_changes !== is.mount.info.mnt_attr_changes) {
        attributes.push({ kind: 'attributes', ...is, before: was });
      }
    }
  }
  byDepth(then, unmounted).reverse();
  byDepth(now, mounted);
  return [...unmounted, ...moved, ...mounted, ...attributes];
}

function placed(view: View, id: bigint): PlacedMount | undefined {
  const mount = view(id);
  // Without an end to its parents a mount has no place: a scan that was given up left it so.
  const path = pathIn(view, id);
  return mount === undefined || path === undefined ? undefined : { mount, path };
}

function samePlace(then: View, was: PlacedMount, now: View, is: PlacedMount): boolean {
  const same = parentIn(then, was.mount) === parentIn(now, is.mount);
  return same && equal(was.mount.mount_point, is.mount.mount_point);
}

const parentIn = (view: View, { parent }: CachedMount): bigint | undefined =>
  parent === undefined ? undefined : view(parent)?.mnt_unique_id;

const equal = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

function byDepth(view: View, differences: Difference[]): Difference[] {
  const depths = new Map(differences.map((each) => [each, depthIn(view, each.mount)]));
  return differences.sort((one, other) => depths.get(one)! - depths.get(other)!);
}

function depthIn(view: View, mount: CachedMount): number {
  let depth = 0;
  for (let at: CachedMount | undefined = mount; at?.parent !== undefined; at = view(at.parent)) {
    depth++;
  }
  return depth;
}
