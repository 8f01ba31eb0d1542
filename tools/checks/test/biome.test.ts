import { describe, expect, test } from 'vitest';
import { rulesBroken } from '../src/biome.ts';
import { pure } from '../src/layers.ts';

const refused: [name: string, rule: string, text: string][] = [
  ['a default export', 'noDefaultExport', 'const x = 1;\nexport default x;'],
  ['any', 'noExplicitAny', 'export const x: any = 1;'],
  ['a cast to any', 'noExplicitAny', 'export const x = (1 as any).y;'],
  ['a silenced type error', 'noTsIgnore', `// @ts-${'ignore'} x\nexport const x = 1;`],
  ['eval', 'noGlobalEval', "export const x = eval('1');"],
  ['new Function', 'noRestrictedGlobals', "export const x = new Function('return 1');"],
  ['an enum', 'noEnum', 'export enum X { A }'],
  ['a namespace', 'noNamespace', 'export namespace X { export const a = 1; }'],
  ['a parameter property', 'noParameterProperties', 'class X { constructor(readonly a: X) {} }'],
  ['console', 'noConsole', "console.log('x');"],
  ['an unused variable', 'noUnusedVariables', 'const x = 1;\nexport const y = 2;'],
  ['an unused import', 'noUnusedImports', "import { x } from './x.ts';\nexport const y = 2;"],
  [
    'a type imported as a value',
    'useImportType',
    "import { X } from './x.ts';\nexport type Y = X;",
  ],
  ['a swallowed error', 'noEmptyBlockStatements', 'try { Math.abs(1); } catch {}\nexport {};'],
  ['a lost cause', 'useErrorCause', "try { f(); } catch (error) { throw new Error('x'); }"],
  ['a thrown string', 'useThrowOnlyError', "export const f = () => { throw 'x'; };"],
];

const globals = ['Buffer', 'process', 'require', 'global', 'setImmediate'];
const nodeOnly = "import 'node:fs';\nexport const x = process.pid + Buffer.poolSize;";

const paths = {
  refused: (index: number) => `packages/linux/src/${index}.ts`,
  global: (name: string, global: string) => `packages/${name}/src/${global}.ts`,
  node: (name: string) => `packages/${name}/src/node.ts`,
  parameter: (name: string) => `packages/${name}/src/parameter.ts`,
};

describe('biome refuses', () => {
  const files: Record<string, string> = { [paths.node('linux')]: nodeOnly };
  for (const [index, [, , text]] of refused.entries()) files[paths.refused(index)] = text;
  for (const name of pure) {
    files[paths.node(name)] = "import 'node:fs';";
    files[paths.parameter(name)] = 'export const f = (process: string) => process;';
    for (const global of globals)
      files[paths.global(name, global)] = `export const x = ${global}.x;`;
  }
  const broken = rulesBroken(files);

  test.each(refused.map(([name, rule], index) => [name, rule, index] as const))(
    '%s',
    (_, rule, index) => {
      expect(broken.get(paths.refused(index))).toContain(rule);
    },
  );

  test.each(pure)("Node's own names in %s", (name) => {
    expect(broken.get(paths.node(name))).toEqual(['noNodejsModules']);
    expect(broken.get(paths.parameter(name))).toEqual([]);
    for (const global of globals) {
      expect(broken.get(paths.global(name, global))).toContain('noRestrictedGlobals');
    }
  });

  test("none of Node's names in packages that run there alone", () => {
    expect(broken.get(paths.node('linux'))).toEqual([]);
  });
});
