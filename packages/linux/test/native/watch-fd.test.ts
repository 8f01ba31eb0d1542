import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nativeAddon } from '../../src/native/addon.ts';
import type { FdEvent, FdWatch } from '../../src/native/watch-fd.ts';
import { watchFd } from '../../src/native/watch-fd.ts';
import { EBADF, EEXIST, EPERM, O_CLOEXEC } from './constants.ts';
import { hasNative, liveNative } from './live.ts';

function pipe() {
  const fds = new Int32Array(2);
  expect(liveNative().sys.pipe2(fds, O_CLOEXEC)).toBe(0);
  const [readEnd = -1, writeEnd = -1] = fds;
  return { readEnd, writeEnd };
}

function watch(fd: number, callback: (event: FdEvent) => void): FdWatch {
  const result = watchFd(liveNative().addon, fd, {}, callback);
  if (typeof result === 'number') throw new Error(`watchFd: ${result}`);
  return result;
}

const turns = () => new Promise((done) => setTimeout(done, 30));

describe.runIf(hasNative)('watchFd', () => {
  it('calls back as long as there is something to read, and at the end of the pipe', async () => {
    const { readEnd, writeEnd } = pipe();
    const byte = new Uint8Array(1);
    const events: FdEvent[] = [];
    const done = new Promise<void>((resolve) => {
      const running = watch(readEnd, (event) => {
        events.push(event);
        if (liveNative().sys.read(readEnd, byte) > 0) return;
        running.close();
        resolve();
      });
    });
    await turns();
    expect(events).toEqual([]);
    writeSync(writeEnd, 'abc');
    while (events.length < 3) await turns();
    closeSync(writeEnd);
    await done;
    const readable = { error: 0, readable: true, disconnected: false, priority: false };
    expect(events).toEqual([readable, readable, readable, { ...readable, disconnected: true }]);
    closeSync(readEnd);
  });

  it('reports an error once and is closed then', async () => {
    const { readEnd, writeEnd } = pipe();
    const events: FdEvent[] = [];
    const running = watch(writeEnd, (event) => events.push(event));
    closeSync(readEnd); // POLLERR for the writer
    while (events.length === 0) await turns();
    await turns();
    expect(events).toEqual([
      { error: -EBADF, readable: false, disconnected: false, priority: false },
    ]);
    running.ref();
    running.close();
    closeSync(writeEnd);
  });

  it('refuses plain files, closed fds and fds watched already with their errno', () => {
    const nothing = () => undefined;
    const file = openSync(fileURLToPath(import.meta.url), 'r');
    expect(watchFd(liveNative().addon, file, {}, nothing)).toBe(-EPERM);
    closeSync(file);
    expect(watchFd(liveNative().addon, file, {}, nothing)).toBe(-EBADF);
    const { readEnd, writeEnd } = pipe();
    const first = watch(readEnd, nothing);
    expect(watchFd(liveNative().addon, readEnd, {}, nothing)).toBe(-EEXIST);
    first.close();
    watch(readEnd, nothing).close();
    for (const fd of [readEnd, writeEnd]) closeSync(fd);
  });

  it('says nothing while it is to ignore what happens, but for an error', async () => {
    const { readEnd, writeEnd } = pipe();
    const events: FdEvent[] = [];
    const watched = watch(readEnd, (event) => events.push(event));
    watched.ignore(true);
    writeSync(writeEnd, 'x');
    await turns();
    expect(events).toEqual([]);
    watched.ignore(false);
    await turns();
    expect(events[0]).toMatchObject({ error: 0, readable: true });
    for (const bad of [undefined, 0, 'true']) {
      expect(() => Reflect.apply(watched.ignore, watched, [bad])).toThrow(
        expect.objectContaining({
          name: 'TypeError',
          message: 'ignore: ignored must be a boolean',
        }),
      );
    }
    watched.close();
    for (const fd of [readEnd, writeEnd]) closeSync(fd);
  });

  it('a closed watch is silent and takes every call; methods need their own this', async () => {
    const { readEnd, writeEnd } = pipe();
    const events: FdEvent[] = [];
    const closed = watch(readEnd, (event) => events.push(event));
    writeSync(writeEnd, 'x');
    closed.close();
    await turns();
    for (const method of ['close', 'ref', 'unref', 'ignore'] as const) {
      expect(closed[method](true)).toBe(undefined);
      for (const other of [undefined, null, 1, {}, Object.create(closed), () => 0]) {
        expect(() => Reflect.apply(closed[method], other, [])).toThrow(
          expect.objectContaining({
            name: 'TypeError',
            message: `${method}: this is no poll handle`,
          }),
        );
      }
    }
    expect(events).toEqual([]);
    for (const fd of [readEnd, writeEnd]) closeSync(fd);
  });
});

/** Runs one scenario of child.mjs in a plain node. */
function child(scenario: string, flags: string[] = []) {
  const loaded = nativeAddon();
  const file = loaded.available ? loaded.file : '';
  const script = fileURLToPath(new URL('./child.mjs', import.meta.url));
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, script, file, scenario],
    { encoding: 'utf8', timeout: 60_000 },
  );
  return { status, signal, stdout, stderr };
}

describe.runIf(hasNative)('a process with a poll handle', () => {
  const ended = (stdout: string) => ({ status: 0, signal: null, stdout, stderr: '' });

  it('ends by itself once the handle is unref’d, and is kept alive by ref', () => {
    expect(child('unref')).toEqual(ended('timer, exit'));
  });

  it('exits with the handle open: by process.exit, and from inside the callback', () => {
    expect(child('exit')).toEqual(ended('exit'));
    expect(child('exit-in-callback')).toEqual(ended('exit'));
  });

  it('hands an exception of the callback to uncaughtException', () => {
    expect(child('throw')).toEqual(ended('caught boom, exit'));
  });

  it('runs the callback in the async context that opened the handle, microtasks after it', () => {
    expect(child('context')).toEqual(ended('callback here, microtask here, exit'));
  });

  it('survives Workers terminated while they wait and while they are called back', () => {
    expect(child('terminate')).toEqual(ended('20 workers ended, main still polls, exit'));
  });

  it('keeps an open handle nobody holds, and lets go of a closed one', () => {
    expect(child('collect', ['--expose-gc'])).toEqual(
      ended('called back, closed ones freed, exit'),
    );
  });
});
