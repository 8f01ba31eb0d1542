import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';

const app = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const readme = readFileSync(`${app}README.md`, 'utf8');
const bin = `${app}bin/test-mntinfo.js`;

const [, command, output] =
  /^```console\n\$ npx --yes pnpm@10 test-mntinfo ([^\n]*)\n(.*?)^```$/ms.exec(readme) ?? [];
const [, example, printed] = /^```js\n(.*?)^```\n\n```text\n(.*?)^```$/ms.exec(readme) ?? [];

test('the command prints what it says it prints', () => {
  const args = [bin, ...command!.split(' ')];
  expect(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })).toBe(output);
});

test('the example prints what it says it prints', () => {
  const args = ['--input-type=module', '--eval', example!];
  const text = execFileSync(process.execPath, args, { cwd: app, encoding: 'utf8' });
  expect(stripVTControlCharacters(text)).toBe(printed);
});
