import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkspace, root } from '../src/workspace.ts';

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd: root, encoding: 'utf8' });

test('npx --no-install watch_test runs the built program, and nothing else prints', () => {
  const { packages } = readWorkspace();
  const version = packages.find(({ dir }) => dir === 'apps/watch_test')?.manifest.version;
  expect(run('npx', '--no-install', 'watch_test', '--version')).toMatchObject({
    stdout: `${version}\n`,
    status: 0,
  });
});

test('npx --no-install watch_test passes arguments and exit status on', () => {
  const refused = run('npx', '--no-install', 'watch_test', '--no-such-option');
  expect(refused.stderr).toContain('--no-such-option');
  expect(refused.status).not.toBe(0);
});

describe('quietly', () => {
  const quietly = join(root, 'tools/checks/bin/quietly');

  test('says nothing of a command that succeeds', () => {
    const { stdout, stderr, status } = run(quietly, 'sh', '-c', 'echo out; echo err >&2');
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
  });

  test('shows on stderr what a command printed that fails', () => {
    const failed = run(quietly, 'sh', '-c', 'echo out; echo err >&2; exit 3');
    expect([failed.stdout, failed.stderr, failed.status]).toEqual(['', 'out\nerr\n', 1]);
  });
});
