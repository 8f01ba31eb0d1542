import { LP64 } from '@kernfmt/layout';
import { AT_FDCWD, AT_RECURSIVE } from '@kernfmt/uapi/linux/fcntl';
import {
  FSCONFIG_CMD_CREATE,
  FSCONFIG_CMD_RECONFIGURE,
  FSCONFIG_SET_FLAG,
  MNT_DETACH,
  MNT_EXPIRE,
  MOUNT_ATTR_NOSUID,
  MOUNT_ATTR_RDONLY,
  MOVE_MOUNT_BENEATH,
  MOVE_MOUNT_F_EMPTY_PATH,
  MS_BIND,
  MS_MOVE,
  MS_NOSUID,
  MS_RDONLY,
  MS_REC,
  MS_REMOUNT,
  MS_SHARED,
  MS_SLAVE,
  MS_UNBINDABLE,
  mount_attr,
  OPEN_TREE_CLONE,
} from '@kernfmt/uapi/linux/mount';
import type { Machine } from './machine.ts';

/** A row of the table: an operation, and what is there before it. */
export interface Operation {
  readonly name: string;
  readonly before?: (machine: Machine) => void;
  readonly act: (machine: Machine) => void;
  /** Puts the process back where it was. */
  readonly after?: (machine: Machine) => void;
  /** Newer than the kernel of the series. */
  readonly since?: string;
}

// ---- what there is before ----

const dir =
  (...names: string[]) =>
  (machine: Machine) => {
    for (const name of names) machine.calls.mkdir(machine.path(name), 0o755);
  };
const tmpfs =
  (name: string, flags = 0) =>
  (machine: Machine) => {
    if (!name.includes('#')) dir(name)(machine);
    machine.calls.mount('t', machine.path(name.replace('#', '')), 'tmpfs', flags, null);
  };
const bind =
  (from: string, to: string, flags = 0) =>
  (machine: Machine) => {
    dir(to)(machine);
    machine.calls.mount(machine.path(from), machine.path(to), null, MS_BIND | flags, null);
  };
const change =
  (name: string, flags: number, data: string | null = null) =>
  (machine: Machine) =>
    machine.calls.mount(null, machine.path(name), null, flags, data);
const umount =
  (name: string, flags = 0) =>
  (machine: Machine) =>
    machine.calls.umount2(machine.path(name), flags);
const all =
  (...steps: readonly ((machine: Machine) => void)[]) =>
  (machine: Machine) => {
    for (const step of steps) step(machine);
  };
const move = (from: string, to: string) => (machine: Machine) =>
  machine.calls.mount(machine.path(from), machine.path(to), null, MS_MOVE, null);
/** What Linux refuses, is refused. */
const refused = (step: (machine: Machine) => void) => (machine: Machine) => {
  let thrown = false;
  try {
    step(machine);
  } catch {
    thrown = true;
  }
  if (!thrown) throw new Error('it was not refused');
};

/** A tmpfs that is mounted nowhere, as an fd. */
function detached({ calls }: Machine): number {
  const fs = calls.fsopen('tmpfs', 0);
  calls.fsconfig(fs, FSCONFIG_CMD_CREATE, null, null, 0);
  const mount = calls.fsmount(fs, 0, 0);
  calls.close(fs);
  return mount;
}

function attach(machine: Machine, fd: number, name: string, flags = 0): void {
  const { calls } = machine;
  const how = MOVE_MOUNT_F_EMPTY_PATH | flags;
  calls.move_mount(fd, '', AT_FDCWD, machine.path(name), how);
  calls.close(fd);
}

const clone = (machine: Machine, name: string, flags = 0): number =>
  machine.calls.open_tree(AT_FDCWD, machine.path(name), OPEN_TREE_CLONE | flags);

const setattr =
  (name: string, attr_set: number, flags = 0) =>
  (machine: Machine) => {
    const attr = { attr_set: BigInt(attr_set), attr_clr: 0n, propagation: 0n, userns_fd: 0n };
    const bytes = mount_attr.on(LP64).encode(attr);
    machine.calls.mount_setattr(AT_FDCWD, machine.path(name), flags, bytes);
  };

const tree = all(tmpfs('a'), tmpfs('a/b'), tmpfs('a/b/c'));
const peers = all(tmpfs('a'), change('a', MS_SHARED), bind('a', 'peer'));

