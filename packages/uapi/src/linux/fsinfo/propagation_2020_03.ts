/** Bits of fsinfo_mount_topology.propagation in ver #19 and linux-next of spring 2020. */
export const MOUNT_PROPAGATION_PRIVATE = 0x00000000;
export const MOUNT_PROPAGATION_UNBINDABLE = 0x00000001;
export const MOUNT_PROPAGATION_SLAVE = 0x00000002;
export const MOUNT_PROPAGATION_SHARED = 0x00000004;
