import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { kernelProperties } from '../../src/properties.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(new URL('../../../../docs/conformance.md', import.meta.url), 'utf8');
const section = page.slice(page.indexOf('## A kernel in ten lines'));
const blocks = (language: string): string[] =>
  Array.from(
    section.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms')),
    ([, code]) => code!,
  );

// Inside the package, where its own name resolves to what is built.
mkdirSync(join(root, '.results'), { recursive: true });
const folder = mkdtempSync(join(root, '.results', 'docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [mine = '', tests = ''] = blocks('js');
const [printed = ''] = blocks('text');

function run(kernel: string) {
  writeFileSync(join(folder, 'mine.js'), kernel);
  writeFileSync(join(folder, 'test.js'), tests);
  const options = { encoding: 'utf8', cwd: folder } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test.js'], options);
  return { status, stdout, stderr };
}

describe('a kernel in ten lines', () => {
  test('is tested in ten lines', () => {
    expect(tests.split('\n').length).toBeLessThanOrEqual(10);
  });

  test('the mistake in it is found, with the example that is printed', () => {
    const { status, stdout, stderr } = run(mine);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    let at = 0;
    for (const part of printed.split('…\n')) {
      const found = stdout.indexOf(part, at);
      expect(found, part).toBeGreaterThanOrEqual(at);
      at = found + part.length;
    }
    expect(at).toBe(stdout.length);
  });

  test('without it, it keeps every rule', () => {
    const { status, stdout, stderr } = run(mine.replace(/^.*return 'EAGAIN'.*$/m, ''));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/\n15 hold, 0 fail /);
  });
});

test('the table of rules for kernels is the rules', () => {
  const rows = kernelProperties.map(
    ({ name, rule, source }) => `| \`${name}\` | ${rule} | ${source} |`,
  );
  const table = /^\| rule for kernels \| .*\n\|---.*\n((?:\|.*\n)*)/m.exec(page)![1]!;
  expect(table.trimEnd().split('\n')).toEqual(rows);
});
