import { fileURLToPath } from 'node:url';
import { readTraceFile, traceFiles } from '../src/files.ts';
import { parseTrace, type Trace } from '../src/trace.ts';

/** Where the recordings of the real kernel are. */
export const recordings = fileURLToPath(new URL('../../../oracle/traces', import.meta.url));

/** Those of the kernel that has fsinfo() besides. */
export const fsinfoRecordings = `${recordings}-fsinfo`;

export const files = traceFiles([recordings, fsinfoRecordings]);

/** A recording by its name. */
export function recording(name: string, folder = recordings): Trace {
  return parseTrace(readTraceFile(`${folder}/${name}.json`));
}
