import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A kernel source tree on disk. */
export interface Tree {
  readonly root: string;
  /** Full point release, such as `7.3.4`: stable releases change tables. */
  readonly version: string;
}

function openTree(root: string): Tree {
  const makefile = join(root, 'Makefile');
  if (!existsSync(makefile)) throw new Error(`openTree: ${root} has no Makefile`);
  const text = readFileSync(makefile, 'utf8');
  const parts = ['VERSION', 'PATCHLEVEL', 'SUBLEVEL'].map(
    (key) => new RegExp(`^${key} = (\\d+)$`, 'm').exec(text)?.[1],
  );
  if (parts.includes(undefined)) throw new Error(`openTree: ${makefile} names no kernel version`);
  return { root, version: parts.join('.') };
}

/** Trees of several releases, the newest first. */
export type Trees = readonly [newest: Tree, ...older: Tree[]];

const { compare } = new Intl.Collator('en', { numeric: true });

/** Order of releases as a comparison: 6.7 is before 6.12.117. */
export const compareReleases = compare;

/** @throws Error when a root is no kernel source tree, or when there is none. */
export function openTrees(roots: readonly string[]): Trees {
  const [newest, ...older] = roots
    .map(openTree)
    .sort((a, b) => compareReleases(b.version, a.version));
  if (!newest) throw new Error('openTrees: no tree is given');
  return [newest, ...older];
}

/** @throws Error (ENOENT) when the tree has no such file. */
export function readTree(tree: Tree, path: string): string {
  return readFileSync(join(tree.root, path), 'utf8');
}
