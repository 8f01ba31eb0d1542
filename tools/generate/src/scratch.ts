import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Calls `use` with the path of an empty directory, which is gone afterwards. */
export function withScratchDirectory<T>(use: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'kernfmt-generate-'));
  try {
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
