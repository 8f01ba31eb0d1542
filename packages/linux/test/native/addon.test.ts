import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import * as publicExports from '../../src/index.ts';
import { loadAddon, nativeAddon } from '../../src/native/addon.ts';
import { Sys } from '../../src/native/sys.ts';
import * as nativeExports from '../../src/native.ts';
import { hasNative, liveNative } from './live.ts';

const packageDir = fileURLToPath(new URL('../..', import.meta.url));
const prebuilt = (arch: string) => join(packageDir, 'prebuilds', `linux-${arch}.node`);
const scratch = mkdtempSync(join(tmpdir(), 'kernfmt-addon-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const load = (
  KERNFMT_NATIVE: string | undefined,
  platform = 'linux',
  arch: string = process.arch,
) => loadAddon({ platform, arch, env: { KERNFMT_NATIVE } });

/** What nativeSupport() of `entry` says in a process of its own. */
function ask(entry: string, env: Record<string, string> = {}): unknown {
  const code = `import { nativeSupport } from ${JSON.stringify(entry)};
    process.stdout.write(JSON.stringify(nativeSupport()));`;
  const { KERNFMT_NATIVE: _, NODE_PATH: __, ...rest } = process.env;
  const args = ['--input-type=module', '--eval', code];
  return JSON.parse(execFileSync(process.execPath, args, { env: { ...rest, ...env } }).toString());
}

describe('where there is no addon the reason is a value', () => {
  it('switched off', () => {
    expect(load('none')).toEqual({
      available: false,
      reason: 'disabled',
      message: 'native calls are switched off by KERNFMT_NATIVE=none',
    });
  });

  it('another system, another architecture', () => {
    expect(load(undefined, 'darwin', 'arm64')).toEqual({
      available: false,
      reason: 'platform',
      message: 'the system calls of Linux do not exist on darwin',
    });
    expect(load(undefined, 'linux', 's390x')).toEqual({
      available: false,
      reason: 'architecture',
      message: 'the native addon is built for x64 and arm64, not for s390x',
    });
    expect(load(prebuilt('x64'), 'linux', 's390x')).toMatchObject({ reason: 'architecture' });
  });

  it('a file that is absent, is not a library, or is for another machine', () => {
    const script = join(scratch, 'script.node');
    writeFileSync(script, 'process.exit(3)');
    const foreign = prebuilt(process.arch === 'x64' ? 'arm64' : 'x64');
    for (const file of [join(scratch, 'absent.node'), script, foreign]) {
      expect(load(file)).toEqual({
        available: false,
        reason: 'refused',
        message: expect.stringMatching(/^the native addon could not be loaded: .+/),
      });
    }
  });

  it('a bundle far from any installed package; beside one it finds the binary', () => {
    const entry = join(scratch, 'bundle.mjs');
    const source = join(packageDir, 'src/index.ts');
    const options = { bundle: true, platform: 'node', format: 'esm', logLevel: 'error' } as const;
    buildSync({ ...options, entryPoints: [source], outfile: entry });
    expect(ask(entry)).toMatchObject({ available: false, reason: 'missing' });
    mkdirSync(join(scratch, 'node_modules/@kernfmt'), { recursive: true });
    symlinkSync(packageDir, join(scratch, 'node_modules/@kernfmt/linux'));
    expect(ask(entry)).not.toMatchObject({ reason: 'missing' });
  });
});

describe.runIf(hasNative)('where there is one', () => {
  it('it is loaded once, from src and from dist, or from the file KERNFMT_NATIVE names', () => {
    expect(nativeAddon()).toBe(nativeAddon());
    const dist = join(packageDir, 'dist/index.js');
    const supported = { available: true, file: prebuilt(process.arch) };
    expect(nativeAddon()).toMatchObject(supported);
    expect(ask(dist)).toEqual(supported);
    const copy = join(scratch, 'copy of the addon');
    writeFileSync(copy, readFileSync(prebuilt(process.arch)));
    expect(ask(dist, { KERNFMT_NATIVE: copy })).toEqual({ available: true, file: copy });
    expect(ask(dist, { KERNFMT_NATIVE: 'none' })).toMatchObject({ reason: 'disabled' });
  });

  it('no public export hands it out', () => {
    const { exports } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
    expect(Object.keys(exports)).toEqual(['.', './native', './package.json']);
    expect(Object.keys(nativeExports.openNative())).toEqual(['available', 'sys']);
    const all = { ...publicExports, ...nativeExports };
    for (const [name, value] of Object.entries<unknown>(all)) {
      expect(value, name).not.toBe(Sys);
      expect(value, name).not.toBe(loadAddon);
      expect(value, name).not.toBe(nativeAddon);
    }
    expect(JSON.stringify(publicExports.nativeSupport())).not.toMatch(/addon"|syscall"/);
    expect(publicExports.nativeSupport()).not.toHaveProperty('addon');
  });
});

/** C is called here with what TypeScript forbids: through Reflect.apply, which takes anything. */
describe.runIf(hasNative)('the C code turns down what it cannot pass on', () => {
  const call = (name: 'syscall' | 'statmountMany' | 'readMounts' | 'poll', ...args: unknown[]) =>
    Reflect.apply(liveNative().addon[name], undefined, args);
  const getpid = process.arch === 'x64' ? 39 : 172;
  const notArguments = [
    undefined,
    true,
    'text',
    Symbol('s'),
    {},
    [],
    () => 0,
    new Date(),
    new Map(),
  ];
  const outOfRange = [
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    2n ** 64n,
    -(2n ** 63n) - 1n,
    1n << 200n,
  ];

  it('syscall: arguments', () => {
    for (let position = 1; position <= 6; position++) {
      const before = Array.from({ length: position - 1 }, () => 0);
      for (const bad of notArguments) {
        expect(() => call('syscall', getpid, ...before, bad)).toThrow(
          expect.objectContaining({
            name: 'TypeError',
            code: 'ERR_INVALID_ARG_TYPE',
            message: `syscall: argument ${position} must be a number, bigint, buffer, view or null`,
          }),
        );
      }
      for (const bad of outOfRange) {
        expect(() => call('syscall', getpid, ...before, bad)).toThrow(
          expect.objectContaining({
            name: 'RangeError',
            code: 'ERR_OUT_OF_RANGE',
            message: `syscall: argument ${position} is no integer of 64 bits`,
          }),
        );
      }
    }
    expect(() => call('syscall', getpid, 1, 2, 3, 4, 5, 6, 7)).toThrow(TypeError);
    const good = [
      -(2 ** 53) + 1,
      2n ** 64n - 1n,
      -(2n ** 63n),
      null,
      new DataView(new ArrayBuffer(1)),
    ];
    expect(call('syscall', getpid, ...good, new ArrayBuffer(0))).toBe(process.pid);
  });

  it('syscall: numbers', () => {
    for (const bad of [undefined, '39', 39n, null]) {
      expect(() => call('syscall', bad)).toThrow(TypeError);
    }
    for (const bad of [-1, 4096, 39.5, Number.NaN, 2 ** 32 + 39, 0x40000000 + 39]) {
      expect(() => call('syscall', bad)).toThrow(RangeError);
    }
    expect(call('syscall', 4095)).toBe(-38); // ENOSYS
  });

  it('a detached buffer is NULL, not what it was', () => {
    const bytes = new Uint8Array(64);
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    const uname = process.arch === 'x64' ? 63 : 160;
    expect(call('syscall', uname, bytes)).toBe(-14); // EFAULT
  });

  it('statmountMany: each of its arguments', () => {
    const good: unknown[] = [4095, BigUint64Array.of(1n), 0n, 0n, new Uint8Array(8)];
    const bad: unknown[][] = [
      [undefined, null, -1, 4096],
      [undefined, null, [1n], new Uint8Array(8), new BigInt64Array(1), new ArrayBuffer(8)],
      [undefined, null, 0, 1n << 64n],
      [undefined, null, 0, 1n << 64n],
      [undefined, null, 8, 'text', [1]],
    ];
    expect(call('statmountMany', ...good)).toBe(0);
    expect(() => call('statmountMany')).toThrow(TypeError);
    bad.forEach((values, position) => {
      for (const value of values) {
        const args = good.map((kept, i) => (i === position ? value : kept));
        expect(() => call('statmountMany', ...args)).toThrow(/^statmountMany: /);
      }
    });
  });

  it('readMounts: each of its arguments', () => {
    const bytes = new Uint8Array(8);
    const good: unknown[] = [4095, 4095, 0, bytes, 0n, 0n, bytes];
    const bad: unknown[][] = [
      [undefined, null, -1, 4096],
      [undefined, null, -1, 4096],
      [undefined, null, '0', 0n, 0.5, Number.NaN],
      [undefined, null, 8, 'text', [1]],
      [undefined, null, 0, 1n << 64n],
      [undefined, null, 0, 1n << 64n],
      [undefined, null, 8, 'text', [1]],
    ];
    expect(call('readMounts', ...good)).toBe(-38); // ENOSYS
    expect(() => call('readMounts')).toThrow(TypeError);
    bad.forEach((values, position) => {
      for (const value of values) {
        const args = good.map((kept, i) => (i === position ? value : kept));
        expect(() => call('readMounts', ...args)).toThrow(/^readMounts: /);
      }
    });
  });

  it('poll', () => {
    const nothing = () => undefined;
    for (const bad of [undefined, '0', 0n]) {
      expect(() => call('poll', bad, 1, nothing)).toThrow(TypeError);
      expect(() => call('poll', 0, bad, nothing)).toThrow(TypeError);
      expect(() => call('poll', 0, 1, bad)).toThrow(TypeError);
    }
    for (const bad of [-1, 0.5, 2 ** 31, 2 ** 32]) {
      expect(() => call('poll', bad, 1, nothing)).toThrow(RangeError);
    }
    for (const bad of [0, 2, 3, 16, -1, 1.5, 2 ** 32 + 1]) {
      expect(() => call('poll', 0, bad, nothing)).toThrow(RangeError);
    }
  });
});
