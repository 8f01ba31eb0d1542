import { hexOf } from '../replay/hex.ts';

/** A value on one line: bytes and numbers in hexadecimal, text escaped. */
export function show(value: unknown): string {
  if (value instanceof Uint8Array) return `<${hexOf(value)}>`;
  if (typeof value === 'bigint') return `${hexadecimal(value)}n`;
  if (typeof value === 'number') return hexadecimal(value);
  if (value instanceof Error) return `${value.name}: ${printable(value.message)}`;
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([name, each]) => `${printable(name)}: ${show(each)}`,
    );
    return `{ ${members.join(', ')} }`;
  }
  return typeof value === 'string' ? `"${printable(value)}"` : printable(String(value));
}

/** Masks and ids are read in hexadecimal; what has one digit is the same in both. */
function hexadecimal(value: number | bigint): string {
  return value > 9 ? `0x${value.toString(16)}` : String(value);
}

/** Text that moves no cursor, whoever said it. */
export function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`);
}

/**
 * Whether a value is what was expected. An object may have members beyond those: decoders may tell
 * more than the kernel said.
 */
export function agrees(expected: unknown, got: unknown): boolean {
  if (expected instanceof Uint8Array) {
    return got instanceof Uint8Array && hexOf(expected) === hexOf(got);
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return false;
    return expected.every((each, at) => agrees(each, got[at]));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null) return false;
    const members = got as Readonly<Record<string, unknown>>;
    return Object.entries(expected).every(([name, each]) => agrees(each, members[name]));
  }
  return Object.is(expected, got);
}
