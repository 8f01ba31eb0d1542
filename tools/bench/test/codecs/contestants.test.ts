import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnchors } from '../../src/codecs/anchors.ts';
import type { Operation } from '../../src/codecs/contestant.ts';
import { handWords } from '../../src/codecs/contestants/hand-words.ts';
import { kernfmtText } from '../../src/codecs/contestants/kernfmt-text.ts';
import { type Row, tables } from '../../src/codecs/registry.ts';
import { readStream, writeStream } from '../../src/codecs/stream.ts';
import { run, runBuilt, source, temporary } from './built.ts';

const directory = temporary();
const stream = join(directory, 'stream');
let anchors: string;
beforeAll(() => {
  writeStream(stream, 3, 20_000);
  anchors = buildAnchors(source, directory);
});
afterAll(() => rmSync(directory, { recursive: true }));

describe.each(Object.entries(tables) as [Operation, readonly Row[]][])('%s', (operation, rows) => {
  const names = rows.flatMap(({ run }) =>
    'contestant' in run && !run.others ? run.contestant : [],
  );

  test.each(names)('%s does what it is timed for', (name) => {
    expect(runBuilt('child', [name, operation, stream, stream, 'verify'])).toBe('');
  });
});

test('C reads the same out of the stream', () => {
  const checksum = handWords.fold?.(readStream(stream))();
  expect(run(anchors, ['sum', stream]).stdout).toBe(`${checksum}\n`);
});

test('watch_test prints what C prints with printf', () => {
  const path = join(directory, 'text');
  const fd = openSync(path, 'w');
  kernfmtText.text?.(readStream(stream), fd);
  closeSync(fd);
  const printed = run(anchors, ['print', stream]).stdout;
  expect(printed.split('\n').length).toBeGreaterThan(40_000);
  expect(readFileSync(path, 'latin1') === printed).toBe(true);
});

test('a contestant that is wrong is not timed', () => {
  const odd = join(directory, 'odd');
  writeStream(odd, 4, 10);
  expect(() => runBuilt('child', ['binary-parser', 'encode', odd, odd, 'verify'])).toThrow(
    'ended with 1',
  );
});
