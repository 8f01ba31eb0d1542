import { errno, type Kernel, type MountDescription, type MountReader } from '@kernfmt/kernel';
import { SimulatedKernel } from '@kernfmt/simulator';
import { F_GETFD } from '@kernfmt/uapi/asm-generic/fcntl';
import {
  MNT_DETACH,
  MS_BIND,
  MS_MOVE,
  MS_NOSUID,
  MS_RDONLY,
  MS_REC,
  MS_REMOUNT,
  MS_SHARED,
} from '@kernfmt/uapi/linux/mount';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type MountWatch,
  mountReaderOf,
  type WatchMountsOptions,
  watchMounts,
} from '../src/index.ts';
import { follow, text } from './sim/lines.ts';
import { sleepOf, untilAsleep } from './sim/sleep.ts';

let kernel: SimulatedKernel;
/** Resolves when all that happened was told. */
let settled: () => Promise<void>;

beforeEach(() => {
  kernel = new SimulatedKernel({ fsinfo: 'ver_21' });
  const isAsleep = sleepOf(kernel);
  settled = () => untilAsleep(isAsleep);
  for (const path of ['/a', '/b', '/c']) kernel.task.mkdir(path, 0o755);
});

const tmpfs = (path: string, flags = 0) => kernel.task.mount('T', path, 'tmpfs', flags, null);
const call = (from: string | null, to: string, flags: number) =>
  kernel.task.mount(from, to, null, flags, null);

/** What a watch tells of some calls that are made before it reads. */
async function told(calls: () => void, options: WatchMountsOptions = {}): Promise<string[]> {
  const watch = watchMounts(kernel, options);
  calls();
  const lines = follow(watch);
  await settled();
  watch.close();
  return lines;
}

/** File descriptors that the first task has open. */
function openFiles(): number {
  let open = 0;
  for (let fd = 0; fd < 64; fd++) {
    try {
      kernel.task.fcntl(fd, F_GETFD);
      open++;
    } catch (error) {
      if (error !== errno('EBADF')) throw error;
    }
  }
  return open;
}

describe('what is told', () => {
  it('copies by propagation, of which the series says nothing', async () => {
    tmpfs('/a');
    call(null, '/a', MS_SHARED);
    call('/a', '/b', MS_BIND);
    kernel.task.mkdir('/a/x', 0o755);
    expect(await told(() => tmpfs('/a/x'))).toEqual(['mounted /a/x', 'mounted /b/x']);
    const lines = await told(() => kernel.task.umount2('/b/x', 0));
    expect(lines.sort()).toEqual(['unmounted /a/x', 'unmounted /b/x']);
  });

  it('all of a recursive bind, all of a lazy umount', async () => {
    tmpfs('/a');
    kernel.task.mkdir('/a/x', 0o755);
    tmpfs('/a/x');
    expect(await told(() => call('/a', '/b', MS_BIND | MS_REC))).toEqual([
      'mounted /b',
      'mounted /b/x',
    ]);
    expect(await told(() => kernel.task.umount2('/b', MNT_DETACH))).toEqual([
      'unmounted /b/x',
      'unmounted /b',
    ]);
  });

  it('moves, and superblocks through all of their mounts', async () => {
    tmpfs('/a');
    expect(await told(() => call('/a', '/b', MS_MOVE))).toEqual(['moved /a /b']);
    call('/b', '/a', MS_BIND);
    const lines = await told(() => call(null, '/a', MS_REMOUNT | MS_RDONLY));
    expect(lines.sort()).toEqual(['readonly /a true', 'readonly /b true']);
  });

  it('what is carried along by a move, and by one that was lost', async () => {
    tmpfs('/a');
    kernel.task.mkdir('/a/x', 0o755);
    tmpfs('/a/x');
    expect(await told(() => call('/a', '/b', MS_MOVE))).toEqual(['moved /a /b', 'moved /a/x /b/x']);
    const lose = () => {
      call(null, '/', MS_REMOUNT | MS_BIND | MS_NOSUID);
      call('/b', '/a', MS_MOVE);
    };
    const found = ['lost', 'moved /b /a', 'moved /b/x /a/x', 'recovered 2'];
    expect(await told(lose, { queueSize: 1 })).toEqual(['attributes /', ...found]);
  });

  it('superblocks remounted through a mount that is gone, or was never seen', async () => {
    tmpfs('/a');
    call('/a', '/b', MS_BIND);
    const remount = (flags: number) => () => {
      call(null, '/b', MS_REMOUNT | flags);
      kernel.task.umount2('/b', 0);
    };
    expect(await told(remount(MS_RDONLY))).toEqual(['unmounted /b', 'readonly /a true']);
    const bind = () => {
      call('/a', '/b', MS_BIND);
      remount(0)();
    };
    expect(await told(bind)).toEqual(['vanished', 'readonly /a false']);
  });

  it('a mount that came and went between two reads, by its id', async () => {
    const calls = () => {
      tmpfs('/a');
      kernel.task.umount2('/a', 0);
    };
    expect(await told(calls)).toEqual(['vanished']);
  });

  it('everything after the root became another one', async () => {
    tmpfs('/a');
    kernel.task.mkdir('/a/old', 0o755);
    kernel.task.mkdir('/a/c', 0o755);
    const watch = watchMounts(kernel);
    const lines = follow(watch);
    kernel.task.pivot_root('/a', '/a/old');
    await settled();
    tmpfs('/c');
    await settled();
    watch.close();
    expect(lines).toContain('moved /a /');
    expect(lines).toContain('moved / /old');
    expect(lines).toContain('moved /proc /old/proc');
    expect(lines.at(-1)).toBe('mounted /c');
    expect(text(watch.table.root?.source)).toBe('T');
  });
});

