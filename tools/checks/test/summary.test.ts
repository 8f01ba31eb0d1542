import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withFiles } from '../src/with-files.ts';

const summary = join(import.meta.dirname, '../bin/summary.js');

const manifest = (name: string) => JSON.stringify({ name, scripts: { test: 'vitest run' } });

const report = (counts: { passed?: number; failed?: number; pending?: number; broken?: number }) =>
  JSON.stringify({
    numPassedTests: counts.passed ?? 0,
    numFailedTests: counts.failed ?? 0,
    numPendingTests: counts.pending ?? 0,
    numTodoTests: 0,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ...Array(counts.failed ?? 0).fill({
        status: 'failed',
        assertionResults: [{ status: 'failed' }],
      }),
      ...Array(counts.broken ?? 0).fill({ status: 'failed', assertionResults: [] }),
    ],
  });

/** Runs the summary over files; the last line it prints, and its exit status. */
function run(files: Record<string, string>, status = '0') {
  return withFiles(files, (dir) => {
    const args = [summary, status, dir];
    const {
      stdout,
      stderr,
      status: exit,
    } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { stdout, last: stdout.trimEnd().split('\n').at(-1), stderr, exit };
  });
}

const two = {
  'packages/a/package.json': manifest('a'),
  'packages/a/.results/vitest.json': report({ passed: 2 }),
  'apps/b/package.json': manifest('b'),
  'apps/b/.results/vitest.json': report({ passed: 40 }),
  'tools/c/package.json': '{ "name": "c", "scripts": {} }',
};

describe('the summary', () => {
  test('adds up every package', () => {
    expect(run(two)).toMatchObject({ last: '42 passed, 0 failed', stderr: '', exit: 0 });
  });

  test('says passed and failed in one line only', () => {
    expect(run(two).stdout.match(/passed, \d+ failed/g)).toHaveLength(1);
  });

  test('names what was skipped', () => {
    const files = { ...two, 'apps/b/.results/vitest.json': report({ passed: 1, pending: 3 }) };
    expect(run(files)).toMatchObject({ last: '3 passed, 0 failed, 3 skipped', exit: 0 });
  });

  test('fails with a failed test', () => {
    const files = { ...two, 'apps/b/.results/vitest.json': report({ passed: 1, failed: 1 }) };
    expect(run(files)).toMatchObject({ last: '3 passed, 1 failed', exit: 1 });
  });

  test('counts a test file that could not be loaded as failed', () => {
    const files = { ...two, 'apps/b/.results/vitest.json': report({ passed: 1, broken: 1 }) };
    expect(run(files)).toMatchObject({ last: '3 passed, 1 failed', exit: 1 });
  });

  test('fails without a report of a package that has tests', () => {
    const files = { ...two, 'tools/d/package.json': manifest('d') };
    const { last, stderr, exit } = run(files);
    expect(last).toBe('42 passed, 0 failed');
    expect(stderr).toContain('d has no report');
    expect(exit).toBe(1);
  });

  test('fails where nothing was executed', () => {
    expect(run({ 'README.md': '' })).toMatchObject({ last: '0 passed, 0 failed', exit: 1 });
    const files = { 'packages/a/package.json': manifest('a') };
    const skipped = { 'packages/a/.results/vitest.json': report({ pending: 2 }) };
    expect(run({ ...files, ...skipped })).toMatchObject({ exit: 1 });
  });

  test('fails where turbo failed, whatever the reports say', () => {
    expect(run(two, '2')).toMatchObject({ last: '42 passed, 0 failed', exit: 1 });
  });
});
