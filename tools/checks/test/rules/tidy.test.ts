import { describe, expect, test } from 'vitest';
import { checkFunctions } from '../../src/rules/functions.ts';
import { checkLines } from '../../src/rules/lines.ts';
import { checkLinks } from '../../src/rules/links.ts';
import { checkMarkers } from '../../src/rules/markers.ts';
import { checkRegistries } from '../../src/rules/registries.ts';
import { checkTests } from '../../src/rules/tests.ts';
import { workspaceOf } from '../../src/workspace.ts';

/** What a rule says of one file. */
const of = (rule: (workspace: ReturnType<typeof workspaceOf>) => string[]) => {
  return (path: string, text: string) => rule(workspaceOf({ [path]: text }));
};

describe('lines', () => {
  const lines = of(checkLines);

  test('of 100 columns pass and of 101 are refused', () => {
    expect(lines('packages/a/src/a.ts', `${'é'.repeat(100)}\n`)).toEqual([]);
    expect(lines('packages/a/src/a.ts', `\n${'x'.repeat(101)}\n`)).toEqual([
      'packages/a/src/a.ts:2: 101 columns > 100',
    ]);
  });

  test('400 in a file pass and 401 are refused, in C as in TypeScript', () => {
    expect(lines('packages/a/src/a.ts', '\n'.repeat(400))).toEqual([]);
    expect(lines('packages/a/native/a.c', '\n'.repeat(401))).toEqual([
      'packages/a/native/a.c: 401 lines > 400',
    ]);
  });

  test('that nobody writes by hand are free', () => {
    const long = 'x'.repeat(101);
    expect(lines('packages/a/src/a.gen.ts', long)).toEqual([]);
    expect(lines('packages/a/testdata/a.js', long)).toEqual([]);
    expect(lines('README.md', long)).toEqual([]);
  });
});

describe('functions', () => {
  const functions = of(checkFunctions);
  const body = (lines: number) => `{${'\n'.repeat(lines - 1)}}`;
  const path = 'packages/a/src/a.ts';

  test.each([
    ['function f() ', ''],
    ['const f = () => ', ''],
    ['const f = function () ', ''],
    ['class C { m() ', '}'],
    ['class C { constructor() ', '}'],
    ['class C { get x() ', '}'],
    ["test('x', () => ", ')'],
  ])('%s of 70 lines pass and of 71 are refused', (before, after) => {
    expect(functions(path, `${before}${body(70)}${after}`)).toEqual([]);
    const refused = [`${path}:1: 71 lines > 70`];
    expect(functions(path, `${before}${body(71)}${after}`)).toEqual(refused);
  });

  test('are counted without the comment before them', () => {
    expect(functions(path, `/**\n * x\n */\nfunction f() ${body(70)}`)).toEqual([]);
  });

  test('given to describe may be of any length, those inside them may not', () => {
    expect(functions(path, `describe('x', () => ${body(99)})`)).toEqual([]);
    expect(functions(path, `describe.each([])('x', () => ${body(99)})`)).toEqual([]);
    expect(functions(path, `describe('x', () => { const f = () => ${body(71)} })`)).toHaveLength(1);
  });
});

test('markers of open work and silenced errors are refused', () => {
  const markers = of(checkMarkers);
  const words = [`TO${'DO'}`, `FIX${'ME'}`, `@ts-${'ignore'}`, `@ts-${'expect-error'}`];
  for (const word of words) {
    expect(markers('apps/a/src/a.ts', `x;\n// ${word}: y`)).toEqual([`apps/a/src/a.ts:2: ${word}`]);
  }
  expect(markers('apps/a/src/a.ts', '// todo lists: TODOS, METODO')).toEqual([]);
});

test('tests that are held back are refused', () => {
  const tests = of(checkTests);
  const path = 'packages/a/test/a.test.ts';
  expect(tests(path, "test('x', () => {});")).toEqual([]);
  expect(tests(path, "test.skipIf(process.getuid() !== 0)('x', () => {});")).toEqual([]);
  for (const held of ['test.only', 'test.skip', 'test.todo', 'it.only', 'test.fails']) {
    expect(tests(path, `\n${held}('x', () => {});`)).toEqual([`${path}:2: ${held}`]);
  }
  expect(tests(path, "describe.skip('x', () => { test('y', () => {}); });")).toHaveLength(1);
  expect(tests(path, "test.skip.each([1])('%s', () => {});")).toHaveLength(1);
});

test('registries are refused in every file, tarballs in the lockfile', () => {
  const registries = of(checkRegistries);
  const host = ['registry', 'npmjs', 'org'].join('.');
  expect(registries('README.md', `see\nhttps://${host}/x`)).toEqual([
    `README.md:2: names ${['npmjs', 'org'].join('.')}`,
  ]);
  expect(registries('pnpm-lock.yaml', '{integrity: x, tarball: file}')).toHaveLength(1);
  expect(registries('pnpm-lock.yaml', 'x: http://10.0.0.1:4873/x/-/x-1.0.0.tgz')).toHaveLength(1);
  expect(registries('pnpm-lock.yaml', 'resolution: {integrity: sha512-x}')).toEqual([]);
  expect(registries('.npmrc', '@a:registry=http://10.0.0.1/')).toHaveLength(1);
});

describe('links', () => {
  const links = (text: string) =>
    checkLinks(
      workspaceOf({
        'docs/a.md': text,
        'docs/b.md': '# One `two`\n\n## One two\n',
        'src/x.ts': '',
      }),
    );

  test.each(['b.md', './b.md', 'b.md#one-two', 'b.md#one-two-1', '../src/', '../src/x.ts#L3'])(
    'to %s lead somewhere',
    (target) => {
      expect(links(`[x](${target})`)).toEqual([]);
    },
  );

  test.each(['c.md', '/b.md', 'b.md#three', '#missing', '../src/y.ts', '../../docs/b.md'])(
    'to %s are refused',
    (target) => {
      expect(links(`\n[x](${target})`)).toEqual([`docs/a.md:2: ${target} leads nowhere`]);
    },
  );

  test('are read as Markdown reads them', () => {
    expect(links('[x][y]\n\n[y]: c.md')).toHaveLength(1);
    expect(links('![x](c.png)')).toHaveLength(1);
    expect(links('`[x](c.md)` and\n\n```\n[x](c.md)\n```\n')).toEqual([]);
    expect(links('[x](https://example.org/c.md) <mailto:a@example.org>')).toEqual([]);
  });
});
