import { type Command, InvalidArgumentError } from 'commander';
import { printable } from '../codec/show.ts';
import { hexOf } from '../replay/hex.ts';
import type { FuzzResult } from './fuzz.ts';

interface FuzzFlags {
  readonly runs: number;
  readonly seed: number;
  readonly from: number;
  readonly json?: boolean;
}

/** Where the command writes, and what it says its status is. */
interface Ends {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly ends: (failed: boolean) => void;
}

const NUMBER_MAX = 0x7fffffff;
const TELL_EVERY = 1_000_000;

/** Adds `fuzz`: the robustness run over all decoders. */
export function addFuzz(program: Command, { out, err, ends }: Ends): void {
  program
    .command('fuzz')
    .description(
      'Try every decoder with malformed inputs: records of all dialects, filters, fsinfo ' +
        'replies, statmount, fanotify and other structs, mountinfo. No error but the documented, ' +
        'no hang, nothing read outside the input, no more made than the input is long enough for.',
    )
    .option('--runs <n>', 'inputs to try', positive, 100_000)
    .option('--seed <n>', 'of the inputs: the same seed, the same inputs', number, 1)
    .option('--from <n>', 'number of the first input', number, 0)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nPrints a line for each kind of decoder, and one for each input that broke something.\n' +
        'Exit status: 0 when nothing did, 1 when something did, 2 for misuse.',
    )
    .action(async (flags: FuzzFlags) => {
      let told = 0;
      // fast-check is loaded here only: the other commands do without.
      const { supervise } = await import('./supervise.ts');
      const result = await supervise(flags, {
        tell(inputs) {
          if (inputs < told + TELL_EVERY) return;
          told = inputs - (inputs % TELL_EVERY);
          err(`${told} of ${flags.runs}\n`);
        },
      });
      out(flags.json === true ? jsonOf(result) : textOf(result, flags.seed));
      ends(result.findings.length > 0);
    });
}

function number(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= NUMBER_MAX) return value;
  throw new InvalidArgumentError(`should be a number from 0 to ${NUMBER_MAX}`);
}

function positive(text: string): number {
  if (number(text) > 0) return Number(text);
  throw new InvalidArgumentError(`should be a number from 1 to ${NUMBER_MAX}`);
}

function jsonOf(result: FuzzResult): string {
  const hex = (_: string, value: unknown): unknown =>
    value instanceof Uint8Array ? hexOf(value) : value;
  return `${JSON.stringify(result, hex, 2)}\n`;
}

function textOf({ inputs, tallies, findings }: FuzzResult, seed: number): string {
  const kinds = Object.entries(tallies)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { decoded, refused }]) => {
      return `${name}: ${decoded + refused} inputs, ${decoded} decoded, ${refused} refused`;
    });
  const broken = findings.map(({ decoder, what, bytes, input }) => {
    const again = `--seed ${seed} --from ${input} --runs 1`;
    return `FAIL ${decoder} ${printable(what)}: ${hexOf(bytes)} (again: ${again})`;
  });
  const summary = `${inputs} inputs, seed ${seed}: ${findings.length} findings`;
  return [...kinds, ...broken, summary, ''].join('\n');
}
