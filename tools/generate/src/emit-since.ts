import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { header, key } from './header.ts';
import { stringLiteral } from './pack.ts';
import { type AbiTable, readTable } from './table.ts';
import { readTree, type Tree } from './tree.ts';

/** `NAME RELEASE` lines of a data file, `#` comments. */
export function readReleases(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => line.split('\t') as [string, string]));
}

const data = (file: string) =>
  readReleases(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'));

const collator = new Intl.Collator('en', { numeric: true });

/** Names by release, in order of release. */
function byRelease(releases: ReadonlyMap<string, string>, known: ReadonlySet<string>): string {
  const groups = new Map<string, string[]>();
  for (const [name, release] of releases) {
    if (known.has(name)) groups.set(release, [...(groups.get(release) ?? []), name]);
  }
  const lines = [...groups].sort(([a], [b]) => collator.compare(a, b));
  return lines
    .map(([release, names]) => `  '${release}':\n    ${stringLiteral(names.join(' '), '    ')},`)
    .join('\n');
}

/** Before 6.11 the shared table was a header: a name it does not mention was on no user of it. */
const GENERIC_HEADER = 'include/uapi/asm-generic/unistd.h';

/** Names the ABI had in the older tree; for users of the shared header all that it could have. */
function olderNames(older: Tree, table: AbiTable): Set<string> {
  if (table.file && existsSync(join(older.root, table.file))) {
    return new Set(readTable(older, table).calls.map(({ name }) => name));
  }
  const own = `arch/${table.arch}/include/${table.bits === 32 ? 'asm/unistd32.h' : ''}`;
  const paths = [GENERIC_HEADER, `arch/${table.arch}/include/uapi/asm/unistd.h`, own];
  const text = paths
    .filter((path) => path.endsWith('.h') && existsSync(join(older.root, path)))
    .map((path) => readTree(older, path))
    .join('\n');
  return new Set([...text.matchAll(/__NR(?:3264)?_(\w+)/g)].map(([, name = '']) => name));
}

/** Calls that the older tree lacks on an ABI, though some source says they are older than it. */
function additions(
  tables: readonly AbiTable[],
  older: Tree,
  releaseOf: (name: string) => string | undefined,
): string {
  const lines = tables.flatMap((table) => {
    const had = olderNames(older, table);
    const names = table.calls
      .map(({ name }) => name)
      .filter((name) => !had.has(name))
      .filter((name) => collator.compare(releaseOf(name) ?? '', older.version) < 0);
    return names.length > 0 ? [`  ${key(table.abi)}: '${names.join(' ')}',`] : [];
  });
  return lines.join('\n');
}

/** First releases by source, and what the two trees' difference says. */
export function emitSince(tree: Tree, olderTree: Tree, tables: readonly AbiTable[]): string {
  const known = new Set(tables.flatMap(({ calls }) => calls.map(({ name }) => name)));
  const [common, manPage] = [data('releases.tsv'), data('man-pages-6.03.tsv')];
  const releaseOf = (name: string) => common.get(name) ?? manPage.get(name);
  const current = tables.filter(({ removed }) => !removed);
  return `${header(tree.version)}import type { Abi } from './abis.gen.ts';

/** First release of a call on x86, which is the first anywhere (from 5.1 on). */
export const COMMON_RELEASES = {
${byRelease(common, known)}
};

/** First release of a call anywhere, by syscalls(2) of man-pages 6.03. */
export const MAN_PAGE_RELEASES = {
${byRelease(manPage, known)}
};

/** The tree that the additions are relative to. */
export const OLDER_KERNEL = '${olderTree.version}';

/** Calls that the ABI got after OLDER_KERNEL, though they are older elsewhere or of unknown age. */
export const ADDITIONS: { readonly [A in Abi]?: string } = {
${additions(current, olderTree, releaseOf)}
};
`;
}
