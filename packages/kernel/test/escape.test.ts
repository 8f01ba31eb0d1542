import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, printableText } from '../src/escape.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const undo = (text: string): Buffer =>
  Buffer.concat(
    text
      .split(/(\\[0-7]{3})/)
      .map((part, i) =>
        i % 2 === 1 ? Buffer.from([Number.parseInt(part.slice(1), 8)]) : Buffer.from(part),
      ),
  );

test.each([
  ['/plain/päth/日本', '/plain/päth/日本'],
  ['/a b\tc\nd\\e', '/a\\040b\\011c\\012d\\134e'],
  ['/\x1b[2J\x07\x7f', '/\\033[2J\\007\\177'],
  ['/\u009b31m', '/\\302\\23331m'],
  ['/\u202egnp.exe', '/\\342\\200\\256gnp.exe'],
])('%j', (text, escaped) => expect(escapeText(bytes(text))).toBe(escaped));

test('no bytes make a control character, and undoing the octal escapes gives them back', () => {
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 40 }).map(bytes),
  );
  fc.assert(
    fc.property(hostile, (given) => {
      const text = escapeText(given);
      expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp} ]/u);
      expect(undo(text)).toEqual(Buffer.from(given));
    }),
    { numRuns: 3000 },
  );
});

test('every character that turns the direction of text around is escaped', () => {
  const raw: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    if (!/\p{Bidi_Control}/u.test(character)) continue;
    if (printableText(bytes(character)).includes(character)) raw.push(code.toString(16));
  }
  expect(raw).toEqual([]);
});

test('printable text is the same but for blanks and backslashes, which are themselves', () => {
  expect(printableText(bytes('/a b\tc\\040\x1b\u202e日'))).toBe(
    '/a b\\011c\\040\\033\\342\\200\\256日',
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (given) => {
      const text = escapeText(given).replace(/\\(040|134)/g, (_, octal) =>
        octal === '040' ? ' ' : '\\',
      );
      expect(printableText(given)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});
