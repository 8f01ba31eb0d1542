import type { Workspace } from '../workspace.ts';

/** Hosts of package registries, in parts so that this file obeys its own rule. */
const hosts = [
  ['npmjs', 'org'],
  ['npmjs', 'com'],
  ['yarnpkg', 'com'],
  ['npmmirror', 'com'],
  ['npm.pkg.github', 'com'],
  ['npm.jsr', 'io'],
  ['deb.debian', 'org'],
].map((labels) => labels.join('.'));

/**
 * Where packages come from is the machine's business: no file names a registry, and the lockfile
 * holds no address at all.
 */
export function checkRegistries(workspace: Workspace): string[] {
  const violations: string[] = [];
  for (const [path, text] of workspace.files) {
    const isLockfile = path.endsWith('pnpm-lock.yaml');
    for (const [index, line] of text.split('\n').entries()) {
      const host = hosts.find((host) => line.includes(host));
      const hasTarball = isLockfile && /\btarball:|\/\/[^/\s]+\/.*\.tgz/.test(line);
      const sets = path.endsWith('.npmrc') && /registry\s*=/.test(line);
      if (host !== undefined) violations.push(`${path}:${index + 1}: names ${host}`);
      if (hasTarball || sets) violations.push(`${path}:${index + 1}: names a registry`);
    }
  }
  return violations;
}
