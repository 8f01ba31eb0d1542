import type { Options } from 'tsup';

/**
 * What every package's tsup.config.ts starts from: ESM, an output file for each entry. Types are
 * made by tsc (tsconfig.build.json), a file for a file: rolling them up took three times as long.
 */
export const base: Options = {
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  clean: true,
  splitting: true,
  treeshake: true,
};
