import type { Workspace } from '../workspace.ts';

/** tools/checks/turbo.json makes these tests wait for the build of every package and app. */
export function checkBuildOrder(workspace: Workspace): string[] {
  const path = 'tools/checks/turbo.json';
  const { tasks } = JSON.parse(workspace.files.get(path) ?? '{"tasks":{}}');
  const awaited: string[] = tasks.test?.dependsOn ?? [];
  return workspace.packages
    .filter(({ dir, manifest }) => !dir.startsWith('tools/') && manifest.scripts?.build)
    .map(({ manifest }) => `${manifest.name}#build`)
    .filter((task) => !awaited.includes(task))
    .map((task) => `${path}: dependsOn of test does not name ${task}`);
}
