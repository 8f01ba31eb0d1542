#!/usr/bin/env node
/**
 * Builds native/*.c to prebuilds/linux-ARCH.node and writes prebuilds/manifest.json.
 *
 *   node native/build.mjs                   every architecture there is a compiler for
 *   node native/build.mjs --arch arm64      that one (it is an error when its compiler is missing)
 *   node native/build.mjs --out DIR ...     into DIR, and the manifest stays as it is
 *   node native/build.mjs --describe        print what a build would use as JSON, build nothing
 *
 * The compilers are cc for the machine's own architecture and Debian's cross compilers for the
 * others (apt install gcc-aarch64-linux-gnu or gcc-x86-64-linux-gnu).
 * Same inputs and same compiler give the same bytes; test/native/build.test.ts holds it to that.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const packageDir = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const sourceDir = 'native';
const headers = 'node_modules/node-api-headers/include';
const manifestPath = join(packageDir, 'prebuilds/manifest.json');

const flags = [
  '-std=c11 -O2 -Wall -Wextra -Werror',
  '-shared -fPIC -fvisibility=hidden -DNAPI_VERSION=8',
  // No libc: nothing from it at start, nothing the compiler would call on its own.
  '-nostdlib -ffreestanding -fno-stack-protector',
  // Nothing that differs from build to build, or that only a debugger reads. (No path is in it.)
  '-fno-ident -fno-unwind-tables -fno-asynchronous-unwind-tables',
  '-Wl,--build-id=none -Wl,--hash-style=gnu -Wl,-s',
  '-Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack',
].join(' ');

/** Keyed by process.arch. Pages: the largest the architecture's kernels are built with. */
const targets = {
  x64: {
    cross: 'x86_64-linux-gnu-gcc',
    flags: '-march=x86-64 -fcf-protection=none -Wl,-z,max-page-size=4096 -Wl,-z,separate-code',
  },
  arm64: {
    cross: 'aarch64-linux-gnu-gcc',
    flags: '-march=armv8-a -Wl,-z,max-page-size=65536',
  },
};

const run = (command, args) => spawnSync(command, args, { cwd: packageDir, encoding: 'utf8' });
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const fail = (message) => {
  process.stderr.write(`build: ${message}\n`);
  process.exit(1);
};

const compilerOf = (arch) => (arch === process.arch ? 'cc' : targets[arch].cross);

/** First lines of the compiler's and linker's --version, without the names they were called by. */
function versionOf(compiler) {
  const line = (command) => {
    const { status, stdout } = run(command, ['--version']);
    return status === 0 ? stdout.split('\n')[0].replace(/^\S*cc \(/, 'gcc (') : undefined;
  };
  const own = line(compiler);
  if (own === undefined) return undefined;
  const linker = run(compiler, ['-print-prog-name=ld']).stdout.trim();
  return `${own}, ${line(linker) ?? 'unknown linker'}`;
}

/** The files in `dir` with this ending, named from the package's folder, in an order of its own. */
const filesIn = (dir, ending) =>
  readdirSync(join(packageDir, dir))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${dir}/${name}`);

/** One hash over everything a build reads but the compiler: sources, headers, flags. */
function inputsOf(arch) {
  const files = [
    ...filesIn(sourceDir, '.c'),
    ...filesIn(sourceDir, '.h'),
    ...filesIn(headers, '.h'),
  ];
  const parts = files.map((name) => `${sha256(readFileSync(join(packageDir, name)))}  ${name}\n`);
  return sha256(`${parts.join('')}${flags}\n${targets[arch].flags}\n`);
}

function describe(arch) {
  const compiler = compilerOf(arch);
  return { compiler: versionOf(compiler), command: compiler, inputs: inputsOf(arch) };
}

function compile(arch, outDir) {
  const out = join(outDir, `linux-${arch}.node`);
  // A new file, renamed into place: writing over a mapped one would crash whoever has it loaded.
  const temporary = `${out}.${process.pid}.tmp`;
  const options = `${flags} ${targets[arch].flags} -I${headers}`.split(' ');
  const sources = filesIn(sourceDir, '.c');
  const { status, stderr, error } = run(compilerOf(arch), [
    ...options,
    ...sources,
    '-o',
    temporary,
  ]);
  if (status !== 0) {
    rmSync(temporary, { force: true });
    fail(`${compilerOf(arch)}: ${error?.message ?? stderr}`);
  }
  renameSync(temporary, out);
  return readFileSync(out);
}

const { values } = parseArgs({
  options: {
    arch: { type: 'string' },
    out: { type: 'string' },
    describe: { type: 'boolean', default: false },
  },
});
if (values.arch !== undefined && !Object.hasOwn(targets, values.arch)) {
  fail(`--arch must be one of ${Object.keys(targets).join(', ')}`);
}
if (process.platform !== 'linux') fail('only Linux can build this');
if (!existsSync(join(packageDir, headers))) fail('no node-api-headers: install the workspace');

const archs = values.arch === undefined ? Object.keys(targets) : [values.arch];
if (values.describe) {
  const all = Object.fromEntries(archs.map((arch) => [arch, describe(arch)]));
  process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
} else {
  const outDir = resolve(values.out ?? join(packageDir, 'prebuilds'));
  mkdirSync(outDir, { recursive: true });
  const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {};
  for (const arch of archs) {
    const { compiler, command, inputs } = describe(arch);
    if (compiler === undefined) {
      if (values.arch !== undefined) fail(`${command} is not installed`);
      process.stderr.write(`build: ${arch} left as it is: ${command} is not installed\n`);
      continue;
    }
    const binary = compile(arch, outDir);
    manifest[`linux-${arch}.node`] = { sha256: sha256(binary), inputs, compiler };
    process.stderr.write(`build: linux-${arch}.node, ${binary.length} bytes, ${compiler}\n`);
  }
  if (values.out === undefined) {
    writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
  }
}
