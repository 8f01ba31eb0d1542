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

export default defineConfig([
  // One file each: what most people import is read from disk once.
  { ...base, entry: ['src/abi/*.gen.ts'], outDir: 'dist/abi', splitting: false },
  {
    ...base,
    entry: entryPoints.map((name) => `src/${name}.ts`),
    clean: ['!abi/**'],
  },
]);
