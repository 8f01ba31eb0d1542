import { expect, it } from 'vitest';
import { ver_20, ver_21 } from '../src/attributes.ts';
import { type AttributeSupport, type FsinfoSupport, isKnown } from '../src/support.ts';

const full: AttributeSupport = { level: 'full', note: '', unknown: [] };
const all = Object.fromEntries(Object.keys(ver_21).map((name) => [name, full])) as FsinfoSupport;
const support: FsinfoSupport = {
  ...all,
  FSINFO_ATTR_IDS: { level: 'partial', note: '', unknown: ['f_sb_id'] },
  FSINFO_ATTR_FEATURES: { level: 'none', note: '', unknown: [] },
};

it('a kernel that says nothing knows whatever it answers', () => {
  expect(isKnown(undefined, ver_21.FSINFO_ATTR_FEATURES)).toBe(true);
  expect(isKnown(undefined, ver_21.FSINFO_ATTR_IDS, 'f_sb_id')).toBe(true);
});

it('what is not answered is not known, nor is a member that is listed as unknown', () => {
  expect(isKnown(support, ver_21.FSINFO_ATTR_FEATURES)).toBe(false);
  expect(isKnown(support, ver_21.FSINFO_ATTR_FEATURES, 'nr_features')).toBe(false);
  expect(isKnown(support, ver_21.FSINFO_ATTR_IDS)).toBe(true);
  expect(isKnown(support, ver_21.FSINFO_ATTR_IDS, 'f_fsid')).toBe(true);
  expect(isKnown(support, ver_20.FSINFO_ATTR_IDS, 'f_sb_id')).toBe(false);
  expect(isKnown(support, { name: 'FSINFO_ATTR_OF_LATER' })).toBe(false);
});
