import { Command, Option } from 'commander';

export const BACKENDS = ['auto', 'kernel', 'fanotify', 'mountinfo', 'simulator'] as const;
export type Backend = (typeof BACKENDS)[number];

/** The command line, understood. */
export interface CommandLine {
  readonly backend: Backend;
  readonly path?: readonly string[] | undefined;
  readonly filter?: readonly string[];
  readonly json?: boolean;
  readonly names?: boolean;
  readonly strict?: boolean;
  readonly record?: string;
  readonly replay?: string;
  readonly dialect?: string;
  readonly scenario?: string;
  readonly tree?: boolean;
  readonly sinceStart?: boolean;
  readonly explain?: boolean;
}

const DESCRIPTION = `Prints what happens in the mount tree, as it happens: the sample program of the
mount notification series (samples/watch_queue/watch_test.c, ver #2, August 2020),
over whatever can answer it: this Linux, a simulated kernel, or a recording.`;

const EPILOGUE = `
Lines: "read() = N", then two for each record:
  NOTIFY[000]: ty=000002 sy=00 i=0000de18    offset, type, subtype, info
  MOUNT 0000000b change=0[new_mount] aux=e   triggered_on, change, auxiliary_mount

Filter rules: TYPE[=SUBTYPE,... | !=SUBTYPE,...][@[!]FLAG...], for example
  --filter mount  --filter 'mount=new_mount,unmount'  --filter 'mount@!in_subtree'
  --filter none   (no filter; the sample's own is key and mount!=move_from)

Exit status: 0 at the end (also Ctrl-C), 1 when a call is refused or a record is bad,
2 for a wrong command line.

Examples:
  watch_test                          everything below /, live
  watch_test --path /mnt --names      below /mnt, with the mount points' names
  watch_test --json | jq .change      one object a record
  watch_test --tree                   the mount tree itself, changes marked
  watch_test --backend simulator      a story on a simulated kernel, on any machine
  watch_test --record t.ndjson        and later: watch_test --replay t.ndjson`;

const collect = (value: string, list: readonly string[] | undefined): string[] => [
  ...(list ?? []),
  value,
];

/** The program's options. `version` is what --version prints. */
export function command(version: string): Command {
  return new Command('watch_test')
    .description(DESCRIPTION)
    .version(version)
    .addOption(
      new Option('--backend <name>', 'what answers the calls')
        .choices(BACKENDS)
        .default('auto', 'the best this machine has'),
    )
    .option('--path <dir>', 'a directory to watch, instead of "/" (repeatable)', collect)
    .option(
      '--filter <rule>',
      "what the queue lets through, not the sample's (repeatable)",
      collect,
    )
    .option('--json', 'one object a record, a line each (NDJSON), the mount described in it')
    .option('--names', "add the mount point's path, escaped as in /proc/self/mountinfo")
    .option('--since-start', 'print the mounts that are there first, at --path and below')
    .addOption(
      new Option(
        '--tree',
        'show the mount tree with its changes marked; a log without a terminal',
      ).conflicts(['filter', 'json', 'names', 'record', 'replay', 'strict', 'sinceStart']),
    )
    .option('--explain', 'say which back end is taken and why, what it cannot do, and end')
    .option('--strict', 'end when keyrings cannot be watched, as the sample does')
    .option('--record <file>', 'also write every read to a file')
    .addOption(
      new Option('--replay <file>', 'read a recording, or a trace of the patched kernel').conflicts(
        ['backend', 'record', 'path'],
      ),
    )
    .addOption(
      new Option('--scenario <file>', 'what happens on the simulated kernel, instead of a story')
        .conflicts(['replay'])
        .implies({ backend: 'simulator' }),
    )
    .option('--dialect <name>', 'the revision a recording is of, when it is not what it says')
    .addHelpText('after', EPILOGUE)
    .showHelpAfterError('(--help says more)')
    .allowExcessArguments(false)
    .exitOverride();
}
