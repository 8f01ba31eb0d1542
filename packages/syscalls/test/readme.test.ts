import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
  ([, source = '', output = '']) => ({ source, output }),
);

test('the README has examples, each with what it prints', () => {
  expect(examples).toHaveLength(readme.match(/^```js$/gm)?.length ?? 0);
  expect(examples.length).toBeGreaterThan(0);
});

test.each(examples)('README example %#', ({ source, output }) => {
  const node = spawnSync(process.execPath, ['--input-type=module', '-'], {
    cwd: folder,
    input: source,
    encoding: 'utf8',
  });
  expect(node.stderr).toBe('');
  expect(node.stdout.replaceAll(/ +$/gm, '')).toBe(output);
});
