import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WatchQueue } from '../../src/watch_queue.ts';
import { ModelQueue } from './model.ts';
import { readOf, recordOf } from './records.ts';

type Step =
  | { readonly do: 'post'; readonly length: number }
  | { readonly do: 'read'; readonly size: number }
  | { readonly do: 'closeWriter' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 8, max: 127 }).map((length) => post(length)) },
  { weight: 3, arbitrary: fc.constantFrom(8, 16, 24).map((length) => post(length)) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 300 }).map((size) => read(size)) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'closeWriter' }) },
);
const post = (length: number): Step => ({ do: 'post', length });
const read = (size: number): Step => ({ do: 'read', size });

const sizes = [1, 2, 4, 8, 32];

test('any posts and reads give what the model gives, and the counters agree', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sizes), fc.array(step, { maxLength: 120 }), (size, steps) => {
      const queue = new WatchQueue();
      queue.setSize(size);
      const model = new ModelQueue(size);
      let mark = 0;
      for (const each of steps) {
        if (each.do === 'post') {
          const record = recordOf(each.length, mark++ & 0xff);
          expect(queue.post(record)).toBe(model.post(record));
        } else if (each.do === 'read') {
          expect(readOf(queue, each.size)).toEqual(model.read(each.size));
        } else if (model.writers > 0) {
          model.writers--;
          queue.closeEnd('write');
        }
        expect(queue.queued).toBe(model.records.length);
        expect(queue.bytes).toBe(model.records.reduce((sum, { length }) => sum + length, 0));
        expect(queue.readable).toBe(model.items.length > 0 || model.writers === 0);
      }
    }),
    { numRuns: 600 },
  );
});

test('buffers of a readv() hold what one buffer of their length would', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(8, 16, 24, 127), { maxLength: 5 }), lengths, (of, iov) => {
      const [one, many] = [new WatchQueue(), new WatchQueue()];
      for (const queue of [one, many]) {
        queue.setSize(4);
        of.forEach((length, at) => {
          queue.post(recordOf(length, at));
        });
      }
      const total = iov.reduce((sum, length) => sum + length, 0);
      const whole = readOf(one, total);
      const buffers = iov.map((length) => new Uint8Array(length));
      const scattered = readOf({ read: () => many.read(buffers) }, total);
      if (typeof whole === 'string') expect(scattered).toBe(whole);
      else {
        expect(scattered).toHaveLength(whole.length);
        const bytes = buffers.flatMap((buffer) => [...buffer]).slice(0, whole.length);
        expect(Uint8Array.from(bytes)).toEqual(whole);
      }
    }),
    { numRuns: 1000 },
  );
});
