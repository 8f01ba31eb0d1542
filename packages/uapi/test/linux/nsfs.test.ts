import { expect, test } from 'vitest';
import { ARCHES } from '../../src/arch.ts';
import { _IOC_SIZE } from '../../src/asm-generic/ioctl.ts';
import {
  MNT_NS_INFO_SIZE_VER0,
  mnt_ns_info,
  NS_GET_ID,
  NS_GET_MNTNS_ID,
  NS_GET_USERNS,
  NS_MNT_GET_INFO,
  NS_MNT_GET_NEXT,
  NS_MNT_GET_PREV,
  NSFS_FILE_HANDLE_SIZE_VER0,
  nsfs_file_handle,
  nsfsOf,
} from '../../src/linux/nsfs.ts';

test('the ioctls are those that worked on Linux 6.18', () => {
  expect(NS_GET_MNTNS_ID).toBe(0x8008b705);
  expect(NS_GET_ID).toBe(0x8008b70d);
  expect(NS_MNT_GET_INFO).toBe(0x8010b70a);
  expect(NS_MNT_GET_NEXT).toBe(0x8010b70b);
  expect(NS_MNT_GET_PREV).toBe(0x8010b70c);
});

test('their sizes are those of the structs', () => {
  expect(mnt_ns_info.size).toBe(MNT_NS_INFO_SIZE_VER0);
  expect(_IOC_SIZE(NS_MNT_GET_INFO)).toBe(MNT_NS_INFO_SIZE_VER0);
  expect(nsfs_file_handle.size).toBe(NSFS_FILE_HANDLE_SIZE_VER0);
});

test.each(ARCHES)('%s has them in its own encoding', (arch) => {
  const numbers = nsfsOf(arch);
  const narrow = ['alpha', 'mips', 'powerpc', 'sparc'].includes(arch);
  const read = narrow || arch === 'parisc' ? 0x4000_0000 : 0x8000_0000;
  expect(numbers.NS_GET_USERNS).toBe(narrow ? 0x2000b701 : NS_GET_USERNS);
  expect(numbers.NS_GET_ID).toBe(read + 0x0008b70d);
  expect(Object.keys(numbers)).toHaveLength(13);
});
