import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/abi/*.gen.ts', 'src/index.ts', 'src/all.ts'],
});
