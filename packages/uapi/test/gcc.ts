import { spawnSync } from 'node:child_process';

function run(
  source: string,
  args: readonly string[],
): { failed: boolean; out: string; err: string } {
  const all = ['-std=gnu11', '-w', '-x', 'c', ...args, '-'];
  const limits = { maxBuffer: 64 * 1024 * 1024 };
  const { status, stdout, stderr, error } = spawnSync('gcc', all, {
    input: source,
    encoding: 'utf8',
    ...limits,
  });
  if (error) throw error;
  return { failed: status !== 0, out: stdout, err: stderr };
}

/**
 * Compiles a C text (`-fsyntax-only`: no libraries needed) and returns what gcc says against it, ''
 * when nothing. Warnings are not errors here: the judge is `_Static_assert`.
 */
export function gcc(source: string, flags: readonly string[] = []): string {
  const { failed, err } = run(source, ['-fsyntax-only', ...flags]);
  return failed ? err : '';
}

/** A C text with its includes, macros kept: what names a header has. @throws when it has errors */
export function preprocess(source: string, flags: readonly string[] = []): string {
  const { failed, out, err } = run(source, ['-E', '-dD', '-P', ...flags]);
  if (failed) throw new Error(err);
  return out;
}

/** Directory of gcc's own headers (`<stddef.h>`), for compiling without the system's. */
export function gccHeaders(): string {
  return spawnSync('gcc', ['-print-file-name=include'], { encoding: 'utf8' }).stdout.trim();
}
