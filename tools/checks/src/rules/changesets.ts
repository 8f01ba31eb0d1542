import parseChangesetFile from '@changesets/parse';
import { isPublished, type Workspace } from '../workspace.ts';

/** Every changeset names packages that exist; every published package has one, or a changelog. */
export function checkChangesets(workspace: Workspace): string[] {
  const violations: string[] = [];
  const names = new Set(workspace.packages.filter(isPublished).map((m) => m.manifest.name));
  const announced = new Set<string>();
  for (const [path, text] of workspace.files) {
    if (!/^\.changeset\/.*\.md$/.test(path) || path.endsWith('/README.md')) continue;
    const { summary, releases } = parseChangesetFile(text);
    if (summary === '') violations.push(`${path}: has no sentence`);
    for (const { name } of releases) {
      announced.add(name);
      if (!names.has(name)) violations.push(`${path}: ${name} is not a published package`);
    }
  }
  for (const { dir, manifest } of workspace.packages.filter(isPublished)) {
    if (announced.has(manifest.name) || workspace.files.has(`${dir}/CHANGELOG.md`)) continue;
    violations.push(`${dir}: has neither a changeset nor a CHANGELOG.md`);
  }
  return violations;
}
