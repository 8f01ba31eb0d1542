import { Command, Option } from 'commander';

const BACKENDS = ['auto', 'fanotify', 'mountinfo', 'simulator'] as const;

/** The command line, understood as far as it is not the sample's. */
export interface CommandLine {
  readonly backend: (typeof BACKENDS)[number];
  readonly scenario?: string;
  readonly revision: 'ver_20' | 'ver_21';
  readonly color: 'auto' | 'always' | 'never';
  readonly json?: boolean;
  /** The rest, for getopt. */
  readonly argv: readonly string[];
}

const DESCRIPTION = `Prints the tree of mounts, from / or from a path on: the sample of the fsinfo
series (samples/vfs/test-mntinfo.c, ver #21, August 2020), over what can answer
it: this Linux, by statmount() and listmount(), or a simulated kernel.`;

const EPILOGUE = `
The sample's own:
  -m   the operand is a mount's id, that of /proc/self/mountinfo: 28, 0x1c

Columns: MOUNT ID is decimal, all else is hex. CHANGE# is a sum that every change
at or below the mount makes larger. AT: 1 ro, 2 nosuid, 4 nodev, 8 noexec,
10 noatime, 20 strictatime, 80 nodiratime. P: 1 unbindable, 2 private,
3 dependent (a slave), 4 shared.

What this Linux does not know (CHANGE#; the file system of a mount that another
one hides) is printed as "-". On a terminal, what could harm it is escaped in names.

Exit status: 0 at the end, 1 when a call is refused, 2 for a wrong command line.

Examples:
  test-mntinfo                      the whole tree
  test-mntinfo --color /sys         in colours, as wide as it must be
  test-mntinfo --json | jq '.. | .name?'
  test-mntinfo --backend simulator  a freshly booted kernel of 2020`;

/**
 * Long options are not the sample's: commander has them. Letters and operands are left in their
 * order, and so is everything from `--` on.
 */
export function parseCommandLine(args: readonly string[], version: string): CommandLine {
  const command = new Command('test-mntinfo')
    .usage('[<path>]\n       test-mntinfo -m <mnt_id>')
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
      new Option('--revision <name>', 'structs of that version of the series')
        .choices(['ver_20', 'ver_21'])
        .default('ver_21'),
    )
    .addOption(
      new Option('--color [when]', 'a table for people (without "=when": always)')
        .choices(['auto', 'always', 'never'])
        .default('never'),
    )
    .addOption(new Option('--json', 'the tree as one JSON document').conflicts('color'))
    .addHelpText('after', EPILOGUE)
    .showHelpAfterError('(--help says more)')
    .allowUnknownOption()
    .allowExcessArguments()
    .exitOverride();
  const end = args.indexOf('--');
  const [ours, theirs] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end)];
  // What follows --color is no part of it.
  const spelled = ours.map((arg) => (arg === '--color' ? '--color=always' : arg));
  command.parse(spelled, { from: 'user' });
  const unknown = command.args.find((arg) => arg.startsWith('--'));
  if (unknown !== undefined) command.error(`error: unknown option '${unknown}'`);
  const options = command.opts<Omit<CommandLine, 'argv'>>();
  if (options.scenario !== undefined && options.backend !== 'simulator') {
    command.error(`error: --scenario is not for --backend ${options.backend}`);
  }
  return { ...options, argv: [...command.args, ...theirs] };
}
