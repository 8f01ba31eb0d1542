import { type FsinfoSupport, ver_21 } from '@kernfmt/fsinfo';
import { errno } from '@kernfmt/kernel';
import { AT_NO_AUTOMOUNT, AT_SYMLINK_NOFOLLOW } from '@kernfmt/uapi/linux/fcntl';
import {
  FSINFO_ATTR_FSINFO_ATTRIBUTES,
  FSINFO_ATTR_IDS,
  FSINFO_ATTR_MOUNT_CHILDREN,
  FSINFO_ATTR_MOUNT_INFO,
  FSINFO_ATTR_MOUNT_POINT,
  FSINFO_ATTR_SOURCE,
  FSINFO_FLAGS_N,
  FSINFO_FLAGS_NM,
  FSINFO_FLAGS_QUERY_MOUNT,
  FSINFO_TYPE_LIST,
  FSINFO_TYPE_OPAQUE,
  FSINFO_TYPE_STRING,
  fsinfo_attribute_info,
  fsinfo_ids,
  fsinfo_mount_child,
  fsinfo_mount_info,
} from '@kernfmt/uapi/linux/fsinfo';
import { describe, expect, test } from 'vitest';
import { type Asked, type Attribute, kernel, kernelWith, only, run } from './harness.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const nothing = (): Uint8Array => new Uint8Array();
const name = (attribute: string): string => `\x1b[33mFSINFO_ATTR_${attribute}\x1b[m: `;

/** An attribute with one text. */
const source = (text: string): Attribute => ({
  id: FSINFO_ATTR_SOURCE,
  type: FSINFO_TYPE_STRING,
  value: only(bytes(text)),
});

const FORMAT = `\
Format: test-fsinfo [-Madlr] <path>
Format: test-fsinfo [-Mdr] -m <mnt_id>
`;