describe('what was lost', () => {
  it('is told as such, and found', async () => {
    tmpfs('/b');
    const calls = () => {
      for (let i = 0; i < 4; i++) tmpfs('/a');
      kernel.task.umount2('/b', 0);
    };
    // The first record already makes it look for copies, of which there might be any.
    const found = ['unmounted /b', 'mounted /a', 'mounted /a', 'mounted /a', 'mounted /a'];
    expect(await told(calls, { queueSize: 1 })).toEqual([...found, 'lost', 'recovered 0']);
  });

  it('is found even if what was not lost says nothing of it', async () => {
    const calls = () => {
      call(null, '/', MS_REMOUNT | MS_BIND | MS_NOSUID);
      tmpfs('/a');
      tmpfs('/b');
    };
    const lines = await told(calls, { queueSize: 1 });
    const found = ['lost', 'mounted /a', 'mounted /b', 'recovered 2'];
    expect(lines).toEqual(['attributes /', ...found]);
  });

  it('costs nothing while nobody reads', async () => {
    const watch = watchMounts(kernel, { queueSize: 8 });
    for (let i = 0; i < 500; i++) {
      tmpfs('/a');
      kernel.task.umount2('/a', 0);
    }
    tmpfs('/b');
    const lines = follow(watch);
    await settled();
    expect(lines).toEqual([...Array(4).fill('vanished'), 'mounted /b', 'lost', 'recovered 0']);
    watch.close();
  });
});

describe('options', () => {
  it('initial: what is there comes first', async () => {
    const lines = await told(() => tmpfs('/a'), { initial: true });
    expect(lines).toEqual(['present /', 'present /proc', 'present /dev', 'mounted /a']);
  });

  it('path: what is there, comes there, or leaves it', async () => {
    for (const path of ['/b/x', '/bx']) kernel.task.mkdir(path, 0o755);
    const calls = () => {
      tmpfs('/b/x');
      tmpfs('/bx');
      tmpfs('/b');
    };
    expect(await told(calls, { path: '/b', initial: true })).toEqual([
      'mounted /b/x',
      'mounted /b',
    ]);
    const leaves = await told(() => call('/b', '/a', MS_MOVE), { path: new Uint8Array([47, 98]) });
    expect(leaves).toEqual(['moved /b /a']);
  });

  it('kinds: only these, over a table that has all', async () => {
    const watch = watchMounts(kernel, { kinds: ['unmounted'] });
    const lines = follow(watch);
    tmpfs('/a');
    await settled();
    expect(watch.table.at('/a')).toBeDefined();
    kernel.task.umount2('/a', 0);
    await settled();
    expect(lines).toEqual(['unmounted /a']);
    watch.close();
  });

  it('are refused when they are none', () => {
    const refused: readonly (readonly [object, RegExp])[] = [
      [{ queueSize: 0 }, /^watchMounts: queueSize should be 1 to 512, is 0$/],
      [{ queueSize: 513 }, /^watchMounts: queueSize should be 1 to 512, is 513$/],
      [{ queueSize: 1.5 }, /^watchMounts: queueSize/],
      [{ kinds: ['mount'] }, /^watchMounts: no kind mount; there are present, mounted, /],
      [{ path: 'a' }, /^watchMounts: path should be absolute/],
      [{ path: '/a/../b' }, /^watchMounts: path should be absolute/],
    ];
    const before = openFiles();
    for (const [options, message] of refused) {
      expect(() => watchMounts(kernel, options as WatchMountsOptions)).toThrow(message);
    }
    expect(openFiles()).toBe(before);
  });
});

