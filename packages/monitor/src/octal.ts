const BACKSLASH = 0x5c;
const ZERO = 0x30;
const DIGITS = 3;

/**
 * Bytes with the octal escapes undone that the kernel puts in place of blank, tab, newline and
 * backslash: a backslash and three digits. Analogous, the other way round, to
 * fs/seq_file.c:mangle_path().
 */
export function unmangle(text: Uint8Array): Uint8Array {
  if (!text.includes(BACKSLASH)) return text;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text[at] === BACKSLASH ? octal(text, at + 1) : undefined;
    bytes.push(code ?? text[at]!);
    if (code !== undefined) at += DIGITS;
  }
  return Uint8Array.from(bytes);
}

/** The three octal digits at a place as a byte; undefined where there are none. */
function octal(text: Uint8Array, at: number): number | undefined {
  let code = 0;
  for (let i = at; i < at + DIGITS; i++) {
    const digit = (text[i] ?? 0) - ZERO;
    if (digit < 0 || digit > 7) return undefined;
    code = code * 8 + digit;
  }
  return code > 0xff ? undefined : code;
}
