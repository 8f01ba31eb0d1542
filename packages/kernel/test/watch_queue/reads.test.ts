import { expect, test } from 'vitest';
import { WatchQueue } from '../../src/watch_queue.ts';
import { ModelQueue } from './model.ts';
import { readOf, recordOf } from './records.ts';

const lengths = [8, 24, 127];

/** Every list of at most `longest` lengths. */
function contents(longest: number): number[][] {
  if (longest === 0) return [[]];
  const shorter = contents(longest - 1);
  const full = shorter.filter((list) => list.length === longest - 1);
  return [...shorter, ...full.flatMap((list) => lengths.map((length) => [...list, length]))];
}

/** After how many records of a content one is lost; -1: none is. */
const losses = [-1, 1, 2, 3];

const records = new Map<string, Uint8Array>();

/** The record of a length and a mark, made once. */
function recordMadeOnce(length: number, mark: number): Uint8Array {
  const key = `${length} ${mark}`;
  const record = records.get(key) ?? recordOf(length, mark);
  records.set(key, record);
  return record;
}

function same(a: Uint8Array | string, b: Uint8Array | string): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** A queue of as many records as it has room for before the loss, and the model of it. */
function prepare(content: readonly number[], lossAfter: number) {
  const queue = new WatchQueue();
  const size = 4;
  queue.setSize(size);
  const model = new ModelQueue(size);
  const post = (length: number, mark: number): void => {
    const record = recordMadeOnce(length, mark);
    if (queue.post(record) !== model.post(record)) expect.fail('a post went otherwise');
  };
  // The ring has to be full where a record is lost: fillers go in before, and out again.
  const fillers = lossAfter < 0 ? 0 : size - lossAfter;
  for (let n = 0; n < fillers; n++) post(8, 0xee);
  content.forEach((length, at) => {
    post(length, at);
    if (at + 1 !== lossAfter) return;
    post(8, 0xff);
    for (let n = 0; n < fillers; n++) {
      if (!same(readOf(queue, 8), model.read(8))) expect.fail('a filler went otherwise');
    }
  });
  return { queue, model };
}

test('every buffer of 0 to 512 bytes, every content of at most 3 records, loss or none', () => {
  let reads = 0;
  for (const content of contents(3)) {
    for (const lossAfter of losses) {
      if (lossAfter > content.length) continue;
      for (let size = 0; size <= 512; size++) {
        const { queue, model } = prepare(content, lossAfter);
        for (;;) {
          const got = readOf(queue, size);
          if (!same(got, model.read(size))) {
            expect.fail(`content ${content}, loss after ${lossAfter}, buffer of ${size}`);
          }
          reads++;
          if (typeof got === 'string' || got.length === 0) break;
        }
      }
    }
  }
  expect(reads).toBeGreaterThan(150_000);
});
