import { abis, LP64, LP64_BE } from '@kernfmt/layout';
import { dialects } from '@kernfmt/uapi/linux/watch_queue/dialects';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatReport, testCodec } from '../../src/codec.ts';
import { codecProperties } from '../../src/properties.ts';
import { ours } from './ours.ts';

describe.each(dialects.map((dialect) => [dialect.name, dialect] as const))('%s', (_, dialect) => {
  test.each(codecProperties.map((property) => [property.name, property] as const))(
    '%s',
    (_name, property) => {
      const options = { dialect, abis };
      if (property.applies(ours, options)) {
        fc.assert(property.check(ours, options), { numRuns: 25 });
      } else expect(exceptions(dialect.name)).toContain(property.name);
    },
  );
});

/** The rules that a dialect has nothing for. */
function exceptions(dialect: string): string[] {
  return [
    ...(dialect.startsWith('ring') ? ['records-need-no-alignment'] : []),
    ...(/^mount-2020-0[37]$/.test(dialect) ? [] : ['the-unpadded-struct-is-taken']),
    ...(dialect.startsWith('superblock') ? [] : ['text-is-bytes']),
    ...(/^(mount-2020-0[37]|devices|ring-2019-0[68])/.test(dialect)
      ? []
      : ['reserved-words-survive']),
  ];
}

test('a report says that every rule holds', () => {
  const report = testCodec(ours, { abis: [LP64, LP64_BE], runs: 20 });
  expect(report.passed).toBe(true);
  expect(report.rules.map(({ name }) => name)).toEqual(codecProperties.map(({ name }) => name));
  expect(formatReport(report).trimEnd().split('\n').at(-1)).toBe(
    'mount-2020-08: 21 hold, 0 fail, 3 do not apply (seed 20200803)',
  );
});
