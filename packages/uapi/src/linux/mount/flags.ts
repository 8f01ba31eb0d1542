import { type Of, struct, u64 } from '@kernfmt/layout';
import { O_CLOEXEC } from '../../asm-generic/fcntl.ts';

// include/uapi/linux/mount.h, and the umount2() flags that user space takes from <sys/mount.h>.

/** Flags of mount(); NOSYMFOLLOW since 5.10. A propagation type stands alone, or with REC. */
export const MS_RDONLY = 0x00000001;
export const MS_NOSUID = 0x00000002;
export const MS_NODEV = 0x00000004;
export const MS_NOEXEC = 0x00000008;
export const MS_SYNCHRONOUS = 0x00000010;
export const MS_REMOUNT = 0x00000020;
export const MS_MANDLOCK = 0x00000040;
export const MS_DIRSYNC = 0x00000080;
export const MS_NOSYMFOLLOW = 0x00000100;
export const MS_NOATIME = 0x00000400;
export const MS_NODIRATIME = 0x00000800;
export const MS_BIND = 0x00001000;
export const MS_MOVE = 0x00002000;
export const MS_REC = 0x00004000;
export const MS_SILENT = 0x00008000;
/** Deprecated name of MS_SILENT. */
export const MS_VERBOSE = 0x00008000;
export const MS_POSIXACL = 0x00010000;
export const MS_UNBINDABLE = 0x00020000;
export const MS_PRIVATE = 0x00040000;
export const MS_SLAVE = 0x00080000;
export const MS_SHARED = 0x00100000;
export const MS_RELATIME = 0x00200000;
export const MS_KERNMOUNT = 0x00400000;
export const MS_I_VERSION = 0x00800000;
export const MS_STRICTATIME = 0x01000000;
export const MS_LAZYTIME = 0x02000000;

/** Superblock flags that the kernel keeps to itself. */
export const MS_SUBMOUNT = 0x04000000;
export const MS_NOREMOTELOCK = 0x08000000;
export const MS_NOSEC = 0x10000000;
export const MS_BORN = 0x20000000;
export const MS_ACTIVE = 0x40000000;
export const MS_NOUSER = 0x80000000;

/** Superblock flags that MS_REMOUNT can change. */
export const MS_RMT_MASK = 0x02800051;

/** Magic that programs before Linux 2.4 put into the top half of the flags; ignored since. */
export const MS_MGC_VAL = 0xc0ed0000;
export const MS_MGC_MSK = 0xffff0000;

/** Flags of umount2() (include/linux/fs.h). */
export const MNT_FORCE = 0x00000001;
export const MNT_DETACH = 0x00000002;
export const MNT_EXPIRE = 0x00000004;
export const UMOUNT_NOFOLLOW = 0x00000008;

/**
 * Flags of open_tree(), since 5.2; NAMESPACE since 7.0. OPEN_TREE_CLOEXEC is O_CLOEXEC: it hangs
 * on the architecture, see `fcntlOf` of `asm-generic/fcntl`.
 */
export const OPEN_TREE_CLONE = 0x00000001;
export const OPEN_TREE_NAMESPACE = 0x00000002;
export const OPEN_TREE_CLOEXEC = O_CLOEXEC;

/** Flags of move_mount(), since 5.2; SET_GROUP since 5.15, BENEATH since 6.5. */
export const MOVE_MOUNT_F_SYMLINKS = 0x00000001;
export const MOVE_MOUNT_F_AUTOMOUNTS = 0x00000002;
export const MOVE_MOUNT_F_EMPTY_PATH = 0x00000004;
export const MOVE_MOUNT_T_SYMLINKS = 0x00000010;
export const MOVE_MOUNT_T_AUTOMOUNTS = 0x00000020;
export const MOVE_MOUNT_T_EMPTY_PATH = 0x00000040;
export const MOVE_MOUNT_SET_GROUP = 0x00000100;
export const MOVE_MOUNT_BENEATH = 0x00000200;
/** Every flag above (0x00000177 before BENEATH). */
export const MOVE_MOUNT__MASK = 0x00000377;

/** The flag of fsopen(), since 5.2. */
export const FSOPEN_CLOEXEC = 0x00000001;

/** Flags of fspick(), since 5.2. */
export const FSPICK_CLOEXEC = 0x00000001;
export const FSPICK_SYMLINK_NOFOLLOW = 0x00000002;
export const FSPICK_NO_AUTOMOUNT = 0x00000004;
export const FSPICK_EMPTY_PATH = 0x00000008;

/** Flags of fsmount(), since 5.2; NAMESPACE since 7.0. */
export const FSMOUNT_CLOEXEC = 0x00000001;
export const FSMOUNT_NAMESPACE = 0x00000002;

/** enum fsconfig_command, since 5.2; CMD_CREATE_EXCL since 6.6. */
export const FSCONFIG_SET_FLAG = 0;
export const FSCONFIG_SET_STRING = 1;
export const FSCONFIG_SET_BINARY = 2;
export const FSCONFIG_SET_PATH = 3;
export const FSCONFIG_SET_PATH_EMPTY = 4;
export const FSCONFIG_SET_FD = 5;
export const FSCONFIG_CMD_CREATE = 6;
export const FSCONFIG_CMD_RECONFIGURE = 7;
export const FSCONFIG_CMD_CREATE_EXCL = 8;

/**
 * A mount's attributes: fsmount(), mount_setattr(), statmount.mnt_attr. The access time setting is
 * the value below MOUNT_ATTR__ATIME, not a flag: RELATIME is 0. IDMAP since 5.12, NOSYMFOLLOW 5.14.
 */
export const MOUNT_ATTR_RDONLY = 0x00000001;
export const MOUNT_ATTR_NOSUID = 0x00000002;
export const MOUNT_ATTR_NODEV = 0x00000004;
export const MOUNT_ATTR_NOEXEC = 0x00000008;
export const MOUNT_ATTR__ATIME = 0x00000070;
export const MOUNT_ATTR_RELATIME = 0x00000000;
export const MOUNT_ATTR_NOATIME = 0x00000010;
export const MOUNT_ATTR_STRICTATIME = 0x00000020;
export const MOUNT_ATTR_NODIRATIME = 0x00000080;
export const MOUNT_ATTR_IDMAP = 0x00100000;
export const MOUNT_ATTR_NOSYMFOLLOW = 0x00200000;

/** Argument of mount_setattr(), 32 bytes, since 5.12: `propagation` is one of four MS_… types. */
export const mount_attr = /* @__PURE__ */ struct('mount_attr', {
  attr_set: u64,
  attr_clr: u64,
  propagation: u64,
  userns_fd: u64,
});
export type MountAttr = Of<typeof mount_attr>;
/** Bytes of the first mount_attr, the only one so far. */
export const MOUNT_ATTR_SIZE_VER0 = 32;
