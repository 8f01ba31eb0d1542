import type { Call } from './subject.ts';

/** One of the small space of what two mounts can be to each other, and what is done to them. */
export interface Pair {
  readonly name: string;
  readonly calls: readonly Call[];
}

const mount = (args: Partial<Call['args']>): Call => ({
  op: 'mount',
  args: { source: null, fstype: null, data: null, flags: [], ...args },
});
const fresh = (target: string): readonly Call[] => [
  mount({ source: 'T', target, fstype: 'tmpfs' }),
  { op: 'mkdir', args: { path: `${target}/a` } },
  { op: 'mkdir', args: { path: `${target}/b` } },
];
const bind = (source: string, target: string, ...flags: readonly string[]): Call =>
  mount({ source, target, flags: ['MS_BIND', ...flags] });
const change = (target: string, ...flags: readonly string[]): Call => mount({ target, flags });
const umount = (target: string, ...flags: readonly string[]): Call => ({
  op: 'umount2',
  args: { target, flags },
});

/** How a mount becomes of a type; `peer` is a place for the peer that a slave was one of. */
const types: Readonly<Record<string, (at: string, peer: string) => readonly Call[]>> = {
  private: () => [],
  shared: (at) => [change(at, 'MS_SHARED')],
  slave: (at, peer) => [change(at, 'MS_SHARED'), bind(at, peer), change(at, 'MS_SLAVE')],
  'slave and shared': (at, peer) => [
    change(at, 'MS_SHARED'),
    bind(at, peer),
    change(at, 'MS_SLAVE'),
    change(at, 'MS_SHARED'),
  ],
  unbindable: (at) => [change(at, 'MS_UNBINDABLE')],
};

/** Where the mounts are: `a` is always /a. */
const relations: Readonly<Record<string, { readonly b: string; readonly make: readonly Call[] }>> =
  {
    'beside each other': { b: '/b', make: [...fresh('/a'), ...fresh('/b')] },
    'one on the other': { b: '/a/a', make: [...fresh('/a'), ...fresh('/a/a')] },
    'two of one file system': { b: '/b', make: [...fresh('/a'), bind('/a', '/b')] },
    'of one peer group': {
      b: '/b',
      make: [...fresh('/a'), change('/a', 'MS_SHARED'), bind('/a', '/b')],
    },
  };

const setattr = (path: string, args: Call['args']): Call => ({
  op: 'mount_setattr',
  args: { dfd: 'AT_FDCWD', path, flags: [], attr_set: [], attr_clr: [], propagation: [], ...args },
});
const attach = (from: string, to: string, ...flags: readonly string[]): readonly Call[] => [
  {
    op: 'open_tree',
    args: { fd: 'f', dfd: 'AT_FDCWD', path: from, flags: ['OPEN_TREE_CLONE', ...flags] },
  },
  {
    op: 'move_mount',
    args: {
      from_dfd: 'f',
      from: '',
      to_dfd: 'AT_FDCWD',
      to,
      flags: ['MOVE_MOUNT_F_EMPTY_PATH'],
    },
  },
  { op: 'close', args: { fd: 'f' } },
];
const unshare: Call = { op: 'unshare', args: { flags: ['CLONE_NEWNS'], ns: 'ns1' } };
const setns: Call = { op: 'setns', args: { ns: 'ns0' } };
const propagations = ['MS_SHARED', 'MS_PRIVATE', 'MS_SLAVE', 'MS_UNBINDABLE'];

/** What is done, by what it is. The last of some is undone, to see what goes along. */
function operationsOn(a: string, b: string): Readonly<Record<string, readonly Call[]>> {
  return {
    bind: [bind(a, `${b}/b`), umount(`${b}/b`)],
    rbind: [bind(a, `${b}/b`, 'MS_REC'), umount(`${b}/b`, 'MNT_DETACH')],
    'bind onto itself': [bind(b, b), umount(b)],
    move: [mount({ source: b, target: `${a}/b`, flags: ['MS_MOVE'] })],
    'move onto the other': [mount({ source: a, target: `${b}/b`, flags: ['MS_MOVE'] })],
    'mount on the one': [...fresh(`${a}/b`), umount(`${a}/b`)],
    'mount on the other': [...fresh(`${b}/b`), umount(`${b}/b`)],
    'mount on its root': [...fresh(b), umount(b)],
    'mount on both': [...fresh(`${a}/b`), ...fresh(`${b}/b`), umount(`${a}/b`, 'MNT_DETACH')],
    umount: [umount(b), umount(a)],
    'umount lazily': [umount(a, 'MNT_DETACH')],
    expire: [umount(b, 'MNT_EXPIRE'), umount(b, 'MNT_EXPIRE')],
    'remount of the mount': [change(b, 'MS_REMOUNT', 'MS_BIND', 'MS_RDONLY', 'MS_NOSUID')],
    'remount of the file system': [change(b, 'MS_REMOUNT', 'MS_RDONLY')],
    mount_setattr: [
      setattr(a, {
        flags: ['AT_RECURSIVE'],
        attr_set: ['MOUNT_ATTR_NODEV'],
        propagation: ['MS_SLAVE'],
      }),
    ],
    attach: attach(a, `${b}/b`),
    'attach a tree': attach(a, `${b}/b`, 'AT_RECURSIVE'),
    'unshare, then mount': [unshare, ...fresh(`${a}/b`), setns, umount(`${a}/b`)],
    pivot_root: [{ op: 'pivot_root', args: { new_root: b, put_old: `${b}/b` } }],
    ...Object.fromEntries(
      propagations.flatMap((type) => [
        [type, [change(a, type), ...fresh(`${b}/b`)]],
        [`${type} with what is below`, [change(a, type, 'MS_REC'), ...fresh(`${b}/b`)]],
      ]),
    ),
  };
}

/** Every pair of propagation types, of mounts in every relation, with every operation. */
export function* pairsOfMounts(): Generator<Pair, void, undefined> {
  for (const [relation, { b, make }] of Object.entries(relations)) {
    for (const [first, makeFirst] of Object.entries(types)) {
      for (const [second, makeSecond] of Object.entries(types)) {
        const before = [
          { op: 'mkdir', args: { path: '/p' } },
          { op: 'mkdir', args: { path: '/q' } },
          ...make,
          ...makeFirst('/a', '/p'),
          ...makeSecond(b, '/q'),
        ];
        for (const [name, calls] of Object.entries(operationsOn('/a', b))) {
          yield {
            name: `${first} and ${second}, ${relation}: ${name}`,
            calls: [...before, ...calls],
          };
        }
      }
    }
  }
}
