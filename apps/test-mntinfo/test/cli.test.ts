import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Ran } from './harness.ts';

const bin = new URL('../bin/test-mntinfo.js', import.meta.url).pathname;
const oracle = new URL('../../../oracle/traces-fsinfo/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'test-mntinfo-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function test_mntinfo(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { code: status!, out: stdout, err: stderr };
}

describe('the command line', () => {
  test('--help tells every option, column and exit status', () => {
    const { code, out, err } = test_mntinfo('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const words = ['-m', '--backend', '--scenario', '--revision', '--color', '--json', '--version'];
    for (const word of [...words, 'CHANGE#', 'Exit status']) expect(out).toContain(word);
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(84);
  });

  test('--version prints the package’s', () => {
    const file = new URL('../package.json', import.meta.url);
    const { version } = JSON.parse(readFileSync(file, 'utf8'));
    expect(test_mntinfo('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([
    [['--nonsense'], /unknown option '--nonsense'/],
    [['-m', '--nonsense=1', '11'], /unknown option '--nonsense=1'/],
    [['--backend', 'vax'], /Allowed choices are auto, fanotify, mountinfo, simulator/],
    [['--backend'], /argument missing/],
    [['--revision', 'ver_19'], /Allowed choices are ver_20, ver_21/],
    [['--color=blue'], /Allowed choices are auto, always, never/],
    [['--json', '--color'], /cannot be used with option '--color/],
    [['--scenario', 'x', '--backend', 'mountinfo'], /--scenario is not for --backend mountinfo/],
    [['--scenario', '/nonexistent'], /^test-mntinfo: --scenario \/nonexistent: ENOENT/],
    [['--scenario', bin], /^test-mntinfo: --scenario .*: line 1: no JSON/],
  ])('%j is refused with 2 and a reason', (args, reason) => {
    const { code, out, err } = test_mntinfo(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(reason);
  });

  test('long options stand anywhere among the sample’s, and behind -- nowhere', () => {
    const expected = test_mntinfo('--backend', 'simulator', '-m', '11');
    expect(expected).toMatchObject({ code: 0, err: '' });
    expect(expected.out.split('\n')[2]).toBe(
      '11                                            11        6  0 2   0:9 tmpfs',
    );
    expect(test_mntinfo('-m', '--backend=simulator', '11')).toEqual(expected);
    expect(test_mntinfo('11', '-m', '--color=never', '--backend', 'simulator')).toEqual(expected);
    expect(test_mntinfo('--backend', 'simulator', '--', '--json')).toEqual({
      code: 1,
      out: '',
      err: '--json: No such file or directory\n',
    });
  });
});

describe('on the simulator', () => {
  test('the tree of a recorded scenario, with the counters of the real kernel', () => {
    const scenario = `${oracle}fsi_tree.json`;
    const { out, ...rest } = test_mntinfo('--scenario', scenario);
    expect(rest).toEqual({ code: 0, err: '' });
    expect(out).toBe(`\
MOUNT                                 MOUNT ID   CHANGE#  AT P DEV   TYPE
------------------------------------- ---------- -------- -- - ----- --------
ROOT                                          11        e  0 2   0:9 tmpfs
 \\_ proc                                      12        1  0 2   0:a proc
 \\_ dev                                       13        1  0 2   0:5 devtmpfs
 \\_ m/a                                       14        4  0 2   0:b tmpfs
 |   \\_ b                                     15        1  0 2   0:c tmpfs
 |   \\_ ""                                    18        2 20 2   0:d tmpfs
 \\_ m/c                                       16        3 9d 2   0:c tmpfs
 \\_ m/g                                       17        1  0 2   0:9 tmpfs
`);
    // What was recorded of the same mounts, and what of their file systems.
    const { steps } = JSON.parse(readFileSync(scenario, 'utf8'));
    const info = steps.filter(
      ({ op, args }: { op: string; args: { request?: string } }) =>
        op === 'fsinfo' && args.request === '0x200',
    );
    expect(info.length).toBe(6);
    for (const { data } of info) {
      const bytes = Buffer.from(data, 'hex');
      const [id, attr] = [bytes.readUInt32LE(16), bytes.readUInt32LE(20)];
      const sum = [24, 32, 40].reduce((all, at) => all + Number(bytes.readBigUInt64LE(at)), 0);
      const row = out.split('\n').find((each) => Number(each.slice(38, 48)) === id)!;
      expect(row.slice(49, 60)).toBe(
        `${sum.toString(16).padStart(8)} ${attr.toString(16).padStart(2)}`,
      );
    }
  });

  test('a scenario says when the program runs, and what it did not expect is told', () => {
    const file = join(folder, 'twice.json');
    const spawn = { op: 'spawn', args: { program: 'test-mntinfo' } };
    const mount = { source: 'A', target: '/m', fstype: 'tmpfs', flags: [], data: null };
    const refused = { op: 'rmdir', args: { path: '/none' } };
    const steps = [spawn, { op: 'mount', args: mount }, refused, { ...refused, errno: 'ENOENT' }];
    writeFileSync(
      file,
      JSON.stringify({ steps: [...steps, spawn, { op: 'mkdir', args: { path: '/x' } }] }),
    );
    const { code, out, err } = test_mntinfo('--scenario', file);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'test-mntinfo: step 2 rmdir: No such file or directory\n',
    });
    const [before, after] = out
      .split('MOUNT ')
      .slice(1)
      .join('MOUNT ')
      .split(/^MOUNT /m);
    expect(before).not.toContain(' \\_ m ');
    expect(after).toContain(' \\_ m ');
  });

  test('another program of a scenario is none of this one', () => {
    const file = join(folder, 'other.json');
    const steps = [{ op: 'spawn', args: { program: 'watch_test' } }];
    writeFileSync(file, JSON.stringify({ steps }));
    const { code, err } = test_mntinfo('--scenario', file);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'test-mntinfo: spawn: there is no program watch_test\n',
    });
  });
});

test('ends quietly when nobody reads on', () => {
  const script = `"$0" "$1" --backend simulator | head -1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, bin], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toBe(
    'MOUNT                                 MOUNT ID   CHANGE#  AT P DEV   TYPE\n0\n',
  );
});

const hasScript = spawnSync('script', ['--version']).status === 0;

describe.runIf(hasScript)('on a terminal', () => {
  const file = join(folder, 'hostile.json');
  const path = '/m/\x1b[2J b';
  const mount = { source: 'A', target: path, fstype: 'tmpfs', flags: [], data: null };
  const steps = [
    { op: 'mkdir', args: { path } },
    { op: 'mount', args: mount },
  ];
  writeFileSync(file, JSON.stringify({ steps }));

  function shown(option: string, env: NodeJS.ProcessEnv = {}): string {
    const command = `"${process.execPath}" "${bin}" --scenario "${file}" ${option}`;
    return execFileSync('script', ['-qec', command, '/dev/null'], {
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm', NO_COLOR: '', ...env },
    });
  }

  test('names are escaped, which in a pipe are exact', () => {
    expect(shown('')).toContain(' \\_ m/\\033[2J b                               14 ');
    expect(test_mntinfo('--scenario', file).out).toContain(' \\_ m/\x1b[2J b ');
  });

  test('--color=auto is in colours, unless NO_COLOR or the terminal says no', () => {
    expect(shown('--color=auto')).toContain('\x1b[36mm/\\033[2J b\x1b[39m');
    expect(shown('--color=auto', { NO_COLOR: '1' })).not.toContain('\x1b');
    expect(shown('--color=auto', { TERM: 'dumb' })).not.toContain('\x1b');
    expect(test_mntinfo('--color=auto', '--scenario', file).out).not.toContain('\x1b[36m');
  });
});

interface Tree {
  readonly name: string;
  readonly type: string | null;
  readonly mnt_id: number;
  readonly parent_id: number;
  readonly f_dev_major: number | null;
  readonly f_dev_minor: number | null;
  readonly mnt_notify_sum: string | null;
  readonly children: readonly Tree[];
}

describe.runIf(process.getuid?.() === 0)('live, in a mount namespace of its own', () => {
  /** Runs a script in a new namespace, with a tmpfs to mount things in: what it prints. */
  function inNamespace(...lines: readonly string[]): string {
    const script = [
      'set -e',
      'mount --make-rprivate /',
      `mount -t tmpfs none ${folder}`,
      `cd ${folder}`,
      'mkdir a "b c" d; touch f g',
      'mount -t tmpfs one a',
      'mkdir a/x',
      'mount -t tmpfs two "b c"',
      'mount --bind -o ro a d',
      'mount -t tmpfs three a/x',
      'mount -t tmpfs over "b c"',
      'mount --bind f g',
      'mount --make-shared a',
      ...lines,
    ].join('\n');
    return execFileSync('unshare', ['-m', 'bash', '-c', script, process.execPath, bin], {
      encoding: 'utf8',
    });
  }

  function* treeNodes(tree: Tree): Generator<Tree, void> {
    yield tree;
    for (const child of tree.children) yield* treeNodes(child);
  }

  test('the document is the tree of /proc/self/mountinfo', () => {
    const text = inNamespace('"$0" "$1" --json', 'echo ===', 'cat /proc/self/mountinfo');
    const [document = '', mountinfo = ''] = text.split('===\n');
    const root = JSON.parse(document) as Tree;
    const printed = new Map([...treeNodes(root)].map((each) => [each.mnt_id, each]));
    const lines = mountinfo.trimEnd().split('\n');
    expect(printed.size).toBe(lines.length);
    for (const line of lines) {
      const [, id, parent, dev, point, type] = /^(\d+) (\d+) (\d+:\d+) \S+ (\S+) .* - (\S+) /.exec(
        line,
      )!;
      const found = printed.get(Number(id))!;
      if (found !== root) expect(found.parent_id).toBe(Number(parent));
      expect(found.mnt_notify_sum).toBeNull();
      expect(point!.endsWith(found === root ? '/' : found.name)).toBe(true);
      // Of what another mount hides, the file system cannot be reached.
      if (found.type === null) continue;
      expect(`${found.f_dev_major}:${found.f_dev_minor} ${found.type}`).toBe(`${dev} ${type}`);
    }
    for (const { mnt_id, children } of printed.values()) {
      for (const child of children) expect(child.parent_id).toBe(mnt_id);
    }
  });

  test('the sample’s table, with a dash for the counters that Linux has not', () => {
    const rows = inNamespace('"$0" "$1" .').trimEnd().split('\n').slice(2);
    const cells = rows.map((row) => [row.slice(0, 38).trimEnd(), row.slice(48, 63)]);
    expect(cells).toEqual([
      ['.', '        -  0 2 '],
      [' \\_ a', '        -  0 4 '],
      [' |   \\_ x', '        -  0 2 '],
      [' \\_ b c', '        -  0 2 '],
      [' |   \\_ ""', '        -  0 2 '],
      [' \\_ d', '        -  1 2 '],
      [' \\_ g', '        -  0 2 '],
    ]);
  });

  test('a path that is not there, and an id that no mount has', () => {
    expect(test_mntinfo('/nonexistent')).toEqual({
      code: 1,
      out: '',
      err: '/nonexistent: No such file or directory\n',
    });
    const none = { code: 1, out: '', err: 'mount-2147483647: Operation not permitted\n' };
    expect(test_mntinfo('-m', '0x7fffffff')).toEqual(none);
  });
});

test('nothing of this stays mounted outside', () => {
  expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain(folder);
});
