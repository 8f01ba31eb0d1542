import type { Abi } from './abis.gen.ts';
import { ARGUMENTS } from './args.gen.ts';
import { entryOf } from './entry.ts';

/** One argument as the kernel's C source declares it: `const char __user *` and `filename`. */
export interface Argument {
  readonly type: string;
  readonly name: string;
}

let byEntry: ReadonlyMap<string, string> | undefined;

/** Text of the arguments by `ENTRY@ABI`, or by `ENTRY` for all ABIs not named. */
function texts(): ReadonlyMap<string, string> {
  byEntry ??= new Map(
    ARGUMENTS.trim()
      .split('\n')
      .flatMap((line) => {
        const open = line.indexOf('(');
        const [entry = '', ...abis] = line.slice(0, open).split('@');
        const text = line.slice(open + 1, -1);
        const keys = abis.length === 0 ? [entry] : abis.map((abi) => `${entry}@${abi}`);
        return keys.map((key) => [key, text] as const);
      }),
  );
  return byEntry;
}

/**
 * Arguments of a call in order, as the entry point that `entryOf` names takes them (its native one
 * where there is one): a 64-bit argument of a 32-bit ABI shows as the two halves it is passed in.
 * An empty array is a call without arguments; undefined means that the ABI does not have the call,
 * that no kernel implements it, or that its entry is assembler without a C declaration.
 * @throws RangeError when `abi` is no ABI.
 */
export function argsOf(abi: Abi, nameOrNumber: string | number): readonly Argument[] | undefined {
  const entries = entryOf(abi, nameOrNumber);
  const entry = entries?.native ?? entries?.compat;
  if (entry === undefined) return undefined;
  const text = texts().get(`${entry}@${abi}`) ?? texts().get(entry);
  if (text === undefined || text === '') return text === '' ? [] : undefined;
  return text.split(',').map((argument) => {
    const space = argument.lastIndexOf(' ');
    return { type: argument.slice(0, space), name: argument.slice(space + 1) };
  });
}
