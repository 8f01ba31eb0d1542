import { DecodeError } from '@kernfmt/layout';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Decoder, type DecoderGroup, isDecodeError } from '../../src/robustness/decoder.ts';
import { decoderGroups } from '../../src/robustness/decoders.ts';
import { Fuzzer, fuzz } from '../../src/robustness/fuzz.ts';

// Most inputs end in an error, whose stack costs more than all the rest.
const { stackTraceLimit } = Error;
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

test('every decoder stands a slice of the run', () => {
  const { inputs, findings, tallies } = fuzz(decoderGroups, { seed: 3, from: 0, runs: 20_000 });
  expect(findings).toEqual([]);
  expect(inputs).toBe(20_000);
  expect(Object.keys(tallies)).toHaveLength(decoderGroups.length);
  for (const [name, { decoded, refused }] of Object.entries(tallies)) {
    // Spoilt, but not so that nobody looks at it: both ways are gone often.
    expect(Math.min(decoded, refused), name).toBeGreaterThan((decoded + refused) / 20);
  }
});

const corpus = [Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), new Uint8Array(40).fill(9)];

const groupOf = (decode: Decoder['decode']): DecoderGroup[] => [
  {
    name: 'mine',
    decoders: [{ name: 'mine', corpus: () => corpus, decode, refuses: isDecodeError }],
  },
];

describe('a decoder is found out that', () => {
  test.each<[string, Decoder['decode'], RegExp]>([
    [
      'throws what nobody documented',
      (bytes) => {
        if (bytes.length > 20) throw new TypeError('too long for me');
        return bytes.length;
      },
      /^throws TypeError: too long for me/,
    ],
    [
      'tells of an offset behind the end',
      (bytes) => {
        throw new DecodeError('bad', bytes.length + 1, 'mine');
      },
      /^throws DecodeError/,
    ],
    [
      'reads behind its input',
      (bytes) => new Uint8Array(bytes.buffer)[bytes.byteOffset + bytes.length],
      /outside/,
    ],
    [
      'reads before its input',
      (bytes) => new Uint8Array(bytes.buffer)[bytes.byteOffset - 1],
      /outside/,
    ],
    [
      'gives an error that depends on where it is',
      (bytes) => {
        throw new DecodeError(`at ${bytes.byteOffset % 16}`, 0, 'mine');
      },
      /outside/,
    ],
    ['changes its input', (bytes) => bytes.fill(0).length, /^writes into its input/],
    [
      'writes behind its input',
      (bytes) => {
        new Uint8Array(bytes.buffer)[bytes.byteOffset + bytes.length] = 1;
        return 0;
      },
      /^writes into its input or around it/,
    ],
    ['makes much of little', () => Array.from({ length: 10_000 }, (_, n) => n), /^makes more than/],
    ['makes a long text of little', () => 'x'.repeat(100_000), /^makes more than/],
  ])('%s', (_, decode, what) => {
    const { findings, inputs } = fuzz(groupOf(decode), { seed: 1, from: 0, runs: 500 });
    expect(findings.length).toBeGreaterThan(0);
    expect(inputs).toBeLessThanOrEqual(500);
    for (const finding of findings) expect(finding.what).toMatch(what);
  });

  test('none is, that copies its input', () => {
    const { findings } = fuzz(
      groupOf((bytes) => bytes.slice()),
      { seed: 1, from: 0, runs: 500 },
    );
    expect(findings).toEqual([]);
  });
});

test('an input is made again by its number alone', () => {
  const inputs = (numbers: readonly number[]): string[] => {
    const fuzzer = new Fuzzer(decoderGroups, 5);
    return numbers.map((number) => {
      const { decoder, bytes } = fuzzer.input(number);
      return `${decoder.name} ${bytes.join()}`;
    });
  };
  const some = [0, 1, 2, 77, 4_000_000];
  expect(inputs(some)).toEqual(inputs([...some].reverse()).reverse());
  expect(new Set(inputs(some)).size).toBe(some.length);
  const [first] = new Fuzzer(decoderGroups, 5).input(1).bytes;
  const { tallies } = fuzz(
    groupOf((bytes) => bytes[0] === first),
    { seed: 5, from: 1, runs: 1 },
  );
  expect(tallies).toEqual({ mine: { decoded: 1, refused: 0 } });
});

test.each([0, -1, Number.NaN])('%d runs would find nothing: a RangeError', (runs) => {
  const nothing = () => fuzz(decoderGroups, { seed: 1, from: 0, runs });
  expect(nothing).toThrow(new RangeError(`fuzz: runs should be 1 or more, and whole: ${runs}`));
});
