/** Bytes that seq_file escapes in /proc/self/mountinfo: blank, tab, newline, backslash. */
const MANGLED = new Set([0x20, 0x09, 0x0a, 0x5c]);

/**
 * Bytes that came from somebody else (a mount point, a source, a key's description) as text that is
 * safe on a terminal, in a log line and in JSON. As in /proc/self/mountinfo a blank, tab, newline
 * and backslash become three octal digits behind a backslash; so do, unlike there, all other
 * control characters, those of C1 included, and every byte that is no UTF-8. Undoing the octal
 * escapes gives the bytes back.
 *
 * Analogous to fs/seq_file.c:mangle_path().
 */
export function escapeText(bytes: Uint8Array): string {
  return escaped(bytes, MANGLED);
}

/**
 * The same bytes as text for people to read: blanks and backslashes are printable and stay, so that
 * it is what the bytes say unless they hold what could harm a terminal. Not to be undone.
 */
export function printableText(bytes: Uint8Array): string {
  return escaped(bytes, NONE);
}

const NONE: ReadonlySet<number> = new Set();

function escaped(bytes: Uint8Array, mangled: ReadonlySet<number>): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const [code, length] = codePoint(bytes, at);
    const plain = code !== undefined && !mangled.has(code) && !isControl(code);
    if (plain) text += String.fromCodePoint(code);
    else for (let i = at; i < at + length; i++) text += octal(bytes[i]!);
    at += length;
  }
  return text;
}

const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`;

/** C0, DEL, C1, and the characters that turn the direction of text around. */
const isControl = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code < 0xa0) ||
  code === 0x61c ||
  (code >= 0x200e && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

/** The UTF-8 character at a place, and its bytes; undefined and 1 byte where there is none. */
function codePoint(bytes: Uint8Array, at: number): [code: number | undefined, length: number] {
  const first = bytes[at]!;
  if (first < 0x80) return [first, 1];
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return [undefined, 1];
  let code = first & (0x7f >> length);
  for (let i = at + 1; i < at + length; i++) {
    if ((bytes[i]! & 0xc0) !== 0x80) return [undefined, 1];
    code = (code << 6) | (bytes[i]! & 0x3f);
  }
  const shortest = [0, 0, 0x80, 0x800, 0x10000][length]!;
  const surrogate = code >= 0xd800 && code < 0xe000;
  return code < shortest || code > 0x10ffff || surrogate ? [undefined, 1] : [code, length];
}