describe('the end', () => {
  const next = (watch: MountWatch) => watch.next().then(({ done }) => done);

  it('leaves no fd, whether the loop is left, the watch closed, or never read', async () => {
    const before = openFiles();
    for await (const _ of watchMounts(kernel, { initial: true })) break;
    expect(openFiles()).toBe(before);
    const closed = watchMounts(kernel);
    const waiting = next(closed);
    closed.close();
    expect(openFiles()).toBe(before);
    expect(await waiting).toBe(true);
    expect(await next(closed)).toBe(true);
    watchMounts(kernel).close();
    await watchMounts(kernel).return();
    await watchMounts(kernel)[Symbol.asyncDispose]();
    expect(openFiles()).toBe(before);
  });

  it('returns while a read sleeps', async () => {
    const watch = watchMounts(kernel);
    const waiting = next(watch);
    await settled();
    expect(await watch.return()).toEqual({ done: true, value: undefined });
    expect(await waiting).toBe(true);
  });

  it('throws the reason of a signal, once', async () => {
    const before = openFiles();
    const reason = new Error('enough');
    for (const sleeps of [false, true]) {
      const controller = new AbortController();
      const watch = watchMounts(kernel, { signal: controller.signal });
      const waiting = sleeps ? watch.next() : undefined;
      await new Promise((resolve) => setImmediate(resolve));
      controller.abort(reason);
      expect(openFiles()).toBe(before);
      await expect(waiting ?? watch.next()).rejects.toBe(reason);
      expect(await next(watch)).toBe(true);
    }
    expect(() => watchMounts(kernel, { signal: AbortSignal.abort(reason) })).toThrow(reason);
    expect(openFiles()).toBe(before);
  });

  it('throws what the kernel refuses', async () => {
    const [asleep, awake] = [watchMounts(kernel), watchMounts(kernel)];
    const waiting = asleep.next();
    await settled();
    kernel.close();
    await expect(waiting).rejects.toBe(errno('ESRCH'));
    await expect(awake.next()).rejects.toBe(errno('ESRCH'));
    expect(await next(asleep)).toBe(true);
    expect(await next(awake)).toBe(true);
  });

  it('does not come with a refresh, which finds what nothing tells of', async () => {
    kernel.task.mkdir('/a/x', 0o755);
    tmpfs('/a/x');
    const watch = watchMounts(kernel);
    const lines = follow(watch);
    await settled();
    kernel.task.rename('/a', '/d');
    call(null, '/d/x', MS_SHARED);
    await settled();
    expect(lines).toEqual([]);
    watch.refresh();
    await settled();
    expect(lines).toEqual(['moved /a/x /d/x', 'attributes /d/x']);
    watch.close();
  });
});

/** The kernel, with another reader of mounts. */
function withReader(mountReader: MountReader): Kernel {
  const { name, dialect, abi, support, task } = kernel;
  return {
    name,
    dialect,
    abi,
    support,
    task,
    mountPoint: () => undefined,
    close() {},
    mountReader,
  };
}

it('what came and went is told in full where the reader saw it come', async () => {
  const inner = mountReaderOf(kernel)!;
  const seen = new Map<bigint, MountDescription>();
  const see = () => {
    for (const mount of inner.list()) seen.set(mount.id, mount);
  };
  const find = (id: bigint) => inner.find(id);
  const announced = (id: bigint) => seen.get(id);
  const watch = watchMounts(withReader({ list: () => inner.list(), find, announced }));
  const before = watch.table.size;
  tmpfs('/a');
  kernel.task.umount2('/a', 0);
  tmpfs('/b');
  kernel.task.mkdir('/b/x', 0o755);
  for (const path of ['/b/x', '/b/x', '/c']) tmpfs(path);
  see();
  for (const path of ['/b/x', '/b/x', '/c']) kernel.task.umount2(path, 0);
  const lines = follow(watch);
  await settled();
  const onNew = ['mounted /b/x', 'mounted /b/x', 'unmounted /b/x', 'unmounted /b/x'];
  expect(lines).toEqual(['vanished', 'mounted /c', 'unmounted /c', 'mounted /b', ...onNew]);
  expect([watch.table.size, watch.table.at('/b/x'), watch.table.at('/c')]).toEqual([
    before + 1,
    undefined,
    undefined,
  ]);
  watch.close();
});

it('a reader that lists to find one is asked for one list a read', async () => {
  const inner = mountReaderOf(kernel)!;
  let lists = 0;
  const mountReader: MountReader = {
    findLists: true,
    list: () => {
      lists++;
      return inner.list();
    },
    find: () => expect.unreachable(),
  };
  const watch = watchMounts(withReader(mountReader));
  expect(lists).toBe(1);
  for (const path of ['/a', '/b', '/c']) tmpfs(path);
  const lines = follow(watch);
  await settled();
  expect(lines).toEqual(['mounted /a', 'mounted /b', 'mounted /c']);
  expect(lists).toBe(2);
  watch.close();
});

it.each([watchMounts, mountReaderOf])('%o: what is no kernel is refused', (use) => {
  for (const none of [undefined, null, 1]) {
    const refusal = new TypeError(`${use.name}: kernel should be a kernel, is ${none}`);
    expect(() => use(none as unknown as Kernel)).toThrow(refusal);
  }
  const refusal = new TypeError(
    `${use.name}: kernel.task should be a task with its calls, is undefined`,
  );
  expect(() => use({} as unknown as Kernel)).toThrow(refusal);
});

it('a kernel that describes no mounts is refused', () => {
  kernel = new SimulatedKernel();
  expect(() => watchMounts(kernel)).toThrow(
    /^watchMounts: Linux 5.8 .* does not describe mounts: it needs a mountReader, or fsinfo\(\)/,
  );
  const watch = watchMounts(withReader({ list: () => [], find: () => undefined }));
  expect([watch.table.size, watch.table.root]).toEqual([0, undefined]);
  watch.close();
});
