import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFiles } from './with-files.ts';
import { root } from './workspace.ts';

/** The rules of biome.json that each text breaks at its path, in one run of biome. */
export function rulesBroken(files: Readonly<Record<string, string>>): Map<string, string[]> {
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  const here = JSON.stringify({ ...config, $schema: undefined, vcs: undefined });
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const biome = join(root, 'node_modules/.bin/biome');
  const stdout = withFiles({ ...files, 'biome.json': here }, (cwd) => {
    return spawnSync(biome, args, { cwd, encoding: 'utf8' }).stdout;
  });
  const broken = new Map<string, string[]>(Object.keys(files).map((path) => [path, []]));
  for (const { category, location } of JSON.parse(stdout).diagnostics) {
    broken.get(location.path)?.push(category.replace(/^lint\/[a-z]+\//, ''));
  }
  return broken;
}
