import { type Abi, abis } from '@kernfmt/layout';
import type { Dialect } from '@kernfmt/uapi/linux/watch_queue';
import { dialectOf } from '@kernfmt/uapi/linux/watch_queue/dialects';

// A recording is NDJSON: a line that says what it is, then a line for each read, in order:
//   {"schema":"kernfmt-recording/1","dialect":"mount-2020-08","abi":"LP64","kernel":"Linux …"}
//   {"t":1.25,"read":"02000000…"}
// t is in seconds since the start, `read` the bytes that one read() returned, in hex.

const SCHEMA = 'kernfmt-recording/1';
/** Recordings of the patched kernel itself: one JSON document, records by step and queue. */
const TRACE_SCHEMA = 'mount-notify-trace/1';

/** The reads of a program, and what is needed to understand them. */
export interface Recording {
  readonly dialect: Dialect;
  readonly abi: Abi;
  /** The kernel it was made on, for people. */
  readonly kernel: string;
  readonly reads: readonly Uint8Array[];
}

/** The first line of a recording. */
export function recordingHead(dialect: Dialect, abi: Abi, kernel: string): string {
  return `${JSON.stringify({ schema: SCHEMA, dialect: dialect.name, abi: abi.name, kernel })}\n`;
}

/** The line of one read. */
export function recordingLine(seconds: number, bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return `${JSON.stringify({ t: Math.round(seconds * 1e6) / 1e6, read: hex })}\n`;
}

/** A recording that cannot be understood; the message begins with the line. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}

/**
 * Reads a recording of this program, or a trace of the patched kernel.
 * @throws RecordingError that says in which line what is wrong
 */
export function parseRecording(text: string): Recording {
  const lines = text.split('\n');
  const first = firstObject(text, lines[0]!);
  if (first.schema === TRACE_SCHEMA) return parseTrace(first);
  if (first.schema !== SCHEMA) {
    throw new RecordingError(`line 1: schema should be ${SCHEMA} or ${TRACE_SCHEMA}`);
  }
  const abi = abis.find(({ name }) => name === first.abi);
  if (abi === undefined) {
    const names = abis.map(({ name }) => name).join(', ');
    throw new RecordingError(`line 1: abi should be one of ${names}, is ${show(first.abi)}`);
  }
  let dialect: Dialect;
  try {
    dialect = dialectOf(String(first.dialect));
  } catch (error) {
    throw new RecordingError(`line 1: ${(error as Error).message}`, { cause: error });
  }
  const reads: Uint8Array[] = [];
  for (const [i, line] of lines.entries()) {
    // The last line may be half written: whoever recorded was killed.
    if (i === 0 || line === '' || (i === lines.length - 1 && !line.endsWith('}'))) continue;
    reads.push(unhex(`line ${i + 1}: read`, parseObject(`line ${i + 1}`, line).read));
  }
  return { dialect, abi, kernel: String(first.kernel), reads };
}

type Json = Readonly<Record<string, unknown>>;

const show = (value: unknown): string => String(JSON.stringify(value)).slice(0, 80);

function parseObject(where: string, text: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new RecordingError(`${where}: no JSON: ${show(text)}`, { cause });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new RecordingError(`${where}: should be an object, is ${show(value)}`);
}

/** The head line; or the whole as one document, which a pretty-printed trace is. */
function firstObject(text: string, line: string): Json {
  return /^\{\s*$/.test(line) ? parseObject('the file', text) : parseObject('line 1', line);
}

function unhex(where: string, value: unknown): Uint8Array {
  if (typeof value !== 'string' || !/^([0-9a-f]{2})*$/.test(value)) {
    throw new RecordingError(`${where} should be bytes in hex, is ${show(value)}`);
  }
  return Uint8Array.from(Buffer.from(value, 'hex'));
}

/** What a program would have read after each step: all that the step put into the queues. */
function parseTrace(trace: Json): Recording {
  const reads: Uint8Array[] = [];
  for (const [i, step] of ((trace.steps as Json[] | undefined) ?? []).entries()) {
    for (const [queue, records] of Object.entries((step.records as Json | undefined) ?? {})) {
      const where = `step ${i}: records of ${queue}`;
      if (!Array.isArray(records)) throw new RecordingError(`${where} should be an array`);
      reads.push(unhex(where, records.join('')));
    }
    if (step.op === 'read' && step.data) reads.push(unhex(`step ${i}: data`, step.data));
  }
  const abi = abis[0]!;
  return { dialect: dialectOf('mount-2020-08'), abi, kernel: String(trace.kernel), reads };
}
