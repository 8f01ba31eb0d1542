import { parentPort, workerData } from 'node:worker_threads';
import { decoderGroups } from './robustness/decoders.ts';
import { fuzz } from './robustness/fuzz.ts';
import type { Order } from './robustness/supervise.ts';

/** What the thread of a robustness run does: bin/kernfmt-fuzz-worker.js. */
export function serve(): void {
  const order = workerData as Order;
  const current = new Int32Array(order.progress);
  // Most inputs end in an error, whose stack costs more than all the rest.
  Error.stackTraceLimit = 0;
  const result = fuzz(decoderGroups, order, (input) => Atomics.store(current, 0, input));
  parentPort?.postMessage(result);
}
