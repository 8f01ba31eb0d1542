import { spawnSync } from 'node:child_process';

/**
 * Compiles a C text (`-fsyntax-only`: no libraries needed) and returns what gcc says against it, ''
 * when nothing. Warnings are not errors here: the judge is `_Static_assert`.
 */
export function gcc(source: string, flags: readonly string[] = []): string {
  const args = ['-std=gnu11', '-w', '-fsyntax-only', '-x', 'c', ...flags, '-'];
  const { status, stderr, error } = spawnSync('gcc', args, { input: source, encoding: 'utf8' });
  if (error) throw error;
  return status === 0 ? '' : stderr;
}

/** Directory of gcc's own headers (`<stddef.h>`), for compiling without the system's. */
export function gccHeaders(): string {
  const args = ['-print-file-name=include'];
  return spawnSync('gcc', args, { encoding: 'utf8' }).stdout.trim();
}
