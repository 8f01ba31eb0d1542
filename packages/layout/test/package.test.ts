import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hotRecords, packageDirectory, runModule } from './child.ts';

const dist = join(packageDirectory, 'dist');

/** What a built module imports from outside the package, through all its chunks. */
function importsOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g);
  return Array.from(found, ([, specifier]) => specifier!).flatMap((specifier) =>
    specifier.startsWith('.') ? importsOf(join(dirname(file), specifier), seen) : [specifier],
  );
}

describe('the built package', () => {
  it('has an entry point for each export, and no other module but chunks', () => {
    const { exports } = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8'));
    const entries = Object.entries<{ default: string } | string>(exports)
      .map(([, target]) => (typeof target === 'string' ? target : target.default))
      .filter((path) => path.startsWith('./dist/'))
      .map((path) => path.slice('./dist/'.length));
    const built = readdirSync(dist).filter((name) => /^(?!chunk-).*\.js$/.test(name));
    expect(built.sort()).toEqual(entries.sort());
  });

  it.each([
    ['index', []],
    ['c', []],
    ['reference', []],
    ['schema', ['zod']],
    ['arbitrary', ['fast-check']],
  ])('%s imports %j from outside', (entry, expected) => {
    expect(importsOf(join(dist, `${entry}.js`))).toEqual(expected);
  });

  it('works where code generation from strings is forbidden', () => {
    const printed = runModule(
      `${hotRecords}
      import { arbitraryOf } from '@kernfmt/layout/arbitrary';
      import { assertionsOf } from '@kernfmt/layout/c';
      import { interpret } from '@kernfmt/layout/reference';
      import { jsonOf, schemaOf } from '@kernfmt/layout/schema';
      import fc from 'fast-check';
      import { z } from 'zod';
      import { isDeepStrictEqual } from 'node:util';
      let forbidden = false;
      try { new Function('return 1'); } catch { forbidden = true; }
      const reference = interpret(mount_notification, LP64);
      fc.assert(fc.property(arbitraryOf(mount_notification), (value) => {
        const bytes = codec.encode(value);
        const json = JSON.stringify(z.encode(jsonOf(mount_notification), value));
        return [
          codec.decode(bytes),
          codec.read(codec.alignedView(new Memory(bytes))),
          reference.decode(bytes),
          schemaOf(mount_notification).parse(value),
          z.decode(jsonOf(mount_notification), JSON.parse(json)),
        ].every((each) => isDeepStrictEqual(each, value));
      }));
      console.log(forbidden, assertionsOf(mount_notification, LP64).length > 0);`,
      ['--disallow-code-generation-from-strings'],
    );
    expect(printed).toBe('true true\n');
  });
});
