import { ALPHA_SHIFT, COMMON_FIRST } from './common.ts';
import type { AbiTable, Call } from './table.ts';

/** Fragments that names often contain; the Nth is written as the Nth capital letter. */
export const FRAGMENTS = [
  'time',
  'get',
  'set',
  'sched_',
  'at',
  'osf_',
  'notify',
  'read',
  're',
  'ctl',
  'sig',
  'ock',
] as const;

const CAPITAL_A = 'A'.charCodeAt(0);

/** @throws Error for a name with a capital letter, which would read back as a fragment. */
function shorten(text: string): string {
  if (/[A-Z]/.test(text)) throw new Error(`shorten: capital letter in ${text}`);
  return FRAGMENTS.reduce(
    (short, fragment, index) => short.replaceAll(fragment, String.fromCharCode(CAPITAL_A + index)),
    text,
  );
}

/**
 * A table as one string of words in number order, numbers without the ABI's base:
 * a name, with `!` before it where the number is reserved; a number where the sequence jumps;
 * `*N` for the next N calls of the common list. Frequent fragments are capital letters.
 */
export function packTable({ calls, base }: AbiTable, common: readonly string[]): string {
  const words: string[] = [];
  let next = 0;
  let run = 0;
  const endRun = () => {
    if (run > 0) words.push(`*${run}`);
    run = 0;
  };
  for (const call of calls) {
    const tableNr = call.nr - (base?.value ?? 0);
    if (tableNr !== next) {
      endRun();
      words.push(String(tableNr));
    }
    if (isCommon(call, tableNr, common)) {
      run += 1;
    } else {
      endRun();
      words.push(call.reserved ? `!${call.name}` : call.name);
    }
    next = tableNr + 1;
  }
  endRun();
  return shorten(words.join(' '));
}

function isCommon({ name, reserved }: Call, tableNr: number, common: readonly string[]): boolean {
  const index = (tableNr - COMMON_FIRST) % ALPHA_SHIFT;
  return !reserved && index >= 0 && common[index] === name;
}

/** A string literal in the house style, broken over lines of at most 100 columns. */
export function stringLiteral(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )/)) {
    if (indent.length + line.length + word.length + 5 > 100) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  lines.push(line);
  return lines.map((part) => `'${part}'`).join(` +\n${indent}`);
}
