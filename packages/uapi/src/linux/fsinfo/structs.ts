import {
  array,
  chars,
  type Of,
  padding,
  reserved,
  s8,
  s64,
  struct,
  u8,
  u16,
  u32,
  u64,
  u128,
} from '@kernfmt/layout';

// The structs that ver #20 and ver #21 have in common.

/** Reply to STATFS, 112 bytes. Counts of blocks are in f_bsize units; upper halves are 0. */
export const fsinfo_statfs = /* @__PURE__ */ struct('fsinfo_statfs', {
  f_blocks: u128,
  f_bfree: u128,
  f_bavail: u128,
  f_files: u128,
  f_ffree: u128,
  f_favail: u128,
  f_bsize: u64,
  f_frsize: u64,
});
export type FsinfoStatfs = Of<typeof fsinfo_statfs>;

/**
 * Reply to IDS, 48 bytes. `f_fsid` is both words of statfs.f_fsid as they lie in memory; `f_sb_id`
 * is the superblock's id for the kernel's life.
 */
export const fsinfo_ids = /* @__PURE__ */ struct('fsinfo_ids', {
  f_fs_name: /* @__PURE__ */ chars(16),
  f_fsid: u64,
  f_sb_id: u64,
  f_fstype: u32,
  f_dev_major: u32,
  f_dev_minor: u32,
  __padding: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u32, 1)),
});
export type FsinfoIds = Of<typeof fsinfo_ids>;

/** Reply to LIMITS, 96 bytes. Lengths are in bytes. */
export const fsinfo_limits = /* @__PURE__ */ struct('fsinfo_limits', {
  max_file_size: u128,
  max_ino: u128,
  max_uid: u64,
  max_gid: u64,
  max_projid: u64,
  max_hard_links: u64,
  max_xattr_body_len: u64,
  max_xattr_name_len: u32,
  max_filename_len: u32,
  max_symlink_len: u32,
  max_dev_major: u32,
  max_dev_minor: u32,
  __padding: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u32, 1)),
});
export type FsinfoLimits = Of<typeof fsinfo_limits>;

/** Reply to SUPPORTS, 40 bytes: masks of what statx() and the flag ioctls can return or take. */
export const fsinfo_supports = /* @__PURE__ */ struct('fsinfo_supports', {
  stx_attributes: u64,
  stx_mask: u32,
  fs_ioc_getflags: u32,
  fs_ioc_setflags_set: u32,
  fs_ioc_setflags_clear: u32,
  fs_ioc_fsgetxattr_xflags: u32,
  fs_ioc_fssetxattr_xflags_set: u32,
  fs_ioc_fssetxattr_xflags_clear: u32,
  win_file_attrs: u32,
});
export type FsinfoSupports = Of<typeof fsinfo_supports>;

/** Reply to FEATURES, 12 bytes. `nr_features` says how many bits the kernel knows: 51, or fewer. */
export const fsinfo_features = /* @__PURE__ */ struct('fsinfo_features', {
  nr_features: u32,
  features: /* @__PURE__ */ array(u8, 7),
  tail: /* @__PURE__ */ padding(),
});
export type FsinfoFeatures = Of<typeof fsinfo_features>;

/** Range of a timestamp in seconds, and its granularity: mantissa × 10^exponent seconds. */
export const fsinfo_timestamp_one = /* @__PURE__ */ struct('fsinfo_timestamp_one', {
  minimum: s64,
  maximum: s64,
  gran_mantissa: u16,
  gran_exponent: s8,
  __padding: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u8, 5)),
});
export type FsinfoTimestampOne = Of<typeof fsinfo_timestamp_one>;

/** Reply to TIMESTAMP_INFO, 96 bytes. */
export const fsinfo_timestamp_info = /* @__PURE__ */ struct('fsinfo_timestamp_info', {
  atime: fsinfo_timestamp_one,
  mtime: fsinfo_timestamp_one,
  ctime: fsinfo_timestamp_one,
  btime: fsinfo_timestamp_one,
});
export type FsinfoTimestampInfo = Of<typeof fsinfo_timestamp_info>;

/** Reply to VOLUME_UUID, 16 bytes: zeros where the volume has none. */
export const fsinfo_volume_uuid = /* @__PURE__ */ struct('fsinfo_volume_uuid', {
  uuid: /* @__PURE__ */ array(u8, 16),
});
export type FsinfoVolumeUuid = Of<typeof fsinfo_volume_uuid>;

/**
 * Reply to ERROR_STATE, 8 bytes. The cookie is only to be compared: it changes with every new
 * write-back error. `wb_error_last` is that error's positive errno, 0 for none.
 */
export const fsinfo_error_state = /* @__PURE__ */ struct('fsinfo_error_state', {
  wb_error_cookie: u32,
  wb_error_last: u32,
});
export type FsinfoErrorState = Of<typeof fsinfo_error_state>;

/** `struct __kernel_sockaddr_storage` of linux/socket.h: an address of any family, 128 bytes. */
export const __kernel_sockaddr_storage = /* @__PURE__ */ struct('__kernel_sockaddr_storage', {
  ss_family: u16,
  __data: /* @__PURE__ */ array(u8, 126),
});
export type KernelSockaddrStorage = Of<typeof __kernel_sockaddr_storage>;

/** Element of AFS_SERVER_ADDRESSES, 128 bytes: a sockaddr_rxrpc. */
export const fsinfo_afs_server_address = /* @__PURE__ */ struct('fsinfo_afs_server_address', {
  address: __kernel_sockaddr_storage,
});
export type FsinfoAfsServerAddress = Of<typeof fsinfo_afs_server_address>;
