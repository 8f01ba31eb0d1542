import { escapeText } from '@kernfmt/kernel';

// Output is made as text with one character for each byte, as names need not be UTF-8.

const utf8 = new TextEncoder();

/** Bytes as text, one character each. */
export function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** The bytes of such a text. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** The text of what C prints for a string of JavaScript's. */
export function encoded(text: string): string {
  return textOf(utf8.encode(text));
}

/**
 * A name as C's %s prints it, up to its NUL; on a terminal octal escapes stand for what it could
 * act on, and for what is no UTF-8. Blanks and backslashes are printable and stay.
 */
export function printedName(bytes: Uint8Array, terminal: boolean): string {
  const nul = bytes.indexOf(0);
  const name = nul < 0 ? bytes : bytes.subarray(0, nul);
  if (!terminal) return textOf(name);
  const plain: Readonly<Record<string, string>> = { '\\040': ' ', '\\134': '\\' };
  return encoded(escapeText(name).replace(/\\[0-7]{3}/g, (octal) => plain[octal] ?? octal));
}
