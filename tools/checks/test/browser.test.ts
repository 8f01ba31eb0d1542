import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundle, load } from '../src/browser.ts';
import { isPure } from '../src/layers.ts';
import { mayLoad } from '../src/rules/import-cost.ts';
import { withFiles } from '../src/with-files.ts';
import { readWorkspace, root, workspaceOf } from '../src/workspace.ts';

const pure = readWorkspace().packages.filter(({ dir }) => isPure(dir));

describe.each(pure.map((member) => [member.manifest.name, member] as const))(
  '%s in a browser',
  (_, member) => {
    test('bundles, and loads where nothing of Node is defined and eval is forbidden', () => {
      const bundles = bundle(root, member);
      expect(bundles.length).toBeGreaterThan(0);
      for (const one of bundles) expect(() => load(one), one.entry.key).not.toThrow();
    });

    test('contains zod and fast-check only behind the entry points that say so', () => {
      for (const { entry, thirdParties } of bundle(root, member)) {
        // fast-check has a dependency of its own, and no other package does.
        const named = thirdParties.filter((name) => name !== 'pure-rand');
        const unwanted = named.filter((name) => !mayLoad(member, entry, name));
        expect(unwanted, entry.key).toEqual([]);
      }
    });
  },
);

describe('a package for the browser', () => {
  const manifest = '{ "name": "@kernfmt/a", "exports": { ".": "./dist/index.js" } }';
  const bundlesOf = (code: string, others: Record<string, string> = {}) => {
    const sources = { 'packages/a/package.json': manifest, 'packages/a/dist/index.js': code };
    const files = { ...sources, ...others };
    return withFiles(files, (dir) => workspaceOf(files).packages.flatMap((a) => bundle(dir, a)));
  };

  test('cannot be bundled with a module of Node', () => {
    expect(() => bundlesOf("import 'node:fs';")).toThrow('Could not resolve "node:fs"');
    expect(() => bundlesOf("require('fs');")).toThrow('Could not resolve "fs"');
  });

  test.each(["eval('1')", "new Function('')", 'Buffer.alloc(1)', 'process.pid'])(
    'cannot load %s',
    (expression) => {
      const [one] = bundlesOf(`${expression};`);
      expect(one).toBeDefined();
      expect(() => one && load(one)).toThrow();
    },
  );

  test('is known to contain a third party', () => {
    const others = {
      'node_modules/zod/package.json': '{ "name": "zod", "main": "index.js" }',
      'node_modules/zod/index.js': 'export const z = 1;',
    };
    const [one] = bundlesOf("export { z } from 'zod';", others);
    expect(one?.thirdParties).toEqual(['zod']);
  });
});

describe('a codec where strings are never code', () => {
  const run = (contents: string) => {
    const program = buildSync({
      stdin: { contents, resolveDir: join(root, 'packages/uapi') },
      platform: 'browser',
      bundle: true,
      write: false,
    });
    const [file] = program.outputFiles;
    const args = ['--disallow-code-generation-from-strings', '--input-type=commonjs'];
    return spawnSync(process.execPath, args, { input: file?.text ?? '', encoding: 'utf8' });
  };

  test('declares, encodes, views and decodes a struct', () => {
    const { stdout, stderr } = run(`
      import { struct, u32, u64 } from '@kernfmt/layout';
      const pair = struct('pair', { id: u64, flags: u32, count: u32 });
      const bytes = pair.encode({ id: 2n ** 40n, flags: 3, count: 4 });
      const { id, flags, count } = pair.decode(bytes);
      console.log(String(bytes), String(id), flags, count, pair.view(bytes).flags);
    `);
    expect(stderr).toBe('');
    expect(stdout).toBe('0,0,0,0,0,1,0,0,3,0,0,0,4,0,0,0 1099511627776 3 4 3\n');
  });

  test('runs where new Function is refused', () => {
    expect(run("new Function('return 1')();").stderr).toContain('EvalError');
  });
});
