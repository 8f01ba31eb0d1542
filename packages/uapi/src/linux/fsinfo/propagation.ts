/**
 * enum propagation_type: fsinfo_mount_topology.propagation_type. The series adds it to
 * linux/mount.h, where no released kernel has it.
 */
export const MOUNT_PROPAGATION_UNBINDABLE = 1;
export const MOUNT_PROPAGATION_PRIVATE = 2;
export const MOUNT_PROPAGATION_DEPENDENT = 3;
/** Also for a mount that is a slave besides. */
export const MOUNT_PROPAGATION_SHARED = 4;
