import { describe, expect, test } from 'vitest';
import { checkDependencies } from '../../src/rules/dependencies.ts';
import { checkImportCost } from '../../src/rules/import-cost.ts';
import { checkLayering } from '../../src/rules/layering.ts';
import { workspaceOf } from '../../src/workspace.ts';

const uapi = JSON.stringify({
  name: '@kernfmt/uapi',
  exports: {
    './mount': { types: './dist/mount.d.ts', default: './dist/mount.js' },
    './schema': { types: './dist/schema.d.ts', default: './dist/schema.js' },
    './package.json': './package.json',
  },
  dependencies: { '@kernfmt/layout': 'workspace:^' },
  peerDependencies: { zod: '^4.0.0' },
  peerDependenciesMeta: { zod: { optional: true } },
});

const layout = JSON.stringify({
  name: '@kernfmt/layout',
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
});

const good = {
  'packages/layout/package.json': layout,
  'packages/layout/src/index.ts': 'export const size = 4;',
  'packages/uapi/package.json': uapi,
  'packages/uapi/src/mount.ts': "import { size } from '@kernfmt/layout';\nexport { size };",
  'packages/uapi/src/schema.ts': "import { z } from 'zod';\nexport const schema = z.any();",
  'packages/uapi/test/mount.test.ts':
    "import { readFileSync } from 'node:fs';\nimport { mounts } from '@kernfmt/conformance';",
};

test('a workspace that keeps the rules has no violations', () => {
  const workspace = workspaceOf(good);
  expect(checkLayering(workspace)).toEqual([]);
  expect(checkDependencies(workspace)).toEqual([]);
  expect(checkImportCost(workspace)).toEqual([]);
});

describe('layering refuses', () => {
  const layering = (files: Record<string, string>) => checkLayering(workspaceOf(files));
  const layoutWith = (text: string) => layering({ ...good, 'packages/layout/src/index.ts': text });
  const above = ['packages/layout/src/index.ts:1: @kernfmt/uapi is not below @kernfmt/layout'];

  test.each([
    ['an import', "import { x } from '@kernfmt/uapi/mount';"],
    ['an import of types', "import type { X } from '@kernfmt/uapi/mount';"],
    ['an import for its effects', "import '@kernfmt/uapi/mount';"],
    ['an export from', "export * from '@kernfmt/uapi/mount';"],
    ['import()', "export const load = () => import('@kernfmt/uapi/mount');"],
    ['an import type', "export type X = import('@kernfmt/uapi/mount').X;"],
  ])('%s of a package above', (_, text) => {
    expect(layoutWith(text)).toEqual(above);
  });

  test('the same in generated code', () => {
    const path = 'packages/layout/src/x.gen.ts';
    expect(layering({ ...good, [path]: "import '@kernfmt/uapi/mount';" })).toHaveLength(1);
  });

  test('a back end that imports the other', () => {
    const files = {
      'packages/linux/package.json': '{ "name": "@kernfmt/linux" }',
      'packages/linux/src/index.ts': "import '@kernfmt/simulator';",
      'packages/simulator/package.json': '{ "name": "@kernfmt/simulator" }',
      'packages/simulator/src/index.ts': "import '@kernfmt/linux';",
    };
    expect(layering(files)).toEqual([
      'packages/linux/src/index.ts:1: @kernfmt/simulator is not below @kernfmt/linux',
      'packages/simulator/src/index.ts:1: @kernfmt/linux is not below @kernfmt/simulator',
    ]);
  });

  test('a devDependency outside tests', () => {
    const text = "import '@kernfmt/simulator';";
    const files = {
      'packages/linux/package.json':
        '{ "name": "@kernfmt/linux", "devDependencies": { "@kernfmt/simulator": "workspace:^" } }',
      'packages/linux/src/index.ts': text,
      'packages/linux/test/index.test.ts': text,
    };
    expect(layering(files)).toEqual([
      'packages/linux/src/index.ts:1: @kernfmt/simulator is not below @kernfmt/linux',
    ]);
  });

  test('conformance outside tests', () => {
    expect(layoutWith("import '@kernfmt/conformance';")).toHaveLength(1);
  });

  test('an application that imports a tool or another application', () => {
    const files = {
      'apps/watch_test/package.json': '{ "name": "@kernfmt/watch_test" }',
      'apps/watch_test/src/cli.ts':
        "import '@kernfmt/linux';\nimport '@kernfmt/checks';\nimport '@kernfmt/test-fsinfo';",
    };
    expect(layering(files)).toEqual([
      'apps/watch_test/src/cli.ts:2: @kernfmt/checks is not below @kernfmt/watch_test',
      'apps/watch_test/src/cli.ts:3: @kernfmt/test-fsinfo is not below @kernfmt/watch_test',
    ]);
  });

  test('a relative import that leaves the package', () => {
    expect(layoutWith("import { x } from '../../uapi/src/mount.ts';")).toEqual([
      'packages/layout/src/index.ts:1: ../../uapi/src/mount.ts leaves the package',
    ]);
  });

  test('a package that imports itself by name', () => {
    expect(layoutWith("import '@kernfmt/layout/c';")).toHaveLength(1);
  });

  test('node: in a pure package, types included, and allows it in the others', () => {
    const text = "import type { Stats } from 'node:fs';";
    expect(layoutWith(text)).toEqual([
      'packages/layout/src/index.ts:1: node:fs in a package for the browser',
    ]);
    const linux = {
      'packages/linux/package.json': '{ "name": "@kernfmt/linux" }',
      'packages/linux/src/index.ts': text,
    };
    expect(layering(linux)).toEqual([]);
  });

  test('import() of a computed name', () => {
    const text = 'export const load = (x: string) => import(x);';
    expect(layoutWith(text)).toHaveLength(1);
    expect(layering({ ...good, 'packages/uapi/test/all.test.ts': text })).toEqual([]);
  });

  test('a package without a place on the map', () => {
    expect(layering({ 'packages/extra/package.json': '{ "name": "@kernfmt/extra" }' })).toEqual([
      'packages/extra: has no place in tools/checks/src/layers.ts',
    ]);
  });

  test('nothing that only looks like an import', () => {
    expect(layoutWith("// import '@kernfmt/uapi';\nexport const x = `import '@kernfmt/uapi'`;")) //
      .toEqual([]);
  });
});

