import { stripVTControlCharacters } from 'node:util';
import { type FsinfoSupport, ver_20, ver_21 } from '@kernfmt/fsinfo';
import { errno, type FsinfoCalls } from '@kernfmt/kernel';
import {
  FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO,
  FSINFO_ATTR_IDS,
  FSINFO_ATTR_MOUNT_CHILDREN,
  FSINFO_ATTR_MOUNT_INFO,
  FSINFO_ATTR_MOUNT_POINT,
  FSINFO_ATTR_MOUNT_TOPOLOGY,
  FSINFO_FLAGS_QUERY_MOUNT,
  FSINFO_FLAGS_QUERY_PATH,
  type FsinfoParams,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';
import { describe, expect, test } from 'vitest';
import { kernelOf, node, run } from './harness.ts';

const HEAD = `\
MOUNT                                 MOUNT ID   CHANGE#  AT P DEV   TYPE
------------------------------------- ---------- -------- -- - ----- --------
`;
const line = (name: string, id: number): string => {
  const dev = `0:${id.toString(16)}`.padStart(5);
  return `${name.padEnd(38)}${String(id).padStart(10)}        0  0 2 ${dev} tmpfs\n`;
};

const tree = node(1, '', node(2, 'proc'), node(3, 'm', node(4, '')));

/** What is called, in words; `hook` may answer instead, or refuse. */
function watched(
  calls: FsinfoCalls,
  hook: (asked: FsinfoParams & { readonly file: string }) => void = () => undefined,
): FsinfoCalls & { readonly log: string[] } {
  const log: string[] = [];
  return {
    log,
    fsinfo(dfd, path, params, buffer) {
      const asked = { ...fsinfo_params.decode(params!), file: String(path) };
      hook(asked);
      const { flags, request, Nth, file } = asked;
      log.push([flags, file, `0x${request.toString(16)}`, Nth, buffer!.length].join(' '));
      return calls.fsinfo(dfd, path, params, buffer);
    },
  };
}

describe('the command line is the sample’s', () => {
  test.each([
    [[], `${FSINFO_FLAGS_QUERY_PATH} / `, 'ROOT'],
    [['/m'], `${FSINFO_FLAGS_QUERY_PATH} /m `, '/m'],
    [['--', '-m'], `${FSINFO_FLAGS_QUERY_PATH} -m `, '-m'],
    [['-m'], `${FSINFO_FLAGS_QUERY_PATH} / `, 'ROOT'],
    [['-m', '1'], `${FSINFO_FLAGS_QUERY_MOUNT} 1 `, '1'],
    [['0x1', '-m'], `${FSINFO_FLAGS_QUERY_MOUNT} 1 `, '0x1'],
  ])('%j', (argv, first, name) => {
    const calls = watched(kernelOf(tree));
    const { code, out, err } = run(argv, calls);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(calls.log[0]!.startsWith(first)).toBe(true);
    expect(out.startsWith(`${HEAD}${line(name, 1)}`)).toBe(true);
  });

  test('more than one operand: how to call it, on stdout, and 2', () => {
    const out =
      'Format: test-mntinfo\nFormat: test-mntinfo <path>\nFormat: test-mntinfo -m <mnt_id>\n';
    expect(run(['a', 'b'], kernelOf(tree))).toEqual({ code: 2, out, err: '' });
  });

  test('a letter that is none is complained of, and then it goes on', () => {
    const { code, out, err } = run(['-x', '/m'], kernelOf(tree));
    expect({ code, err }).toEqual({ code: 0, err: "test-mntinfo: invalid option -- 'x'\n" });
    expect(out).toContain('\n/m  ');
    // What stands before it is forgotten.
    expect(run(['/m', '-x'], kernelOf(tree)).out).toContain('\nROOT  ');
  });
});

test('the calls are the sample’s, in its order, with its buffers', () => {
  const calls = watched(kernelOf(tree));
  run([], calls);
  const of = (id: number, children: number): string[] => [
    `2 ${id} 0x204 0 32`,
    `2 ${id} 0x200 0 48`,
    `2 ${id} 0x1 0 48`,
    `2 ${id} 0x205 0 ${children}`,
  ];
  expect(calls.log).toEqual([
    '0 / 0x200 0 48',
    `2 1 0x100 ${FSINFO_ATTR_MOUNT_CHILDREN} 16`,
    ...of(1, 4096),
    '2 2 0x202 0 4096',
    ...of(2, 4096),
    '2 3 0x202 0 4096',
    ...of(3, 4096),
    '2 4 0x202 0 4096',
    ...of(4, 4096),
  ]);
});

describe('a refused call ends it with 1, behind what was printed', () => {
  const refusing = (id: string, attribute: number, code: Parameters<typeof errno>[0]) =>
    watched(kernelOf(tree), ({ file, request }) => {
      if (file === id && request === attribute) throw errno(code);
    });

  test.each([
    ['/', FSINFO_ATTR_MOUNT_INFO, 'ENOSYS', '', '/: Function not implemented\n'],
    ['1', FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO, 'ENODATA', '', 'mount-1: No data available\n'],
    ['1', FSINFO_ATTR_MOUNT_TOPOLOGY, 'EPERM', HEAD, 'mount-1: Operation not permitted\n'],
    [
      '2',
      FSINFO_ATTR_IDS,
      'EOPNOTSUPP',
      HEAD + line('ROOT', 1),
      'mount-2: Operation not supported\n',
    ],
    [
      '3',
      FSINFO_ATTR_MOUNT_CHILDREN,
      'EPERM',
      HEAD + line('ROOT', 1) + line(' \\_ proc', 2) + line(' \\_ m', 3),
      'mount-3: 205,0,0 Operation not permitted\n',
    ],
    [
      '4',
      FSINFO_ATTR_MOUNT_POINT,
      'ENODATA',
      HEAD + line('ROOT', 1) + line(' \\_ proc', 2) + line(' \\_ m', 3),
      'mount-4: 202,0,0 No data available\n',
    ],
  ] as const)('%s %i %s', (id, attribute, code, out, err) => {
    expect(run(['/'], refusing(id, attribute, code)).err).toBe(err);
    expect(run([], refusing(id, attribute, code))).toEqual({ code: 1, out, err });
  });

  test('an empty path is refused without a name, as perror() does', () => {
    expect(run([''], refusing('', FSINFO_ATTR_MOUNT_INFO, 'ENOENT'))).toEqual({
      code: 1,
      out: '',
      err: 'No such file or directory\n',
    });
  });

  test('nothing is printed of a table in colours or a document that has no end', () => {
    for (const form of ['color', 'json'] as const) {
      const { code, out, err } = run([], refusing('4', FSINFO_ATTR_MOUNT_POINT, 'EPERM'), { form });
      expect({ code, out, err }).toEqual({
        code: 1,
        out: '',
        err: 'mount-4: 202,0,0 Operation not permitted\n',
      });
    }
  });
});

describe('where the sample would print noise or not end', () => {
  test('a mount id that no mount has', () => {
    expect(run(['-m', '0xffffffff'], kernelOf(tree))).toEqual({
      code: 1,
      out: '',
      err: 'mount-4294967295: should be an id up to 2147483647\n',
    });
  });

  test('structs of another revision', () => {
    expect(run([], kernelOf(tree, ver_20))).toEqual({
      code: 1,
      out: '',
      err: '/: FSINFO_ATTR_MOUNT_INFO: 40 bytes, should be 48\n',
    });
  });

  test('a list that names a mount above', () => {
    const kernel: FsinfoCalls = {
      fsinfo(dfd, path, params, buffer) {
        // Mount 2 says that it has the children of mount 1.
        const isList = fsinfo_params.decode(params!).request === FSINFO_ATTR_MOUNT_CHILDREN;
        return kernelOf(tree).fsinfo(dfd, isList && path === '2' ? '1' : path, params, buffer);
      },
    };
    const { code, err } = run([], kernel);
    expect({ code, err }).toEqual({ code: 1, err: 'mount-2: is below itself\n' });
  });
});

describe('beyond the sample', () => {
  const hostile = node(1, '', node(2, 'a b\\\x1b[2J\xff\n', node(3, 'caf\xc3\xa9')));

  test('names are the exact bytes, but on a terminal what could harm it is escaped', () => {
    expect(run([], kernelOf(hostile)).out).toContain(' \\_ a b\\\x1b[2J\xff\n ');
    const { out } = run([], kernelOf(hostile), { terminal: true });
    expect(out).toContain(`${' \\_ a b\\\\033[2J\\377\\012'.padEnd(38)}         2 `);
    expect(out).toContain(' \\_ caf\xc3\xa9 ');
    expect(run(['-m', '1\x07'], kernelOf(hostile), { terminal: true }).out).toContain('\n1\\007 ');
  });

  test('what a kernel does not know is a dash in its column', () => {
    const unknown: Readonly<Record<string, readonly string[]>> = {
      FSINFO_ATTR_MOUNT_INFO: ['mnt_topology_changes'],
    };
    const support = Object.fromEntries(
      Object.keys(ver_21).map((name) => [
        name,
        { level: 'partial', note: '', unknown: unknown[name] ?? [] },
      ]),
    ) as FsinfoSupport;
    expect(run([], kernelOf(node(1, '')), { support }).out).toBe(
      `${HEAD}ROOT                                           1        -  0 2   0:1 tmpfs\n`,
    );
    // The file system of a mount that is hidden by another one.
    const hidden = watched(kernelOf(tree), ({ file, request }) => {
      if (file === '2' && request === FSINFO_ATTR_IDS) throw errno('EOPNOTSUPP');
    });
    const { out, ...rest } = run([], hidden, { support });
    expect(rest).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      ' \\_ proc                                       2        -  0 2     - -\n',
    );
    const { children } = JSON.parse(run([], hidden, { support, form: 'json' }).out);
    expect(children[0]).toMatchObject({ type: null, f_dev_major: null, mnt_notify_sum: null });
  });

  test('a table in colours is as wide as what is in it, by what a terminal shows', () => {
    const broad = node(
      1,
      '',
      { ...node(2, '日本'), attr: 1, type: 4, counters: [1n, 0n, 0x1234567890n] },
      { ...node(33333, 'x\x1b[31m'.repeat(2)), type: 1, dev: [0xfff, 0xfffff] },
    );
    const named = {
      ...broad,
      children: [{ ...broad.children[0]!, name: '\xe6\x97\xa5\xe6\x9c\xac' }, broad.children[1]!],
    };
    const { out } = run([], kernelOf(named), { form: 'color' });
    const text = Buffer.from(out, 'latin1').toString();
    const shown = stripVTControlCharacters(text).split('\n');
    expect(shown).toEqual([
      'MOUNT                  MOUNT ID    CHANGE# AT P       DEV TYPE',
      'ROOT                          1          0  0 2       0:1 tmpfs',
      ' \\_ 日本                      2 1234567891  1 4       0:2 tmpfs',
      ' \\_ x\\033[31mx\\033[31m    33333          0  0 1 fff:fffff tmpfs',
      '',
    ]);
    for (const painted of ['\x1b[33m1234567891', '\x1b[31m1\x1b', '\x1b[32m4', '\x1b[36m日本']) {
      expect(text).toContain(painted);
    }
  });

  test('a document has the tree, names of any bytes among them', () => {
    const { out } = run([], kernelOf(hostile), { form: 'json' });
    const root = JSON.parse(Buffer.from(out, 'latin1').toString());
    expect(root).toMatchObject({
      name: 'ROOT',
      type: 'tmpfs',
      propagation: 'private',
      mnt_notify_sum: '0',
      sb_unique_id: '1',
      mnt_unique_id: '1001',
      mnt_id: 1,
      attr: 0,
      parent_id: 1,
      f_dev_major: 0,
      f_dev_minor: 1,
      f_fsid: '7',
      children: [
        { name: 'a\\040b\\134\\033[2J\\377\\012', children: [{ name: 'café', children: [] }] },
      ],
    });
    expect(Object.values(root)).not.toContain(undefined);
  });
});
