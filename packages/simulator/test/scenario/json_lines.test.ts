import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonSyntaxError, parseLocated } from '../../src/scenario/json_lines.ts';

/** Every place in a value, with what is there. */
function* places(value: unknown, path: readonly string[] = []): Generator<[string[], unknown]> {
  yield [[...path], value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* places(inner, [...path, key]);
}

test('any JSON is parsed as JSON.parse() does, and each part begins on its line', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 4), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      const located = parseLocated(text);
      expect(located.value).toEqual(JSON.parse(text));
      const lines = text.split('\n');
      for (const [path, inner] of places(JSON.parse(text))) {
        const begin = JSON.stringify(inner).slice(0, 1);
        expect(lines[located.lineOf(path) - 1]).toContain(begin);
      }
    }),
  );
});

test('any text is refused where JSON.parse() refuses it, and only there', () => {
  const broken = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '}', '"', '\n', 'x', '\\', '[', '0', '\u0001'),
    )
    .map(([text, at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + 1);
    });
  fc.assert(
    fc.property(broken, (text) => {
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      if (valid) expect(parseLocated(text).value).toEqual(JSON.parse(text));
      else expect(() => parseLocated(text)).toThrow(JsonSyntaxError);
    }),
    { numRuns: 2000 },
  );
});

describe('lines', () => {
  test.each([
    ['{\n"a": [\n1,\n2]}', ['a', '1'], 4],
    ['{\n"a": [\n1,\n2]}', ['a', '7', 'deeper'], 2],
    ['{\n"a": [\n1,\n2]}', [], 1],
    ['\n\n[]', [], 1],
  ])('%j at %j is line %i', (text, path, line) => {
    expect(parseLocated(text).lineOf(path)).toBe(line);
  });

  test.each([
    ['{\n"a":1,\n}', 3],
    ['[1\n2]', 2],
    ['', 1],
    ['{"a" 1}', 1],
    ['[]\n[]', 2],
    ['["\n"]', 1],
  ])('%j is wrong on line %i', (text, line) => {
    try {
      parseLocated(text);
      expect.fail('it was parsed');
    } catch (error) {
      expect(error).toBeInstanceOf(JsonSyntaxError);
      expect((error as JsonSyntaxError).line).toBe(line);
    }
  });
});
