import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LP64 } from '@kernfmt/layout';
import { mount_2020_08 } from '@kernfmt/uapi/linux/watch_queue';
import { afterAll, describe, expect, test } from 'vitest';
import { recordingHead } from '../src/recording.ts';
import { bin, Live, root } from './live.ts';

const folder = mkdtempSync(join(tmpdir(), 'watch_test-tree-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });

test('--tree on the simulator is the tree, then a line for each change', () => {
  const { status, stdout, stderr } = run('--backend', 'simulator', '--tree');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [tree, changes] = [stdout.split('\n').slice(0, 3), stdout.split('\n').slice(3, -1)];
  expect(tree.map((line) => line.split(' ')[0])).toEqual(['/', '├─/proc', '└─/dev']);
  expect(changes.map((line) => line.replace(/ tmpfs.*/, ''))).toEqual([
    '+ /mnt',
    '~ /mnt is read-only now',
    '~ /mnt is writable now',
    '+ /mnt/inner',
    '> /mnt to /elsewhere',
    '> /mnt/inner to /elsewhere/inner',
    '- /elsewhere/inner',
    '- /elsewhere',
  ]);
});

test('--since-start on the simulator begins with the mounts that are there', () => {
  const { status, stdout } = run('--backend', 'simulator', '--since-start');
  expect(status).toBe(0);
  const lines = stdout.split('\n').slice(0, 4);
  expect(lines.map((line) => line.replace(/^(PRESENT )\S+ on=\S+/, '$1ID'))).toEqual([
    expect.stringMatching(/^PRESENT ID path=\/ /),
    expect.stringMatching(/^PRESENT ID path=\/proc proc /),
    expect.stringMatching(/^PRESENT ID path=\/dev devtmpfs /),
    'read() = 24',
  ]);
});

test('--since-start prints those at or below the paths that are watched', () => {
  const present = (...paths: string[]): string[] => {
    const asked = paths.flatMap((path) => ['--path', path]);
    const { status, stdout } = run('--backend', 'simulator', '--since-start', ...asked);
    expect(status).toBe(0);
    return [...stdout.matchAll(/^PRESENT .* path=(\S+)/gm)].map(([, path]) => path!);
  };
  expect(present('/dev/')).toEqual(['/dev']);
  expect(present('/dev', '/proc')).toEqual(['/proc', '/dev']);
  expect(present('/mnt')).toEqual([]);
  expect(present('/')).toEqual(['/', '/proc', '/dev']);
});

test('--json on the simulator describes mounts, as it does live', () => {
  const { status, stdout } = run('--backend', 'simulator', '--json');
  expect(status).toBe(0);
  const [first, ...rest] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({
    change: 'new_mount',
    mount: { path: '/mnt', fstype: 'tmpfs', attributes: ['rw', 'relatime'] },
  });
  expect(first.mount.id).toBe(first.auxiliary_mount);
  for (const { what, mount } of rest) if (what === 'mount') expect(mount?.path).toMatch(/^\//);
});

test('--tree of a directory that is not there says so', () => {
  const { status, stdout, stderr } = run('--tree', '--path', '/nonexistent');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^watch_test: --path ENOENT: .*'\/nonexistent'\n$/);
});

test('--since-start of a recording says that there are no descriptions', () => {
  const trace = new URL('../../../oracle/traces/bind.json', import.meta.url).pathname;
  const { status, stdout, stderr } = run('--replay', trace, '--since-start');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^watch_test: a recording of .* does not describe its mounts\n$/);
});

test('what a recording says it is of reaches no terminal raw', () => {
  const file = join(tmpdir(), `watch_test-hostile-${process.pid}.json`);
  writeFileSync(file, recordingHead(mount_2020_08, LP64, '\u001b[31mred\u009b'));
  for (const option of ['--explain', '--since-start']) {
    const { stdout, stderr } = run('--replay', file, option);
    expect(stdout + stderr).toContain('a recording of \\033[31mred\\302\\233');
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u);
  }
  rmSync(file);
});

test('--explain says what answers, and how it has each call', () => {
  const { status, stdout, stderr } = run('--explain', '--backend', 'mountinfo');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^back end mountinfo, as asked for\n {2}mountinfo: taken: /);
  expect(stdout).toMatch(/\ncalls:\n(.*\n)* {2}watch_mount +emulated /);
});

