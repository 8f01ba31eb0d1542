import { array, type Of, reserved, struct, u32, u64 } from '@kernfmt/layout';

// linux-next from May to July 2020: ver #19 with MOUNT_ALL, so that an element names its parent.

export * from './propagation_2020_03.ts';
export { fsinfo_mount_info, fsinfo_mount_topology } from './ver_19.ts';

/** Element of MOUNT_CHILDREN and MOUNT_ALL, 24 bytes. */
export const fsinfo_mount_child = /* @__PURE__ */ struct('fsinfo_mount_child', {
  mnt_unique_id: u64,
  mnt_id: u32,
  parent_id: u32,
  notify_sum: u32,
  __padding: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u32, 1)),
});
export type FsinfoMountChild = Of<typeof fsinfo_mount_child>;
