import { defineConfig } from 'vitest/config';

/** One configuration for every package: `vitest run --config ../../vitest.config.ts --root .` */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: [new URL('vitest.setup.ts', import.meta.url).pathname],
    reporters: ['default', ['json', { outputFile: '.results/vitest.json' }]],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
