import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync, type Metafile } from 'esbuild';
import { type Entry, entriesOf } from './entries.ts';
import { packageOf } from './imports.ts';
import type { WorkspacePackage } from './workspace.ts';

/** An entry point with everything it imports, as a browser would load it. */
export interface Bundle {
  readonly entry: Entry;
  readonly code: string;
  /** The packages from outside the workspace that it contains. */
  readonly thirdParties: readonly string[];
}

/**
 * Bundles the built entry points of a package for the browser, each on its own.
 *
 * @throws Error where one imports a `node:` module: esbuild finds nothing of that name
 */
export function bundle(root: string, member: WorkspacePackage): Bundle[] {
  const entries = entriesOf(member).filter(({ key }) => key.startsWith('.'));
  const outdir = '/bundles';
  const { outputFiles, metafile } = buildSync({
    entryPoints: entries.map(({ target }, index) => {
      return { in: join(root, member.dir, target), out: String(index) };
    }),
    absWorkingDir: root,
    platform: 'browser',
    format: 'iife',
    bundle: true,
    write: false,
    metafile: true,
    outdir,
    logLevel: 'silent',
  });
  return entries.map((entry, index) => {
    const file = outputFiles.find(({ path }) => path === `${outdir}/${index}.js`);
    if (file === undefined) throw new Error(`esbuild wrote no bundle of ${entry.target}`);
    return { entry, code: file.text, thirdParties: thirdPartiesIn(metafile, index) };
  });
}

function thirdPartiesIn({ outputs }: Metafile, index: number): string[] {
  const output = Object.entries(outputs).find(([path]) => path.endsWith(`/${index}.js`))?.[1];
  const names = Object.keys(output?.inputs ?? {}).flatMap((path) => {
    const [, inPackage] = path.match(/.*\bnode_modules\/(.*)/) ?? [];
    const name = inPackage === undefined ? undefined : packageOf(inPackage);
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)];
}

/** What every browser has and the packages may use. */
const web = {
  TextEncoder,
  TextDecoder,
  URL,
  clearTimeout,
  performance,
  queueMicrotask,
  setTimeout,
  structuredClone,
};

/**
 * Loads a bundle where nothing of Node is defined and strings are never code.
 *
 * @throws whatever the bundle throws as it loads
 */
export function load({ code, entry }: Bundle): void {
  const context = createContext({ ...web }, { codeGeneration: { strings: false, wasm: false } });
  runInContext(code, context, { filename: entry.target });
}
