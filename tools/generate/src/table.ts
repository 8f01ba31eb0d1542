import { ABI_SOURCES, type AbiSource } from './abis.ts';
import { parseTbl, selectRows, type TblRow } from './tbl.ts';
import { compareReleases, readTree, type Tree, type Trees } from './tree.ts';

/** One call of one ABI. */
export interface Call {
  /** What user space puts into the number register. */
  readonly nr: number;
  readonly name: string;
  /** Entry point on a kernel of the ABI's own word size; undefined where none exists. */
  readonly native: string | undefined;
  /** Entry point on a kernel that runs the ABI as a guest; undefined where none does. */
  readonly compat: string | undefined;
  readonly noreturn: boolean;
  /** The number is taken but no kernel of this version implements the call: ENOSYS. */
  readonly reserved: boolean;
}

/** One ABI's whole table. */
export interface AbiTable extends AbiSource {
  readonly tree: Tree;
  readonly calls: readonly Call[];
}

/** The table of the ABIs that have no file of their own. */
export const SHARED_TABLE = 'scripts/syscall.tbl';

/** ABIs named by `syscall_abis_BITS += …`, after scripts/Makefile.asm-headers' own defaults. */
function genericSelection(tree: Tree, { arch, bits }: AbiSource): string[] {
  const makefile = readTree(tree, `arch/${arch}/kernel/Makefile.syscalls`);
  const added = [...makefile.matchAll(/^syscall_abis_(\d+)[ \t]*\+=[ \t]*(.*)$/gm)]
    .filter(([, width]) => Number(width) === bits)
    .flatMap(([, , abis = '']) => abis.split(/\s+/).filter(Boolean));
  return ['common', String(bits), ...added];
}

/** Entry points that do nothing but return ENOSYS; the second is sparc's own. */
const NOT_IMPLEMENTED: readonly (string | undefined)[] = ['sys_ni_syscall', 'sys_nis_syscall'];

function implemented(entry: string | undefined): string | undefined {
  return NOT_IMPLEMENTED.includes(entry) ? undefined : entry;
}

/** The table's columns as what each kind of kernel runs. */
function entryPoints(row: TblRow, entries: AbiSource['entries']) {
  switch (entries) {
    case 'native':
      return { native: row.native, compat: undefined };
    case 'both':
      return { native: row.native, compat: row.compat ?? row.native };
    case 'compat-else-native':
      return { native: undefined, compat: row.compat ?? row.native };
    case 'compat':
      return { native: undefined, compat: row.compat };
    case 'native-as-compat':
      return { native: undefined, compat: row.native };
  }
}

function toCall(row: TblRow, source: AbiSource): Call {
  const { native, compat } = entryPoints(row, source.entries);
  return {
    nr: row.nr + (source.base?.value ?? 0),
    name: row.name,
    native: implemented(native),
    compat: implemented(compat),
    noreturn: row.noreturn,
    reserved: implemented(native) === undefined && implemented(compat) === undefined,
  };
}

/** The table of one ABI as `tree` has it. */
export function readTable(tree: Tree, source: AbiSource): AbiTable {
  const file = source.file ?? SHARED_TABLE;
  const select = source.select ?? genericSelection(tree, source);
  const rows = selectRows(parseTbl(readTree(tree, file)), select);
  return {
    ...source,
    tree,
    calls: rows.map((row) => toCall(row, source)),
  };
}

/**
 * The newest tree that has the ABI.
 * @throws Error when all trees are too new.
 */
export function treeOf({ abi, removedIn }: AbiSource, trees: Trees): Tree {
  const has = ({ version }: Tree) =>
    removedIn === undefined || compareReleases(version, removedIn) < 0;
  const found = trees.find(has);
  if (!found) throw new Error(`treeOf: ${abi} needs a tree before ${removedIn}`);
  return found;
}

/** Every ABI's table, each from the newest tree that has the ABI. */
export function readTables(trees: Trees): AbiTable[] {
  return ABI_SOURCES.map((source) => readTable(treeOf(source, trees), source));
}
