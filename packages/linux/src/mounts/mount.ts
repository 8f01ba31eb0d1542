import { MOUNT_ATTR_NOSUID, MOUNT_ATTR_RDONLY } from '@kernfmt/uapi/linux/mount';

/**
 * A path as the kernel has it, a character (0–255) for each byte: such strings compare, slice and
 * index a Map, which bytes do not.
 */
export type BytePath = string;

/** The bytes a byte path stands for, in a buffer of their own. */
export const bytesOf = (path: BytePath): Uint8Array => new Uint8Array(Buffer.from(path, 'latin1'));

/** Arguments that a call takes at once without a doubt. */
const ARGUMENTS = 8192;

/** The byte path that bytes are. */
export function bytePath(bytes: Uint8Array): BytePath {
  // For one path a Buffer takes several times as long to make.
  if (bytes.length <= ARGUMENTS) return Reflect.apply(String.fromCharCode, undefined, bytes);
  return Buffer.from(bytes).toString('latin1');
}

/** The parent of a mount that was gone before anybody could ask where it was. Records say 0. */
export const UNKNOWN = -1n;

/** What the emulation knows of a mount. */
export interface Mount {
  /** As records carry it: the unique id where the kernel has one, else that of mountinfo. */
  readonly id: bigint;
  /** Of the mount it is mounted on; `UNKNOWN`, or no mount in the table for the topmost one. */
  readonly parent: bigint;
  /** The id of /proc/self/mountinfo, which is used again as soon as the mount is gone. */
  readonly mnt_id_old: bigint;
  /** Where it is, from the reader's root; undefined when that is not below the root. */
  readonly point: BytePath | undefined;
  /** MOUNT_ATTR_… of the mount itself. */
  readonly mnt_attr: number;
  /** Whether its superblock is read-only. */
  readonly sb_rdonly: boolean;
  /** The superblock: major:minor. */
  readonly dev: string;
  /** The superblock's options as the source of the table writes them; '' where nobody asked. */
  readonly sb_options: string;
  /** What of it never changes: a small id with another nature is another mount. */
  readonly nature: string;
}

/** A mount in another place, with the attributes it was known by: they are told of apart. */
export const movedTo = (
  mount: Mount,
  { parent, point }: Pick<Mount, 'parent' | 'point'>,
): Mount => ({
  ...mount,
  parent,
  point,
});

export const isReadOnly = (mount: Mount): boolean => (mount.mnt_attr & MOUNT_ATTR_RDONLY) !== 0;
export const isNosuid = (mount: Mount): boolean => (mount.mnt_attr & MOUNT_ATTR_NOSUID) !== 0;

/** The directory that has `path`, within a mount: '' is its root. */
export function parentDirectory(path: BytePath): BytePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/**
 * An absolute path as one within the mount at `point`: '' for the mount's root, else `/a/b`;
 * undefined when it is not below.
 */
export function within(point: BytePath | undefined, path: BytePath): BytePath | undefined {
  if (point === undefined) return undefined;
  const root = point === '/' ? '' : point;
  const absolute = path === '/' ? '' : path;
  if (!absolute.startsWith(root)) return undefined;
  const rest = absolute.slice(root.length);
  return rest === '' || rest.startsWith('/') ? rest : undefined;
}

/** Mounts in an order in which each comes after the one it is on, else in their own. */
export function parentsFirst<M extends Pick<Mount, 'id' | 'parent'>>(mounts: readonly M[]): M[] {
  return isInOrder(mounts) ? [...mounts] : inOrder(mounts);
}

/** As most tables are: older mounts have smaller ids, and are moved seldom. */
function isInOrder(mounts: readonly Pick<Mount, 'id' | 'parent'>[]): boolean {
  const [top, ...others] = mounts;
  const seen = new Set([top?.id]);
  return others.every(({ id, parent }) => {
    seen.add(id);
    return parent !== id && seen.has(parent);
  });
}

function inOrder<M extends Pick<Mount, 'id' | 'parent'>>(mounts: readonly M[]): M[] {
  const known = new Map(mounts.map((mount) => [mount.id, mount]));
  const ordered = new Set<M>();
  for (const mount of mounts) {
    // In a table that is half new and half old parents could go round.
    const above = new Set<M>();
    for (let at: M | undefined = mount; at !== undefined; at = known.get(at.parent)) {
      if (ordered.has(at) || above.has(at)) break;
      above.add(at);
    }
    for (const each of [...above].reverse()) ordered.add(each);
  }
  return [...ordered];
}