describe('the command line is the sample’s', () => {
  test.each([[[]], [['-M']], [['a', 'b']], [['--', '-M', 'a']], [['/', '-m', '11']]])(
    '%j is no single operand: how to call it, on stdout, and 2',
    (argv) => {
      expect(run(argv, kernel(nothing))).toEqual({ code: 2, out: FORMAT, err: '' });
    },
  );

  test('a letter that is none is complained of, and what is behind it is the operand', () => {
    const err = "test-fsinfo: invalid option -- 'x'\n";
    const kernel = kernelWith([source('none\0')]);
    expect(run(['-x', '/'], kernel)).toEqual({ code: 0, out: `${name('SOURCE')}none\n`, err });
    expect(run(['/', '-x'], kernel)).toEqual({ code: 2, out: FORMAT, err });
    expect(run(['-xr', '/'], kernel)).toEqual({ code: 2, out: FORMAT, err });
  });

  const path = { flags: 0, at_flags: AT_SYMLINK_NOFOLLOW };
  const mount = { flags: FSINFO_FLAGS_QUERY_MOUNT, at_flags: AT_SYMLINK_NOFOLLOW };
  test.each([
    [['/m'], path],
    [['-l', '/m'], { ...path, at_flags: 0 }],
    [['-a', '/m'], { ...path, at_flags: AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT }],
    [['-al', '/m'], { ...path, at_flags: AT_NO_AUTOMOUNT }],
    [['/m', '-rd'], path],
    [['-m', '/m'], mount],
    [['-lm', '/m'], { ...mount, at_flags: 0 }],
    [['-ma', '/m'], { ...path, at_flags: AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT }],
  ])('%j asks with these flags', (argv, flags) => {
    const all: Asked[] = [];
    const logging = kernel((asked) => {
      all.push(asked);
      return nothing();
    });
    expect(run(argv, logging)).toMatchObject({ code: 0, err: '' });
    expect(all).toMatchObject([
      { file: '/m', request: FSINFO_ATTR_FSINFO_ATTRIBUTES, resolve_flags: 0n, ...flags },
    ]);
  });

  test('-d tells each call, also those for the names in a list, and -r leaves out names', () => {
    const child = (mnt_id: number): Uint8Array =>
      fsinfo_mount_child.encode({ mnt_unique_id: 7n, mnt_id, parent_id: 1, mnt_notify_sum: 9n });
    const children = Buffer.concat([child(4), child(3), child(1)]);
    const { code, out, err } = run(
      ['-d', 'é'],
      kernelWith([
        {
          id: FSINFO_ATTR_MOUNT_CHILDREN,
          type: FSINFO_TYPE_LIST,
          size: 24,
          value: only(children),
        },
      ]),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(Buffer.from(out, 'latin1').toString()).toBe(`\
fsinfo(é,attributes,0,0) = 4
fsinfo(é,FSINFO_ATTR_MOUNT_CHILDREN,0,0) = 72
${name('MOUNT_CHILDREN')}
\t[00] fsinfo(4,FSINFO_ATTR_MOUNT_POINT,0,0) = 4
       4                7          9 /4
\t[01] fsinfo(3,FSINFO_ATTR_MOUNT_POINT,0,0) = Operation not permitted
       3                7          9 -
\t[02]        1                7          9 <this>
fsinfo(é,FSINFO_ATTR_MOUNT_CHILDREN,0,1) = No data available
fsinfo(é,FSINFO_ATTR_MOUNT_CHILDREN,1,0) = No data available
`);
    expect(run(['-r', '/'], kernelWith([source('abcdef\0')])).out).toBe('0000: 61626364 656600\n');
  });
});

test('attributes are listed by number, whatever order the kernel has them in', () => {
  const at = (id: number): Attribute => ({ id, type: FSINFO_TYPE_OPAQUE, value: only(bytes('')) });
  expect(run(['/'], kernelWith([0x77777, 0x202, 0x9, 0x80000000].map(at))).out).toBe(
    [
      `${name('SOURCE')}\n`,
      `${name('MOUNT_POINT')}\n`,
      '\x1b[33m<unknown-77777>\x1b[m: <no dumper>\n',
      '\x1b[33m<unknown-80000000>\x1b[m: <no dumper>\n',
    ].join(''),
  );
});

describe('values', () => {
  test('of a set are numbered, of a set of sets twice', () => {
    const set = (id: number, flags: number): Attribute => ({
      id,
      type: FSINFO_TYPE_STRING,
      flags,
      value: (Nth, Mth) =>
        Nth < 2 && Mth < (flags === FSINFO_FLAGS_NM ? 2 : 1)
          ? bytes(`${Nth}.${Mth}\0`)
          : errno('ENODATA'),
    });
    expect(run(['/'], kernelWith([set(0x301, FSINFO_FLAGS_N)])).out).toBe(
      '\x1b[33mFSINFO_ATTR_AFS_SERVER_NAME{0}\x1b[m: 0.0\n' +
        '\x1b[33mFSINFO_ATTR_AFS_SERVER_NAME{1}\x1b[m: 1.0\n',
    );
    expect(run(['/'], kernelWith([set(0x300, FSINFO_FLAGS_NM)])).out).toBe(
      ['0,0', '0,1', '1,0', '1,1']
        .map((at) => `\x1b[33mFSINFO_ATTR_AFS_CELL_NAME{${at}}\x1b[m: ${at.replace(',', '.')}\n`)
        .join(''),
    );
  });

  test('that an older kernel has less of are said to be short', () => {
    const short = { id: FSINFO_ATTR_MOUNT_INFO, value: only(new Uint8Array(40)) };
    expect(run(['/'], kernelWith([short])).out).toBe(`${name('MOUNT_INFO')}<short data 40/48>\n`);
  });

  test('that are not supported are left out', () => {
    const gone = { id: FSINFO_ATTR_IDS, value: () => errno('EOPNOTSUPP') };
    expect(run(['/'], kernelWith([gone, source('none\0')]))).toEqual({
      code: 0,
      out: `${name('SOURCE')}none\n`,
      err: '',
    });
  });

  test('get room that grows, also where the sample would try one size for ever', () => {
    for (const length of [4094, 4095, 4096, 8191, 8192, 20_000]) {
      const { out } = run(['-dr', '/'], kernelWith([source(`${'x'.repeat(length - 1)}\0`)]));
      expect(out).toContain(`fsinfo(/,FSINFO_ATTR_SOURCE,0,0) = ${length}\n`);
      expect(out.match(/^[0-9a-f]{4}: /gm)).toHaveLength(256);
    }
    const endless = kernel(({ room }) => new Uint8Array(room + 1));
    expect(() => run(['/'], endless)).toThrow(/^fsinfo: 101 should fit into 67108864 bytes$/);
  });
});

describe('what the kernel refuses ends the program', () => {
  const refusing = (what: number, code: Parameters<typeof errno>[0]) =>
    kernel(({ request, Nth }) => {
      if (request === what) return errno(code);
      if (request === FSINFO_ATTR_FSINFO_ATTRIBUTES) return Uint8Array.of(9, 0, 0, 0);
      return fsinfo_attribute_info.encode({ attr_id: Nth, type: 1, flags: 0, size: 0 });
    });

  test.each([
    [[], 0x101, 'ENOENT', 'Unable to get attribute list: No such file or directory\n'],
    [[], 0x101, 'ENOSYS', 'Unable to get attribute list: Function not implemented\n'],
    [[], 0x100, 'ENODATA', "Can't get info for attribute 9: No data available\n"],
    [['-M'], 0x100, 'EPERM', "Can't get info for attribute 9: Operation not permitted\n"],
    [[], 0x9, 'EIO', '/m: Input/output error\n'],
    [['-r'], 0x9, 'EACCES', '/m: Permission denied\n'],
  ] as const)('%j: %s with %s', (letters, what, code, err) => {
    const ran = run([...letters, '/m'], refusing(what, code));
    expect(ran).toMatchObject({ code: 1, err });
  });

  test('an attribute list of 4 n + 1 bytes is bad, with 2', () => {
    expect(
      run(
        ['/'],
        kernel(() => new Uint8Array(21)),
      ),
    ).toEqual({
      code: 2,
      out: '',
      err: 'Bad length of attribute list (0x15)\n',
    });
  });
});

describe('what the sample thinks fishy', () => {
  const bad = (attribute: Omit<Attribute, 'id'>) =>
    run(['/'], kernelWith([{ id: FSINFO_ATTR_MOUNT_POINT, ...attribute }]));

  test('ENODATA for the only value, as of a mount that is mounted nowhere', () => {
    expect(bad({ type: FSINFO_TYPE_STRING, value: () => errno('ENODATA') })).toEqual({
      code: 1,
      out: '\n',
      err: 'Unexpected ENODATA FSINFO_ATTR_MOUNT_POINT{0}{0} t=1 f=0 s=0\nsize=4294967295\n',
    });
    // Of a set, none is a number too.
    const none = { type: FSINFO_TYPE_STRING, flags: FSINFO_FLAGS_N, value: () => errno('ENODATA') };
    expect(bad(none)).toEqual({ code: 0, out: '', err: '' });
  });

  test('EOPNOTSUPP behind a value', () => {
    const value = (Nth: number, Mth: number) =>
      Nth + Mth === 0 ? bytes('/\0') : errno('EOPNOTSUPP');
    expect(bad({ type: FSINFO_TYPE_STRING, value })).toEqual({
      code: 1,
      out: `${name('MOUNT_POINT')}/\n\n`,
      err: 'Should return ENODATA FSINFO_ATTR_MOUNT_POINT{0}{1} t=1 f=0 s=0\nsize=4294967295\n',
    });
  });

  test.each([
    ['', 'size=0\n'],
    ['abc', 'size=3\n0000: 616263\n'],
    ['abcd', 'size=4\n0000: 61626364 \n'],
    ['0123456789abcdef', 'size=16\n0000: 30313233 34353637 38396162 63646566\n'],
  ])('a string %j that does not end', (text, dump) => {
    expect(bad({ type: FSINFO_TYPE_STRING, value: only(bytes(text)) })).toEqual({
      code: 1,
      out: `${name('MOUNT_POINT')}\n`,
      err: `Unterminated string FSINFO_ATTR_MOUNT_POINT{0}{0} t=1 f=0 s=0\n${dump}`,
    });
  });

  test('a type that is none', () => {
    expect(bad({ type: 17, flags: 3, size: 0x30, value: only(bytes('ab')) })).toEqual({
      code: 1,
      out: '\n',
      err: 'Fishy type FSINFO_ATTR_MOUNT_POINT{0}{0} t=11 f=3 s=30\nsize=2\n0000: 6162\n',
    });
  });

  test('a list with elements of no size, of which the sample would never see the end', () => {
    expect(bad({ type: FSINFO_TYPE_LIST, value: only(bytes('ab')) })).toEqual({
      code: 1,
      out: `${name('MOUNT_POINT')}\n\n`,
      err: 'Fishy size FSINFO_ATTR_MOUNT_POINT{0}{0} t=3 f=0 s=0\nsize=2\n0000: 6162\n',
    });
  });

  test('a hundred values: it goes on with the next attribute, or ends, with 0', () => {
    const endless = { id: 0x202, type: FSINFO_TYPE_STRING, value: () => bytes('/\0') };
    const fine = { id: 0x203, type: FSINFO_TYPE_STRING, value: only(bytes('/\0')) };
    const sets = run(['/'], kernelWith([endless, fine]));
    expect(sets).toMatchObject({ code: 0, err: 'Fishy: Mth 202[0][100]\n' });
    expect(sets.out).toBe(
      `${name('MOUNT_POINT')}/\n`.repeat(100).concat(`${name('MOUNT_POINT_FULL')}/\n`),
    );
    const value = (_: number, Mth: number) => (Mth === 0 ? bytes('/\0') : errno('ENODATA'));
    const values = run(['/'], kernelWith([{ ...endless, value }, fine]));
    expect(values).toMatchObject({ code: 0, err: 'Fishy: Nth 202[100]\n' });
    expect(values.out).toBe(`${name('MOUNT_POINT')}/\n`.repeat(100));
  });

  test('information about another attribute: it ends, with 0', () => {
    const other = { id: 5, called: 0x123, value: nothing };
    expect(run(['/'], kernelWith([other, source('none\0')]))).toEqual({
      code: 0,
      out: '',
      err: 'ID for 005 returned 123\n',
    });
  });
});

/** A kernel that knows all but these members. */
function supportWithout(unknown: Readonly<Record<string, readonly string[]>>): FsinfoSupport {
  const entries = Object.keys(ver_21).map((attribute) => [
    attribute,
    { level: 'partial', note: '', unknown: unknown[attribute] ?? [] },
  ]);
  return Object.fromEntries(entries) as FsinfoSupport;
}

describe('beyond the sample', () => {
  const info = fsinfo_mount_info.encode({
    sb_unique_id: 1n,
    mnt_unique_id: 2n,
    mnt_id: 3,
    attr: 4,
    mnt_attr_changes: 5n,
    mnt_topology_changes: 6n,
    mnt_subtree_notifications: 7n,
  });

  test('what a kernel does not know is a dash', () => {
    const kernel = kernelWith([{ id: FSINFO_ATTR_MOUNT_INFO, value: only(info) }]);
    const support = supportWithout({
      FSINFO_ATTR_MOUNT_INFO: ['sb_unique_id', 'mnt_attr_changes'],
    });
    expect(run(['/'], kernel, { support }).out).toBe(
      `${name('MOUNT_INFO')}\n\tsb_uniq : -\n\tmnt_uniq: 2\n\tmnt_id  : 3\n\tattr    : 4\n` +
        '\tevents  : attr=- topology=6 subtree=7\n',
    );
    // In columns too.
    const child = fsinfo_mount_child.encode({
      mnt_unique_id: 7n,
      mnt_id: 4,
      parent_id: 1,
      mnt_notify_sum: 9n,
    });
    const size = child.length;
    const list = kernelWith([{ id: 0x206, type: FSINFO_TYPE_LIST, size, value: only(child) }]);
    const sums = supportWithout({ FSINFO_ATTR_MOUNT_ALL: ['mnt_notify_sum', 'mnt_unique_id'] });
    expect(run(['/'], list, { support: sums }).out).toBe(
      `${name('MOUNT_ALL')}\n\t[00]     4     1            -          - /4\n`,
    );
  });

  test('on a terminal names are escaped, blanks and backslashes excepted', () => {
    const ids = fsinfo_ids.encode({
      f_fs_name: 'x\x1b[2J\xff\\ y',
      f_fsid: 0n,
      f_sb_id: 0n,
      f_fstype: 0,
      f_dev_major: 0,
      f_dev_minor: 0,
    });
    const kernel = kernelWith([{ id: FSINFO_ATTR_IDS, value: only(ids) }]);
    expect(run(['/'], kernel).out).toContain(' name=x\x1b[2J\xff\\ y\n');
    expect(run(['/'], kernel, { terminal: true }).out).toContain(' name=x\\033[2J\\377\\ y\n');
  });
});
