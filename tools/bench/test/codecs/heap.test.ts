import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeStream } from '../../src/codecs/stream.ts';
import { runBuilt, temporary } from './built.ts';

// Bytes, unlike times, are the same on every machine and at any load: to 1 %, as V8 samples them.

const directory = temporary();
const stream = join(directory, 'stream');
beforeAll(() => writeStream(stream, 5, 100_000));
afterAll(() => rmSync(directory, { recursive: true }));

const flags = ['--max-semi-space-size=256', '--single-threaded'];
const bytes = (name: string, operation: string): number =>
  Number(runBuilt('heap', [name, operation, stream], flags));

test('a cursor over a stream allocates nothing for a record', () => {
  expect(bytes('kernfmt', 'fold')).toBeLessThan(0.5);
});

test('an object takes at most 136 bytes, which is what one made by hand takes', () => {
  for (const name of ['kernfmt', 'hand-words']) {
    const taken = bytes(name, 'decode');
    expect(taken, name).toBeGreaterThan(136 * 0.98);
    expect(taken, name).toBeLessThan(136 * 1.02);
  }
});
