import { posix } from 'node:path';
import { type Import, importsOf, packageOf } from '../imports.ts';
import { isPure, layersBelow } from '../layers.ts';
import { filesBelow, isScript, type Workspace, type WorkspacePackage } from '../workspace.ts';

/**
 * Imports go down only: what src of each package imports is a layer below it, tests may use
 * @kernfmt/conformance and their package's devDependencies besides, relative paths stay in their
 * package, and pure packages know nothing of Node.
 */
export function checkLayering(workspace: Workspace): string[] {
  return workspace.packages.flatMap((member) => {
    if (member.dir.startsWith('tools/')) return [];
    const layers = layersBelow(member.dir);
    if (layers === undefined) return [`${member.dir}: has no place in tools/checks/src/layers.ts`];
    return [
      ...complaints(workspace, member, 'src', layers),
      ...complaints(workspace, member, 'bin', layers),
      ...complaints(workspace, member, 'test', [...layers, 'conformance', ...forTests(member)]),
    ];
  });
}

/** A back end is compared with the other in tests, and is not built on it. */
function forTests({ manifest }: WorkspacePackage): string[] {
  return Object.keys(manifest.devDependencies ?? {}).map((name) => name.replace('@kernfmt/', ''));
}

function complaints(
  workspace: Workspace,
  member: WorkspacePackage,
  part: string,
  allowed: readonly string[],
): string[] {
  const found: string[] = [];
  for (const [path, text] of filesBelow(workspace, member, part)) {
    if (!isScript(path)) continue;
    for (const imported of importsOf(path, text)) {
      const complaint = complaintAbout(imported, path, member, allowed);
      if (complaint !== undefined) found.push(`${path}:${imported.line}: ${complaint}`);
    }
  }
  return found;
}

function complaintAbout(
  { specifier }: Import,
  path: string,
  { dir, manifest }: WorkspacePackage,
  allowed: readonly string[],
): string | undefined {
  if (specifier === undefined) {
    const isTest = path.startsWith(`${dir}/test/`);
    return isTest ? undefined : 'import() of a computed name hides what is imported';
  }
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    return target.startsWith(`${dir}/`) ? undefined : `${specifier} leaves the package`;
  }
  if (specifier.startsWith('node:')) {
    const isSource = path.startsWith(`${dir}/src/`);
    return isPure(dir) && isSource ? `${specifier} in a package for the browser` : undefined;
  }
  const imported = packageOf(specifier);
  if (imported === manifest.name) return `${specifier} is the package itself: use a relative path`;
  if (!imported?.startsWith('@kernfmt/')) return undefined;
  const name = imported.replace('@kernfmt/', '');
  return allowed.includes(name) ? undefined : `${imported} is not below ${manifest.name}`;
}
