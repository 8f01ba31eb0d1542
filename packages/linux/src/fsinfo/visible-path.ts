import { closeSync, fstatSync } from 'node:fs';
import { Errno } from '@kernfmt/kernel';
import { type BytePath, bytesOf } from '../mounts/mount.ts';
import { pathOf } from '../watches/lookup.ts';
import type { Live, Queried } from './queried.ts';

/** The path of what is queried from the caller's root; undefined where that is not above it. */
export function visiblePath({ live, file, where, facts }: Queried): BytePath | undefined {
  if (file === undefined || where.isRoot) return facts.point;
  if (facts.point !== undefined) return pathOf(file.fd);
  if (where.id !== live.mounts.rootId()) return undefined;
  // The root is in the middle of this mount: what is not below it has a path from another root.
  const path = pathOf(file.fd);
  return leadsTo(live, path, file.fd) ? path : undefined;
}

/** What something is mounted on, its path does not lead to: that counts as out of sight. */
function leadsTo({ opener, mounts }: Live, path: BytePath, fd: number): boolean {
  let found: number;
  try {
    found = opener.at(bytesOf(path));
  } catch (error) {
    if (error instanceof Errno) return false;
    throw error;
  }
  try {
    const [one, other] = [fstatSync(fd, { bigint: true }), fstatSync(found, { bigint: true })];
    return one.ino === other.ino && mounts.on(fd).id === mounts.on(found).id;
  } finally {
    closeSync(found);
  }
}
