import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { mountScript } from '../../src/arbitrary.ts';
import { explain, gaps, hearBoth } from '../../src/differential.ts';
import { startLinux } from './start.ts';

const { linux, why } = await startLinux();
afterAll(() => linux?.close());

/** What stays in one namespace, and was there in 2020. */
const weights = { unshare: 0, setns: 0, release: 0, pivot_root: 0, mount_setattr: 0 };

test.skipIf(linux === undefined)(
  `live notifications are those of the series, but for the gaps that docs/live.md names${why}`,
  async () => {
    const met: Record<string, number> = Object.fromEntries(gaps.map(({ name }) => [name, 0]));
    let calls = 0;
    let records = 0;
    const property = fc.asyncProperty(mountScript({ weights, maxLength: 25 }), async (script) => {
      const heard = await hearBoth(script, linux!);
      for (const each of heard.calls) {
        const { gaps: found, series, live, reordered } = explain(each);
        calls++;
        records += each.series.length;
        for (const [name, count] of Object.entries(found)) met[name] = met[name]! + count;
        expect({ call: each.call, series, live, reordered }).toEqual({
          call: each.call,
          series: [],
          live: [],
          reordered: false,
        });
      }
    });
    await fc.assert(property, { numRuns: 60, unbiased: true, seed: 4 });
    expect(calls).toBeGreaterThan(500);
    expect(records).toBeGreaterThan(150);
    expect(met['copies-are-told']).toBeGreaterThan(0);
    expect(met['nothing-changed']).toBeGreaterThan(0);
  },
);
