import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { testKernel } from '../../src/kernel.ts';
import { copiesFolder, faultySimulator, planted } from './copy.ts';
import { type Fault, faults } from './faults.ts';

const folder = copiesFolder();
afterAll(() => rmSync(folder, { recursive: true }));

test.each(faults.map((fault): [string, Fault] => [fault.name, fault]))(
  'a simulator in which %s is noticed',
  async (_, fault) => {
    const { SimulatedKernel } = await faultySimulator(fault, folder);
    const { rules } = testKernel(() => new SimulatedKernel(), { rules: [fault.rule] });
    expect(rules[0]?.outcome).toBe('fails');
    expect(rules[0]?.failure?.calls.length).toBeLessThanOrEqual(6);
  },
);

test('a fault whose text is not there is an error, not a mutant that lives', () => {
  const fault = { ...faults[0]!, text: 'nowhere' };
  expect(() => planted(fault)).toThrow(RangeError);
});
