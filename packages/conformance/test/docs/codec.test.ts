import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { codecProperties } from '../../src/properties.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(new URL('../../../../docs/conformance.md', import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  Array.from(
    page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms')),
    ([, code]) => code!,
  );

// Inside the package, where its own name resolves to what is built.
mkdirSync(join(root, '.results'), { recursive: true });
const folder = mkdtempSync(join(root, '.results', 'docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [mine = '', tests = '', framework = ''] = blocks('js');
const [printed = ''] = blocks('text');

function run(codec: string) {
  writeFileSync(join(folder, 'mine.js'), codec);
  writeFileSync(join(folder, 'test.js'), tests);
  const options = { encoding: 'utf8', cwd: folder } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test.js'], options);
  return { status, stdout, stderr };
}

describe('a codec in ten lines', () => {
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

  test('put right, it keeps every rule that there is for it', () => {
    const { status, stdout, stderr } = run(mine.replace('0xff;', '0x7f;'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/\nmount-2020-08: 14 hold, 0 fail, 10 do not apply /);
  });
});

test('a rule runs in node:test', () => {
  const ours = `import { decodeRecords, encodeRecords } from '@kernfmt/uapi/linux/watch_queue';
    const decode = decodeRecords, encode = encodeRecords;`;
  writeFileSync(join(folder, 'framework.test.js'), framework + ours);
  const args = ['--test', '--test-reporter=tap', 'framework.test.js'];
  const stdout = execFileSync(process.execPath, args, { encoding: 'utf8', cwd: folder });
  expect(stdout).toContain('ok 1 - round-trip');
  expect(stdout).toContain('# fail 0');
});

test('the table of rules is the rules', () => {
  const rows = codecProperties.map(
    ({ name, rule, source }) => `| \`${name}\` | ${rule} | ${source} |`,
  );
  const table = /^\| rule \| says .*\n\|---.*\n((?:\|.*\n)*)/m.exec(page)![1]!;
  expect(table.trimEnd().split('\n')).toEqual(rows);
});
