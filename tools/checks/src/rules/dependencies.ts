import { importsOf, packageOf } from '../imports.ts';
import { filesBelow, isScript, type Workspace, type WorkspacePackage } from '../workspace.ts';

/**
 * Libraries that only some entry points need, so the user decides whether to install them. A
 * program decides for its user: it depends on those that the packages below it leave open.
 */
const optionalPeers = ['zod', 'fast-check'];

/** package.json declares exactly the packages that src and bin import, types included. */
export function checkDependencies(workspace: Workspace): string[] {
  return workspace.packages
    .filter(({ dir }) => !dir.startsWith('tools/'))
    .flatMap((member) => complaints(workspace, member));
}

function complaints(workspace: Workspace, member: WorkspacePackage): string[] {
  const { dir, manifest } = member;
  const imported = importedBy(workspace, member);
  const dependencies = manifest.dependencies ?? {};
  const peers = manifest.peerDependencies ?? {};
  const isProgram = manifest.bin !== undefined;
  const found: string[] = [];
  for (const name of imported) {
    if (!(name in dependencies) && !(name in peers))
      found.push(`${name} is imported, not declared`);
  }
  for (const name of Object.keys({ ...dependencies, ...peers })) {
    if (imported.has(name) || (isProgram && optionalPeers.includes(name))) continue;
    found.push(`${name} is declared, not imported`);
  }
  for (const [name, range] of Object.entries(dependencies)) {
    if (name.startsWith('@kernfmt/') && range !== 'workspace:^') {
      found.push(`${name} is declared as ${range}, not workspace:^`);
    }
    if (optionalPeers.includes(name) && !isProgram)
      found.push(`${name} must be an optional peer dependency`);
  }
  for (const name of Object.keys(peers)) {
    const isOptional = manifest.peerDependenciesMeta?.[name]?.optional === true;
    if (!isOptional) found.push(`${name} must be optional in peerDependenciesMeta`);
  }
  return found.map((complaint) => `${dir}/package.json: ${complaint}`);
}

function importedBy(workspace: Workspace, member: WorkspacePackage): Set<string> {
  const names = new Set<string>();
  for (const part of ['src', 'bin']) {
    for (const [path, text] of filesBelow(workspace, member, part)) {
      if (!isScript(path)) continue;
      for (const { specifier } of importsOf(path, text)) {
        const name = specifier === undefined ? undefined : packageOf(specifier);
        if (name !== undefined && name !== member.manifest.name) names.add(name);
      }
    }
  }
  return names;
}
