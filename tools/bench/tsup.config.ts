import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/**/*.ts'],
  platform: 'node',
  dts: false,
  esbuildOptions(options) {
    options.outbase = 'src';
  },
});
