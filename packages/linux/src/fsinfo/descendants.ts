import type { MountIdentity } from './facts.ts';

/** The mounts of `all` that `ids` name or that are mounted, at any depth, on one of those. */
export function withDescendants<M extends Pick<MountIdentity, 'id' | 'parent'>>(
  all: readonly M[],
  ids: Iterable<bigint>,
): M[] {
  const children = new Map<bigint, bigint[]>();
  for (const { id, parent } of all) {
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [id]);
    else siblings.push(id);
  }
  const found = new Set(ids);
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child);
  return all.filter(({ id }) => found.has(id));
}
