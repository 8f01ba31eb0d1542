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
