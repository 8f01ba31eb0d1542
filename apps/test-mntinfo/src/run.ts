import type { FsinfoSupport } from '@kernfmt/fsinfo';
import type { FsinfoCalls } from '@kernfmt/kernel';
import { type Abi, LP64 } from '@kernfmt/layout';
import { colorTable } from './color.ts';
import { getopt } from './getopt.ts';
import { jsonDocument } from './json.ts';
import { mountIdOf } from './strtoul.ts';
import { head, lineOf } from './text.ts';
import { Failure, type Mount, Walker } from './walk.ts';

/** Where the program writes: the bytes of its stdout, the text of its stderr. */
export interface Output {
  out(bytes: Uint8Array): void;
  err(text: string): void;
}

/** How the program is run, beyond what its arguments say. */
export interface TestMntinfoOptions {
  /** Which revision's structs: ver_21 unless given. */
  readonly revision?: 'ver_20' | 'ver_21';
  /** Of the kernel that answers: LP64 unless given. */
  readonly abi?: Abi;
  /** Of a kernel that does not know all that it answers: what it does not know prints as `-`. */
  readonly support?: FsinfoSupport;
  /** The sample's table unless given; a table in colours; or one JSON document. */
  readonly form?: 'sample' | 'color' | 'json';
  /** Whether stdout is a terminal: what could harm it is escaped in names. Default: false. */
  readonly terminal?: boolean;
}

const FORMAT = `\
Format: test-mntinfo
Format: test-mntinfo <path>
Format: test-mntinfo -m <mnt_id>
`;

/**
 * samples/vfs/test-mntinfo.c as ver #20 and ver #21 of the series have it, over the one call it
 * makes: the same calls in the same order, the same text on stdout and stderr. `argv` has the
 * sample's own option and its operand, without the program's name. Returns the exit code.
 */
export function runTestMntinfo(
  argv: readonly string[],
  calls: FsinfoCalls,
  output: Output,
  options: TestMntinfoOptions = {},
): 0 | 1 | 2 {
  const { revision = 'ver_21', abi = LP64, support, form = 'sample', terminal = false } = options;
  const { letters, operands, invalid } = getopt(argv, 'm');
  if (invalid !== undefined) output.err(`test-mntinfo: invalid option -- '${invalid}'\n`);
  const [operand, ...more] = operands;
  if (more.length > 0) {
    output.out(Buffer.from(FORMAT));
    return 2;
  }
  const walker = new Walker(calls, { revision, abi, support });
  const byId = operand !== undefined && letters.includes('m');
  try {
    const mnt_id = byId ? mountIdOf(operand) : walker.mountAt(operand ?? '/');
    const elementSize = walker.elementSize(mnt_id);
    const mounts = walker.walk(mnt_id, Buffer.from(operand ?? 'ROOT'), elementSize);
    if (form === 'json') output.out(Buffer.from(jsonDocument(mounts)));
    else if (form === 'color') output.out(Buffer.from(colorTable(mounts)));
    else printLines(mounts, terminal, output);
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    output.err(`${error.message}\n`);
    return 1;
  }
}

/** The sample's table, also as far as it came. @throws Failure */
function printLines(mounts: Iterable<Mount>, terminal: boolean, output: Output): void {
  let text = head;
  try {
    for (const mount of mounts) text += lineOf(mount, terminal);
  } finally {
    output.out(Buffer.from(text, 'latin1'));
  }
}
