import { expect, test } from 'vitest';
import { _IOC_SIZE } from '../../src/asm-generic/ioctl.ts';
import {
  FS_IOC_GETFSLABEL,
  FS_IOC_GETFSSYSFSPATH,
  FS_IOC_GETFSUUID,
  FSLABEL_MAX,
  fs_sysfs_path,
  fsuuid2,
} from '../../src/linux/fs.ts';

// Linux 6.9's header on x86_64; the system's own may be older.
test('the ioctls are those that worked on Linux 6.18', () => {
  expect(FS_IOC_GETFSLABEL).toBe(0x81009431);
  expect(FS_IOC_GETFSUUID).toBe(0x80111500);
  expect(FS_IOC_GETFSSYSFSPATH).toBe(0x80811501);
});

test('their sizes are those of what they write', () => {
  expect(_IOC_SIZE(FS_IOC_GETFSLABEL)).toBe(FSLABEL_MAX);
  expect(_IOC_SIZE(FS_IOC_GETFSUUID)).toBe(fsuuid2.size);
  expect(_IOC_SIZE(FS_IOC_GETFSSYSFSPATH)).toBe(fs_sysfs_path.size);
});
