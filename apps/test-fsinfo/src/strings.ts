import { textOf } from './text.ts';

/** Bytes that the sample prints at the most, the NUL among them, and how it ends a longer text. */
const ROOM = 4096;
const CUT = '...';

/**
 * A text as the sample prints it: on lines of its own if it has several, and with question marks
 * for what is not ASCII, so that it can do nothing to a terminal.
 */
export function stringText(bytes: Uint8Array, size: number): string {
  const long = size >= ROOM;
  const chars = textOf(bytes.subarray(0, long ? ROOM - CUT.length - 1 : size)) + (long ? CUT : '');
  const nul = chars.indexOf('\0');
  const text = (nul < 0 ? chars : chars.slice(0, nul)).replace(/[^ -~\t\n]/g, '?');
  return `${text.includes('\n') ? '\n' : ''}${text}${text.endsWith('\n') ? '' : '\n'}`;
}