test.each([
  [['--tree', '--json'], /cannot be used with option '--json/],
  [['--tree', '--replay', 'x'], /cannot be used with option '--replay/],
  [['--tree', '--path', '/a', '--path', '/b'], /--tree shows one tree/],
])('%j is refused', (args, reason) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(reason);
});

describe.runIf(root)('live, in a mount namespace of its own', () => {
  test('--tree --path follows symbolic links, as watch_mount() does', async () => {
    const link = join(tmpdir(), `watch_test-link-${process.pid}`);
    symlinkSync(folder, link);
    const live = new Live(folder, '--tree', '--path', link);
    await live.print(/^\S*watch_test\S* tmpfs none /);
    await live.run(`mount -t tmpfs stick ${folder}/a`);
    await live.print(/^\+ .*\/a tmpfs stick /m);
    expect(await live.interrupt()).toBe(0);
    rmSync(link);
  });

  test.each(['auto', 'mountinfo'])('%s: --tree tells of every change', async (backend) => {
    const live = new Live(folder, '--tree', '--backend', backend);
    await live.print(/^\/ /);
    await live.run(`mount -t tmpfs -o nosuid stick '${folder}/c d'`);
    await live.print(/^\+ .*\/c\\040d tmpfs stick rw,nosuid,relatime$/m);
    await live.run(`mount -o remount,bind,ro '${folder}/c d'`);
    await live.print(/^~ .*\/c\\040d is read-only now$/m);
    await live.run(`mount --move '${folder}/c d' ${folder}/a`);
    await live.print(/^> .*\/c\\040d to .*\/a$/m);
    await live.run(`umount ${folder}/a`);
    await live.print(/^- .*\/a tmpfs stick ro,nosuid,relatime$/m);
    expect(await live.interrupt()).toBe(0);
    // An older kernel has fanotify's refusal there.
    expect(live.err.replace(/^watch_test: .*\n/gm, '')).toBe('');
  });

  test('--json describes mounts, whatever they are called', async () => {
    const live = new Live(folder, '--json');
    await live.started();
    // A newline, an escape sequence, bytes that are no UTF-8; then a path of over 4,000 bytes.
    const hostile = String.raw`$'${folder}/n\nl\e[31m\xff\xc3(\'q"\u202e'`;
    await live.run(`mkdir ${hostile} && mount -t tmpfs -o noexec $'so\\eu"r' ${hostile}`);
    await live.print(/n\\\\012l\\\\033\[31m\\\\377\\\\303\('q\\"/);
    await live.run(`umount ${hostile}`);
    await live.print(/"unmount"/);
    // Names are of up to 255 bytes, a path that a call takes of up to 4,095: the last is relative.
    const deep = `name=$(printf 'x%.0s' {1..250}); cd ${folder}/b`;
    const down = 'for i in {1..16}; do mkdir $name; cd $name; done';
    await live.run(`(${deep}; ${down}; mkdir end; mount -t tmpfs deep end)`);
    await live.print(/x\/end/);
    expect(await live.interrupt()).toBe(0);
    const records = live.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(live.out).not.toMatch(/[^\n\P{Cc}]/u);
    const [mounted, gone] = records.filter(({ mount }) => mount?.path?.includes('033'));
    expect(mounted.change).toBe('new_mount');
    expect(mounted.mount).toMatchObject({
      id: mounted.auxiliary_mount,
      parent: mounted.triggered_on,
      root: '/',
      source: String.raw`so\033u"r`,
      fstype: 'tmpfs',
      attributes: ['rw', 'noexec', 'relatime'],
      sb_rdonly: false,
      shared: null,
    });
    const undone = mounted.mount.path.replace(/\\(\d{3})/g, (_: string, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    expect(undone).toBe(`${folder}/n\nl\u001b[31m\xff\xc3('q"\xe2\x80\xae`);
    expect(gone).toMatchObject({ change: 'unmount', mount: mounted.mount });
    const [long] = records.filter(({ mount }) => mount?.source === 'deep');
    expect(long.mount.path.length).toBeGreaterThan(4000);
  });

  test('--since-start prints what mountinfo has, the first mount first', async () => {
    const live = new Live(folder, '--since-start', '--json');
    await live.print(/"present"[^\n]*\n/);
    const file = `${folder}-mountinfo`;
    await live.run(`cat /proc/self/mountinfo > ${file}`);
    expect(await live.interrupt()).toBe(0);
    const mountinfo = readFileSync(file, 'latin1').trimEnd().split('\n');
    rmSync(file);
    const present = live.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).mount);
    const ids = mountinfo.map((line) => Number(line.split(' ')[0]));
    expect(present.map(({ mnt_id }) => mnt_id).sort((a, b) => a - b)).toEqual(
      ids.sort((a, b) => a - b),
    );
    expect(present[0].path).toBe('/');
  });
});

test('nothing of this stays mounted outside', () => {
  expect(execFileSync('cat', ['/proc/self/mountinfo'], { encoding: 'utf8' })).not.toContain(folder);
});
