import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { header, key } from './header.ts';
import { stringLiteral } from './pack.ts';
import { type AbiTable, readTable, SHARED_TABLE } from './table.ts';
import { compareReleases, readTree, type Tree, type Trees } from './tree.ts';

/** Stands for every call of an ABI. */
const ALL = '*';

/** `NAME RELEASE` lines of a data file, `#` comments. */
export function readReleases(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => line.split('\t') as [string, string]));
}

const data = (file: string) =>
  readReleases(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'));

/** Names by release, in order of release. */
function byRelease(releases: ReadonlyMap<string, string>, known: ReadonlySet<string>): string {
  const groups = new Map<string, string[]>();
  for (const [name, release] of releases) {
    if (known.has(name)) groups.set(release, [...(groups.get(release) ?? []), name]);
  }
  const lines = [...groups].sort(([a], [b]) => compareReleases(a, b));
  return lines
    .map(([release, names]) => `  '${release}':\n    ${stringLiteral(names.join(' '), '    ')},`)
    .join('\n');
}

/** Before 6.11 the shared table was a header: a name it does not mention was on no user of it. */
const GENERIC_HEADER = 'include/uapi/asm-generic/unistd.h';

/** Names that the headers of a tree before 6.11 mention: all that the ABI could have. */
function headerNames(tree: Tree, { arch, bits }: AbiTable): Set<string> {
  const own = bits === 32 ? [`arch/${arch}/include/asm/unistd32.h`] : [];
  const paths = [GENERIC_HEADER, `arch/${arch}/include/uapi/asm/unistd.h`, ...own];
  const text = paths
    .filter((path) => existsSync(join(tree.root, path)))
    .map((path) => readTree(tree, path))
    .join('\n');
  return new Set([...text.matchAll(/__NR(?:3264)?_(\w+)/g)].map(([, name = '']) => name));
}

/** Whether the shared table is built for the ABI (`syscall-y += unistd_32.h`). */
function isBuilt(tree: Tree, { arch, bits }: AbiTable): boolean {
  const kbuild = readTree(tree, `arch/${arch}/include/uapi/asm/Kbuild`);
  return kbuild.includes(`syscall-y += unistd_${bits}.h`);
}

/** Names the ABI has in a tree, or all that it could have; undefined where the ABI is not there. */
function namesIn(tree: Tree, table: AbiTable): Set<string> | undefined {
  const file = table.file ?? SHARED_TABLE;
  if (!existsSync(join(tree.root, file))) return headerNames(tree, table);
  if (table.file === undefined && !isBuilt(tree, table)) return undefined;
  return new Set(readTable(tree, table).calls.map(({ name }) => name));
}

/**
 * Calls of an ABI that an older tree lacks, though some source says that they are older than it,
 * or none says how old they are; ALL where that tree lacks the ABI.
 */
function additionsTo(
  table: AbiTable,
  [newer, older]: readonly [Tree, Tree],
  releaseOf: (name: string) => string | undefined,
): string {
  if (compareReleases(table.tree.version, newer.version) < 0) return '';
  const [has, had] = [namesIn(newer, table), namesIn(older, table)];
  if (!has) return '';
  if (!had) return ALL;
  const names = [...has]
    .filter((name) => !had.has(name))
    .filter((name) => compareReleases(releaseOf(name) ?? '', older.version) < 0);
  return names.join(' ');
}

/** What each tree has and the one before it lacks, the newest first. */
function additions(
  tables: readonly AbiTable[],
  trees: Trees,
  releaseOf: (name: string) => string | undefined,
): string {
  const steps = trees.slice(1).map((older, index) => [trees[index]!, older] as const);
  const blocks = steps.map((step) => {
    const lines = tables.flatMap((table) => {
      const names = additionsTo(table, step, releaseOf);
      return names === '' ? [] : [`      ${key(table.abi)}: '${names}',`];
    });
    const [newer, older] = step;
    const about = `    after: '${older.version}',\n    by: '${newer.version}',`;
    return `  {\n${about}\n    names: {\n${lines.join('\n')}\n    },\n  },`;
  });
  return blocks.join('\n');
}

/** First releases by source, and what the trees' differences say. */
export function emitSince(trees: Trees, tables: readonly AbiTable[]): string {
  const [{ version }] = trees;
  const known = new Set(tables.flatMap(({ calls }) => calls.map(({ name }) => name)));
  const [common, manPage] = [data('releases.tsv'), data('man-pages-6.03.tsv')];
  const releaseOf = (name: string) => common.get(name) ?? manPage.get(name);
  return `${header(version)}import type { Abi } from './abis.gen.ts';

/** First release of a call on x86, which is the first anywhere (from 5.1 on). */
export const COMMON_RELEASES = {
${byRelease(common, known)}
};

/** First release of a call anywhere, by syscalls(2) of man-pages 6.03. */
export const MAN_PAGE_RELEASES = {
${byRelease(manPage, known)}
};

/** What ABIs got between two kernels that were compared. */
export interface Additions {
  readonly after: string;
  readonly by: string;
  /** Calls that are older elsewhere, or of unknown age; \`${ALL}\` where the ABI itself is new. */
  readonly names: { readonly [A in Abi]?: string };
}

/** The kernels compared, the newest first. */
export const ADDITIONS: readonly [Additions, ...Additions[]] = [
${additions(tables, trees, releaseOf)}
];
`;
}
