import { Command, Option } from 'commander';

export const BACKENDS = ['auto', 'fanotify', 'mountinfo', 'simulator'] as const;

/** The command line, understood as far as it is not the sample's. */
export interface CommandLine {
  readonly backend: (typeof BACKENDS)[number];
  readonly scenario?: string;
  readonly revision: 'ver_20' | 'ver_21';
  /** The rest, for getopt. */
  readonly argv: readonly string[];
}

const DESCRIPTION = `Prints every attribute that fsinfo() has of a path or a mount: the sample of
the fsinfo series (samples/vfs/test-fsinfo.c, ver #21, August 2020), over what
can answer it: this Linux, by statmount() and its like, or a simulated kernel.`;

const EPILOGUE = `
The sample's own, which may stand together (-Mm 28):
  -M   the table of attributes, instead of their values
  -a   do not trigger automounts
  -d   tell every call
  -l   follow a symbolic link at the end of the path
  -m   the operand is a mount's id, that of /proc/self/mountinfo: 28, 0x1c
  -r   values in hex

What this Linux does not know (counters of changes, ids of superblocks, some
limits) is printed as "-". On a terminal, what could harm it is escaped in names.

Exit status: 0 at the end, 1 when a call is refused or a value is fishy, 2 for a
wrong command line.

Examples:
  test-fsinfo /                          all there is to know about /
  test-fsinfo -M /                       which attributes there are
  test-fsinfo -m 28                      the mount with this id
  test-fsinfo --backend simulator /proc  a freshly booted kernel of 2020`;

/**
 * Long options are not the sample's: commander has them. Letters and operands are left in their
 * order, and so is everything from `--` on.
 */
export function parseCommandLine(args: readonly string[], version: string): CommandLine {
  const command = new Command('test-fsinfo')
    .usage('[-Madlr] <path>\n       test-fsinfo [-Mdr] -m <mnt_id>')
    .description(DESCRIPTION)
    .version(version, '--version')
    .helpOption('--help', 'this text')
    .addOption(
      new Option('--backend <name>', 'what answers the calls')
        .choices(BACKENDS)
        .default('auto', 'this Linux'),
    )
    .addOption(
      new Option('--scenario <file>', 'what happens on the simulated kernel before').implies({
        backend: 'simulator',
      }),
    )
    .addOption(
      new Option('--revision <name>', 'structs and labels of that version of the series')
        .choices(['ver_20', 'ver_21'])
        .default('ver_21'),
    )
    .addHelpText('after', EPILOGUE)
    .showHelpAfterError('(--help says more)')
    .allowUnknownOption()
    .allowExcessArguments()
    .exitOverride();
  const end = args.indexOf('--');
  const [ours, theirs] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end)];
  command.parse(ours, { from: 'user' });
  const unknown = command.args.find((arg) => arg.startsWith('--'));
  if (unknown !== undefined) command.error(`error: unknown option '${unknown}'`);
  const options = command.opts<Omit<CommandLine, 'argv'>>();
  if (options.scenario !== undefined && options.backend !== 'simulator') {
    command.error(`error: --scenario is not for --backend ${options.backend}`);
  }
  return { ...options, argv: [...command.args, ...theirs] };
}
