import { type Of, struct, u32, u64 } from '@kernfmt/layout';
import { __kernel_sockaddr_storage } from './structs.ts';

// Attributes of ext4 and NFS in ver #17 to ver #19; ver #20 dropped them.

export const FSINFO_ATTR_EXT4_TIMESTAMPS = 0x400;
export const FSINFO_ATTR_NFS_INFO = 0x500;
export const FSINFO_ATTR_NFS_SERVER_NAME = 0x501;
export const FSINFO_ATTR_NFS_SERVER_ADDRESSES = 0x502;
export const FSINFO_ATTR_NFS_GSSAPI_NAME = 0x503;

/** Reply to EXT4_TIMESTAMPS, 48 bytes: seconds since 1970, 0 for never. */
export const fsinfo_ext4_timestamps = /* @__PURE__ */ struct('fsinfo_ext4_timestamps', {
  mkfs_time: u64,
  mount_time: u64,
  write_time: u64,
  last_check_time: u64,
  first_error_time: u64,
  last_error_time: u64,
});
export type FsinfoExt4Timestamps = Of<typeof fsinfo_ext4_timestamps>;

/** Reply to NFS_INFO, 12 bytes. */
export const fsinfo_nfs_info = /* @__PURE__ */ struct('fsinfo_nfs_info', {
  version: u32,
  minor_version: u32,
  transport_proto: u32,
});
export type FsinfoNfsInfo = Of<typeof fsinfo_nfs_info>;

/** Element of NFS_SERVER_ADDRESSES, 128 bytes. */
export const fsinfo_nfs_server_address = /* @__PURE__ */ struct('fsinfo_nfs_server_address', {
  address: __kernel_sockaddr_storage,
});
export type FsinfoNfsServerAddress = Of<typeof fsinfo_nfs_server_address>;
