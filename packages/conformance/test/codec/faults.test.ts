import { LP64, LP64_BE } from '@kernfmt/layout';
import { expect, test } from 'vitest';
import { testCodec } from '../../src/codec.ts';
import { codecProperties } from '../../src/properties.ts';
import { planted } from './faults.ts';

test('every rule has a fault planted for it', () => {
  expect(new Set(planted.map(({ rule }) => rule))).toEqual(
    new Set(codecProperties.map(({ name }) => name)),
  );
});

test.each(planted)('a codec that $fault breaks $rule', ({ rule, codec, dialect }) => {
  const options = { abis: [LP64, LP64_BE], rules: [rule], ...(dialect && { dialect }) };
  const { passed, rules } = testCodec(codec, options);
  expect(passed).toBe(false);
  const [{ outcome, failure } = { outcome: 'none', failure: undefined }] = rules;
  expect(outcome).toBe('fails');
  expect(failure!.bytes).toMatch(/^([0-9a-f]{2})*$/);
  expect(failure!.got).not.toBe(failure!.expected);
  // Shrunk: no rule needs more than a few records, or one of the longest.
  expect(failure!.bytes.length / 2, failure!.bytes).toBeLessThanOrEqual(135);
});
