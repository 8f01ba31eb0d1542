import type { MountDescription } from '@kernfmt/kernel';
import type { Mounted, Unmounted, Vanished } from './change.ts';
import type { Updates } from './diff.ts';
import { parentsFirst } from './order.ts';
import type { MountSource } from './source.ts';
import type { MountView } from './table.ts';
import { said, type Touched } from './touched.ts';

type Passage = Mounted | Unmounted | Vanished;

/** What is told of mounts that were gone when they were looked at. */
export interface Unseen {
  /** Before what else changed. */
  readonly first: readonly Passage[];
  /** Behind it: they were on mounts that came too, and stayed. */
  readonly last: readonly Passage[];
}

const NONE: Unseen = { first: [], last: [] };

/**
 * Tells of mounts that came and were gone again: of those that the source described when they came
 * both, of the others that they vanished.
 */
export function unseen(
  source: MountSource,
  table: MountView,
  touched: Touched,
  updates: Updates,
): Unseen {
  const ids: bigint[] = [];
  touched.mounts.forEach((what, id) => {
    if ((what & said.came) !== 0 && !updates.has(id) && !table.has(id)) ids.push(id);
  });
  if (ids.length === 0) return NONE;
  const mounts = new Map<bigint, MountDescription>();
  const vanished: Vanished[] = [];
  for (const id of ids) {
    const mount = source.announced?.(id);
    if (mount === undefined) vanished.push({ kind: 'vanished', id });
    else mounts.set(id, mount);
  }
  const isOnNew = (mount: MountDescription): boolean => {
    let top = mount;
    // No more steps than mounts: parents could go round.
    for (let left = mounts.size; left > 0; left--) top = mounts.get(top.parent) ?? top;
    return updates.has(top.parent) && !table.has(top.parent);
  };
  const all = [...mounts.values()];
  const first = cameAndWent(all.filter((mount) => !isOnNew(mount)));
  return { first: [...vanished, ...first], last: cameAndWent(all.filter(isOnNew)) };
}

function cameAndWent(mounts: readonly MountDescription[]): Passage[] {
  const ordered = parentsFirst(mounts);
  const came = ordered.map((mount) => ({ kind: 'mounted', mount }) as const);
  const went = ordered.map((mount) => ({ kind: 'unmounted', mount }) as const);
  return [...came, ...went.reverse()];
}
