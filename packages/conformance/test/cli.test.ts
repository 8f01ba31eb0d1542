import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import { recordings } from './traces.ts';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const status = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    version: '1.2.3',
  });
  return { status, out, err };
}

/** A folder with one good recording, one that was tampered with, and what is none. */
function mixedFolder(): string {
  const mixed = join(folder, 'mixed');
  mkdirSync(join(mixed, 'inner'), { recursive: true });
  copyFileSync(`${recordings}/bind.json`, join(mixed, 'a.json'));
  const trace = JSON.parse(readFileSync(`${recordings}/new_mount.json`, 'utf8'));
  trace.steps[5].args.source = '\u001b[2J';
  writeFileSync(join(mixed, 'inner', 'b.json'), JSON.stringify(trace));
  writeFileSync(join(mixed, 'c.json'), '{"schema":"mount-notify-trace/1","steps":[{"n":0}]}');
  writeFileSync(join(mixed, 'd.txt'), 'no trace, and not called one');
  return mixed;
}

test('passes and failures are counted, and one failure is status 1', async () => {
  expect(await run('replay', `${recordings}/bind.json`)).toEqual({
    status: 0,
    out: '1 passed, 0 failed\n',
    err: '',
  });
  const { status, out } = await run('replay', mixedFolder());
  const lines = out.trimEnd().split('\n');
  expect(status).toBe(1);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^FAIL .*c\.json: scenario: .*; steps\.0\.op: /);
  expect(lines[1]).toMatch(/^FAIL .*inner\/b\.json: step 5 mount \{"source":"\\u001b\[2J"/);
  expect(lines[1]).toMatch(/: mountinfo ns0: recorded \[3 the same\] 14 11 0:11 .* tmpfs A rw \| /);
  expect(lines[1]).toMatch(/ \| replayed \[3 the same\] 14 11 0:11 /);
  expect(lines[2]).toBe('1 passed, 2 failed');
});

test('what a trace says cannot move the cursor', async () => {
  const { out } = await run('replay', mixedFolder());
  expect(out).not.toMatch(/[^\P{Cc}\n]/u);
});

test('neither can its name, nor an error about it', async () => {
  const evil = join(folder, 'evil\u001b[2J');
  const missing = await run('replay', evil);
  expect(missing).toMatchObject({ status: 2, out: '' });
  mkdirSync(evil);
  const empty = await run('replay', evil);
  expect(empty).toMatchObject({ status: 2, out: '' });
  writeFileSync(join(evil, 'a.json'), '{"\u001b');
  const broken = await run('replay', evil);
  expect(broken.status).toBe(1);
  for (const text of [missing.err, empty.err, broken.out]) {
    expect(text).toContain('evil\\u{1b}[2J');
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  }
});

test('--json has the same', async () => {
  const { status, out } = await run('replay', '--json', mixedFolder());
  expect(status).toBe(1);
  const { passed, failed, results } = JSON.parse(out);
  expect({ passed, failed }).toEqual({ passed: 1, failed: 2 });
  expect(results[0]).toMatchObject({ passed: true, scenario: 'bind' });
  expect(results[1].error).toContain('steps.0.op');
  expect(results[2].failure).toMatchObject({ what: 'mountinfo ns0', step: { n: 5, op: 'mount' } });
});

test.each([
  [['replay'], /missing required argument 'path'/],
  [['replay', '/nonexistent'], /^kernfmt-conformance: ENOENT/],
  [['replay', '--fast', recordings], /unknown option '--fast'/],
  [['fly'], /unknown command 'fly'/],
  [[], /Usage: kernfmt-conformance/],
])('%j is misuse: status 2 and a reason', async (args, reason) => {
  const { status, out, err } = await run(...args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(reason);
});

test('a folder without a trace is misuse', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const { status, err } = await run('replay', empty);
  expect({ status, err }).toEqual({
    status: 2,
    err: `kernfmt-conformance: there is no trace in ${empty}\n`,
  });
});

test('--help and --version are no misuse', async () => {
  expect(await run('--version')).toEqual({ status: 0, out: '1.2.3\n', err: '' });
  const { status, out } = await run('replay', '--help');
  expect(status).toBe(0);
  expect(out).toContain('Exit status: 0 when all pass, 1 when a trace fails, 2 for misuse.');
});

test('the installed program replays', () => {
  const bin = fileURLToPath(new URL('../bin/kernfmt-conformance.js', import.meta.url));
  const args = [bin, 'replay', `${recordings}/wt_cover.json`, `${recordings}/key_destroyed.json`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: '2 passed, 0 failed\n',
    stderr: '',
  });
});
