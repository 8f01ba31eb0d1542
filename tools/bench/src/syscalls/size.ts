import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ABIS } from '@kernfmt/syscalls';
import { buildSync } from 'esbuild';
import { type Contestant, PACKAGE } from './contestants.ts';

/** Bytes of a bundle. */
export interface Size {
  readonly minified: number;
  readonly gzipped: number;
}

/** What a bundle that keeps `exports` of the contestant weighs: `*` is all but the default. */
export function bundleSize({ file }: Contestant, exports: string): Size {
  const result = buildSync({
    stdin: { contents: `export ${exports} from ${JSON.stringify(file)}`, resolveDir: '/' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const [{ contents } = { contents: new Uint8Array() }] = result.outputFiles;
  return { minified: contents.length, gzipped: gzipped(contents) };
}

export function gzipped(data: string | Uint8Array): number {
  return gzipSync(data, { level: 9 }).length;
}

/** The string that each entry point of an ABI carries, from its generated source. */
export function packedTables(): { readonly abi: string; readonly text: string }[] {
  return Object.keys(ABIS).map((abi) => {
    const source = readFileSync(join(PACKAGE, `src/abi/${abi}.gen.ts`), 'utf8');
    const literal = /unpack\(\n\s+\w+,\n((?:\s+'.*'(?: \+|,)\n)+)/.exec(source)?.[1] ?? '';
    return { abi, text: [...literal.matchAll(/'(.*)'/g)].map(([, part]) => part).join('') };
  });
}
