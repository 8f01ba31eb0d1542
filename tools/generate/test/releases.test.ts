import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readReleases } from '../src/emit-since.ts';

const read = (file: string) =>
  readReleases(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'));

it('both sources of releases agree where they overlap', () => {
  const common = read('releases.tsv');
  const manPage = read('man-pages-6.03.tsv');
  const shared = [...common.keys()].filter((name) => manPage.has(name));
  expect(shared.length).toBeGreaterThan(20);
  for (const name of shared) expect([name, common.get(name)]).toEqual([name, manPage.get(name)]);
});
