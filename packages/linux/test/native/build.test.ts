import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadAddon } from '../../src/native/addon.ts';
import { callNumbers } from '../../src/native/numbers.ts';
import { Sys } from '../../src/native/sys.ts';

const packageDir = fileURLToPath(new URL('../..', import.meta.url));
const prebuilds = join(packageDir, 'prebuilds');
const scratch = mkdtempSync(join(tmpdir(), 'kernfmt-build-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const run = (command: string, args: string[]) =>
  spawnSync(command, args, { cwd: packageDir, encoding: 'utf8' });
const build = (...args: string[]) => run(process.execPath, ['native/build.mjs', ...args]);
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

const entry = z.strictObject({ sha256: z.string(), inputs: z.string(), compiler: z.string() });
const manifest = z
  .record(z.string(), entry)
  .parse(JSON.parse(readFileSync(join(prebuilds, 'manifest.json'), 'utf8')));

const described = z.record(
  z.string(),
  z.object({ inputs: z.string(), command: z.string(), compiler: z.string().optional() }),
);
const onLinux = process.platform === 'linux';
const readelf = run('readelf', ['--version']).status === 0;

/** Dynamic symbols of a binary: those it defines and those it wants, each sorted. */
function symbols(file: string) {
  const lines = run('readelf', ['--dyn-syms', '--wide', file]).stdout.split('\n');
  const rows = lines
    .map((line) => line.trim().split(/\s+/))
    .filter((row) => /^\d+:$/.test(row[0]!));
  const named = rows.flatMap(([, , , , bind, , section, name]) =>
    name !== undefined && bind !== 'LOCAL' ? [{ section, name }] : [],
  );
  const names = (wanted: boolean) =>
    named.flatMap(({ section, name }) => ((section === 'UND') === wanted ? [name] : [])).sort();
  return { defined: names(false), undefined: names(true) };
}

/** A test that cannot run here says why, in its result and on stderr. */
function unable(skip: (note: string) => void, reason: string) {
  process.stderr.write(`build.test: ${reason}\n`);
  skip(reason);
}

it('prebuilds/ holds the manifest and what it lists, one binary an architecture', () => {
  expect(Object.keys(manifest).sort()).toEqual(['linux-arm64.node', 'linux-x64.node']);
  expect(readdirSync(prebuilds).sort()).toEqual([...Object.keys(manifest), 'manifest.json'].sort());
});

describe.each(['x64', 'arm64'])('linux-%s.node', (arch) => {
  const name = `linux-${arch}.node`;
  const committed = join(prebuilds, name);
  const listed = manifest[name]!;

  it('has the hash in the manifest, and is built from today’s sources and flags', (context) => {
    expect(sha256(committed)).toBe(listed.sha256);
    if (!onLinux) return unable(context.skip, 'native/build.mjs runs on Linux only');
    const now = described.parse(JSON.parse(build('--describe').stdout));
    expect(now[arch]?.inputs, 'run: pnpm --filter @kernfmt/linux build:native').toBe(listed.inputs);
  });

  it('needs no library, and of the process only Node-API, libuv, malloc and free', (context) => {
    if (!readelf) return unable(context.skip, 'no readelf here (binutils)');
    const machine = { x64: 'X86-64', arm64: 'AArch64' }[arch];
    expect(run('readelf', ['--file-header', committed]).stdout).toContain(machine);
    const dynamic = run('readelf', ['--dynamic', '--wide', committed]).stdout;
    expect(dynamic).toContain('SYMTAB');
    expect(dynamic).not.toMatch(/NEEDED|RPATH|RUNPATH|TEXTREL|\(INIT|\(FINI/);
    const { defined, undefined: wanted } = symbols(committed);
    expect(defined).toEqual(['napi_register_module_v1', 'node_api_module_get_api_version_v1']);
    expect(wanted.filter((symbol) => !/^(napi|uv)_/.test(symbol))).toEqual(['free', 'malloc']);
    const segments = run('readelf', ['--program-headers', '--wide', committed]).stdout;
    expect(segments).toMatch(/GNU_STACK .* RW /);
    expect(segments).not.toMatch(/RWE/);
  });

  it('is what the sources build to', (context) => {
    if (!onLinux) return unable(context.skip, 'native/build.mjs runs on Linux only');
    const { compiler, command } = described.parse(JSON.parse(build('--describe').stdout))[arch]!;
    if (compiler === undefined) {
      return unable(context.skip, `${name} not rebuilt: ${command} is not installed`);
    }
    const { status, stderr } = build('--arch', arch, '--out', scratch);
    expect(status, stderr).toBe(0);
    const rebuilt = join(scratch, name);
    if (compiler === listed.compiler) {
      expect(sha256(rebuilt)).toBe(listed.sha256);
    } else if (readelf) {
      expect(symbols(rebuilt)).toEqual(symbols(committed));
    }
    if (arch === process.arch) expectWorks(rebuilt);
  });
});

function expectWorks(file: string) {
  const loaded = loadAddon({ ...process, env: { KERNFMT_NATIVE: file } });
  if (!loaded.available) throw new Error(loaded.message);
  const sys = new Sys(loaded.addon, callNumbers(process.arch));
  const fds = new Int32Array(2);
  expect(sys.pipe2(fds, 0)).toBe(0);
  for (const fd of fds) expect(sys.close(fd)).toBe(0);
}

describe.runIf(onLinux)('native/build.mjs', () => {
  it('refuses an architecture it has no flags for', () => {
    expect(build('--arch', 's390x')).toMatchObject({
      status: 1,
      stderr: 'build: --arch must be one of x64, arm64\n',
    });
  });
});
