import { expect, test } from 'vitest';
import { deadCode } from '../src/dead-code.ts';
import { withFiles } from '../src/with-files.ts';
import { readWorkspace, root, workspaceOf } from '../src/workspace.ts';

test('no file, export or dependency of this workspace is dead', () => {
  expect(deadCode(root, readWorkspace())).toEqual([]);
});

test('knip finds what is dead, and leaves entry points and tests alone', () => {
  const files = {
    'package.json': '{ "name": "root", "private": true }',
    'pnpm-workspace.yaml': 'packages: [packages/*]',
    'packages/a/package.json': JSON.stringify({
      name: '@kernfmt/a',
      type: 'module',
      exports: { './part/x': './dist/part/index.js' },
      dependencies: { unused: '1.0.0' },
    }),
    'packages/a/src/part/index.ts': "export { used } from '../used.ts';\nexport const open = 1;",
    'packages/a/src/used.ts': 'export const used = 1;\nexport const dead = 2;',
    'packages/a/src/dead.ts': 'export const x = 1;',
    'packages/a/test/used.test.ts': "import { used } from '../src/used.ts';\nused;",
  };
  const found = withFiles(files, (dir) => deadCode(dir, workspaceOf(files)));
  expect(found.sort()).toEqual([
    'packages/a/package.json: dependencies: unused',
    'packages/a/src/dead.ts: files: packages/a/src/dead.ts',
    'packages/a/src/used.ts: exports: dead',
  ]);
});
