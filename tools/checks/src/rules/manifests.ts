import { isPublished, type Workspace, type WorkspacePackage } from '../workspace.ts';

/** package.json of every package says what its users and the build rely on. */
export function checkManifests(workspace: Workspace): string[] {
  return workspace.packages.flatMap((member) => {
    const found = isPublished(member)
      ? [...complaintsAboutAny(member), ...complaintsAboutPublished(workspace, member)]
      : complaintsAboutAny(member);
    return found.map((complaint) => `${member.dir}/package.json: ${complaint}`);
  });
}

function complaintsAboutAny({ dir, manifest }: WorkspacePackage): string[] {
  const found: string[] = [];
  const name = dir.split('/').at(-1);
  if (manifest.name !== `@kernfmt/${name}`) found.push(`name is not @kernfmt/${name}`);
  if (manifest.type !== 'module') found.push('type is not module');
  if (manifest.license !== 'MIT') found.push('license is not MIT');
  if (!manifest.description) found.push('has no description');
  if (!manifest.engines?.node) found.push('has no engines.node');
  if (manifest.scripts?.typecheck !== 'tsc') found.push('scripts.typecheck is not tsc');
  if (dir.startsWith('tools/') && manifest.private !== true) found.push('private is not true');
  return found;
}

function complaintsAboutPublished(
  { files }: Workspace,
  { dir, manifest }: WorkspacePackage,
): string[] {
  const found: string[] = [];
  if (manifest.sideEffects !== false) found.push('sideEffects is not false');
  if (!manifest.files?.includes('dist')) found.push('files does not name dist');
  if (!manifest.scripts?.build) found.push('has no build script');
  if (!manifest.scripts?.test) found.push('has no test script');
  if (!files.get(`${dir}/README.md`)?.includes('```')) found.push('README.md has no example');
  if (manifest.exports === undefined) found.push('has no exports map');
  if (manifest.exports?.['./package.json'] === undefined) {
    found.push('exports hides ./package.json');
  }
  for (const [key, value] of Object.entries(manifest.exports ?? {})) {
    if (key === './package.json') continue;
    const conditions = typeof value === 'string' ? [] : Object.keys(value);
    if (conditions.join() !== 'types,default') found.push(`exports ${key} is not types, default`);
  }
  for (const target of Object.values(manifest.bin ?? {})) {
    const path = `${dir}/${target.replace(/^\.\//, '')}`;
    if (!files.has(path)) found.push(`${target} is not committed`);
  }
  return found;
}
