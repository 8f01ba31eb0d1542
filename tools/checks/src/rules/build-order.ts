import type { Workspace } from '../workspace.ts';

/**
 * tools/checks/turbo.json makes these tests wait for the build of every package and app, and the
 * root depends on none of them: turbo would count that one into the cache key of every task.
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
  const ofTheRoot = Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => name.startsWith('@kernfmt/'))
    .map((name) => `package.json: the root depends on ${name}`);
  return [...forgotten, ...ofTheRoot];
}
