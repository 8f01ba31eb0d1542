import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The trace files of paths: a file stands for itself, a folder for every `.json` in it and below,
 * in order of their names.
 *
 * @throws what node:fs throws for what is not there or cannot be read
 */
export function traceFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/** The text of a trace file. @throws what node:fs throws */
export function readTraceFile(path: string): string {
  return readFileSync(path, 'utf8');
}
