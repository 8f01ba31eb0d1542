import type { Workspace } from '../workspace.ts';

/**
 * tools/checks/turbo.json makes these tests wait for the build of every package and app, and the
 * root links to packages rather than depending on them: turbo would count each dependency of the
 * root into the cache key of every task.
 */
export function checkBuildOrder(workspace: Workspace): string[] {
  const path = 'tools/checks/turbo.json';
  const { tasks } = JSON.parse(workspace.files.get(path) ?? '{"tasks":{}}');
  const awaited: string[] = tasks.test?.dependsOn ?? [];
  const forgotten = workspace.packages
    .filter(({ dir, manifest }) => !dir.startsWith('tools/') && manifest.scripts?.build)
    .map(({ manifest }) => `${manifest.name}#build`)
    .filter((task) => !awaited.includes(task))
    .map((task) => `${path}: dependsOn of test does not name ${task}`);
  const { dependencies, devDependencies } = JSON.parse(workspace.files.get('package.json') ?? '{}');
  const ofTheRoot = Object.entries<string>({ ...dependencies, ...devDependencies })
    .filter(([name, range]) => name.startsWith('@kernfmt/') && !range.startsWith('link:'))
    .map(([name]) => `package.json: the root depends on ${name}, not by link:`);
  return [...forgotten, ...ofTheRoot];
}
