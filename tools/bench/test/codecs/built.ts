import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const source = join(import.meta.dirname, '../../c/anchors.c');
export const bench = join(import.meta.dirname, '../..');

/** A directory for the files of a test. */
export const temporary = (): string => mkdtempSync(join(tmpdir(), 'kernfmt-bench-test-'));

/** A program of this package, as built, in a process of its own; what it prints. */
export function runBuilt(
  name: string,
  args: readonly string[],
  flags: readonly string[] = [],
): string {
  const script = join(bench, 'dist/codecs', `${name}.js`);
  return run(process.execPath, [...flags, script, ...args]).stdout;
}

/** Runs a program. @throws Error with what it said, when it fails */
export function run(program: string, args: readonly string[]): { stdout: string; stderr: string } {
  const options = { encoding: 'latin1', cwd: bench, maxBuffer: 2 ** 26 } as const;
  const child = spawnSync(program, args, options);
  if (child.status !== 0) throw new Error(`${program} ended with ${child.status}: ${child.stderr}`);
  return child;
}
