import { array, type Of, reserved, s32, s64, struct, u16, u32, u64 } from '@kernfmt/layout';

// include/uapi/linux/stat.h

/** Kinds of file in st_mode: one of these values below S_IFMT. */
export const S_IFMT = 0o170000;
export const S_IFSOCK = 0o140000;
export const S_IFLNK = 0o120000;
export const S_IFREG = 0o100000;
export const S_IFBLK = 0o060000;
export const S_IFDIR = 0o040000;
export const S_IFCHR = 0o020000;
export const S_IFIFO = 0o010000;

/** Permissions in st_mode. */
export const S_ISUID = 0o4000;
export const S_ISGID = 0o2000;
export const S_ISVTX = 0o1000;
export const S_IRWXU = 0o700;
export const S_IRUSR = 0o400;
export const S_IWUSR = 0o200;
export const S_IXUSR = 0o100;
export const S_IRWXG = 0o070;
export const S_IRGRP = 0o040;
export const S_IWGRP = 0o020;
export const S_IXGRP = 0o010;
export const S_IRWXO = 0o007;
export const S_IROTH = 0o004;
export const S_IWOTH = 0o002;
export const S_IXOTH = 0o001;

/**
 * What statx() is asked for and what stx_mask says it gave. MNT_ID since 5.8 (the small id of
 * mountinfo), DIOALIGN 6.1, MNT_ID_UNIQUE 6.8 (statmount's id, instead of MNT_ID), SUBVOL 6.10,
 * WRITE_ATOMIC 6.11, DIO_READ_ALIGN 6.14. STATX_ALL has not grown since 4.11.
 */
export const STATX_TYPE = 0x00000001;
export const STATX_MODE = 0x00000002;
export const STATX_NLINK = 0x00000004;
export const STATX_UID = 0x00000008;
export const STATX_GID = 0x00000010;
export const STATX_ATIME = 0x00000020;
export const STATX_MTIME = 0x00000040;
export const STATX_CTIME = 0x00000080;
export const STATX_INO = 0x00000100;
export const STATX_SIZE = 0x00000200;
export const STATX_BLOCKS = 0x00000400;
export const STATX_BASIC_STATS = 0x000007ff;
export const STATX_BTIME = 0x00000800;
export const STATX_ALL = 0x00000fff;
export const STATX_MNT_ID = 0x00001000;
export const STATX_DIOALIGN = 0x00002000;
export const STATX_MNT_ID_UNIQUE = 0x00004000;
export const STATX_SUBVOL = 0x00008000;
export const STATX_WRITE_ATOMIC = 0x00010000;
export const STATX_DIO_READ_ALIGN = 0x00020000;
/** Never asked for: EINVAL. */
export const STATX__RESERVED = 0x80000000;

/** Bits of stx_attributes and stx_attributes_mask; MOUNT_ROOT since 5.8. */
export const STATX_ATTR_COMPRESSED = 0x00000004;
export const STATX_ATTR_IMMUTABLE = 0x00000010;
export const STATX_ATTR_APPEND = 0x00000020;
export const STATX_ATTR_NODUMP = 0x00000040;
export const STATX_ATTR_ENCRYPTED = 0x00000800;
export const STATX_ATTR_AUTOMOUNT = 0x00001000;
export const STATX_ATTR_MOUNT_ROOT = 0x00002000;
export const STATX_ATTR_VERITY = 0x00100000;
export const STATX_ATTR_DAX = 0x00200000;
export const STATX_ATTR_WRITE_ATOMIC = 0x00400000;

/** A time of struct statx, 16 bytes: seconds since 1970, negative before it, and nanoseconds. */
export const statx_timestamp = /* @__PURE__ */ struct('statx_timestamp', {
  tv_sec: s64,
  tv_nsec: u32,
  __reserved: /* @__PURE__ */ reserved(s32),
});
export type StatxTimestamp = Of<typeof statx_timestamp>;

/** What statx() writes, 256 bytes: sizes in bytes, `stx_blocks` in units of 512. */
export const statx = /* @__PURE__ */ struct('statx', {
  stx_mask: u32,
  stx_blksize: u32,
  stx_attributes: u64,
  stx_nlink: u32,
  stx_uid: u32,
  stx_gid: u32,
  stx_mode: u16,
  __spare0: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u16, 1)),
  stx_ino: u64,
  stx_size: u64,
  stx_blocks: u64,
  stx_attributes_mask: u64,
  stx_atime: statx_timestamp,
  stx_btime: statx_timestamp,
  stx_ctime: statx_timestamp,
  stx_mtime: statx_timestamp,
  stx_rdev_major: u32,
  stx_rdev_minor: u32,
  stx_dev_major: u32,
  stx_dev_minor: u32,
  stx_mnt_id: u64,
  stx_dio_mem_align: u32,
  stx_dio_offset_align: u32,
  stx_subvol: u64,
  stx_atomic_write_unit_min: u32,
  stx_atomic_write_unit_max: u32,
  stx_atomic_write_segments_max: u32,
  stx_dio_read_offset_align: u32,
  stx_atomic_write_unit_max_opt: u32,
  __spare2: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u32, 1)),
  __spare3: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u64, 8)),
});
export type Statx = Of<typeof statx>;
