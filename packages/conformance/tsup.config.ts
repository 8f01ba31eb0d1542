import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: [
    'src/arbitrary.ts',
    'src/cli.ts',
    'src/codec.ts',
    'src/differential.ts',
    'src/files.ts',
    'src/fuzz_worker.ts',
    'src/index.ts',
    'src/kernel.ts',
    'src/linux_machine.ts',
    'src/properties.ts',
    'src/replay.ts',
    'src/scenario.ts',
  ],
});
