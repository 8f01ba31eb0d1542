import type { MountDescription } from '@kernfmt/kernel';
import { sameSuperblock, type Updates } from './diff.ts';
import type { MountSource } from './source.ts';
import type { MountTable } from './table.ts';
import { said, type Touched } from './touched.ts';

const NONE: ReadonlyMap<bigint, unknown> = new Map();

/**
 * What `look` finds when records say of one mount alone that it came, or that it went, and that
 * concerns no other mount: most often it is so, and nothing has to be looked at. Undefined when
 * there is more to it.
 */
export function lookAtOne(
  source: MountSource,
  table: MountTable,
  touched: Touched,
): Updates | undefined {
  const { mounts } = touched;
  if (mounts.size !== 1 || touched.lost || source.changed !== undefined) return undefined;
  for (const [id, what] of mounts) {
    if (what === said.came) return came(table, id, source.announced?.(id));
    if (what === said.went && source.uniqueIds === true) return went(table, id);
  }
  return undefined;
}

function came(
  table: MountTable,
  id: bigint,
  mount: MountDescription | undefined,
): Updates | undefined {
  if (mount === undefined || table.has(id) || !table.has(mount.parent)) return undefined;
  if (table.inPlaceOf(mount).length > 0) return undefined;
  const other = table.otherOnDevice(mount, NONE);
  if (other !== undefined && !sameSuperblock(other, mount)) return undefined;
  return new Map<bigint, MountDescription>().set(id, mount);
}

function went(table: MountTable, id: bigint): Updates | undefined {
  if (!table.has(id) || table.hasChildren(id)) return undefined;
  return new Map<bigint, undefined>().set(id, undefined);
}
