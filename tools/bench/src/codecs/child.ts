import { openSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { cpuTime } from './clock.ts';
import type { Contestant, Operation } from './contestant.ts';
import { useOthers } from './others.ts';
import { type ContestantName, contestants } from './registry.ts';
import {
  type BenchRecord,
  cuts,
  MEAN_SIZE,
  readStream,
  recordsOf,
  settleShapes,
} from './stream.ts';

// child.js CONTESTANT OPERATION STREAM WARM-UP-STREAM [others|verify]: one operation of one
// contestant, verified, warmed up on another stream, then timed. Prints the nanoseconds of a
// record.

/** Records of the stream that a slow contestant gets. */
const SLOW_PART = 200_000;
const WARM_UP_NS = 400e6;
const TIMED_NS = 300e6;

const [name, operation, path, warmUpPath, option] = process.argv.slice(2);
const contestant: Contestant = await contestants[name as ContestantName]();
settleShapes();
if (option === 'others') useOthers();

const whole = readStream(path!);
const end = contestant.slow ? cuts(whole, SLOW_PART * MEAN_SIZE)[0]! : whole.length;
const bytes = whole.subarray(0, end);
verify(bytes);
if (option === 'verify') process.exit();

const warmUp = passOver(readStream(warmUpPath!));
const started = cpuTime();
for (let passes = 0; passes < 2 || cpuTime() - started < WARM_UP_NS; passes++) warmUp();

const pass = passOver(bytes);
pass();
let passes = 0;
let spent = 0;
for (const start = cpuTime(); spent < TIMED_NS; passes++) {
  pass();
  spent = cpuTime() - start;
}
process.stdout.write(`${spent / passes / countOf(bytes)}\n`);

/** Everything a pass needs, made once, and the pass. */
function passOver(stream: Uint8Array): () => unknown {
  const { decode, encode, fold, text } = contestant;
  switch (operation as Operation) {
    case 'decode': {
      const kept: object[] = new Array(64).fill({});
      const run = decode!(stream);
      return () => run(kept);
    }
    case 'encode': {
      const records = recordsOf(stream);
      const write = encode!(new Uint8Array(stream.length));
      return () => write(records);
    }
    case 'fold':
      return fold!(stream);
    case 'text': {
      const fd = openSync('/dev/null', 'w');
      return () => text!(stream, fd);
    }
  }
}

function countOf(stream: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < stream.length; count++) at += stream[at + 4]! & 0x7f;
  return count;
}

/** @throws Error for a contestant that does not do what it is about to be timed for */
function verify(stream: Uint8Array): void {
  const kept: object[] = new Array(4096).fill({});
  let start = 0;
  for (const end of cuts(stream, kept.length * 16)) {
    const piece = new Uint8Array(stream.subarray(start, end));
    const problem = problemWith(piece, recordsOf(piece), kept);
    if (problem !== undefined) throw new Error(`${name} ${operation}: ${problem} from ${start} on`);
    start = end;
  }
}

function problemWith(
  piece: Uint8Array,
  records: readonly BenchRecord[],
  kept: object[],
): string | undefined {
  const { decode, encode, fold } = contestant;
  switch (operation as Operation) {
    case 'decode': {
      decode!(piece)(kept);
      const wrong = records.findIndex((record, i) => !isDeepStrictEqual(kept[i], record));
      return wrong === -1 ? undefined : `record ${wrong} is wrong`;
    }
    case 'encode': {
      const out = new Uint8Array(piece.length);
      encode!(out)(records);
      return Buffer.compare(out, piece) === 0 ? undefined : 'bytes are wrong';
    }
    case 'fold':
      return fold!(piece)() === checksumOf(records) ? undefined : 'the checksum is wrong';
    case 'text':
      return undefined; // A test compares every byte with what C prints.
  }
}

/** What a fold should return. */
function checksumOf(records: readonly BenchRecord[]): number {
  return records.reduce((sum, record) => {
    const { type, subtype, info } = record;
    const words =
      'triggered_on' in record
        ? new Uint32Array(new BigUint64Array([record.triggered_on, record.auxiliary_mount]).buffer)
        : [record.key_id, record.aux, 0, 0];
    const header = Math.imul(sum ^ type ^ (subtype << 8) ^ info, 31);
    return header ^ words[0]! ^ (words[1]! << 1) ^ (words[2]! << 2) ^ (words[3]! << 3);
  }, 0);
}
