import { fileURLToPath } from 'node:url';
import { readTraceFile, traceFiles } from '../src/files.ts';
import { parseTrace, type Trace } from '../src/trace.ts';

/** Where the recordings of the real kernel are. */
export const recordings = fileURLToPath(new URL('../../../oracle/traces', import.meta.url));

export const files = traceFiles([recordings]);

/** A recording by its name. */
export function recording(name: string): Trace {
  return parseTrace(readTraceFile(`${recordings}/${name}.json`));
}
