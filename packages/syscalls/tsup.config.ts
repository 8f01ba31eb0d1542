import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

const entryPoints = [
  'aliases',
  'all',
  'args',
  'audit',
  'cli',
  'entry',
  'groups',
  'historical',
  'index',
  'since',
];

export default defineConfig({
  ...base,
  entry: ['src/abi/*.gen.ts', ...entryPoints.map((name) => `src/${name}.ts`)],
});
