import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the C program; the path of what was built. @throws Error when there is no gcc */
export function buildAnchors(source: string, directory: string): string {
  const program = join(directory, 'anchors');
  const gcc = spawnSync('gcc', ['-O2', '-o', program, source], { encoding: 'utf8' });
  if (gcc.status !== 0) throw new Error(`gcc: ${gcc.error?.message ?? gcc.stderr}`);
  return program;
}
