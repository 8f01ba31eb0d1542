import { array, type Of, reserved, struct, u32, u64 } from '@kernfmt/layout';

// Ver #19, 18 March 2020. What is not here is as in ver #20, without MOUNT_ALL and ERROR_STATE.

export * from './filesystems_2020_02.ts';
export * from './propagation_2020_03.ts';

/** Reply to MOUNT_INFO, 48 bytes, which are not those of ver #21. */
export const fsinfo_mount_info = /* @__PURE__ */ struct('fsinfo_mount_info', {
  sb_unique_id: u64,
  mnt_unique_id: u64,
  mnt_id: u32,
  attr: u32,
  sb_changes: u32,
  sb_notifications: u32,
  mnt_attr_changes: u32,
  mnt_topology_changes: u32,
  mnt_subtree_notifications: u32,
  padding: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u32, 1)),
});
export type FsinfoMountInfo = Of<typeof fsinfo_mount_info>;

/** Reply to MOUNT_TOPOLOGY, 24 bytes; `propagation` has bits. */
export const fsinfo_mount_topology = /* @__PURE__ */ struct('fsinfo_mount_topology', {
  parent_id: u32,
  group_id: u32,
  master_id: u32,
  from_id: u32,
  propagation: u32,
  mnt_topology_changes: u32,
});
export type FsinfoMountTopology = Of<typeof fsinfo_mount_topology>;

/** Element of MOUNT_CHILDREN, 16 bytes; the sum is over all five counters. */
export const fsinfo_mount_child = /* @__PURE__ */ struct('fsinfo_mount_child', {
  mnt_unique_id: u64,
  mnt_id: u32,
  notify_sum: u32,
});
export type FsinfoMountChild = Of<typeof fsinfo_mount_child>;
