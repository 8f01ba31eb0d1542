import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/kernfmt-conformance.js', import.meta.url));

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'fuzz', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

test('the installed program tries every decoder, the same for the same seed', () => {
  const first = run('--runs', '3000', '--seed', '9');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toMatch(/^records: \d+ inputs, \d+ decoded, \d+ refused$/m);
  expect(first.stdout).toMatch(/\n3000 inputs, seed 9: 0 findings\n$/);
  expect(run('--runs', '3000', '--seed', '9')).toEqual(first);
});

test('--json has the same', () => {
  const { status, stdout } = run('--runs', '10', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ inputs: 10, findings: [] });
});

test.each([
  ['--runs', 'many'],
  ['--runs', '0'],
  ['--seed', '-1'],
  ['--from', '4294967296'],
  ['--fast', '1'],
])('%s %s is misuse: status 2 and a reason', (option, value) => {
  const { status, stderr } = run(option, value);
  expect(status).toBe(2);
  expect(stderr).toContain(option);
});
