import { Session } from 'node:inspector/promises';
import { type ContestantName, contestants } from './registry.ts';
import { readStream, recordsOf, settleShapes } from './stream.ts';

// node --max-semi-space-size=256 --single-threaded heap.js CONTESTANT decode|fold STREAM
// prints the bytes that are allocated for a record, whether or not they are collected: by V8's own
// count, which samples. (What heapUsed grows by has pages in it that were left half empty.)

const SAMPLE_BYTES = 64;
const PASSES = 3;

const [name, operation, path] = process.argv.slice(2);
const { decode, fold } = await contestants[name as ContestantName]();
settleShapes();
const stream = readStream(path!);
const { length } = recordsOf(stream);
const kept: object[] = new Array(64).fill({});

const decodeTo = decode?.(stream);
const pass = operation === 'fold' ? fold!(stream) : () => decodeTo!(kept);

for (let i = 0; i < 30; i++) pass();
const session = new Session();
session.connect();
await session.post('HeapProfiler.startSampling', {
  samplingInterval: SAMPLE_BYTES,
  includeObjectsCollectedByMajorGC: true,
  includeObjectsCollectedByMinorGC: true,
});
for (let i = 0; i < PASSES; i++) pass();
const { profile } = await session.post('HeapProfiler.stopSampling');

interface Node {
  readonly selfSize: number;
  readonly children: readonly Node[];
}
const sizeOf = ({ selfSize, children }: Node): number =>
  children.reduce((sum, child) => sum + sizeOf(child), selfSize);
process.stdout.write(`${sizeOf(profile.head) / PASSES / length}\n`);
