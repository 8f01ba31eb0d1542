import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from '@arethetypeswrong/core';
import { afterAll, describe, expect, test } from 'vitest';
import { lintPacked, lintTypes, missingFiles, pack } from '../src/packed.ts';
import { isPublished, readWorkspace } from '../src/workspace.ts';

const destination = mkdtempSync(join(tmpdir(), 'kernfmt-packed-'));
afterAll(() => rmSync(destination, { recursive: true }));

const published = readWorkspace().packages.filter(isPublished);
const packed = pack(published, destination);

test('every published package is packed', () => {
  const names = published.map(({ manifest }) => manifest.name);
  expect(packed.map(({ packageName }) => packageName).sort()).toEqual(names.sort());
});

describe.each(packed.map((one) => [one.packageName, one] as const))('%s as packed', (_, packed) => {
  test('satisfies publint', async () => {
    expect(await lintPacked(packed)).toEqual([]);
  });

  test('has the types that are-the-types-wrong expects', async () => {
    expect(await lintTypes(packed)).toEqual([]);
  });

  test('holds its licence and README', () => {
    expect(missingFiles(packed)).toEqual([]);
  });
});

describe('a package', () => {
  const manifest = {
    name: '@kernfmt/bad',
    version: '0.0.0',
    license: 'MIT',
    type: 'module',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  };
  const of = (files: Record<string, string>, change: object = {}) => {
    const all = { 'package.json': JSON.stringify({ ...manifest, ...change }), ...files };
    const paths = Object.entries(all).map(([path, text]) => [
      `/node_modules/@kernfmt/bad/${path}`,
      text,
    ]);
    return new Package(Object.fromEntries(paths), '@kernfmt/bad', '0.0.0');
  };
  const code = { 'dist/index.js': 'export const x = 1;' };
  const types = { 'dist/index.d.ts': 'export declare const x: number;' };

  test('with what its exports name passes', async () => {
    const good = of({ ...code, ...types, LICENSE: 'MIT', 'README.md': '# x' });
    expect(await lintPacked(good)).toEqual([]);
    expect(await lintTypes(good)).toEqual([]);
    expect(missingFiles(good)).toEqual([]);
  });

  test('without licence or README is refused', () => {
    expect(missingFiles(of({ ...code, ...types }))).toEqual(['LICENSE', 'README.md']);
  });

  test('without a file its exports name is refused by publint', async () => {
    expect(await lintPacked(of(types))).toEqual([expect.stringContaining('does not exist')]);
  });

  test('whose types are not those of its code is refused by are-the-types-wrong', async () => {
    const typesOfCommonJs = { 'dist/index.d.cts': 'export declare const x: number;' };
    const exports = { '.': { types: './dist/index.d.cts', default: './dist/index.js' } };
    const [problem] = await lintTypes(of({ ...code, ...typesOfCommonJs }, { exports }));
    expect(problem).toContain('FalseCJS');
    expect(await lintTypes(of(code))).toEqual(['has no types']);
  });
});
