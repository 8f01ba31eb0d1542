import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/cli.ts', 'src/files.ts', 'src/index.ts'],
});
