// Flags of struct vfsmount: include/linux/mount.h of Linux 5.8. Those of user space are MS_… and
// MOUNT_ATTR_… of `@kernfmt/uapi/linux/mount`; the numbers differ, which is how the series came to
// take MNT_NOSUID for SB_RDONLY.

export const MNT_NOSUID = 0x01;
export const MNT_NODEV = 0x02;
export const MNT_NOEXEC = 0x04;
export const MNT_NOATIME = 0x08;
export const MNT_NODIRATIME = 0x10;
export const MNT_RELATIME = 0x20;
export const MNT_READONLY = 0x40;

/** The kernel mounted it, and may unmount it when nobody uses it. */
export const MNT_SHRINKABLE = 0x100;

export const MNT_SHARED = 0x1000;
export const MNT_UNBINDABLE = 0x2000;
/** Of the kernel itself: destroyed at once, not on the way out of the call. */
export const MNT_INTERNAL = 0x4000;

/** Set in mounts that a less privileged user namespace got from a more privileged one. */
export const MNT_LOCK_ATIME = 0x040000;
export const MNT_LOCK_NOEXEC = 0x080000;
export const MNT_LOCK_NOSUID = 0x100000;
export const MNT_LOCK_NODEV = 0x200000;
export const MNT_LOCK_READONLY = 0x400000;
/** May not be taken off its mountpoint alone: it hides what is below. */
export const MNT_LOCKED = 0x800000;

/** The last reference is gone. */
export const MNT_DOOMED = 0x1000000;
export const MNT_SYNC_UMOUNT = 0x2000000;
/** Met already in the propagation under way. */
export const MNT_MARKED = 0x4000000;
/** Being unmounted, or unmounted. */
export const MNT_UMOUNT = 0x8000000;

export const MNT_ATIME_MASK = MNT_NOATIME | MNT_NODIRATIME | MNT_RELATIME;
/** What mount(MS_REMOUNT | MS_BIND) can change. */
export const MNT_USER_SETTABLE_MASK =
  MNT_NOSUID | MNT_NODEV | MNT_NOEXEC | MNT_ATIME_MASK | MNT_READONLY;
/** What no file system's automount may pass on. */
export const MNT_INTERNAL_FLAGS =
  MNT_SHARED | MNT_INTERNAL | MNT_DOOMED | MNT_SYNC_UMOUNT | MNT_MARKED;
