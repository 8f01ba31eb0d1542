import { SimulatedKernel } from '@kernfmt/simulator';
import { expect, test } from 'vitest';
import { formatKernelReport, testKernel } from '../../src/kernel.ts';

test.each([
  ['Linux 5.8 as it was recorded', {}],
  ['with queues of 6.1', { generation: '6.1' }],
  ['with mounts of 6.18', { mountGeneration: '6.18' }],
] as const)('the simulator keeps every rule for kernels: %s', (_, options) => {
  const report = testKernel(() => new SimulatedKernel(options));
  expect(formatKernelReport(report)).not.toContain('FAIL');
  expect(report.rules.length).toBeGreaterThanOrEqual(15);
});

test('a rule that nobody knows is a RangeError that names those there are', () => {
  const test = () => testKernel(() => new SimulatedKernel(), { rules: ['no-rule'] });
  expect(test).toThrow(/^testKernel: no rule "no-rule"; there are a-/);
});

test.each([
  [{ runs: 0 }, /^testKernel: runs should be 1 or more/],
  [{ runs: Number.NaN }, /^testKernel: runs should be 1 or more/],
  [{ rules: [] }, /^testKernel: rules should name a rule/],
])('%j would try nothing: a RangeError', (options, message) => {
  const tested = () => testKernel(() => new SimulatedKernel(), options);
  expect(tested).toThrow(RangeError);
  expect(tested).toThrow(message);
});

test.each([
  [undefined, /^testKernel: start should be a function, not undefined/],
  [async () => new SimulatedKernel(), /^testKernel: start should be synchronous/],
  [() => undefined, /^testKernel: start should return a kernel/],
])('a start that is %s is a TypeError', (start, message) => {
  const tested = () => testKernel(start as unknown as () => SimulatedKernel);
  expect(tested).toThrow(TypeError);
  expect(tested).toThrow(message);
});
