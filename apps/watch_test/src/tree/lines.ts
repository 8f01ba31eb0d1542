import { escapeText, type MountDescription } from '@kernfmt/kernel';
import type { MountView } from '@kernfmt/monitor';
import { pathText } from '../describe-mount.ts';
import { isWithin } from '../within.ts';

/** A line of the tree. */
export interface TreeLine {
  readonly mount: MountDescription;
  /** The branches that lead to it. */
  readonly branches: string;
  /** Its mount point within the parent's, escaped; the whole path for the top. */
  readonly name: string;
}

/** A line that has not been reached yet. */
interface Pending extends TreeLine {
  /** What its children's branches begin with. */
  readonly indent: string;
}

/**
 * All mounts as a tree, or for a path the mount that it is on and what is mounted at it or below:
 * children in the order in which they came.
 */
export function treeLines(table: MountView, path = '/'): TreeLine[] {
  const tops = path === '/' ? topsOf(table) : [table.mountOf(path) ?? []].flat();
  const lines: TreeLine[] = [];
  const seen = new Set(tops.map(({ id }) => id));
  const todo: Pending[] = tops
    .map((mount) => ({ mount, branches: '', name: pathText(mount), indent: '' }))
    .reverse();
  // Not by recursion: mounts may be stacked by the thousands.
  for (let line = todo.pop(); line !== undefined; line = todo.pop()) {
    lines.push(line);
    const below = table.children(line.mount.id).filter(({ id }) => !seen.has(id));
    const isTop = line.branches === '';
    const children = isTop ? below.filter((each) => isWithin(each, path)) : below;
    for (const { id } of children) seen.add(id);
    todo.push(...childLines(line, children).reverse());
  }
  return lines;
}

/** Mounts on none in the table: one, unless something is out of the root's reach. */
function topsOf(table: MountView): MountDescription[] {
  return Array.from(table).filter(({ id, parent }) => parent === id || !table.has(parent));
}

function childLines({ mount, indent }: Pending, children: readonly MountDescription[]): Pending[] {
  return children.map((child, at) => {
    const last = at === children.length - 1;
    return {
      mount: child,
      branches: `${indent}${last ? '└─' : '├─'}`,
      name: nameBelow(mount, child),
      indent: `${indent}${last ? '  ' : '│ '}`,
    };
  });
}

/** The mount point without the parent's; `/` for a mount that covers its parent's root. */
function nameBelow(parent: MountDescription, { path }: MountDescription): string {
  if (path === undefined || parent.path === undefined) return '(unreachable)';
  const skip = isRoot(parent.path) ? 0 : parent.path.length;
  return escapeText(path.subarray(skip)) || '/';
}

const isRoot = (path: Uint8Array): boolean => path.length === 1;
