import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { orThrow } from '@kernfmt/kernel';
import { MNT_DETACH, MS_BIND } from '@kernfmt/uapi/linux/mount';
import {
  NOTIFY_MOUNT_NEW_MOUNT,
  NOTIFY_MOUNT_UNMOUNT,
  WATCH_TYPE_META,
} from '@kernfmt/uapi/linux/watch_queue';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nativeAddon } from '../src/native/addon.ts';
import type { Sys } from '../src/native/sys.ts';
import { openWith } from '../src/open.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from './native/live.ts';
import { Reader } from './reader.ts';
import { Scratch } from './scratch.ts';

const MAX_QUEUED_EVENTS = 16_384;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

describe.runIf(hasNative && isRoot)('many at once, by fanotify', () => {
  let sys: Sys;
  let scratch: Scratch;

  beforeAll(() => {
    sys = liveNative().sys;
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
  });
  afterAll(() => scratch.remove());
  beforeEach(() => scratch.clear());

  const open = () => openWith(liveNative(), { backend: 'fanotify' });

  /** A mount and its umount, without a word to anybody in between. */
  const pair = (path: string) => {
    orThrow(sys.mount(path, path, null, MS_BIND, null));
    orThrow(sys.umount2(path, 0));
  };

  /** Runs burst.mjs in this namespace and reads all the while; every mount record, in order. */
  async function listen(reader: Reader, dir: string, count: number, mode: string) {
    const addon = nativeAddon();
    const script = fileURLToPath(new URL('burst.mjs', import.meta.url));
    const args = [script, addon.available ? addon.file : '', dir, `${count}`, mode];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const end = new AbortController();
    const exited = once(child, 'exit').then(([status]) => {
      end.abort();
      return status;
    });
    const records: ReturnType<Reader['records']> = [];
    while (!end.signal.aborted) {
      await reader.task.wait(reader.fd, end).catch(() => undefined);
      records.push(...reader.records());
    }
    expect(await exited).toBe(0);
    return records;
  }

  it.each(['all', 'pairs'])(
    '2,000 mounts and umounts (%s): each is told, in order',
    async (mode) => {
      scratch.dir('d');
      const kernel = open();
      const reader = new Reader(kernel).watch(scratch.root, 1);
      const records = await listen(reader, scratch.path('d'), 2000, mode);
      const alive = new Set<bigint>();
      const seen = new Set<bigint>();
      for (const { type, subtype, auxiliary_mount: id = 0n } of records) {
        expect(type).not.toBe(WATCH_TYPE_META);
        if (subtype === NOTIFY_MOUNT_NEW_MOUNT) {
          expect(seen.has(id)).toBe(false);
          seen.add(id);
          alive.add(id);
        } else {
          expect(subtype).toBe(NOTIFY_MOUNT_UNMOUNT);
          expect(alive.delete(id)).toBe(true);
        }
      }
      expect([seen.size, alive.size]).toEqual([2000, 0]);
      kernel.close();
    },
  );

  it('a mount gone before it could be looked at is told to every watch, with parent 0', () => {
    scratch.dir('d', 'elsewhere');
    const kernel = open();
    const reader = new Reader(kernel, scratch.root);
    reader.watch(scratch.root, 1).watch(scratch.path('elsewhere'), 2);
    pair(scratch.path('d'));
    expect(reader.lines().sort()).toEqual([
      '1 NEW_MOUNT 0 < ? subtree',
      '1 UNMOUNT 0 < ? subtree',
      '2 NEW_MOUNT 0 < ? subtree',
      '2 UNMOUNT 0 < ? subtree',
    ]);
    kernel.close();
  });

  it('more than the kernel keeps: LOSS after what it kept, and a table that is true again', () => {
    scratch.dir('d', 'elsewhere');
    scratch.tmpfs('goes');
    const kernel = open();
    const reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
    reader.watch(scratch.path('goes'), 2);
    const other = new Reader(kernel, scratch.root).watch(scratch.path('elsewhere'), 3);
    for (let i = 0; i < MAX_QUEUED_EVENTS / 2; i++) pair(scratch.path('d'));
    scratch.umount('goes');
    scratch.tmpfs('comes');
    const lines = reader.lines();
    // Each of the vanished mounts is told to both watches.
    const told = lines.slice(0, 2 * MAX_QUEUED_EVENTS);
    expect(told.filter((line) => line === '1 NEW_MOUNT 0 < ? subtree')).toHaveLength(8192);
    expect(told.filter((line) => line === '2 UNMOUNT 0 < ? subtree')).toHaveLength(8192);
    const [loss, removal, ...more] = lines.slice(told.length);
    expect([loss, ...more]).toEqual(['LOSS']);
    expect(removal).toMatch(/^2 REMOVAL \d+$/);
    expect(other.lines().at(-1)).toBe('LOSS');
    for (const { id, path } of kernel.mountReader!.list()) {
      expect(kernel.mountPoint(id)).toEqual(path);
    }
    scratch.umount('comes');
    expect(reader.lines()).toEqual(['1 UNMOUNT . < comes']);
    scratch.tmpfs('comes');
    expect(reader.lines()).toEqual(['1 NEW_MOUNT . < comes']);
    kernel.close();
  });

  it('a queue that nobody reads loses records as it would in the series', async () => {
    const kernel = open();
    const reader = new Reader(kernel, scratch.root, 32).watch(scratch.root, 1);
    const other = new Reader(kernel, scratch.root).watch(scratch.root, 2);
    for (let i = 0; i < 40; i++) scratch.tmpfs(`m${i}`);
    let heard = 0;
    while (heard < 40) {
      await kernel.task.wait(other.fd);
      heard += other.mounts().length;
    }
    const lines = reader.lines();
    expect(lines.slice(0, 32)).toEqual([...Array(32).keys()].map((i) => `1 NEW_MOUNT . < m${i}`));
    expect(lines.slice(32)).toEqual(['LOSS']);
    kernel.close();
  });

  it('200 kernels and queues that are closed leave no fd and no memory behind', async () => {
    const fds = () => readdirSync('/proc/self/fd').length;
    const open200 = () => {
      for (let i = 0; i < 200; i++) {
        const kernel = openWith(liveNative(), i % 2 === 0 ? {} : { backend: 'mountinfo' });
        const reader = new Reader(kernel).watch(scratch.root, 1);
        kernel.mountReader?.list();
        if (i % 5 === 0) kernel.task.wait(reader.fd).catch(() => undefined);
        if (i % 3 === 0) kernel.task.close(reader.write);
        kernel.close();
        kernel.close();
      }
    };
    const used = async () => {
      // Handles go in later turns of the event loop, and the engine frees buffers on other threads.
      await new Promise((done) => setTimeout(done, 20));
      collectGarbage();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const before = fds();
    open200();
    let warm = await used();
    for (let i = 0; i < 20; i++) warm = Math.min(warm, await used());
    expect(fds()).toBe(before);
    open200();
    while ((await used()) > warm + 1e6);
    expect(fds()).toBe(before);
  });

  it('memory stays flat over many mounts', () => {
    const dir = scratch.path('d');
    mkdirSync(dir);
    const kernel = open();
    const reader = new Reader(kernel).watch(scratch.root, 1);
    const used = (rounds: number) => {
      for (let i = 0; i < rounds; i++) {
        for (let j = 0; j < 100; j++) orThrow(sys.mount(dir, dir, null, MS_BIND, null));
        expect(reader.records()).toHaveLength(100);
        for (let j = 0; j < 100; j++) orThrow(sys.umount2(dir, MNT_DETACH));
        expect(reader.records()).toHaveLength(100);
      }
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const warm = used(60);
    const grown = used(60) - warm;
    expect(grown).toBeLessThan(1e6);
    kernel.close();
  });
});
