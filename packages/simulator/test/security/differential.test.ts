import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Errno } from '@kernfmt/kernel';
import * as k from '@kernfmt/uapi/linux/keyctl';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { SimulatedKernel } from '../../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'kernfmt-keyctl-'));
afterAll(() => rmSync(folder, { recursive: true }));
const program = join(folder, 'keyctl');
const source = fileURLToPath(new URL('keyctl.c', import.meta.url));
const { status } = spawnSync('gcc', ['-O1', '-Wall', '-o', program, source]);

/** Microseconds that Linux is given to collect keys: more, where the results differ. */
const delays = [15_000, 200_000, 1_500_000];

/** Runs lines on the running kernel, in a session of their own; undefined without keys. */
function onLinux(lines: readonly string[], delay = 0): string[] | undefined {
  const options = { input: `${lines.join('\n')}\n`, encoding: 'utf8' } as const;
  const { stdout, status } = spawnSync(program, [String(delay)], options);
  const results = stdout.trimEnd().split('\n');
  return status === 0 && results[0]?.endsWith(' 0') ? results : undefined;
}

/** Compares both kernels, again with more patience where they differ. */
function compare(lines: readonly string[]): void {
  const simulated = named(lines, onSimulator(lines));
  let linux: string[] = [];
  for (const delay of delays) {
    linux = named(lines, onLinux(lines, delay) ?? []);
    if (linux.join() === simulated.join()) return;
  }
  expect(simulated).toEqual(linux);
}

const encoder = new TextEncoder();

/** Runs lines on a simulated kernel. */
function onSimulator(lines: readonly string[]): string[] {
  const { task } = new SimulatedKernel();
  const results: number[] = [];
  const number = (word = '0'): number =>
    word.startsWith('$') ? (results[Number(word.slice(1))] ?? 0) : Number(word);
  const text = (word = '-'): string | null => (word === '-' ? null : word);
  return lines.map((line) => {
    const [op, a, b, c, d, e] = line.split(' ');
    try {
      const payload = text(c);
      const ret =
        op === 'A'
          ? task.add_key(
              text(a),
              text(b),
              payload === null ? null : encoder.encode(payload),
              number(d),
            )
          : op === 'S'
            ? task.keyctl(number(a), number(b), text(c), text(d), number(e))
            : task.keyctl(number(a), number(b), number(c), number(d), number(e));
      results.push(ret);
      return `${ret} 0`;
    } catch (error) {
      if (!(error instanceof Errno)) throw error;
      results.push(-1);
      return `-1 ${error.errno}`;
    }
  });
}

/** Results with each serial as the line that returned it first: serials differ from run to run. */
function named(lines: readonly string[], results: readonly string[]): string[] {
  const first = new Map<string, number>();
  return results.map((result, n) => {
    if (!result.endsWith(' 0') || !returnsSerial(lines[n] as string)) return result;
    if (!first.has(result)) first.set(result, n);
    return `key of line ${first.get(result)}`;
  });
}

const serialCommands = [k.KEYCTL_GET_KEYRING_ID, k.KEYCTL_JOIN_SESSION_KEYRING, k.KEYCTL_SEARCH];

function returnsSerial(line: string): boolean {
  const [op, command] = line.split(' ');
  return op === 'A' || serialCommands.includes(Number(command));
}

const JOIN = `K ${k.KEYCTL_JOIN_SESSION_KEYRING} 0 0 0 0`;
const SPECIAL = [k.KEY_SPEC_THREAD_KEYRING, k.KEY_SPEC_PROCESS_KEYRING, k.KEY_SPEC_SESSION_KEYRING];

/** Permissions: all of the possessor's, or some, and of the user's. */
const perm = fc.oneof(
  fc.constant(k.KEY_POS_ALL | k.KEY_USR_ALL),
  fc
    .tuple(fc.integer({ min: 0, max: 0x3f }), fc.integer({ min: 0, max: 0x3f }))
    .map(([possessor, user]) => (possessor << 24) | (user << 16)),
  fc.constantFrom(0, 0x40, k.KEY_POS_VIEW),
);

