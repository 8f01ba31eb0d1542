import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { entriesOf } from './entries.ts';
import { withFiles } from './with-files.ts';
import type { Workspace } from './workspace.ts';

/** Found by a path in a build script, which knip does not follow. */
const usedByPath = { 'packages/linux': ['node-api-headers'] };

/**
 * What nothing uses, one line each, as knip finds it: files, exports, dependencies. Entry points
 * and tests are where use begins; a type may be exported for the sake of a signature.
 */
export function deadCode(directory: string, { packages }: Workspace): string[] {
  const workspaces: Record<string, object> = {
    // zod is every package's peer, and the root links to packages for the programs they install.
    '.': { ignoreDependencies: ['zod', '@changesets/cli', '@kernfmt/.+'] },
  };
  for (const member of packages) {
    const { dir } = member;
    const sources = entriesOf(member).map(({ source }) => source.slice(dir.length + 1));
    // What is in bin is started: by a person, or by the package itself as a child or a thread.
    const entry = [...sources, 'bin/*.js', 'test/**/*.test.ts'];
    const ignoreDependencies = Object.entries(usedByPath).find(([path]) => path === dir)?.[1] ?? [];
    workspaces[dir] = { entry, ignoreDependencies };
  }
  const include = ['files', 'exports', 'types', 'dependencies', 'unlisted', 'unresolved'];
  const ignoreExportsUsedInFile = { interface: true, type: true };
  const exclude = ['optionalPeerDependencies'];
  const config = JSON.stringify({ include, exclude, ignoreExportsUsedInFile, workspaces });
  const output = withFiles({ 'knip.json': config }, (dir) => {
    const args = ['--directory', directory, '--config', join(dir, 'knip.json')];
    const knip = join(import.meta.dirname, '../node_modules/.bin/knip');
    return spawnSync(knip, [...args, '--reporter=json', '--no-progress'], { encoding: 'utf8' });
  });
  if (!output.stdout.startsWith('{')) throw new Error(`knip: ${output.stdout}${output.stderr}`);
  const { issues }: { issues: Record<string, unknown>[] } = JSON.parse(output.stdout);
  return issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) =>
      Array.isArray(found) ? found.map(({ name }) => `${file}: ${kind}: ${name}`) : [],
    ),
  );
}
