import { expect, test } from 'vitest';
import { parseTrace, TraceError } from '../src/trace.ts';

const step = { n: 0, op: 'start', args: {}, ret: 0, errno: 'OK' };
const trace = {
  schema: 'mount-notify-trace/1',
  scenario: 's',
  description: 'd',
  kernel: 'k',
  complete: true,
  steps: [step],
};

test('members that the schema does not know stay', () => {
  const more = { ...trace, extra: 1, steps: [{ ...step, stdout_0: '00' }] };
  expect(parseTrace(JSON.stringify(more))).toEqual(more);
});

test.each([
  ['{', /^no JSON: /],
  ['[]', /^: .*expected object/],
  [JSON.stringify({ ...trace, schema: 'mount-notify-trace/2' }), /^schema: /],
  [JSON.stringify({ ...trace, steps: [{ ...step, ret: '0' }] }), /^steps\.0\.ret: /],
  [JSON.stringify({ ...trace, steps: [{ ...step, data: '0' }] }), /^steps\.0\.data: .*hexadecimal/],
  [
    JSON.stringify({ ...trace, steps: [{ ...step, records: { q0: ['XY'] } }] }),
    /^steps\.0\.records\.q0\.0: /,
  ],
])('%s is refused with where', (text, message) => {
  expect(() => parseTrace(text)).toThrow(TraceError);
  expect(() => parseTrace(text)).toThrow(message);
});
