import { describe, expect, test } from 'vitest';
import { checkBuildOrder } from '../../src/rules/build-order.ts';
import { checkChangesets } from '../../src/rules/changesets.ts';
import { checkManifests } from '../../src/rules/manifests.ts';
import { workspaceOf } from '../../src/workspace.ts';

const manifest = {
  name: '@kernfmt/layout',
  version: '0.0.0',
  description: 'x',
  license: 'MIT',
  type: 'module',
  engines: { node: '>=20' },
  sideEffects: false,
  files: ['dist'],
  bin: { layout: 'bin/layout.js' },
  exports: {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './package.json': './package.json',
  },
  scripts: { build: 'tsup', typecheck: 'tsc', test: 'vitest run' },
};

const files = (change: object = {}) => ({
  'packages/layout/package.json': JSON.stringify({ ...manifest, ...change }),
  'packages/layout/README.md': '# x\n\n```ts\nx();\n```\n',
  'packages/layout/bin/layout.js': '',
  '.changeset/README.md': 'Not a changeset.',
  '.changeset/x.md': '---\n"@kernfmt/layout": minor\n---\n\nA sentence.\n',
  'tools/checks/turbo.json': '{ "tasks": { "test": { "dependsOn": ["@kernfmt/layout#build"] } } }',
});

test('a complete package has no violations', () => {
  const workspace = workspaceOf(files());
  expect(checkManifests(workspace)).toEqual([]);
  expect(checkChangesets(workspace)).toEqual([]);
  expect(checkBuildOrder(workspace)).toEqual([]);
});

describe('manifests', () => {
  test.each([
    ['name is not @kernfmt/layout', { name: '@kernfmt/other' }],
    ['type is not module', { type: 'commonjs' }],
    ['license is not MIT', { license: 'ISC' }],
    ['has no description', { description: '' }],
    ['has no engines.node', { engines: {} }],
    ['scripts.typecheck is not tsc', { scripts: { build: 'tsup', test: 'vitest' } }],
    ['sideEffects is not false', { sideEffects: undefined }],
    ['files does not name dist', { files: ['src'] }],
    ['has no build script', { scripts: { typecheck: 'tsc', test: 'vitest' } }],
    ['has no test script', { scripts: { typecheck: 'tsc', build: 'tsup' } }],
    ['exports hides ./package.json', { exports: {} }],
    ['bin/other.js is not committed', { bin: { layout: 'bin/other.js' } }],
    [
      'exports . is not types, default',
      { exports: { '.': { default: './dist/index.js' }, './package.json': './package.json' } },
    ],
  ])('are refused: %s', (complaint, change) => {
    const found = checkManifests(workspaceOf(files(change)));
    expect(found).toEqual([`packages/layout/package.json: ${complaint}`]);
  });

  test('are refused without an exports map', () => {
    expect(checkManifests(workspaceOf(files({ exports: undefined })))).toContain(
      'packages/layout/package.json: has no exports map',
    );
  });

  test('are refused without an example in README.md', () => {
    const found = checkManifests(workspaceOf({ ...files(), 'packages/layout/README.md': '# x' }));
    expect(found).toEqual(['packages/layout/package.json: README.md has no example']);
  });

  test('of tools must be private', () => {
    const tool = JSON.stringify({ ...manifest, name: '@kernfmt/x' });
    expect(checkManifests(workspaceOf({ 'tools/x/package.json': tool }))).toEqual([
      'tools/x/package.json: private is not true',
    ]);
  });
});

describe('changesets', () => {
  const changeset = (text: string) =>
    checkChangesets(workspaceOf({ ...files(), '.changeset/x.md': text }));

  test('are refused for packages that do not exist', () => {
    const names = '"@kernfmt/layout": minor\n"@kernfmt/layuot": minor';
    expect(changeset(`---\n${names}\n---\n\nA sentence.\n`)).toEqual([
      '.changeset/x.md: @kernfmt/layuot is not a published package',
    ]);
  });

  test('are refused without a sentence', () => {
    expect(changeset('---\n"@kernfmt/layout": minor\n---\n')).toEqual([
      '.changeset/x.md: has no sentence',
    ]);
  });

  test('are missed, unless the package has a changelog', () => {
    const unannounced = files();
    Reflect.deleteProperty(unannounced, '.changeset/x.md');
    expect(checkChangesets(workspaceOf(unannounced))).toEqual([
      'packages/layout: has neither a changeset nor a CHANGELOG.md',
    ]);
    const released = { ...unannounced, 'packages/layout/CHANGELOG.md': '# x' };
    expect(checkChangesets(workspaceOf(released))).toEqual([]);
  });
});

test('the checks must wait for every build', () => {
  const forgetful = { ...files(), 'tools/checks/turbo.json': '{ "tasks": {} }' };
  expect(checkBuildOrder(workspaceOf(forgetful))).toEqual([
    'tools/checks/turbo.json: dependsOn of test does not name @kernfmt/layout#build',
  ]);
});

test('the root links to packages instead of depending on them', () => {
  const root = (range: string) =>
    JSON.stringify({ devDependencies: { '@kernfmt/layout': range, turbo: '2' } });
  const of = (range: string) =>
    checkBuildOrder(workspaceOf({ ...files(), 'package.json': root(range) }));
  expect(of('link:packages/layout')).toEqual([]);
  expect(of('workspace:*')).toEqual([
    'package.json: the root depends on @kernfmt/layout, not by link:',
  ]);
});
