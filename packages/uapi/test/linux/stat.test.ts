import { abis } from '@kernfmt/layout';
import { expect, test } from 'vitest';
import { statx } from '../../src/linux/stat.ts';

test.each(abis.map((abi) => [abi.name, abi] as const))('on %s statx is as everywhere', (_, abi) => {
  const { offsets, size } = statx.on(abi).layout;
  expect(size).toBe(0x100);
  expect(offsets.get('stx_atime')).toBe(0x40);
  expect(offsets.get('stx_mnt_id')).toBe(0x90);
  // The members that Linux 6.1's header lacks.
  expect(offsets.get('stx_subvol')).toBe(0xa0);
  expect(offsets.get('stx_atomic_write_unit_min')).toBe(0xa8);
  expect(offsets.get('stx_atomic_write_segments_max')).toBe(0xb0);
  expect(offsets.get('stx_dio_read_offset_align')).toBe(0xb4);
  expect(offsets.get('stx_atomic_write_unit_max_opt')).toBe(0xb8);
  expect(offsets.get('__spare3')).toBe(0xc0);
});
