import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scenario } from '@kernfmt/simulator/scenario';
import { afterAll, describe, expect, test } from 'vitest';
import { runWatchTest } from '../src/run.ts';
import { BadScenario, readScenario, runSimulated } from '../src/simulated.ts';
import { capture, type Ran } from './harness.ts';

const oracle = new URL('../../../oracle/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'watch_test-scenario-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function play(scenario: Scenario): Promise<Ran> {
  const output = capture();
  const never = new AbortController().signal;
  const code = await runSimulated(
    scenario,
    { output, signal: never, fsinfo: 'none' },
    (kernel, to, signal) => runWatchTest(kernel, to, { signal, strict: true }),
  );
  return { code, out: output.out_(), err: output.err_() };
}

function written(text: string): string {
  const file = join(folder, 'scenario.json');
  writeFileSync(file, text);
  return file;
}

describe('a recorded scenario gives what the C sample wrote', () => {
  const names = ['batch', 'cover', 'denied', 'loss', 'move', 'namespaces', 'submount'];

  test.each(names)('wt_%s, byte for byte', async (name) => {
    const { out } = await play(readScenario(`${oracle}traces/wt_${name}.json`));
    expect(out).toBe(readFileSync(`${oracle}watch_test/wt_${name}.txt`, 'utf8'));
  });

  test('wt_denied says so twice on stderr and exits with 1', async () => {
    const { code, err } = await play(readScenario(`${oracle}traces/wt_denied.json`));
    const recorded = ['wt_denied', 'wt_denied_2'].map((name) =>
      readFileSync(`${oracle}watch_test/${name}.stderr.txt`, 'utf8'),
    );
    expect({ code, err }).toEqual({ code: 1, err: recorded.join('') });
  });

  test('wt_keys, but for the serials, which each keeps through the run', async () => {
    const { out, err } = await play(readScenario(`${oracle}traces/wt_keys.json`));
    const serials = /\bKEY [0-9a-f]{8}|\baux=\d{4,}/g;
    const numbered = (text: string): string => {
      const seen: string[] = [];
      return text.replace(serials, (serial) => {
        if (!seen.includes(serial)) seen.push(serial);
        return `serial ${seen.indexOf(serial)}`;
      });
    };
    const recorded = readFileSync(`${oracle}watch_test/wt_keys.txt`, 'utf8');
    expect(numbered(out)).toBe(numbered(recorded));
    expect(err).toBe('');
  });
});

test('without a scenario it plays its story, the same one each time', async () => {
  const first = await play(readScenario(undefined));
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out.match(/change=\d\[\w+\]/g)).toEqual([
    'change=0[new_mount]',
    'change=4[setattr]',
    'change=4[setattr]',
    'change=0[new_mount]',
    'change=6[move_to]',
    'change=1[unmount]',
    'change=1[unmount]',
    'change=2[linked]',
  ]);
  expect(await play(readScenario(undefined))).toEqual(first);
});

test('the sample starts first where a scenario does not say when', async () => {
  const mount = { source: 'A', target: '/m', fstype: 'tmpfs', flags: [], data: null };
  const file = written(JSON.stringify({ steps: [{ op: 'mount', args: mount }] }));
  expect((await play(readScenario(file))).out).toContain('change=0[new_mount]');
});

test('a step that is refused is told, unless the scenario expects it', async () => {
  const step = { op: 'rmdir', args: { path: '/none' } };
  const steps = [step, { ...step, errno: 'ENOENT' }, { ...step, errno: 'EPERM' }];
  const { err, code } = await play(readScenario(written(JSON.stringify({ steps }))));
  expect(err).toBe(
    'watch_test: step 1 rmdir: No such file or directory\n' +
      'watch_test: step 3 rmdir: No such file or directory\n',
  );
  expect(code).toBe(0);
});

describe('what is no scenario is refused with line and path', () => {
  test.each([
    ['{"steps":[\n {"op":"mkdir",}]}', /: line 2: no JSON: no name of a member$/],
    ['{"steps":\n{}}', /: line 2: steps: .*expected array/],
    ['{"steps":[\n{"op":"fly"}\n]}', /: line 2: steps\.0\.op: no operation "fly"$/],
    [
      '{"steps":[\n{"op":"mkdir",\n"args":{"path":\n5}}]}',
      /: line 4: steps\.0\.args\.path: .*expected string/,
    ],
    ['{"schema":"other",\n"steps":[]}', /: line 1: schema: /],
    ['[]', /: line 1: : .*expected object/],
  ])('%j', (text, message) => {
    expect(() => readScenario(written(text))).toThrow(BadScenario);
    expect(() => readScenario(written(text))).toThrow(message);
  });

  test('and a file that is not there', () => {
    expect(() => readScenario('/nonexistent')).toThrow(/^--scenario \/nonexistent: ENOENT/);
  });
});