/** A line that may name the results of any before it. */
const step = (n: number): fc.Arbitrary<string> => {
  const key = fc.oneof(
    { weight: 8, arbitrary: fc.nat({ max: n }).map((line) => `$${line}`) },
    { weight: 3, arbitrary: fc.constantFrom(...SPECIAL).map(String) },
    { weight: 1, arbitrary: fc.constantFrom('0', '-6', '-7', '-9', '2147483632') },
  );
  const name = fc.constantFrom('a', 'b', 'c');
  const ring = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...SPECIAL).map(String) },
    {
      weight: 5,
      arbitrary: key,
    },
  );
  const one = (command: number) => key.map((id) => `K ${command} ${id} 0 0 0`);
  const two = (command: number) =>
    fc.tuple(key, ring).map(([id, to]) => `K ${command} ${id} ${to} 0 0`);
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(name, ring).map(([d, to]) => `A keyring ${d} - ${to}`) },
    { weight: 6, arbitrary: fc.tuple(name, ring).map(([d, to]) => `A user ${d} payload ${to}`) },
    fc.tuple(name, ring).map(([d, to]) => `A logon ${d} payload ${to}`),
    fc.tuple(name, ring).map(([d, to]) => `A nosuch ${d} payload ${to}`),
    { weight: 4, arbitrary: two(k.KEYCTL_LINK) },
    { weight: 4, arbitrary: two(k.KEYCTL_UNLINK) },
    one(k.KEYCTL_CLEAR),
    one(k.KEYCTL_REVOKE),
    one(k.KEYCTL_DESCRIBE),
    { weight: 2, arbitrary: one(k.KEYCTL_READ) },
    one(k.KEYCTL_GET_KEYRING_ID),
    one(k.KEYCTL_SET_TIMEOUT),
    one(k.KEYCTL_RESTRICT_KEYRING),
    fc.tuple(key, perm).map(([id, bits]) => `K ${k.KEYCTL_SETPERM} ${id} ${bits} 0 0`),
    fc
      .tuple(key, fc.constantFrom(-1, 0, 7), fc.constantFrom(-1, 0))
      .map(([id, uid, gid]) => `K ${k.KEYCTL_CHOWN} ${id} ${uid} ${gid} 0`),
    fc
      .tuple(key, ring, ring, fc.constantFrom(0, 1, 2))
      .map(([id, from, to, flags]) => `K ${k.KEYCTL_MOVE} ${id} ${from} ${to} ${flags}`),
    fc
      .tuple(ring, fc.constantFrom('user', 'keyring', 'nosuch'), name, fc.constantFrom('0', '-2'))
      .map(([from, type, d, to]) => `S ${k.KEYCTL_SEARCH} ${from} ${type} ${d} ${to}`),
    fc.constantFrom(JOIN, 'K 9999 0 0 0 0', `K ${k.KEYCTL_UPDATE} -2 0 0 0`),
  );
};

const scenario = fc
  .integer({ min: 1, max: 40 })
  .chain((length) =>
    fc.tuple(...Array.from({ length }, (_, n) => step(n))).map((steps) => [JOIN, ...steps]),
  );

const available = status === 0 && onLinux([JOIN]) !== undefined;

describe.runIf(available)('the running kernel does the same', () => {
  test('with any calls on keys', () => {
    fc.assert(fc.property(scenario, compare), { numRuns: 40, endOnFailure: true });
  });

  test('with keys that are invalidated', () => {
    const lines = [
      JOIN,
      'A keyring ring - -2',
      'A user a payload $1',
      'A user b payload $1',
      `K ${k.KEYCTL_INVALIDATE} $2 0 0 0`,
      `K ${k.KEYCTL_DESCRIBE} $2 0 0 0`,
      `K ${k.KEYCTL_READ} $1 0 0 0`,
      `K ${k.KEYCTL_UNLINK} $2 $1 0 0`,
      'A user a payload $1',
    ];
    compare(lines);
  });
});
