import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  checkPackage,
  createPackageFromTarballData,
  type Package,
  type ResolutionKind,
} from '@arethetypeswrong/core';
import { problemAffectsResolutionKind } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { type Manifest, root, type WorkspacePackage } from './workspace.ts';

/** How ESM is imported: the packages are ESM only, so what CommonJS sees is no problem of ours. */
const esmOnly: readonly ResolutionKind[] = ['node16-esm', 'bundler'];

/** Packages of the workspace as npm would publish them, packed in one run of pnpm. */
export function pack(members: readonly WorkspacePackage[], destination: string): Package[] {
  const filters = members.flatMap(({ manifest }) => ['--filter', manifest.name]);
  const args = ['--recursive', ...filters, 'pack', '--json', '--pack-destination', destination];
  const packed: { filename: string }[] = [JSON.parse(pnpm(args))].flat();
  return packed.map(({ filename }) =>
    createPackageFromTarballData(readFileSync(join(destination, basename(filename)))),
  );
}

/** Scripts started by pnpm find it on PATH; otherwise npx has it. */
function pnpm(args: readonly string[]): string {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  let result = spawnSync('pnpm', args, options);
  if (result.error) result = spawnSync('npx', ['--yes', 'pnpm@10', ...args], options);
  if (result.status !== 0) {
    throw new Error(`pnpm ${args.join(' ')}: ${result.stdout}${result.stderr}`);
  }
  return result.stdout;
}

/** What publint says of a packed package, suggestions included. */
export async function lintPacked(packed: Package): Promise<string[]> {
  const dir = directoryOf(packed);
  const files = packed.listFiles().map((path) => {
    return { name: path.replace(dir, 'package/'), data: packed.readFile(path) };
  });
  const { messages, pkg } = await publint({ pkgDir: 'package', pack: { files }, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

/** What are-the-types-wrong says of the entry points of a packed package, for ESM importers. */
export async function lintTypes(packed: Package): Promise<string[]> {
  const manifest: Manifest = JSON.parse(packed.readFile(`${directoryOf(packed)}package.json`));
  const entrypoints = Object.keys(manifest.exports ?? {}).filter((key) => !/\.json$/.test(key));
  if (entrypoints.length === 0) return [];
  const analysis = await checkPackage(packed, { entrypoints });
  if (analysis.types === false) return ['has no types'];
  return analysis.problems
    .filter((problem) => esmOnly.some((k) => problemAffectsResolutionKind(problem, k, analysis)))
    .map((problem) => JSON.stringify(problem));
}

/** Files that every packed package must hold besides what its exports name. */
export function missingFiles(packed: Package): string[] {
  return ['LICENSE', 'README.md'].filter((name) => !packed.fileExists(directoryOf(packed) + name));
}

function directoryOf({ packageName }: Package): string {
  return `/node_modules/${packageName}/`;
}
