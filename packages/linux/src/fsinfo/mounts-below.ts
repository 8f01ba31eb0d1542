import { errno } from '@kernfmt/kernel';
import { within } from '../mounts/mount.ts';
import { withDescendants } from './descendants.ts';
import type { MountFacts, MountIdentity } from './facts.ts';
import type { Queried } from './queried.ts';
import { visiblePath } from './visible-path.ts';

/**
 * The mounts whose roots are at or below a path, oldest first. Analogous to the loop of
 * fsinfo_generic_mount_all().
 *
 * @throws Errno EPERM for a path that is not below the caller's root, without CAP_SYS_ADMIN;
 * EOPNOTSUPP for a directory of a mount there, of which the path is not known
 */
export function mountsBelow(queried: Queried): readonly MountIdentity[] {
  const { live, file, where, facts } = queried;
  if (file === undefined || where.isRoot) {
    return oldestFirst([facts, ...queried.told(live.mounts.below(facts.id))]);
  }
  const path = visiblePath(queried);
  if (path === undefined) throw errno('EOPNOTSUPP');
  // The root's own mount may not be listed by somebody who may not see all of it.
  const { mounts } = live;
  const all = facts.point === undefined ? mounts.allFacts() : mounts.factsBelow(facts.id);
  return oldestFirst(belowDirectory(queried.told(all), facts.id, path));
}

/** Of the mounts below a mount, those at or below one of its directories. */
function belowDirectory(all: readonly MountFacts[], id: bigint, path: string): MountFacts[] {
  const inside = all.filter(
    ({ parent, point = '' }) => parent === id && within(path, point) !== undefined,
  );
  return withDescendants(
    all,
    inside.map((mount) => mount.id),
  );
}

function oldestFirst<M extends MountIdentity>(mounts: readonly M[]): M[] {
  return [...mounts].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}