export const operations: readonly Operation[] = [
  // ---- mounts that come ----
  {
    name: 'mount of `a`',
    before: dir('a'),
    act: (m) => m.calls.mount('t', m.path('a'), 'tmpfs', 0, null),
  },
  { name: 'mount of a read-only file system', act: tmpfs('a', MS_RDONLY) },
  { name: 'mount on a mount', before: tmpfs('a'), act: tmpfs('a#') },
  { name: 'bind', before: tmpfs('a'), act: bind('a', 'b') },
  { name: 'rbind of a tree', before: tree, act: bind('a', 'copy', MS_REC) },
  {
    name: 'fsmount, then move_mount of it',
    before: dir('a'),
    act: (m) => attach(m, detached(m), 'a'),
  },
  { name: 'fsmount, never attached', act: (m) => m.calls.close(detached(m)) },
  {
    name: 'open_tree of a tree, then move_mount of it',
    before: all(tree, dir('copy')),
    act: (m) => attach(m, clone(m, 'a', AT_RECURSIVE), 'copy'),
  },
  {
    name: 'move_mount beneath `a`',
    since: '6.5',
    before: all(tmpfs('a'), tmpfs('b')),
    act: (m) => attach(m, clone(m, 'b'), 'a', MOVE_MOUNT_BENEATH),
  },
  {
    name: 'mount on `a`, which has a peer',
    before: all(peers, dir('a/m')),
    act: (m) => m.calls.mount('t', m.path('a/m'), 'tmpfs', 0, null),
  },
  // ---- mounts that go ----
  { name: 'umount', before: tmpfs('a'), act: umount('a') },
  { name: 'umount of a mount that is in use', before: tree, act: refused(umount('a')) },
  { name: 'umount -l of a tree', before: tree, act: umount('a', MNT_DETACH) },
  { name: 'umount on `a`, which has a peer', before: all(peers, tmpfs('a/m')), act: umount('a/m') },
  { name: 'MNT_EXPIRE, once', before: tmpfs('a'), act: refused(umount('a', MNT_EXPIRE)) },
  {
    name: 'MNT_EXPIRE, twice',
    before: tmpfs('a'),
    act: all(refused(umount('a', MNT_EXPIRE)), umount('a', MNT_EXPIRE)),
  },
  {
    name: 'rmdir of the mount point in another namespace',
    before: tmpfs('a'),
    act: (m) => m.removeElsewhere('a'),
  },
  // ---- mounts that move ----
  { name: 'move', before: all(tmpfs('a'), dir('b')), act: move('a', 'b') },
  {
    name: 'move to another mount',
    before: all(tree, tmpfs('b'), dir('b/x')),
    act: move('a', 'b/x'),
  },
  {
    name: 'open_tree without cloning, then move_mount',
    before: all(tmpfs('a'), dir('b')),
    act: (m) => attach(m, m.calls.open_tree(AT_FDCWD, m.path('a'), 0), 'b'),
  },
  {
    name: 'pivot_root to `a`',
    before: all(tmpfs('a'), dir('a/old', 'put')),
    act: (m) => m.calls.pivot_root(m.path('a'), m.path('a/old')),
    after: (m) => m.calls.pivot_root('/old', `/old${m.path('put')}`),
  },
  {
    name: 'chroot to `a`',
    before: tmpfs('a'),
    act: (m) => m.calls.chroot(m.path('a')),
    after: (m) => m.calls.chroot('.'),
  },
  {
    name: 'rename of the directory above a mount',
    before: all(dir('d'), tmpfs('d/a')),
    act: (m) => m.calls.rename(m.path('d'), m.path('e')),
  },
  // ---- attributes ----
  {
    name: 'remount,bind to read-only',
    before: tmpfs('a'),
    act: change('a', MS_REMOUNT | MS_BIND | MS_RDONLY),
  },
  {
    name: 'remount,bind back to read-write',
    before: all(tmpfs('a'), change('a', MS_REMOUNT | MS_BIND | MS_RDONLY)),
    act: change('a', MS_REMOUNT | MS_BIND),
  },
  {
    name: 'remount,bind to nosuid',
    before: tmpfs('a'),
    act: change('a', MS_REMOUNT | MS_BIND | MS_NOSUID),
  },
  {
    name: 'remount,bind that changes nothing',
    before: tmpfs('a'),
    act: change('a', MS_REMOUNT | MS_BIND),
  },
  {
    name: 'remount to read-only of `a`, which is mounted twice',
    before: all(tmpfs('a'), bind('a', 'b')),
    act: change('a', MS_REMOUNT | MS_RDONLY),
  },
  {
    name: 'remount with another size of `a`, which is mounted twice',
    before: all(tmpfs('a'), bind('a', 'b')),
    act: change('a', MS_REMOUNT, 'size=1m'),
  },
  { name: 'remount that changes nothing', before: tmpfs('a'), act: change('a', MS_REMOUNT) },
  {
    name: 'fspick, then fsconfig to read-only',
    before: tmpfs('a'),
    act: (m) => {
      const fs = m.calls.fspick(AT_FDCWD, m.path('a'), 0);
      m.calls.fsconfig(fs, FSCONFIG_SET_FLAG, 'ro', null, 0);
      m.calls.fsconfig(fs, FSCONFIG_CMD_RECONFIGURE, null, null, 0);
      m.calls.close(fs);
    },
  },
  {
    name: 'mount_setattr to read-only',
    since: '5.12',
    before: tmpfs('a'),
    act: setattr('a', MOUNT_ATTR_RDONLY),
  },
  {
    name: 'mount_setattr of a tree to nosuid',
    since: '5.12',
    before: tree,
    act: setattr('a', MOUNT_ATTR_NOSUID, AT_RECURSIVE),
  },
  {
    name: 'make-shared, make-slave, make-unbindable',
    before: all(tmpfs('a'), tmpfs('b'), tmpfs('c')),
    act: all(change('a', MS_SHARED), change('b', MS_SLAVE), change('c', MS_UNBINDABLE)),
  },
  {
    name: 'unshare(CLONE_NEWNS) by another process',
    before: tmpfs('a'),
    act: (m) => m.unshareElsewhere(),
  },
];
