import type { FsinfoSupport } from '@kernfmt/fsinfo';
import type { FsinfoCalls } from '@kernfmt/kernel';
import { type Abi, LP64 } from '@kernfmt/layout';
import { AT_NO_AUTOMOUNT, AT_SYMLINK_NOFOLLOW } from '@kernfmt/uapi/linux/fcntl';
import { FSINFO_FLAGS_QUERY_MOUNT, FSINFO_FLAGS_QUERY_PATH } from '@kernfmt/uapi/linux/fsinfo';
import { getopt } from './getopt.ts';
import { Exit, type Output, Printer } from './output.ts';
import { Query } from './query.ts';
import { printTable, printValues } from './walk.ts';

export type { Output } from './output.ts';

/** How the program is run, beyond what its arguments say. */
export interface TestFsinfoOptions {
  /** Which revision's structs and labels: ver_21 unless given. */
  readonly revision?: 'ver_20' | 'ver_21';
  /** Of the kernel that answers: LP64 unless given. */
  readonly abi?: Abi;
  /** Of a kernel that does not know all that it answers: what it does not know prints as `-`. */
  readonly support?: FsinfoSupport;
  /** Whether stdout is a terminal: what could harm it is escaped in names. Default: false. */
  readonly terminal?: boolean;
}

const FORMAT = `\
Format: test-fsinfo [-Madlr] <path>
Format: test-fsinfo [-Mdr] -m <mnt_id>
`;

/**
 * samples/vfs/test-fsinfo.c as ver #20 and ver #21 of the series have it, over the one call it
 * makes: the same calls in the same order, the same text on stdout and stderr. `argv` has the
 * sample's own options and its operand, without the program's name. Returns the exit code.
 */
export function runTestFsinfo(
  argv: readonly string[],
  calls: FsinfoCalls,
  output: Output,
  { revision = 'ver_21', abi = LP64, support, terminal = false }: TestFsinfoOptions = {},
): 0 | 1 | 2 {
  const printer = new Printer(output);
  try {
    const { meta, raw, ...target } = parse(argv, printer);
    const query = new Query({ calls, abi, ...target }, printer);
    const printing = { printer, style: { revision, terminal }, support, raw };
    if (meta) printTable(query, printing);
    else printValues(query, printing);
    return 0;
  } catch (error) {
    if (error instanceof Exit) return error.code;
    throw error;
  } finally {
    printer.flush();
  }
}

/** The arguments, understood. @throws Exit 2 unless there is one operand */
function parse(argv: readonly string[], printer: Printer) {
  const { letters, operands, invalid } = getopt(argv, 'Madmlr');
  if (invalid !== undefined) printer.err(`test-fsinfo: invalid option -- '${invalid}'\n`);
  let flags: number = FSINFO_FLAGS_QUERY_PATH;
  let at_flags = AT_SYMLINK_NOFOLLOW;
  for (const letter of letters) {
    if (letter === 'a') at_flags |= AT_NO_AUTOMOUNT;
    if (letter === 'l') at_flags &= ~AT_SYMLINK_NOFOLLOW;
    // Of -a, -l and -m the last one says what is queried.
    if (letter === 'a' || letter === 'l') flags = FSINFO_FLAGS_QUERY_PATH;
    if (letter === 'm') flags = FSINFO_FLAGS_QUERY_MOUNT;
  }
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) {
    printer.out(FORMAT);
    throw new Exit(2);
  }
  const has = (letter: string): boolean => letters.includes(letter);
  return { file, flags, at_flags, meta: has('M'), raw: has('r'), debug: has('d') };
}
