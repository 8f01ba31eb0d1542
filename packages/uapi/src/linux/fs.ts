import { array, type Of, struct, u8 } from '@kernfmt/layout';
import { _IOR } from '../asm-generic/ioctl.ts';

// include/uapi/linux/fs.h: the ioctls that tell a superblock's names. Requests are in the generic
// encoding: `ioctlOn` of asm-generic/ioctl has them as alpha, mips, parisc, powerpc and sparc do.

/** Bytes of a label, its NUL included. */
export const FSLABEL_MAX = 256;

/** Reply to FS_IOC_GETFSUUID, 17 bytes: `len` of them count. */
export const fsuuid2 = /* @__PURE__ */ struct('fsuuid2', {
  len: u8,
  uuid: /* @__PURE__ */ array(u8, 16),
});
export type Fsuuid2 = Of<typeof fsuuid2>;

/** Reply to FS_IOC_GETFSSYSFSPATH, 129 bytes: `len` bytes of name and a NUL. */
export const fs_sysfs_path = /* @__PURE__ */ struct('fs_sysfs_path', {
  len: u8,
  name: /* @__PURE__ */ array(u8, 128),
});
export type FsSysfsPath = Of<typeof fs_sysfs_path>;

/** The volume's label, FSLABEL_MAX bytes with a NUL, where the file system has one (4.18). */
export const FS_IOC_GETFSLABEL = /* @__PURE__ */ _IOR(0x94, 49, FSLABEL_MAX);
/** The superblock's UUID, and its directory below /sys/fs: `ext4/vda`. Any file system (6.9). */
export const FS_IOC_GETFSUUID = /* @__PURE__ */ _IOR(0x15, 0, 17);
export const FS_IOC_GETFSSYSFSPATH = /* @__PURE__ */ _IOR(0x15, 1, 129);
