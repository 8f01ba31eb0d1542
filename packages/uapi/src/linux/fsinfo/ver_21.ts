import { type Of, padding, struct, u32, u64 } from '@kernfmt/layout';

// Ver #21, 3 August 2020: 159646178122.1784947.*

export * from './attributes.ts';
export * from './features.ts';
export * from './propagation.ts';
export * from './requests.ts';
export * from './structs.ts';

/**
 * Reply to MOUNT_INFO, 48 bytes. Unique ids are never used again while the kernel runs, `mnt_id` is
 * that of /proc/self/mountinfo. Counters are read before the attributes they speak of.
 */
export const fsinfo_mount_info = /* @__PURE__ */ struct('fsinfo_mount_info', {
  sb_unique_id: u64,
  mnt_unique_id: u64,
  mnt_id: u32,
  attr: u32,
  mnt_attr_changes: u64,
  mnt_topology_changes: u64,
  mnt_subtree_notifications: u64,
});
export type FsinfoMountInfo = Of<typeof fsinfo_mount_info>;

/** Reply to MOUNT_TOPOLOGY, 32 bytes; on i386 28. Ids of groups are 0 where there is none. */
export const fsinfo_mount_topology = /* @__PURE__ */ struct('fsinfo_mount_topology', {
  parent_id: u32,
  shared_group_id: u32,
  dependent_source_id: u32,
  dependent_clone_of_id: u32,
  propagation_type: u32,
  hole: /* @__PURE__ */ padding(),
  mnt_topology_changes: u64,
});
export type FsinfoMountTopology = Of<typeof fsinfo_mount_topology>;

/**
 * Element of MOUNT_CHILDREN and MOUNT_ALL, 24 bytes. `mnt_notify_sum` is the sum of the three
 * counters of the mount's fsinfo_mount_info.
 */
export const fsinfo_mount_child = /* @__PURE__ */ struct(
  'fsinfo_mount_child',
  { mnt_unique_id: u64, mnt_id: u32, parent_id: u32, mnt_notify_sum: u64 },
  {
    read: (view) => ({
      mnt_unique_id: view.mnt_unique_id,
      mnt_id: view.mnt_id,
      parent_id: view.parent_id,
      mnt_notify_sum: view.mnt_notify_sum,
    }),
    write(view, value) {
      view.mnt_unique_id = value.mnt_unique_id;
      view.mnt_id = value.mnt_id;
      view.parent_id = value.parent_id;
      view.mnt_notify_sum = value.mnt_notify_sum;
    },
  },
);
export type FsinfoMountChild = Of<typeof fsinfo_mount_child>;
