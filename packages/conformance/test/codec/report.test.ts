import { expect, test } from 'vitest';
import { formatReport, type RecordCodec, testCodec } from '../../src/codec.ts';
import { ours } from './ours.ts';

const rule = 'bad-length-is-an-error-with-the-offset';

test.each([
  [{ dialect: 'mount-2021' }, /^testCodec: no dialect "mount-2021"; there are mainline, /],
  [{ rules: ['be-good'] }, /testCodec: no rule "be-good"; there are an-empty-read-has-no-records/],
  [{ rules: [] }, /^testCodec: rules should name a rule/],
  [{ runs: 0 }, /^testCodec: runs should be 1 or more/],
  [{ runs: Number.NaN }, /^testCodec: runs should be 1 or more/],
  [{ abis: [] }, /testCodec: abis should name an ABI/],
])('%j is misuse', (options, message) => {
  expect(() => testCodec(ours, options)).toThrow(RangeError);
  expect(() => testCodec(ours, options)).toThrow(message);
});

test.each([
  [{}, /^testCodec: decode should be a function, not undefined/],
  [undefined, /^testCodec: decode should be a function, not undefined/],
  [{ ...ours, encode: 'bytes' }, /^testCodec: encode should be a function, not string/],
  [{ decode: async () => [] }, /^testCodec: decode should be synchronous/],
  [{ decode: () => Promise.reject(new Error('later')) }, /^testCodec: decode should be sync/],
  [{ ...ours, encode: async () => new Uint8Array() }, /^testCodec: encode should be synchronous/],
])('the codec %j is misuse', (codec, message) => {
  const tested = () => testCodec(codec as unknown as RecordCodec);
  expect(tested).toThrow(TypeError);
  expect(tested).toThrow(message);
});

/** Ours with the errors of another. */
const failing = (errorOf: (offset: number) => unknown): RecordCodec => ({
  decode(bytes, how) {
    try {
      return ours.decode(bytes, how);
    } catch (error) {
      throw errorOf((error as { offset: number }).offset);
    }
  },
});

test('an offset may be called otherwise', () => {
  const codec = failing((position) => ({ position }));
  expect(testCodec(codec, { rules: [rule] }).passed).toBe(false);
  const offsetOf = (error: unknown): number => (error as { position: number }).position;
  expect(testCodec(codec, { rules: [rule], offsetOf }).passed).toBe(true);
});

test('members beyond those of C are the codec’s own', () => {
  const codec: RecordCodec = {
    decode: (bytes, how) => ours.decode(bytes, how).map((each) => ({ ...each, seen: new Date() })),
  };
  expect(testCodec(codec, { runs: 20 }).passed).toBe(true);
});

test('the same seed finds the same example', () => {
  const codec = failing(() => new Error('somewhere'));
  const [first, again, other] = [1, 1, 2].map((seed) => testCodec(codec, { seed, rules: [rule] }));
  expect(again).toEqual(first);
  expect(other).toMatchObject({ passed: false, seed: 2 });
});

test('what a codec says moves no cursor', () => {
  const codec = failing(() => new Error('\u001b[2J\n\u202e'));
  const text = formatReport(testCodec(codec, { rules: [rule] }));
  expect(text).toContain('got      offset undefined in Error: \\u{1b}[2J\\u{a}\\u{202e}\n');
  expect(text).not.toMatch(/[^\P{C}\n]/u);
});

test('an error of a rule itself is not the codec’s', () => {
  const offsetOf = (): number => {
    throw new SyntaxError('my own mistake');
  };
  expect(() => testCodec(ours, { rules: [rule], offsetOf })).toThrow('my own mistake');
});
