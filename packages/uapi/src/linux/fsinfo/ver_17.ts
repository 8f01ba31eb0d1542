import { array, type Of, reserved, struct, u32, u64 } from '@kernfmt/layout';

// Ver #17, 21 February 2020: "{ id, change_counter }" is an element of this MOUNT_CHILDREN.

export * from './filesystems_2020_02.ts';

/** Numbers that later revisions gave to other attributes. */
export const FSINFO_ATTR_MOUNT_INFO = 0x200;
export const FSINFO_ATTR_MOUNT_DEVNAME = 0x201;
export const FSINFO_ATTR_MOUNT_POINT = 0x202;
export const FSINFO_ATTR_MOUNT_CHILDREN = 0x203;

/** Reply to MOUNT_INFO, 40 bytes, which are not those of ver #20. */
export const fsinfo_mount_info = /* @__PURE__ */ struct('fsinfo_mount_info', {
  f_sb_id: u64,
  mnt_id: u32,
  parent_id: u32,
  group_id: u32,
  master_id: u32,
  from_id: u32,
  attr: u32,
  change_counter: u32,
  __reserved: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u32, 1)),
});
export type FsinfoMountInfo = Of<typeof fsinfo_mount_info>;

/** Element of MOUNT_CHILDREN, 8 bytes; the queried mount comes last, as in later revisions. */
export const fsinfo_mount_child = /* @__PURE__ */ struct('fsinfo_mount_child', {
  mnt_id: u32,
  change_counter: u32,
});
export type FsinfoMountChild = Of<typeof fsinfo_mount_child>;
