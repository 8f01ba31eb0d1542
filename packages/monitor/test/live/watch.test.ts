import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, readlinkSync } from 'node:fs';
import { orThrow } from '@kernfmt/kernel';
import { type LinuxOptions, openLinux } from '@kernfmt/linux';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  MNT_DETACH,
  MOVE_MOUNT_BENEATH,
  MOVE_MOUNT_F_EMPTY_PATH,
  MS_BIND,
  MS_MOVE,
  MS_NOSUID,
  MS_RDONLY,
  MS_REC,
  MS_REMOUNT,
  OPEN_TREE_CLONE,
} from '@kernfmt/uapi/linux/mount';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { diff, MountTable, watchMounts } from '../../src/index.ts';
import { follow, linesOf } from './follow.ts';
import { canMount, openFiles, World } from './world.ts';

const ways: readonly (readonly [string, LinuxOptions])[] = [
  ['fanotify', { backend: 'fanotify' }],
  ['mountinfo and statmount', { backend: 'mountinfo' }],
  ['mountinfo alone', { backend: 'mountinfo', table: 'mountinfo' }],
];

describe.runIf(canMount)('watchMounts on the running kernel', () => {
  let world: World;

  beforeAll(() => {
    world = new World();
  });
  afterAll(() => world.remove());
  beforeEach(() => world.clear());

  describe.each(ways)('by %s', (_, kernel) => {
    const told = async (during: () => unknown): Promise<string[]> => {
      const { changes, replayed, truth } = await follow(world, during, { kernel });
      expect(diff(replayed, truth)).toEqual([]);
      return linesOf(world, changes);
    };

    it('mounts, with what is below them', async () => {
      expect(await told(() => world.tmpfs('a'))).toEqual(['mounted /a']);
      world.tmpfs('a/b');
      expect(await told(() => world.mount('a', 'c', MS_BIND | MS_REC))).toEqual([
        'mounted /c',
        'mounted /c/b',
      ]);
    });

    it('umounts, leaves first', async () => {
      for (const name of ['a', 'a/b', 'a/b/c']) world.tmpfs(name);
      expect(await told(() => world.umount('a', MNT_DETACH))).toEqual([
        'unmounted /a/b/c',
        'unmounted /a/b',
        'unmounted /a',
      ]);
    });

    it('moves, and what is carried along', async () => {
      for (const name of ['a', 'a/b']) world.tmpfs(name);
      expect(await told(() => world.mount('a', 'c', MS_MOVE))).toEqual([
        'moved /a /c',
        'moved /a/b /c/b carried',
      ]);
    });

    it('flags of a mount', async () => {
      world.tmpfs('a');
      const remount = (flags: number) => () => world.remount('a', MS_REMOUNT | MS_BIND | flags);
      expect(await told(remount(MS_RDONLY))).toEqual(['readonly /a true']);
      expect(await told(remount(MS_NOSUID))).toEqual(['readonly /a false', 'attributes /a']);
    });

    it('superblocks, through each of their mounts', async () => {
      world.tmpfs('a');
      world.mount('a', 'b', MS_BIND);
      const lines = await told(() => world.remount('a', MS_REMOUNT | MS_RDONLY));
      expect(lines.sort()).toEqual(['readonly /a true', 'readonly /b true']);
    });

    it('names as bytes, whatever is in them', async () => {
      const names = [
        Buffer.from('x\n99 1 0:1 / /fake rw - tmpfs t rw'),
        Buffer.from('\u001b[2J\u001b]0;title\u0007'),
        Buffer.from([0xff, 0xc3, 0x28, 0x80, 0xfe]),
        Buffer.from(' \t\\040\\ #\\\\'),
        Buffer.from([...Array(254).keys()].map((i) => (i < 46 ? i + 1 : i + 2))),
        Buffer.from(Array(16).fill('n'.repeat(240)).join('/')),
      ];
      const source = Buffer.from('a b\n\\\u001b\xff', 'latin1');
      const paths = names.map((name) => Buffer.concat([Buffer.from(`${world.root}/`), name]));
      const { changes, replayed } = await follow(
        world,
        () => {
          for (const path of paths) {
            mkdirSync(path, { recursive: true });
            orThrow(world.sys.mount(source, path, 'tmpfs', 0, null));
          }
        },
        { kernel },
      );
      const mounted = changes.flatMap((change) => (change.kind === 'mounted' ? change.mount : []));
      for (const [i, path] of paths.entries()) {
        expect(Buffer.from(mounted[i]!.path!).equals(path)).toBe(true);
        expect(Buffer.from(mounted[i]!.source).equals(source)).toBe(true);
        expect(replayed.at(path)).toBe(mounted[i]);
      }
    });
  });

  it('a mount beneath another lifts it', async () => {
    for (const name of ['a', 'b']) world.tmpfs(name);
    const { changes, replayed, truth } = await follow(world, () => {
      const { sys } = world;
      const from = orThrow(sys.open_tree(AT_FDCWD, world.path('b'), OPEN_TREE_CLONE));
      const flags = MOVE_MOUNT_F_EMPTY_PATH | MOVE_MOUNT_BENEATH;
      orThrow(sys.move_mount(from, '', AT_FDCWD, world.path('a'), flags));
      closeSync(from);
    });
    expect(diff(replayed, truth)).toEqual([]);
    expect(linesOf(world, changes)).toEqual(['mounted /a', 'moved /a /a carried']);
    expect(replayed.stack(world.path('a'))).toHaveLength(2);
  });

  it('follows the root when it becomes another one', async () => {
    const { sys } = world;
    const next = world.tmpfs('root');
    for (const name of ['proc', 'old', 'mark', 'end']) world.dir(`root/${name}`);
    orThrow(sys.mount('/proc', `${next}/proc`, null, MS_BIND | MS_REC, null));
    const kernel = openLinux();
    const watch = watchMounts(kernel);
    orThrow(sys.pivot_root(next, `${next}/old`));
    try {
      orThrow(sys.mount('mark', '/mark', 'tmpfs', 0, null));
      for await (const _ of watch) {
        if (watch.table.at('/end') !== undefined) break;
        if (watch.table.at('/mark') === undefined) continue;
        orThrow(sys.mount('end', '/end', 'tmpfs', 0, null));
      }
      const truth = new MountTable(kernel.mountReader!.list());
      expect(diff(watch.table, truth)).toEqual([]);
      expect(Buffer.from(watch.table.root!.source).toString()).toBe('scratch');
    } finally {
      orThrow(sys.pivot_root('/old', `/old${next}`));
      kernel.close();
    }
  });

  it('ends with the namespace', async () => {
    const child = spawn('unshare', ['--mount', 'sleep', '600'], { stdio: 'ignore' });
    const isApart = () =>
      readlinkSync(`/proc/${child.pid}/ns/mnt`) !== readlinkSync('/proc/self/ns/mnt');
    while (!isApart()) await new Promise((resolve) => setTimeout(resolve, 5));
    const kernel = openLinux({ namespace: { pid: child.pid! } });
    const watch = watchMounts(kernel);
    expect(watch.table.size).toBeGreaterThan(1);
    const exited = once(child, 'exit');
    child.kill();
    for await (const change of watch) expect(change.kind).toBe('unmounted');
    expect(watch.table.size).toBe(0);
    await exited;
    kernel.close();
  });

  it('a mount that was gone too soon is told by its id', async () => {
    const path = world.dir('d');
    const { changes } = await follow(world, () => {
      orThrow(world.sys.mount(path, path, null, MS_BIND, null));
      orThrow(world.sys.umount2(path, 0));
    });
    const vanished = changes.filter(({ kind }) => kind === 'vanished');
    expect(vanished).toEqual([{ kind: 'vanished', id: expect.any(BigInt) }]);
  });

  it('leaves no file open, however it ends', async () => {
    const before = openFiles();
    const kernel = openLinux();
    const between = openFiles();
    const left = watchMounts(kernel, { initial: true });
    for await (const _ of left) break;
    expect(openFiles()).toBe(between);
    const controller = new AbortController();
    const aborted = watchMounts(kernel, { signal: controller.signal });
    const next = aborted.next();
    controller.abort();
    await expect(next).rejects.toBe(controller.signal.reason);
    expect(openFiles()).toBe(between);
    await watchMounts(kernel)[Symbol.asyncDispose]();
    expect(openFiles()).toBe(between);
    const orphan = watchMounts(kernel).next();
    kernel.close();
    await expect(orphan).rejects.toMatchObject({ code: 'EBADF' });
    expect(openFiles()).toBe(before);
  });
});
