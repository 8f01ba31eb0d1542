import type { Options } from 'tsup';

/** What every package's tsup.config.ts starts from: ESM and d.ts, an output file for each entry. */
export const base: Options = {
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  dts: true,
  clean: true,
  splitting: true,
  treeshake: true,
};
