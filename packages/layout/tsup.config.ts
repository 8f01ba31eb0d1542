import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/arbitrary.ts', 'src/c.ts', 'src/index.ts', 'src/reference.ts', 'src/schema.ts'],
});
