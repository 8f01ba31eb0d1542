import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The fields of package.json that the rules read. */
export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly version?: string;
  readonly description?: string;
  readonly license?: string;
  readonly type?: string;
  readonly sideEffects?: boolean;
  readonly engines?: { readonly node?: string };
  readonly files?: readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** A package of the workspace; `dir` is its path from the root, such as `packages/layout`. */
export interface WorkspacePackage {
  readonly dir: string;
  readonly manifest: Manifest;
}

/** What a rule looks at: the text of every file by its path from the root, and the packages. */
export interface Workspace {
  readonly files: ReadonlyMap<string, string>;
  readonly packages: readonly WorkspacePackage[];
}

/** The root of the checkout this file is part of. */
export const root: string = join(import.meta.dirname, '../../..');

/** A workspace of the given files; its packages are the directories that hold a package.json. */
export function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const packages: WorkspacePackage[] = [];
  for (const [path, text] of Object.entries(files)) {
    if (/^(packages|apps|tools)\/[^/]+\/package\.json$/.test(path)) {
      packages.push({ dir: posix.dirname(path), manifest: JSON.parse(text) });
    }
  }
  return { files: new Map(Object.entries(files)), packages };
}

/** Every text file of the checkout that git tracks or would track. */
export function readWorkspace(): Workspace {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const listing = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const files: Record<string, string> = {};
  for (const path of listing.split('\0').filter(Boolean).sort()) {
    const text = readText(join(root, path));
    if (text !== undefined) files[path] = text;
  }
  return workspaceOf(files);
}

/** undefined for a binary file, and for one that is tracked but deleted in the working tree. */
function readText(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The part of a path below its package: `src/view.ts` of `packages/layout/src/view.ts`. */
export function pathInPackage(path: string): string {
  return path.split('/').slice(2).join('/');
}

/** The files of a package below one of its directories (`src`, `test`, `bin`). */
export function* filesBelow(
  workspace: Workspace,
  { dir }: WorkspacePackage,
  subdirectory: string,
): Generator<[path: string, text: string]> {
  for (const [path, text] of workspace.files) {
    if (path.startsWith(`${dir}/${subdirectory}/`)) yield [path, text];
  }
}

/** True for what npm users get: everything outside tools/ that is not marked private. */
export function isPublished({ dir, manifest }: WorkspacePackage): boolean {
  return !dir.startsWith('tools/') && manifest.private !== true;
}

/** Code that TypeScript's parser reads. */
export function isScript(path: string): boolean {
  return /\.(ts|js|mjs|cjs)$/.test(path) && !path.includes('/testdata/');
}

/** Code that people write: not what a generator wrote, not recorded data. */
export function isHandWritten(path: string): boolean {
  return (isScript(path) || /\.(c|h|sh)$/.test(path)) && !/\.gen\.[a-z]+$/.test(path);
}
