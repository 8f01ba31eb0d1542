import type { MountDescription } from '@kernfmt/kernel';

/**
 * The mounts with parents before what is on them, else as they came. Parents that go round, as no
 * kernel has them, come in some order.
 */
export function parentsFirst(mounts: readonly MountDescription[]): readonly MountDescription[] {
  if (mounts.length < 2) return mounts;
  const all = new Map<bigint, MountDescription>();
  for (const mount of mounts) all.set(mount.id, mount);
  const done = new Set<bigint>();
  const ordered: MountDescription[] = [];
  const chain: MountDescription[] = [];
  for (const mount of all.values()) {
    let at: MountDescription | undefined = mount;
    while (at !== undefined && !done.has(at.id)) {
      done.add(at.id);
      chain.push(at);
      at = all.get(at.parent);
    }
    for (let last = chain.pop(); last !== undefined; last = chain.pop()) ordered.push(last);
  }
  return ordered;
}
