import { ALPHA_SHIFT, COMMON_CALLS, COMMON_FIRST, FRAGMENTS } from './common.gen.ts';
import { type Row, rowOf } from './table.ts';

/**
 * Expands a packed table, words in number order: a name, with `!` before it where the number is
 * reserved; a number where the sequence jumps; `*N` for the next N calls of the common list.
 * A capital letter stands for a fragment of a name.
 */
export function unpack(base: number, packed: string): Row[] {
  const common = COMMON_CALLS.split(' ');
  const fragments = FRAGMENTS.split(' ');
  const text = packed.replace(/[A-Z]/g, (letter) => fragments[letter.charCodeAt(0) - 65] ?? '');
  const rows: Row[] = [];
  let nr = 0;
  for (const word of text.split(' ')) {
    if (word[0] === '*') {
      const first = (nr - COMMON_FIRST) % ALPHA_SHIFT;
      for (const name of common.slice(first, first + Number(word.slice(1)))) {
        rows.push(rowOf(base + nr++, name));
      }
    } else if (Number(word) >= 0) {
      nr = Number(word);
    } else {
      rows.push(rowOf(base + nr++, word));
    }
  }
  return rows;
}
