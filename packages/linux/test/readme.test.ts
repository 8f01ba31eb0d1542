import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { hasNative } from './native/live.ts';

const directory = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${directory}README.md`, 'utf8');
const [watching = '', listing = '', asking = '', native = ''] = Array.from(
  readme.matchAll(/^```js\n(.*?)^```$/gms),
  ([, code]) => code,
);

function run(code: string) {
  const args = ['--input-type=module', '--eval', code];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: directory,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

it('the example of the README explains the back end, and ends', () => {
  const { stdout, ...rest } = run(watching.replace('10_000', '100'));
  expect(rest).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatch(/^back end (fanotify|mountinfo), the best of what works here\n/);
});

it('the example of the README lists every mount, the root first', () => {
  const { stdout, ...rest } = run(listing);
  expect(rest).toEqual({ stderr: '', status: 0 });
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^\d+ \/ /);
  for (const line of lines) expect(line).toMatch(/^\d+ \/\S* \S* \S+$/);
});

it('the example of the README shows what is known of a mount, and nothing else', () => {
  const { stdout, ...rest } = run(asking);
  expect(rest).toEqual({ stderr: '', status: 0 });
  const unknown = hasNative ? '' : '|mnt_unique_id';
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toContain('mnt_id');
  for (const line of lines) {
    const isUnknown = new RegExp(`^(sb_unique_id|.*_changes|.*_notifications${unknown}) `).test(
      line,
    );
    expect(line.endsWith(' -')).toBe(isUnknown);
  }
});

it('the example of the README says whether native calls work', () => {
  const { stdout, ...rest } = run(native);
  expect(rest).toEqual({ stderr: '', status: 0 });
  expect(stdout.startsWith('native calls work (')).toBe(hasNative);
});
