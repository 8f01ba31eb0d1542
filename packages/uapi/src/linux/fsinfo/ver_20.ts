import { array, type Of, reserved, struct, u32, u64 } from '@kernfmt/layout';

// Ver #20, 24 July 2020: 159559768062.2144584.*. Counters have 32 bits; all else is as in ver #21.

export * from './attributes.ts';
export * from './features.ts';
export * from './propagation.ts';
export * from './requests.ts';
export * from './structs.ts';

/** Reply to MOUNT_INFO, 40 bytes. */
export const fsinfo_mount_info = /* @__PURE__ */ struct('fsinfo_mount_info', {
  sb_unique_id: u64,
  mnt_unique_id: u64,
  mnt_id: u32,
  attr: u32,
  mnt_attr_changes: u32,
  mnt_topology_changes: u32,
  mnt_subtree_notifications: u32,
  padding: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u32, 1)),
});
export type FsinfoMountInfo = Of<typeof fsinfo_mount_info>;

/** Reply to MOUNT_TOPOLOGY, 24 bytes. */
export const fsinfo_mount_topology = /* @__PURE__ */ struct('fsinfo_mount_topology', {
  parent_id: u32,
  shared_group_id: u32,
  dependent_source_id: u32,
  dependent_clone_of_id: u32,
  propagation_type: u32,
  mnt_topology_changes: u32,
});
export type FsinfoMountTopology = Of<typeof fsinfo_mount_topology>;

/** Element of MOUNT_CHILDREN and MOUNT_ALL, 24 bytes. */
export const fsinfo_mount_child = /* @__PURE__ */ struct('fsinfo_mount_child', {
  mnt_unique_id: u64,
  mnt_id: u32,
  parent_id: u32,
  mnt_notify_sum: u32,
  __padding: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u32, 1)),
});
export type FsinfoMountChild = Of<typeof fsinfo_mount_child>;
