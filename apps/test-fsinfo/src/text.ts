import { printableText } from '@kernfmt/kernel';

// Output is made as text with one character for each byte, as names need not be UTF-8.

/** Bytes as text, one character each. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** The bytes of such a text. */
export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** The text of what C prints for a string of JavaScript's. */
export function encoded(text: string): string {
  return textOf(Buffer.from(text));
}

/** A name as C's %s prints it, up to its NUL; on a terminal it is made harmless. */
export function printedName(bytes: Uint8Array, terminal: boolean): string {
  const nul = bytes.indexOf(0);
  const name = nul < 0 ? bytes : bytes.subarray(0, nul);
  return terminal ? encoded(printableText(name)) : textOf(name);
}
