import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Errno } from '@kernfmt/kernel';
import {
  MNT_DETACH,
  MS_BIND,
  MS_MOVE,
  MS_NODEV,
  MS_NOSUID,
  MS_PRIVATE,
  MS_RDONLY,
  MS_REC,
  MS_REMOUNT,
  MS_SHARED,
  MS_SLAVE,
  MS_UNBINDABLE,
} from '@kernfmt/uapi/linux/mount';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { SimulatedKernel } from '../src/index.ts';
import { withoutNumbers } from './linux/mountinfo.ts';

// The kernel that runs the tests, whichever it is, in a mount namespace of its own: what these
// programs come to has not changed since 5.8. @kernfmt/conformance goes further.

const folder = mkdtempSync(join(tmpdir(), 'kernfmt-simulator-'));
const root = mkdtempSync(join(tmpdir(), 'kernfmt-root-'));
const replay = join(folder, 'replay');
const compiled = spawnSync('gcc', [
  '-O1',
  '-o',
  replay,
  join(import.meta.dirname, 'linux/replay.c'),
]);
const able = compiled.status === 0 && spawnSync(replay, [root], { input: '' }).status === 0;

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmdirSync(root);
});

/** A call as a line: its name and its arguments, `-` for NULL. */
type Call = readonly [name: string, ...args: string[]];

const path = fc.constantFrom(
  ...['/m', '/m/a', '/m/b', '/m/c', '/m/a/a', '/m/a/b', '/m/b/a', '/m/a/a/a', '/m/none'],
);
const flags = (...choices: number[]) => fc.constantFrom(...choices);
const both = (a: fc.Arbitrary<number>, b: fc.Arbitrary<number>) =>
  fc.tuple(a, b).map(([x, y]) => String(x | y));

const calls: fc.Arbitrary<Call[]> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(path, flags(0, 0, MS_RDONLY)).map(fresh) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(path, path, both(flags(MS_BIND), flags(0, MS_REC)))
      .map(([from, to, how]): Call[] => [['mount', from, to, '-', how]]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(path, path)
      .map(([from, to]): Call[] => [['mount', from, to, '-', String(MS_MOVE)]]),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(path, flags(0, MNT_DETACH))
      .map(([at, how]): Call[] => [['umount2', at, String(how)]]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(path, both(flags(MS_REMOUNT | MS_BIND), flags(0, MS_RDONLY, MS_NOSUID, MS_NODEV)))
      .map(([at, how]): Call[] => [['mount', '-', at, '-', how]]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        path,
        both(flags(MS_SHARED, MS_SHARED, MS_PRIVATE, MS_SLAVE, MS_UNBINDABLE), flags(0, MS_REC)),
      )
      .map(([at, how]): Call[] => [['mount', '-', at, '-', how]]),
  },
);

/** A new file system, with directories to mount on. */
function fresh([at, how]: [string, number]): Call[] {
  const dirs = ['a', 'b', 'c'].map((name): Call => ['mkdir', `${at}/${name}`]);
  return [['mount', 'N', at, 'tmpfs', String(how)], ...dirs];
}

const start: Call[] = ['/m', '/m/a', '/m/b', '/m/c', '/m/a/a', '/m/a/b', '/m/b/a'].map((at) => [
  'mkdir',
  at,
]);

interface Observed {
  readonly errno: number;
  readonly mountinfo: string[];
}

function onLinux(program: readonly Call[]): Observed[] {
  const input = program.map((call) => `${call.join('\t')}\n`).join('');
  const { stdout, stderr } = spawnSync(replay, [root], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (stderr !== '') throw new Error(stderr);
  const steps = stdout.split('.\n').slice(0, -1);
  return steps.map((step) => {
    const end = step.indexOf('\n');
    const mountinfo = withoutNumbers(step.slice(end + 1));
    return { errno: Number(step.slice(0, end)), mountinfo };
  });
}

function onSimulator(program: readonly Call[]): Observed[] {
  const kernel = new SimulatedKernel({ quirks: { detachedPeers: false } });
  const { task } = kernel;
  const given = (text: string | undefined) => (text === '-' || text === undefined ? null : text);
  return program.map(([name, a, b, c, d]) => {
    let errno = 0;
    try {
      if (name === 'mount') task.mount(given(a), given(b), given(c), Number(d), null);
      else if (name === 'umount2') task.umount2(given(a), Number(b));
      else task.mkdir(given(a), 0o755);
    } catch (error) {
      if (!(error instanceof Errno)) throw error;
      errno = error.errno;
    }
    const text = new TextDecoder().decode(kernel.mountinfo());
    return { errno, mountinfo: withoutNumbers(text, ['proc', 'devtmpfs']) };
  });
}

test.runIf(able)('random programs do on the simulator what they do on this machine’s Linux', () => {
  let succeeded = 0;
  fc.assert(
    fc.property(fc.array(calls, { maxLength: 35, size: 'max' }), fc.boolean(), (random, shared) => {
      const share: Call[] = shared ? [['mount', '-', '/', '-', String(MS_SHARED | MS_REC)]] : [];
      const program = [...start, ...share, ...random.flat()];
      const linux = onLinux(program);
      expect(onSimulator(program.slice(0, linux.length))).toEqual(linux);
      succeeded += linux.filter(({ errno }) => errno === 0).length;
    }),
    { numRuns: 300 },
  );
  expect(succeeded).toBeGreaterThan(3000);
});
