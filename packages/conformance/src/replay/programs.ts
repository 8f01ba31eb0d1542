import type { Program } from '@kernfmt/simulator/scenario';
import { runWatchTest } from '@kernfmt/watch_test/run';

/** The programs that recordings run. */
export const programs: Readonly<Record<string, Program>> = {
  watch_test: (kernel, output, signal) => runWatchTest(kernel, output, { signal, strict: true }),
};
