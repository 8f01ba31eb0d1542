/**
 * Who hears of an event, worked out from lines of mountinfo alone: a second opinion on
 * fs/mount_notify.c that shares nothing with it.
 */

/** A mount as its line says; `dir` is where it is mounted, within the parent's file system. */
export interface Line {
  readonly id: number;
  readonly parent: number;
  readonly root: string;
  readonly point: string;
  readonly dir: string | undefined;
}

export type Lines = ReadonlyMap<number, Line>;

/** A watch: on a directory of a mount, by its path within the file system. */
export interface PlacedWatch {
  readonly id: number;
  readonly mount: number;
  readonly dir: string;
}

/** Lines of every namespace, by mount id. */
export function parseMountinfo(texts: readonly string[]): Lines {
  const raw = new Map<number, Omit<Line, 'dir'>>();
  for (const text of texts) {
    for (const line of text.split('\n')) {
      const [id, parent, , root, point] = line.split(' ');
      if (point === undefined) continue;
      raw.set(Number(id), { id: Number(id), parent: Number(parent), root: root!, point });
    }
  }
  const lines = new Map<number, Line>();
  for (const line of raw.values()) {
    const parent = raw.get(line.parent);
    lines.set(line.id, { ...line, dir: parent && joined(parent.root, below(parent, line.point)) });
  }
  return lines;
}

/** A path without the mount point it is below. */
function below({ point }: { readonly point: string }, path: string): string {
  return point === '/' ? path : path.slice(point.length);
}

function joined(dir: string, rest: string): string {
  const path = dir === '/' ? rest : dir + rest;
  return path === '' || path === '/' ? dir : path;
}

/** Where a path leads that begins at the root of a mount: through whatever is mounted. */
export function resolve(lines: Lines, rootId: number, path: string): [mount: number, dir: string] {
  let mount = rootId;
  let dir = lines.get(rootId)!.root;
  for (const name of path.split('/').filter((each) => each !== '')) {
    [mount, dir] = covered(lines, mount, joined(dir, `/${name}`));
  }
  return [mount, dir];
}

function covered(lines: Lines, mount: number, dir: string): [number, string] {
  for (const line of lines.values()) {
    if (line.parent === mount && line.id !== mount && line.dir === dir) {
      return covered(lines, line.id, line.root);
    }
  }
  return [mount, dir];
}

/** Watch id, and whether the record says IN_SUBTREE. */
export type Receiver = readonly [watch: number, inSubtree: boolean];

/** The watches that hear of an event on a mount, in order; `watches` has the newest first. */
export function receivers(
  lines: Lines,
  trigger: number,
  watches: readonly PlacedWatch[],
): Receiver[] {
  const heard: Receiver[] = [];
  let at = lines.get(trigger);
  let dir = at?.root;
  let inSubtree = false;
  while (at !== undefined && dir !== undefined) {
    const { id, root } = at;
    const own = watches.filter(({ mount }) => mount === id);
    if (own.length === 0) dir = root;
    const here = dir;
    for (const watch of own) if (watch.dir === here) heard.push([watch.id, inSubtree]);
    inSubtree = true;
    if (dir === root) {
      dir = at.dir;
      at = lines.get(at.parent);
    } else {
      dir = dir.slice(0, dir.lastIndexOf('/')) || '/';
    }
  }
  return heard;
}
