import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LP64 } from '@kernfmt/layout';
import { mount_2020_08, mount_notification } from '@kernfmt/uapi/linux/watch_queue';
import { afterAll, describe, expect, test } from 'vitest';
import { recordingHead, recordingLine } from '../src/recording.ts';
import type { Ran } from './harness.ts';
import { bin, Live, root } from './live.ts';

const oracle = new URL('../../../oracle/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'watch_test-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function watch_test(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
  });
  return { code: status!, out: stdout, err: stderr };
}

describe('the command line', () => {
  test('--help tells every option, rule and exit status', () => {
    const { code, out, err } = watch_test('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of [
      '--backend',
      '--path',
      '--filter',
      '--json',
      '--names',
      '--strict',
      '--record',
      '--replay',
      '--scenario',
      '--tree',
      '--since-start',
      '--explain',
      '--dialect',
      '--version',
      'Exit status',
      'mount!=move_from',
    ]) {
      expect(out).toContain(word);
    }
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  test('--version prints the package’s', () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    expect(watch_test('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([
    [['--nonsense'], /unknown option '--nonsense'/],
    [['extra'], /too many arguments/],
    [['--backend', 'vax'], /Allowed choices are auto, kernel, fanotify, mountinfo, simulator/],
    [['--replay', '/nonexistent'], /^watch_test: --replay \/nonexistent: ENOENT/],
    [['--replay', bin], /^watch_test: --replay .*: line 1: no JSON/],
    [['--replay', 'x', '--record', 'y'], /cannot be used with option '--record/],
    [['--dialect', 'mount-2020-07'], /goes with --replay/],
    [['--scenario', '/nonexistent'], /^watch_test: --scenario \/nonexistent: ENOENT/],
    [['--scenario', bin], /^watch_test: --scenario .*: line 1: no JSON/],
    [['--scenario', 'x', '--backend', 'mountinfo'], /not with --backend mountinfo/],
    [['--replay', `${oracle}traces/bind.json`, '--dialect', 'vax'], /no dialect "vax"; there are/],
    [['--replay', `${oracle}traces/bind.json`, '--filter', 'mount=gone'], /gone should be one of/],
  ])('%j is refused with 2 and a reason', (args, reason) => {
    const { code, out, err } = watch_test(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(reason);
  });
});

describe('--replay', () => {
  test('prints what the sample would have for a trace of the patched kernel', () => {
    const { code, out, err } = watch_test('--replay', `${oracle}traces/new_mount.json`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^read\(\) = 24\nNOTIFY\[000\]: ty=000002 sy=00 i=00000118\nMOUNT 0000000b/,
    );
    expect(out.endsWith('-- END --\n')).toBe(true);
  });

  test('prints JSON, and other dialects when told so', () => {
    const trace = `${oracle}traces/new_mount.json`;
    const lines = watch_test('--replay', trace, '--json').out.trim().split('\n');
    const first = { what: 'mount', change: 'new_mount', triggered_on: '11', auxiliary_mount: '14' };
    expect(JSON.parse(lines[0]!)).toMatchObject(first);
    expect(
      watch_test('--replay', trace, '--dialect', 'mainline', '--filter', 'none').out,
    ).toContain('other type\n');
  });

  test('ends quietly when nobody reads on', () => {
    const record = { type: 2, subtype: 4, info: 0xde18, triggered_on: 1n, auxiliary_mount: 0n };
    const line = recordingLine(0, mount_notification.encode(record));
    const file = join(folder, 'long.ndjson');
    writeFileSync(file, recordingHead(mount_2020_08, LP64, 'a test') + line.repeat(100_000));
    const script = `"$0" "$1" --replay "$2" | head -2; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, bin, file], {
      encoding: 'utf8',
    });
    const head = 'read() = 24\nNOTIFY[000]: ty=000002 sy=04 i=0000de18\n';
    expect({ stdout, stderr }).toEqual({ stdout: `${head}0\n`, stderr: '' });
  });
});

test('what the machine does not let it have is told, unless it was not asked for', () => {
  const without = (...args: readonly string[]): string => {
    const env = { ...process.env, KERNFMT_NATIVE: 'none' };
    const words = [bin, '--path', '/nonexistent', ...args];
    return spawnSync(process.execPath, words, { encoding: 'utf8', env }).stderr;
  };
  const lines = without().split('\n');
  expect(lines[0]).toBe('watch_test: native calls are switched off by KERNFMT_NATIVE=none');
  expect(lines[1]).toMatch(
    /^watch_test: goes on with mountinfo, .*; to have all: unset KERNFMT_NATIVE; --explain says mo/,
  );
  expect(without('--backend', 'mountinfo')).not.toMatch(/goes on with mountinfo/);
  expect(without('--explain')).toBe('');
});

describe.runIf(root)('live, in a mount namespace of its own', () => {
  test.each(['auto', 'mountinfo'])(
    '%s: mount, bind, move and umount are its lines',
    async (name) => {
      const live = new Live(folder, '--backend', name, '--names');
      await live.started();
      await live.run(`mount -t tmpfs x ${folder}/a`);
      await live.print(/change=0\[new_mount\] aux=[0-9a-f]+ path=.*\/a\n/);
      await live.run(`mount --bind ${folder}/a ${folder}/b`);
      await live.print(/change=0\[new_mount\] aux=[0-9a-f]+ path=.*\/b\n/);
      await live.run(`mount --move ${folder}/b '${folder}/c d'`);
      await live.print(/change=6\[move_to\] aux=[0-9a-f]+ path=.*\/c\\040d\n/);
      await live.run(`umount '${folder}/c d'`);
      await live.print(/change=1\[unmount\] aux=[0-9a-f]+ path=.*\/c\\040d\n/);
      expect(live.out.replace(/ MOUNT.*/g, '')).not.toMatch(/other|LOSS|move_from/);
      expect(await live.interrupt()).toBe(0);
      expect(live.err).toMatch(/^keyctl: Operation not supported\nwatch_test: goes on without|^$/m);
    },
  );

  test('--record keeps what --replay prints again', async () => {
    const file = join(tmpdir(), `watch_test-${process.pid}.ndjson`);
    const live = new Live(folder, '--record', file);
    await live.started();
    await live.run(`mount -t tmpfs x ${folder}/a; umount ${folder}/a`);
    await live.print(/unmount/);
    expect(await live.interrupt()).toBe(0);
    const again = watch_test('--replay', file);
    rmSync(file);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out.endsWith(`${live.out}-- END --\n`)).toBe(true);
  });

  test('--strict ends where keyrings cannot be watched, as the sample does', () => {
    const { code, out, err } = watch_test('--strict', '--backend', 'fanotify');
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: 'keyctl: Operation not supported\n',
    });
  });

  test('--backend kernel says what this kernel lacks', () => {
    const { code, out, err } = watch_test('--backend', 'kernel');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/ENOPKG: CONFIG_WATCH_QUEUE is off|^watch_mount: Function not implemented/);
  });

  test('a directory that is not there is watch_mount’s own refusal', () => {
    const { code, err } = watch_test('--path', '/nonexistent');
    expect(code).toBe(1);
    expect(err).toMatch(/watch_mount: No such file or directory\n$/);
  });
});

test('nothing of this stays mounted outside', () => {
  expect(execFileSync('cat', ['/proc/self/mountinfo'], { encoding: 'utf8' })).not.toContain(folder);
});
