import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Ran } from './harness.ts';

const bin = new URL('../bin/test-fsinfo.js', import.meta.url).pathname;
const oracle = new URL('../../../oracle/traces-fsinfo/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'test-fsinfo-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function test_fsinfo(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
  });
  return { code: status!, out: stdout, err: stderr };
}

/** The lines of one attribute. */
function linesOf(out: string, attribute: string): string[] {
  const part = out
    .split('\x1b[33mFSINFO_ATTR_')
    .find((each) => each.startsWith(`${attribute}\x1b`));
  return (part ?? '').trimEnd().split('\n').slice(1);
}

describe('the command line', () => {
  test('--help tells every option and exit status', () => {
    const { code, out, err } = test_fsinfo('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const words = ['--backend', '--scenario', '--revision', '--version', 'Exit status'];
    for (const word of [...words, ...'Madlmr'].map((each) =>
      each.length > 1 ? each : `-${each} `,
    )) {
      expect(out).toContain(word);
    }
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(84);
  });

  test('--version prints the package’s', () => {
    const file = new URL('../package.json', import.meta.url);
    const { version } = JSON.parse(readFileSync(file, 'utf8'));
    expect(test_fsinfo('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([
    [['--nonsense', '/'], /unknown option '--nonsense'/],
    [['--backend', 'kernel', '/'], /Allowed choices are auto, fanotify, mountinfo, simulator/],
    [['--revision', 'ver_16', '/'], /Allowed choices are ver_20, ver_21/],
    [['--scenario', 'x', '--backend', 'fanotify', '/'], /not for --backend fanotify/],
    [['--scenario', '/nonexistent', '/'], /^test-fsinfo: --scenario \/nonexistent: ENOENT/],
    [['--scenario', bin, '/'], /^test-fsinfo: --scenario .*: line 1: no JSON/],
  ])('%j is refused with 2 and a reason', (args, reason) => {
    const { code, out, err } = test_fsinfo(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(reason);
  });

  test('long options stand anywhere among the sample’s, and behind -- nowhere', () => {
    const expected = test_fsinfo('--backend', 'simulator', '-M', '/');
    expect(expected).toMatchObject({ code: 0, err: '' });
    expect(expected.out.split('\n')).toHaveLength(23);
    expect(test_fsinfo('/', '--backend=simulator', '-M')).toEqual(expected);
    expect(test_fsinfo('-M', '--backend', 'simulator', '--', '/')).toEqual(expected);
    expect(test_fsinfo('--backend', 'simulator', '--', '--version')).toEqual({
      code: 1,
      out: '',
      err: 'Unable to get attribute list: No such file or directory\n',
    });
  });
});

describe('on the simulator', () => {
  test('a mount of a recorded scenario, as the real kernel had it', () => {
    const { out, ...rest } = test_fsinfo('--scenario', `${oracle}fsi_tree.json`, '-m', '18');
    expect(rest).toEqual({ code: 0, err: '' });
    expect(linesOf(out, 'MOUNT_INFO')).toEqual([
      '\tsb_uniq : 21',
      '\tmnt_uniq: 22',
      '\tmnt_id  : 12',
      '\tattr    : 20',
      '\tevents  : attr=1 topology=1 subtree=0',
    ]);
    expect(linesOf(out, 'MOUNT_TOPOLOGY')).toEqual([
      '\tparent  : e',
      '\tpropag  : private',
      '\tevents  : topology=1',
    ]);
    expect(linesOf(out, 'MOUNT_CHILDREN')).toEqual([
      '\t[00]       12               22          2 <this>',
    ]);
    expect(out).toContain('\x1b[33mFSINFO_ATTR_MOUNT_POINT_FULL\x1b[m: /m/a\n');
  });

  test('--revision ver_20 is that kernel, and its sample’s labels', () => {
    const old = ['--backend', 'simulator', '--revision', 'ver_20'];
    const { out, ...rest } = test_fsinfo(...old, '/');
    expect(rest).toEqual({ code: 0, err: '' });
    expect(linesOf(out, 'MOUNT_INFO')[4]).toBe('\tmnt_nfy : attr=0 topology=6 subtree=0');
    expect(linesOf(out, 'MOUNT_TOPOLOGY')[2]).toBe('\tmnt_nfy : topology=6');
    expect(test_fsinfo(...old, '-M', '/').out).toContain(
      '     200 V-STRUCT     00000000    40 FSINFO_ATTR_MOUNT_INFO\n',
    );
  });

  test('the root of a task of its own is mounted on /', () => {
    const scenario = join(folder, 'chroot.json');
    const steps = [
      { op: 'mkdir', args: { path: '/x' } },
      { op: 'mount', args: { source: 'A', target: '/m', fstype: 'tmpfs', flags: [], data: null } },
      { op: 'chroot', args: { path: '/m' } },
    ];
    writeFileSync(scenario, JSON.stringify({ steps }));
    const { code, out } = test_fsinfo('--scenario', scenario, '/');
    expect(code).toBe(0);
    expect(out).toContain('\x1b[33mFSINFO_ATTR_MOUNT_POINT\x1b[m: /\n');
  });
});

test('ends quietly when nobody reads on', () => {
  const script = `"$0" "$1" --backend simulator -M / | head -1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, bin], {
    encoding: 'utf8',
  });
  const out = 'ATTR ID  TYPE         FLAGS    SIZE  NAME\n0\n';
  expect({ stdout, stderr }).toEqual({ stdout: out, stderr: '' });
});

describe.runIf(process.getuid?.() === 0)('live, in a mount namespace of its own', () => {
  function inNamespace(...lines: readonly string[]): string {
    const script = [
      'set -e',
      'mount --make-rprivate /',
      `mount -t tmpfs -o nosuid,nr_inodes=77 "the source" ${folder}`,
      `cd ${folder}`,
      'mkdir a',
      'mount --bind -o ro a a',
      ...lines,
    ].join('\n');
    return execFileSync('unshare', ['-m', 'bash', '-c', script, process.execPath, bin], {
      encoding: 'utf8',
    });
  }

  test('says of a mount what /proc/self/mountinfo and stat -f say', () => {
    const text = inNamespace(
      '"$0" "$1" .',
      'echo ===',
      `grep ${folder} /proc/self/mountinfo`,
      "stat -f -c '%c %d %s' .",
    );
    const [out = '', facts = ''] = text.split('===\n');
    const [own = '', inner = '', stat = ''] = facts.split('\n');
    const [id, parent, dev] = own.split(' ');
    const [major, minor] = dev!.split(':').map(Number);
    const hex = (number: unknown): string => Number(number).toString(16);
    const [files, free, size] = stat.split(' ');
    expect(linesOf(out, 'STATFS')).toEqual([
      expect.stringMatching(/^\tblocks {7}: n=\d+ fr=\d+ av=\d+$/),
      `\tfiles        : n=${files} fr=${free} av=${free}`,
      `\tbsize        : ${size}`,
      `\tfrsize       : ${size}`,
    ]);
    const two = (number: number | undefined): string => hex(number).padStart(2, '0');
    const ids = linesOf(out, 'IDS');
    expect(ids.slice(0, 2)).toEqual([
      `\tdev          : ${two(major)}:${two(minor)}`,
      '\tfs           : type=1021994 name=tmpfs',
    ]);
    expect(ids[3]).toBe('\tsbid         : -');
    expect(out).toContain('\x1b[33mFSINFO_ATTR_SOURCE\x1b[m: the\\040source\n');
    expect(out).toContain(`\x1b[33mFSINFO_ATTR_MOUNT_POINT_FULL\x1b[m: ${folder}\n`);
    expect(linesOf(out, 'MOUNT_INFO')).toEqual([
      '\tsb_uniq : -',
      expect.stringMatching(/^\tmnt_uniq: [0-9a-f]+$/),
      `\tmnt_id  : ${hex(id)}`,
      '\tattr    : 2',
      '\tevents  : attr=- topology=- subtree=-',
    ]);
    expect(linesOf(out, 'MOUNT_TOPOLOGY')).toEqual([
      `\tparent  : ${hex(parent)}`,
      '\tpropag  : private',
      '\tevents  : topology=-',
    ]);
    const child = hex(inner.split(' ')[0]).padStart(8);
    expect(linesOf(out, 'MOUNT_CHILDREN')).toEqual([
      expect.stringMatching(new RegExp(`^\\t\\[00\\] ${child} +[0-9a-f]+ {10}- /a$`)),
      expect.stringMatching(
        new RegExp(`^\\t\\[01\\] ${hex(id).padStart(8)} +[0-9a-f]+ {10}- <this>$`),
      ),
    ]);
  });

  test('follows a link with -l only', () => {
    const text = inNamespace('ln -s a l', '"$0" "$1" l', 'echo ===', '"$0" "$1" -l l');
    const [link = '', target = ''] = text.split('===\n');
    expect(linesOf(link, 'MOUNT_INFO')[3]).toBe('\tattr    : 2');
    expect(linesOf(target, 'MOUNT_INFO')[3]).toBe('\tattr    : 1');
  });
});

test('nothing of this stays mounted outside', () => {
  expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain(folder);
});
