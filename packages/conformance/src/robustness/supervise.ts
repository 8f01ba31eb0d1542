import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { decoderGroups } from './decoders.ts';
import { Fuzzer, type FuzzOptions, type FuzzResult } from './fuzz.ts';

/** What a worker is told: its inputs, and where to say which of them it is at. */
export interface Order extends FuzzOptions {
  /** One 32-bit integer: the number of the input that is being tried. */
  readonly progress: SharedArrayBuffer;
}

export interface Supervision {
  /** The worker's program: unless given, that of this package. */
  readonly program?: string;
  /** Milliseconds after which one input is taken to hang: a minute unless given. */
  readonly patience?: number;
  /** MiB of heap that decoding may take: 512 unless given. */
  readonly memory?: number;
  /** Told now and then how many inputs were tried. */
  readonly tell?: (inputs: number) => void;
}

/** Found by the package's name, from src and from dist. */
function workerProgram(): string {
  const manifest = createRequire(import.meta.url).resolve('@kernfmt/conformance/package.json');
  return join(dirname(manifest), 'bin', 'kernfmt-fuzz-worker.js');
}

const LOOKS_PER_PATIENCE = 60;

/**
 * `fuzz` of all decoders in a thread of its own, so that an input that hangs or takes all memory is
 * a finding too: the last one.
 */
export async function supervise(
  options: FuzzOptions,
  supervision: Supervision = {},
): Promise<FuzzResult> {
  const { program = workerProgram(), patience = 60_000, memory = 512, tell } = supervision;
  const progress = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const current = new Int32Array(progress);
  const workerData: Order = { ...options, progress };
  const worker = new Worker(program, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let last = -1;
  let looks = 0;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<FuzzResult>((resolve, reject) => {
      const stuck = (what: string): void => {
        resolve(stuckAt(options, Atomics.load(current, 0), what));
      };
      timer = setInterval(() => {
        const now = Atomics.load(current, 0);
        looks = now === last ? looks + 1 : 0;
        last = now;
        tell?.(now - options.from);
        if (looks >= LOOKS_PER_PATIENCE) stuck('hangs');
      }, patience / LOOKS_PER_PATIENCE);
      worker.once('message', resolve);
      worker.once('error', (error) => {
        if (isOutOfMemory(error)) stuck('takes all memory');
        else reject(error);
      });
    });
  } finally {
    clearInterval(timer);
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function stuckAt({ seed, from }: FuzzOptions, input: number, what: string): FuzzResult {
  const { decoder, bytes } = new Fuzzer(decoderGroups, seed).input(input);
  const finding = { decoder: decoder.name, input, bytes: bytes.slice(), what };
  return { inputs: input - from + 1, tallies: {}, findings: [finding] };
}
