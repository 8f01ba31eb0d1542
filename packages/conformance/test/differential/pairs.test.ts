import { afterAll, expect, test } from 'vitest';
import { compareCalls, KnownTexts, pairsOfMounts, simulatorModel } from '../../src/differential.ts';
import { startLinux } from './start.ts';

const { linux, why } = await startLinux();
afterAll(() => linux?.close());

test.skipIf(linux === undefined)(
  `every pair of propagation types × operations is on the simulator what it is on Linux${why}`,
  async () => {
    const texts = new KnownTexts();
    const different: object[] = [];
    let pairs = 0;
    let succeeded = 0;
    for (const { name, calls } of pairsOfMounts()) {
      const so = await compareCalls(calls, simulatorModel('6.18'), linux!, texts.takeOut);
      if (so.difference !== undefined) different.push({ name, ...so.difference });
      pairs++;
      succeeded += so.succeeded;
    }
    expect(different).toEqual([]);
    // 4 relations, 5 × 5 types, 27 operations.
    expect(pairs).toBe(2700);
    expect(succeeded).toBeGreaterThan(20_000);
  },
  // A busy host makes each call wait its turn: a slow run is no failed one.
  900_000,
);
