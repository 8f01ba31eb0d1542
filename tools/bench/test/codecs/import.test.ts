import { expect, test } from 'vitest';
import { bench, run } from './built.ts';

/** Files that importing a module into a fresh process loads, from the root of the workspace. */
function loadedBy(name: string): string[] {
  const hooks = `
    import { writeSync } from 'node:fs';
    export async function load(url, context, nextLoad) {
      writeSync(2, url + '\\n');
      return nextLoad(url, context);
    }`;
  const program = `
    import { register } from 'node:module';
    register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}));
    await import(${JSON.stringify(name)});`;
  const { stderr } = run(process.execPath, ['--input-type=module', '-e', program]);
  const root = new URL('../../', `file://${bench}/`).href;
  const urls = stderr.split('\n').filter((url) => url.startsWith('file:'));
  return urls.map((url) => url.replace(root, ''));
}

test('importing the codecs loads no third-party module', () => {
  const files = loadedBy('@kernfmt/uapi/linux/watch_queue');
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => !/^packages\/(uapi|layout)\/dist\//.test(file))).toEqual([]);
});

test('a third-party module would be seen', () => {
  expect(loadedBy('micro-packed')).toContainEqual(expect.stringContaining('node_modules/'));
});
