import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { orThrow } from '@kernfmt/kernel';
import { openLinux } from '@kernfmt/linux';
import { MNT_DETACH, MS_BIND } from '@kernfmt/uapi/linux/mount';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { diff, type MountChange, MountTable, watchMounts } from '../../src/index.ts';
import { type Followed, follow } from './follow.ts';
import { canMount, openFiles, World } from './world.ts';

const WRITERS = 4;
const OPERATIONS = 2500;
/** Together more events than the kernel keeps, which are 16,384. */
const PAIRS = 8500;

describe.runIf(canMount)('a table under stress', () => {
  let world: World;

  beforeAll(() => {
    world = new World();
  });
  afterAll(() => world.remove());
  beforeEach(() => world.clear());

  /** Several processes at once; resolves when all are done. */
  async function writers(): Promise<void> {
    const script = fileURLToPath(new URL('writer.mjs', import.meta.url));
    const exits = Array.from({ length: WRITERS }, async (_, i) => {
      const args = [script, world.dir(`w${i}`), `${OPERATIONS}`, `${i + 1}`];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
      const [status] = await once(child, 'exit');
      return status;
    });
    expect(await Promise.all(exits)).toEqual(Array(WRITERS).fill(0));
  }

  /** Mounts and umounts in this process, which sees no event in between. */
  function pairs(): void {
    const path = world.dir('pairs');
    for (let i = 0; i < PAIRS; i++) {
      orThrow(world.sys.mount(path, path, null, MS_BIND, null));
      orThrow(world.sys.umount2(path, 0));
    }
  }

  /** Every change fits what was told before, and what was told is what there is. */
  function expectTrue({ changes, replayed, truth }: Followed): void {
    const seen = new MountTable();
    for (const change of changes) {
      if (change.kind === 'mounted') expect(seen.has(change.mount.id)).toBe(false);
      else if ('mount' in change && change.kind !== 'present') {
        expect(seen.has(change.mount.id)).toBe(true);
      }
      seen.apply(change);
    }
    expect(diff(replayed, truth)).toEqual([]);
    expect(diff(truth, replayed)).toEqual([]);
  }

  const countsOf = (changes: readonly MountChange[]): string => {
    const counts = new Map<string, number>();
    for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return Array.from(counts, ([kind, count]) => `${count} ${kind}`).join(', ');
  };

  it('10,000 operations of four processes, less than the kernel keeps: all are told', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const followed = await follow(world, writers);
    delay.disable();
    const max = `event loop delayed by ${(delay.max / 1e6).toFixed(1)} ms at most`;
    process.stdout.write(`${max}; ${countsOf(followed.changes)}\n`);
    expect(followed.changes.map(({ kind }) => kind)).not.toContain('lost');
    expectTrue(followed);
  });

  it('with a small queue the table ends in what the kernel lists too', async () => {
    expectTrue(await follow(world, writers, { watch: { queueSize: 32 } }));
  });

  it('and when the kernel has lost events', async () => {
    const followed = await follow(world, async () => {
      const done = writers();
      pairs();
      await done;
    });
    const kinds = followed.changes.map(({ kind }) => kind);
    expect(kinds).toContain('lost');
    expect(kinds.filter((kind) => kind === 'recovered')).toHaveLength(
      kinds.filter((kind) => kind === 'lost').length,
    );
    expectTrue(followed);
  });

  it('a watch that nobody reads takes no memory, and is true when somebody does', async () => {
    const kernel = openLinux();
    const watch = watchMounts(kernel, { queueSize: 32 });
    pairs();
    world.tmpfs('stays');
    await new Promise((resolve) => setTimeout(resolve, 50));
    pairs();
    const kinds: string[] = [];
    for await (const { kind } of watch) {
      kinds.push(kind);
      if (watch.table.at(world.path('stays')) !== undefined) break;
    }
    expect(kinds).toContain('mounted');
    expect(diff(watch.table, new MountTable(kernel.mountReader!.list()))).toEqual([]);
    kernel.close();
  });

  it('memory stays flat, and no file stays open', async () => {
    setFlagsFromString('--expose-gc');
    const gc: () => void = runInNewContext('gc');
    const path = world.dir('d');
    const files = openFiles();
    const kernel = openLinux();
    const watch = watchMounts(kernel, { kinds: ['mounted', 'unmounted'] });
    const used = async (rounds: number): Promise<number> => {
      for (let i = 0; i < rounds; i++) {
        for (let j = 0; j < 100; j++) orThrow(world.sys.mount(path, path, null, MS_BIND, null));
        for (let j = 0; j < 100; j++) expect((await watch.next()).value?.kind).toBe('mounted');
        for (let j = 0; j < 100; j++) orThrow(world.sys.umount2(path, MNT_DETACH));
        for (let j = 0; j < 100; j++) expect((await watch.next()).value?.kind).toBe('unmounted');
      }
      gc();
      return process.memoryUsage().heapUsed;
    };
    const warm = await used(25);
    expect((await used(25)) - warm).toBeLessThan(1e6);
    await watch.return();
    kernel.close();
    expect(openFiles()).toBe(files);
  });
});
