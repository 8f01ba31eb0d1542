import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/**/*.ts', '!src/**/*.d.ts'],
  platform: 'node',
  skipNodeModulesBundle: true,
  esbuildOptions(options) {
    options.outbase = 'src';
  },
});
