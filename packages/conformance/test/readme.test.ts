import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = Array.from(readme.matchAll(/^```js\n(.*?)^```$/gms), ([, code]) => code!);

test('there are examples', () => expect(examples.length).toBeGreaterThanOrEqual(2));

// They run against what is built, by the package's own name.
test.each(examples)('an example prints what it says it prints', (example) => {
  const said = Array.from(example.matchAll(/ \/\/ → (.*)$/gm), ([, text]) => text);
  const args = ['--input-type=module', '--eval', example];
  const printed = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(printed.trimEnd().split('\n')).toEqual(said);
});
