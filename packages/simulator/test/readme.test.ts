import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { quirks } from '../src/index.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = Array.from(readme.matchAll(/^```js\n(.*?)^```$/gms), ([, code]) => code as string);

// It runs against what is built, by the package's own name.
test('the example of the README prints what it says it prints', () => {
  expect(examples).toHaveLength(1);
  const said = Array.from(
    examples[0]!.matchAll(/ \/\/ → (.*?)(?= \/\/ →|$)/gm),
    ([, text]) => text,
  );
  const args = ['--input-type=module', '--eval', examples[0]!];
  const printed = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect(printed.trimEnd().split('\n')).toEqual(said);
});

test('docs/simulator.md has every quirk', () => {
  const docs = readFileSync(new URL('../../../docs/simulator.md', import.meta.url), 'utf8');
  const rows = Array.from(docs.matchAll(/^\| `(\w+)` \|/gm), ([, name]) => name);
  expect(rows).toEqual(Object.keys(quirks));
});
