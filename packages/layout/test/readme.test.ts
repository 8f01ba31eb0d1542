import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { packageDirectory, runModule } from './child.ts';

const readPage = (path: string): string => readFileSync(join(packageDirectory, path), 'utf8');
/** The TypeScript of a page: its blocks, one after the other. */
const exampleOf = (page: string): string =>
  Array.from(page.matchAll(/^```ts\n(.*?)^```$/gms), ([, code]) => code).join('\n');

const readme = readPage('README.md');
const howto = readPage('../../docs/howto/add-a-struct.md');

test('the examples of README and howto type-check against the built package', () => {
  // Inside the package, where its own name resolves to what is built.
  const results = join(packageDirectory, '.results');
  mkdirSync(results, { recursive: true });
  const directory = mkdtempSync(join(results, 'examples-'));
  try {
    const files = [readme, howto].map((page, i) => {
      const file = join(directory, `example-${i}.ts`);
      writeFileSync(file, exampleOf(page));
      return file;
    });
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const flags = '--noEmit --strict --target es2022 --module esnext --moduleResolution bundler';
    const args = [tsc, ...flags.split(' '), '--types', 'node', '--skipLibCheck', ...files];
    const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

const run = (example: string): string => {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  return runModule(ts.transpileModule(example, { compilerOptions: options }).outputText);
};

test('the example of the README prints what it says it prints', () => {
  const example = exampleOf(readme);
  const said = Array.from(example.matchAll(/ \/\/ → (.*)$/gm), ([, text]) => text);
  expect(said.length).toBeGreaterThan(3);
  expect(run(example).trimEnd().split('\n')).toEqual(said);
});

test('the struct of the howto decodes an event', () => {
  const use = `
    const bytes = inotify_event.encode({ wd: 1, mask: 2, cookie: 0, len: 4, name: 'abc\\0' });
    console.log(bytes.length, inotify_event.decode(bytes).name.length);`;
  expect(run(exampleOf(howto) + use)).toBe('20 4\n');
});

test('the README names every kind of field', () => {
  const kinds = /export \{\n(.*?)\n\} from '.\/fields.ts'/s.exec(readPage('src/index.ts'))![1]!;
  const names = kinds.split(',').map((name) => name.trim());
  const unsaid = names.filter((name) => /^[a-z]\w*$/.test(name) && !readme.includes(`\`${name}`));
  expect(unsaid).toEqual([]);
});
