import { posix } from 'node:path';
import type { Workspace, WorkspacePackage } from './workspace.ts';

/** A way into a package. */
export interface Entry {
  /** Its key in the exports map (`./schema`), or the path of a program (`bin/watch_test.js`). */
  readonly key: string;
  /** What is loaded, from the root of the package: `./dist/index.js`. */
  readonly target: string;
  /** The source behind it, from the root of the workspace: `packages/layout/src/index.ts`. */
  readonly source: string;
}

/** The entry points of a package that hold code. */
export function entriesOf({ dir, manifest }: WorkspacePackage): Entry[] {
  const entries: Entry[] = [];
  for (const [key, value] of Object.entries(manifest.exports ?? {})) {
    const target = typeof value === 'string' ? value : value.default;
    if (target !== undefined && !target.endsWith('.json')) {
      entries.push({ key, target, source: sourceOf(dir, target) });
    }
  }
  for (const program of Object.values(manifest.bin ?? {})) {
    const target = program.replace(/^\.\//, '');
    entries.push({ key: target, target, source: sourceOf(dir, target) });
  }
  return entries;
}

/** tsup writes dist/NAME.js from src/NAME.ts; anything else is its own source. */
export function sourceOf(dir: string, target: string): string {
  const path = posix.join(dir, target);
  return path.replace(`${dir}/dist/`, `${dir}/src/`).replace(/(\/src\/.*)\.js$/, '$1.ts');
}

/** The source behind `@kernfmt/uapi/linux/mount`; undefined for a package from outside. */
export function resolveEntry(workspace: Workspace, specifier: string): string | undefined {
  for (const member of workspace.packages) {
    const { name } = member.manifest;
    if (specifier !== name && !specifier.startsWith(`${name}/`)) continue;
    const key = `.${specifier.slice(name.length)}`;
    return entriesOf(member).find((entry) => entry.key === key)?.source;
  }
  return undefined;
}
