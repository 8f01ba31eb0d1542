import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { mountScript } from '../../src/arbitrary.ts';
import { explain, gaps, hearBoth, type Script } from '../../src/differential.ts';
import { startLinux } from './start.ts';

const { linux, why } = await startLinux();
afterAll(() => linux?.close());

/** What stays in one namespace, and was there in 2020. */
const weights = { unshare: 0, setns: 0, release: 0, pivot_root: 0, mount_setattr: 0 };

/** A copy is put beneath a mount, which has another parent then: of that nobody tells. */
const sliding: Script = [
  { do: 'mount', at: { mount: 0, below: 'a' }, flags: [] },
  { do: 'propagation', at: { mount: 1, below: '' }, type: 'MS_SHARED', recursive: false },
  { do: 'bind', from: { mount: 1, below: '' }, to: { mount: 0, below: 'b' }, recursive: false },
  { do: 'propagation', at: { mount: 2, below: '' }, type: 'MS_SLAVE', recursive: false },
  { do: 'mount', at: { mount: 2, below: 'a' }, flags: [] },
  { do: 'mount', at: { mount: 1, below: 'a' }, flags: [] },
];

/** A superblock is remounted that two mounts show: only the one that was named is told of. */
const remounting: Script = [
  { do: 'mount', at: { mount: 0, below: 'a' }, flags: [] },
  { do: 'bind', from: { mount: 1, below: '' }, to: { mount: 0, below: 'b' }, recursive: false },
  { do: 'remount', at: { mount: 1, below: '' }, bind: false, flags: ['MS_RDONLY'] },
];

/** A remount of the superblock makes a mount writable that was read-only by its own flag. */
const relaxing: Script = [
  { do: 'mount', at: { mount: 0, below: 'a' }, flags: [] },
  { do: 'remount', at: { mount: 1, below: '' }, bind: true, flags: ['MS_RDONLY'] },
  { do: 'remount', at: { mount: 1, below: '' }, bind: false, flags: [] },
];

/** What random scripts seldom do. */
const examples: [Script][] = [[sliding], [remounting], [relaxing]];

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
    await fc.assert(property, { numRuns: 60, unbiased: true, seed: 4, examples });
    expect(calls).toBeGreaterThan(500);
    expect(records).toBeGreaterThan(150);
    expect(gaps.filter(({ name }) => met[name] === 0)).toEqual([]);
  },
);
