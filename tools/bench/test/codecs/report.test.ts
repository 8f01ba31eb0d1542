import { expect, test } from 'vitest';
import { tableOf } from '../../src/codecs/report.ts';

test('ratios are taken within a round, then their median', () => {
  const row = (title: string) => ({ title, run: { c: 'fold' } }) as const;
  const table = tableOf('fold', [
    { row: row('base'), figures: [10, 20, 40] },
    { row: row('other'), figures: [30, 30, 120] },
  ]);
  expect(table.split('\n').slice(-4)).toEqual([
    '| --- | ---: | ---: |',
    '| base | 20.0 [10.0..40.0] | 1.00 [1.00..1.00] |',
    '| other | 30.0 [30.0..120] | 3.00 [1.50..3.00] |',
    '',
  ]);
});
