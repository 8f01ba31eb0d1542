import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A kernel source tree on disk. */
export interface Tree {
  readonly root: string;
  /** Full point release, such as `6.12.117`: stable releases change tables. */
  readonly version: string;
}

/** @throws Error when `root` is no kernel source tree. */
export function openTree(root: string): Tree {
  const makefile = join(root, 'Makefile');
  if (!existsSync(makefile)) throw new Error(`openTree: ${root} has no Makefile`);
  const text = readFileSync(makefile, 'utf8');
  const parts = ['VERSION', 'PATCHLEVEL', 'SUBLEVEL'].map(
    (key) => new RegExp(`^${key} = (\\d+)$`, 'm').exec(text)?.[1],
  );
  if (parts.includes(undefined)) throw new Error(`openTree: ${makefile} names no kernel version`);
  return { root, version: parts.join('.') };
}

/** @throws Error (ENOENT) when the tree has no such file. */
export function readTree(tree: Tree, path: string): string {
  return readFileSync(join(tree.root, path), 'utf8');
}