describe('dependencies refuse', () => {
  const withManifest = (change: object) =>
    checkDependencies(
      workspaceOf({
        ...good,
        'packages/uapi/package.json': JSON.stringify({ ...JSON.parse(uapi), ...change }),
      }),
    );

  test('an import that is not declared', () => {
    expect(withManifest({ dependencies: {} })).toEqual([
      'packages/uapi/package.json: @kernfmt/layout is imported, not declared',
    ]);
  });

  test('a declaration that is not imported', () => {
    const dependencies = { '@kernfmt/layout': 'workspace:^', commander: '14.0.3' };
    expect(withManifest({ dependencies })).toEqual([
      'packages/uapi/package.json: commander is declared, not imported',
    ]);
  });

  test('another range than workspace:^', () => {
    expect(withManifest({ dependencies: { '@kernfmt/layout': '^1.0.0' } })).toHaveLength(1);
  });

  test('zod as a plain dependency or a required peer, but of a program', () => {
    const dependencies = { '@kernfmt/layout': 'workspace:^', zod: '^4.0.0' };
    expect(withManifest({ dependencies, peerDependencies: {} })).toHaveLength(1);
    expect(withManifest({ peerDependenciesMeta: {} })).toHaveLength(1);
    const bin = { uapi: 'bin/uapi.js' };
    expect(withManifest({ bin, dependencies, peerDependencies: {} })).toEqual([]);
  });
});

describe('import cost refuses', () => {
  const cost = (files: Record<string, string>) =>
    checkImportCost(workspaceOf({ ...good, ...files }));

  test('zod behind a codec, however many modules and packages away', () => {
    const files = {
      'packages/layout/src/index.ts': "export * from './inner.ts';",
      'packages/layout/src/inner.ts': "import { z } from 'zod';\nexport const size = z.int();",
    };
    expect(cost(files)).toEqual([
      'packages/layout .: loads zod, imported by packages/layout/src/inner.ts',
      'packages/uapi ./mount: loads zod, imported by packages/layout/src/inner.ts',
    ]);
  });

  test('fast-check behind an entry point of another name', () => {
    const text = "import fc from 'fast-check';\nexport const mounts = fc.nat();";
    expect(cost({ 'packages/uapi/src/schema.ts': text })).toHaveLength(1);
  });

  test('any other library in a pure package', () => {
    expect(cost({ 'packages/uapi/src/mount.ts': "import 'picocolors';" })).toHaveLength(1);
  });

  test('zod behind a program, not what a program needs', () => {
    const files = {
      'apps/watch_test/package.json':
        '{ "name": "@kernfmt/watch_test", "bin": { "watch_test": "bin/watch_test.js" } }',
      'apps/watch_test/bin/watch_test.js': "import '../dist/cli.js';",
      'apps/watch_test/src/cli.ts': "import '@kernfmt/uapi/schema';\nimport 'commander';",
    };
    expect(cost(files)).toEqual([
      'apps/watch_test bin/watch_test.js: loads zod, imported by packages/uapi/src/schema.ts',
    ]);
  });

  test('but not what a program loads when it gets there', () => {
    const files = {
      'apps/watch_test/package.json':
        '{ "name": "@kernfmt/watch_test", "bin": { "watch_test": "bin/watch_test.js" } }',
      'apps/watch_test/bin/watch_test.js': "import '../dist/cli.js';",
      'apps/watch_test/src/cli.ts': "await import('@kernfmt/uapi/schema');",
    };
    expect(cost(files)).toEqual([]);
  });

  test('an entry point without a source', () => {
    const files = { 'packages/uapi/package.json': uapi.replaceAll('/mount.', '/mounts.') };
    expect(cost(files)).toEqual([
      'packages/uapi ./mount: has no source at packages/uapi/src/mounts.ts',
    ]);
  });

  test('nothing that is imported for its types only', () => {
    expect(cost({ 'packages/uapi/src/mount.ts': "import type { z } from 'zod';" })).toEqual([]);
  });
});
