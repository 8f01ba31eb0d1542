/** The kernel's constants these tests use, by header. */

// linux/watch_queue.h
export const O_NOTIFICATION_PIPE = 0o200; // O_EXCL
// linux/fcntl.h
export const AT_FDCWD = -100;
export const O_NONBLOCK = 0o4000;
export const O_CLOEXEC = 0o2000000;
export const F_GETFD = 1;
export const F_GETPIPE_SZ = 1032;
export const F_SETPIPE_SZ = 1031;
// linux/sched.h
export const CLONE_FS = 0x200;
export const CLONE_NEWNS = 0x20000;
// linux/mount.h
export const MS_BIND = 4096;
export const MS_REMOUNT = 32;
export const MS_RDONLY = 1;
export const MS_REC = 16384;
export const MS_PRIVATE = 1 << 18;
export const MNT_DETACH = 2;
export const MOUNT_ATTR_RDONLY = 1;
export const MOVE_MOUNT_F_EMPTY_PATH = 4;
export const OPEN_TREE_CLONE = 1;
export const FSCONFIG_SET_STRING = 1;
export const FSCONFIG_CMD_CREATE = 6;
export const LSMT_ROOT = 0xffffffffffffffffn;
export const STATMOUNT_SB_BASIC = 0x1n;
export const STATMOUNT_MNT_BASIC = 0x2n;
export const STATMOUNT_MNT_ROOT = 0x8n;
export const STATMOUNT_MNT_POINT = 0x10n;
export const STATMOUNT_FS_TYPE = 0x20n;
// linux/stat.h
export const STATX_MNT_ID_UNIQUE = 0x4000;
// linux/fanotify.h
export const FAN_CLOEXEC = 1;
export const FAN_NONBLOCK = 2;
export const FAN_REPORT_MNT = 0x4000;
export const FAN_MARK_ADD = 1;
export const FAN_MARK_MNTNS = 0x110;
export const FAN_MNT_ATTACH = 0x01000000n;
export const FAN_MNT_DETACH = 0x02000000n;
// linux/nsfs.h, asm-generic/ioctls.h
export const NS_GET_MNTNS_ID = 0x8008b705;
export const FIONREAD = 0x541b;
// asm-generic/poll.h
export const POLLIN = 1;
// linux/keyctl.h
export const KEYCTL_DESCRIBE = 6;
export const KEYCTL_READ = 11;
export const KEYCTL_WATCH_KEY = 32;
export const KEYCTL_UNLINK = 9;
export const KEY_SPEC_PROCESS_KEYRING = -2;
// uapi/asm-generic/errno
export const EPERM = 1;
export const ENOENT = 2;
export const EBADF = 9;
export const EAGAIN = 11;
export const EBUSY = 16;
export const EEXIST = 17;
export const EINVAL = 22;
export const ENOSYS = 38;
export const ENOPKG = 65;
export const EOPNOTSUPP = 95;
