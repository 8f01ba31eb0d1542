import type { Path } from '@kernfmt/kernel';

const encoder = /* @__PURE__ */ new TextEncoder();

/**
 * Names inside the simulator are strings of one character a byte: compared, kept as keys and cut
 * like text, and yet whatever bytes somebody chose.
 */
export function toByteText(path: Path): string {
  if (typeof path === 'string') {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
    if (/^[\x00-\x7f]*$/.test(path)) return path;
    return fromBytes(encoder.encode(path));
  }
  return fromBytes(path);
}

/** The bytes that a string of one character a byte stands for. */
export function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function fromBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** What C sees of it: up to the first NUL. */
export function cString(text: string): string {
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}

/** Characters of `escaped` as three octal digits. Analogous to fs/seq_file.c:mangle_path(). */
export function mangle(text: string, escaped = ' \t\n\\'): string {
  let out = '';
  for (const char of text) {
    out += escaped.includes(char) ? `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}` : char;
  }
  return out;
}
