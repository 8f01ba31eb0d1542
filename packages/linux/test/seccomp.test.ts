import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { errno } from '@kernfmt/kernel';
import type { ErrnoName } from '@kernfmt/uapi/asm-generic/errno';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallName, callNumbers } from '../src/native/numbers.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from './native/live.ts';
import { Scratch } from './scratch.ts';

const source = fileURLToPath(new URL('seccomp.c', import.meta.url));
const program = fileURLToPath(new URL('program.mjs', import.meta.url));
const hasCompiler = spawnSync('cc', ['--version']).status === 0;

describe.runIf(hasNative && isRoot && hasCompiler)('under a seccomp filter', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kernfmt-seccomp-'));
  const seccomp = join(dir, 'seccomp');
  let scratch: Scratch;

  beforeAll(() => {
    const { status, stderr } = spawnSync(
      'cc',
      ['-Wall', '-Wextra', '-Werror', '-o', seccomp, source],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
  });
  afterAll(() => {
    scratch.remove();
    rmSync(dir, { recursive: true });
  });

  /** Runs program.mjs with calls that fail. */
  function run(code: ErrnoName, calls: readonly CallName[], ...args: readonly string[]) {
    const numbers = callNumbers(process.arch);
    const filter = [`${errno(code).errno}`, calls.map((call) => numbers[call]).join(',')];
    const child = spawn(seccomp, [...filter, process.execPath, program, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    const output = createInterface({ input: child.stdout });
    const ready = new Promise<void>((resolve) => {
      output.on('line', (line) => (line === 'ready' ? resolve() : lines.push(line)));
      output.on('close', resolve);
    });
    const ended = Promise.all([once(child, 'exit'), once(output, 'close')]);
    return { lines, ready, status: ended.then(([[status]]) => status) };
  }

  const filters: readonly (readonly [ErrnoName, readonly CallName[], RegExp])[] = [
    [
      'EPERM',
      ['fanotify_init'],
      /fanotify_init: EPERM: a seccomp filter, or a kernel whose fanotify/,
    ],
    [
      'ENOSYS',
      ['fanotify_init'],
      /fanotify_init: ENOSYS: .* or a seccomp filter that hides the call/,
    ],
    ['EINVAL', ['fanotify_init'], /fanotify_init: EINVAL: Linux before 6.15 has no mount events/],
    [
      'EPERM',
      ['fanotify_mark'],
      /fanotify_mark: EPERM: CAP_SYS_ADMIN is missing .*, or a seccomp filter/,
    ],
    ['EPERM', ['statmount', 'listmount'], /statmount: EPERM: a seccomp filter/],
    ['ENOSYS', ['statmount'], /statmount: ENOSYS: Linux before 6.8, or a seccomp filter/],
    ['ENOSYS', ['statmount', 'listmount', 'fanotify_init', 'fanotify_mark'], /statmount: ENOSYS/],
  ];

  it.each(filters)(
    '%s of %j: mountinfo hears of mounts, and says why it has to',
    async (code, calls, why) => {
      scratch.clear();
      const child = run(code, calls, 'watch', '/');
      await child.ready;
      scratch.tmpfs('m');
      while (child.lines.length < 3) await new Promise((done) => setTimeout(done, 20));
      scratch.umount('m');
      expect(await child.status).toBe(0);
      expect(child.lines[0]).toBe('mountinfo');
      expect(child.lines[1]).toMatch(why);
      expect(child.lines.slice(2)).toEqual([scratch.path('m'), scratch.path('m')]);
    },
  );

  it('what was asked for and cannot be had is said in three parts', async () => {
    const child = run('EPERM', ['fanotify_init'], 'refused', 'fanotify');
    expect(await child.status).toBe(0);
    expect(child.lines).toEqual([
      'LinuxUnsupported',
      expect.stringMatching(/^fanotify_init: EPERM: a seccomp filter/),
      'mount notifications still come from /proc/self/mountinfo',
      expect.stringMatching(/^allow the call in the filter/),
    ]);
  });

  it('without ppoll the table is read again at intervals', async () => {
    scratch.clear();
    const child = run('ENOSYS', ['ppoll'], 'watch', '/');
    await child.ready;
    expect(child.lines[1]).toMatch(
      /^fanotify: taken: mount events by fanotify, attributes by a look at mountinfo every 100 ms/,
    );
    scratch.tmpfs('m');
    while (child.lines.length < 3) await new Promise((done) => setTimeout(done, 20));
    scratch.umount('m');
    expect(await child.status).toBe(0);
  });
});
