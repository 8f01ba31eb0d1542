import fc from 'fast-check';
import type { Operation, Place, PropagationType, Script } from '../differential/operation.ts';

/** How often each operation comes, compared with the others; 0 leaves it out. */
export type Weights = Readonly<Record<Operation['do'], number>>;

export const defaultWeights: Weights = {
  mount: 8,
  bind: 10,
  move: 6,
  umount: 8,
  propagation: 12,
  remount: 4,
  mkdir: 1,
  rmdir: 1,
  rename: 2,
  unshare: 2,
  setns: 2,
  release: 1,
  pivot_root: 2,
  open: 1,
  open_tree: 3,
  move_mount: 4,
  mount_setattr: 3,
  close: 1,
};

export interface ScriptOptions {
  readonly weights?: Partial<Weights>;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Of names that are now and then none, or deep. */
const rare = fc.constantFrom('', 'a', 'b', 'a/a', 'a/b', 'none');

/** A mount itself, or a directory in it: the first shrinks to `/`. */
function place(...often: readonly string[]): fc.Arbitrary<Place> {
  const below = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...often) },
    { weight: 1, arbitrary: rare },
  );
  return fc.record({ mount: fc.nat(30), below });
}

const anywhere = place('', 'a', 'a', 'b');
/** Most often a mount. */
const mounted = place('');
const directory = place('a', 'b');
const slot = fc.nat(7);
const type = fc.constantFrom<PropagationType[]>(
  'MS_SHARED',
  'MS_PRIVATE',
  'MS_SLAVE',
  'MS_UNBINDABLE',
  'MS_SHARED',
  'MS_SLAVE',
);
const perMount = ['MS_RDONLY', 'MS_NOSUID', 'MS_NODEV', 'MS_NOEXEC', 'MS_NOATIME', 'MS_NODIRATIME'];
const some = (...choices: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    { weight: 2, arbitrary: fc.subarray([...choices], { minLength: 1, maxLength: 2 }) },
  );
const attributes = [
  'MOUNT_ATTR_RDONLY',
  'MOUNT_ATTR_NOSUID',
  'MOUNT_ATTR_NODEV',
  'MOUNT_ATTR_NOEXEC',
  'MOUNT_ATTR_NODIRATIME',
];
/** The access time is a field: to set it is to clear the whole of it first. */
const atime = fc.constantFrom<string[][]>(
  [],
  [],
  [],
  ['MOUNT_ATTR_NOATIME'],
  ['MOUNT_ATTR_STRICTATIME'],
);

type Arguments<Name extends Operation['do']> = Omit<Extract<Operation, { do: Name }>, 'do'>;

const kinds: { readonly [Name in Operation['do']]: fc.Arbitrary<Arguments<Name>> } = {
  mount: fc.record({ at: anywhere, flags: some('MS_RDONLY', 'MS_NOSUID', 'MS_NODEV') }),
  bind: fc.record({ from: anywhere, to: anywhere, recursive: fc.boolean() }),
  move: fc.record({ from: mounted, to: directory }),
  umount: fc.record({
    at: mounted,
    flags: fc.constantFrom([], [], ['MNT_DETACH'], ['MNT_DETACH'], ['MNT_EXPIRE']),
  }),
  propagation: fc.record({ at: mounted, type, recursive: fc.boolean() }),
  remount: fc.record({ at: mounted, bind: fc.boolean(), flags: some(...perMount) }),
  mkdir: fc.record({ at: directory }),
  rmdir: fc.record({ at: directory }),
  rename: fc.record({ from: directory, to: directory }),
  unshare: fc.constant({}),
  setns: fc.record({ namespace: slot }),
  release: fc.record({ namespace: slot }),
  pivot_root: fc.record({ next: mounted, old: anywhere }),
  open: fc.record({ at: anywhere }),
  open_tree: fc.record({ at: anywhere, clone: fc.boolean(), recursive: fc.boolean() }),
  move_mount: fc.record({ fd: fc.option(slot, { nil: undefined }), from: mounted, to: directory }),
  mount_setattr: fc
    .record({
      fd: fc.option(slot, { nil: undefined, freq: 2 }),
      at: mounted,
      set: some(...attributes),
      atime,
      clear: some(...attributes),
      propagation: fc.option(type, { nil: undefined, freq: 3 }),
      recursive: fc.boolean(),
    })
    .map(({ set, atime, clear, ...rest }) => ({
      ...rest,
      set: [...set, ...atime],
      clear: [...clear, ...(atime.length > 0 ? ['MOUNT_ATTR__ATIME'] : [])],
    })),
  close: fc.record({ fd: slot }),
};

/** One operation on mounts. */
function operation(weights: Partial<Weights> = {}): fc.Arbitrary<Operation> {
  const chosen = { ...defaultWeights, ...weights };
  const named = Object.entries(kinds).map(([name, args]) => ({
    weight: chosen[name as Operation['do']],
    arbitrary: (args as fc.Arbitrary<object>).map((each) => ({ do: name, ...each }) as Operation),
  }));
  return fc.oneof(...named.filter(({ weight }) => weight > 0));
}

/**
 * Scripts of operations on mounts: mount, bind, rbind, move, umount, propagation, remount,
 * directories, namespaces, pivot_root, and the calls on fds.
 *
 * What an operation is about it names by its number among what there is at that moment, so that a
 * shrunk script, some of whose operations are gone, still does something with the rest. Numbers
 * shrink towards the root, names towards the mount itself.
 */
export function mountScript(options: ScriptOptions = {}): fc.Arbitrary<Script> {
  const { weights, minLength = 0, maxLength = 60 } = options;
  return fc.array(operation(weights), { minLength, maxLength, size: 'max' });
}
