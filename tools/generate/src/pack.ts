import type { AbiTable } from './table.ts';

/**
 * A table as one string: names in number order, separated by spaces. A number where the sequence
 * jumps, `!` before a name whose number is reserved. Numbers are without the ABI's base.
 */
export function packTable({ calls, base }: AbiTable): string {
  const words: string[] = [];
  let next = 0;
  for (const { nr, name, reserved } of calls) {
    const tableNr = nr - (base?.value ?? 0);
    if (tableNr !== next) words.push(String(tableNr));
    words.push(reserved ? `!${name}` : name);
    next = tableNr + 1;
  }
  return words.join(' ');
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
