import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MS_SHARED } from '@kernfmt/uapi/linux/mount';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from './native/live.ts';
import { Scratch } from './scratch.ts';

const program = fileURLToPath(new URL('program.mjs', import.meta.url));
const NOBODY = 65534;

/** Runs program.mjs; `ready` resolves when it says so. */
function run(scenario: string, dir: string, options: SpawnOptions = {}, wrapper: string[] = []) {
  const [command = '', ...args] = [...wrapper, process.execPath, program, scenario, dir];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout! });
  const ready = new Promise<void>((resolve) => {
    output.on('line', (line) => {
      if (line === 'ready') resolve();
      else lines.push(line);
    });
    output.on('close', resolve);
  });
  const exited = Promise.all([once(child, 'exit'), once(output, 'close')]);
  return { lines, ready, status: exited.then(([[status]]) => status) };
}

describe.runIf(hasNative && isRoot)('processes that watch mounts', () => {
  let scratch: Scratch;

  beforeAll(() => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
  });
  afterAll(() => {
    scratch.remove();
    // The parent is in the namespace that this process left.
    const host = readFileSync(`/proc/${process.ppid}/mountinfo`, 'utf8');
    expect(host).not.toContain('kernfmt-live-');
  });

  const ways: readonly (readonly [string, SpawnOptions, string, RegExp])[] = [
    ['root', {}, 'fanotify', /^fanotify: taken/],
    [
      'nobody',
      { uid: NOBODY, gid: NOBODY },
      'mountinfo',
      /^fanotify: not taken: fanotify_mark: EPERM: CAP_SYS_ADMIN is missing/,
    ],
    [
      'KERNFMT_NATIVE=none',
      { env: { ...process.env, KERNFMT_NATIVE: 'none' } },
      'mountinfo',
      /^fanotify: not taken: native calls are switched off by KERNFMT_NATIVE=none/,
    ],
    [
      'nobody without native calls',
      { uid: NOBODY, gid: NOBODY, env: { ...process.env, KERNFMT_NATIVE: 'none' } },
      'mountinfo',
      /^fanotify: not taken: native/,
    ],
  ];

  it.each(ways)('%s hears of a mount and its umount', async (_, options, backend, reason) => {
    scratch.clear();
    const child = run('watch', '/', options);
    await child.ready;
    scratch.tmpfs('m');
    while (child.lines.length < 3) await new Promise((done) => setTimeout(done, 20));
    scratch.umount('m');
    expect(await child.status).toBe(0);
    expect(child.lines[0]).toBe(backend);
    expect(child.lines[1]).toMatch(reason);
    expect(child.lines.slice(2)).toEqual([scratch.path('m'), scratch.path('m')]);
  });

  it('in a user namespace of one’s own anybody has fanotify', async () => {
    const wrapper = [
      'unshare',
      '--user',
      '--map-root-user',
      '--mount',
      '--propagation',
      'unchanged',
    ];
    const child = run('idle', '/', { uid: NOBODY, gid: NOBODY }, wrapper);
    expect(await child.status).toBe(0);
    scratch.clear();
    scratch.propagation('', MS_SHARED);
    const watching = run('watch', '/', { uid: NOBODY, gid: NOBODY }, wrapper);
    await watching.ready;
    scratch.tmpfs('m');
    while (watching.lines.length < 3) await new Promise((done) => setTimeout(done, 20));
    scratch.umount('m');
    expect(await watching.status).toBe(0);
    expect(watching.lines[0]).toBe('fanotify');
  });

  it.for(['fanotify', 'mountinfo'])(
    'the record of a mount reaches a program that waits: %s',
    async (backend, { annotate }) => {
      const script = fileURLToPath(new URL('latency.mjs', import.meta.url));
      const child = spawn(process.execPath, [script, backend], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const chunks: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      expect(await once(child, 'close')).toEqual([0, null]);
      const result: unknown = JSON.parse(Buffer.concat(chunks).toString());
      await annotate(JSON.stringify(result));
      const seen = backend === 'fanotify' ? 200 : expect.toSatisfy((count) => count > 0);
      expect(result).toMatchObject({ seen });
    },
  );

  it.each([
    ['idle', 0, []],
    ['closed', 0, []],
    ['closed-in-wait', 0, ['EBADF']],
    ['aborted', 0, ['TimeoutError']],
    ['exit', 3, []],
  ] as const)('a process ends by itself: %s', async (scenario, status, lines) => {
    const child = run(scenario, '/');
    expect([await child.status, child.lines]).toEqual([status, lines]);
  });
});
