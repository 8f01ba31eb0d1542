/**
 * `dirfd` values in place of an fd. The others than AT_FDCWD are of 6.14 (PIDFD_SELF_…) and 6.17
 * (FD_…): AT_FDCWD names the current directory, FD_INVALID never an open file.
 */
export const AT_FDCWD = -100;
export const PIDFD_SELF_THREAD = -10000;
export const PIDFD_SELF_THREAD_GROUP = -10001;
export const FD_PIDFS_ROOT = -10002;
export const FD_NSFS_ROOT = -10003;
export const FD_INVALID = -10009;

/** Flags that every …at() call understands alike; RECURSIVE since 5.2. */
export const AT_SYMLINK_NOFOLLOW = 0x100;
export const AT_SYMLINK_FOLLOW = 0x400;
export const AT_NO_AUTOMOUNT = 0x800;
export const AT_EMPTY_PATH = 0x1000;
export const AT_RECURSIVE = 0x8000;

/** How fresh statx() must be. */
export const AT_STATX_SYNC_TYPE = 0x6000;
export const AT_STATX_SYNC_AS_STAT = 0x0000;
export const AT_STATX_FORCE_SYNC = 0x2000;
export const AT_STATX_DONT_SYNC = 0x4000;

/**
 * Flags of single calls, which share bits: renameat2(), faccessat(), unlinkat(),
 * name_to_handle_at() (FID 6.5, MNT_ID_UNIQUE 6.12, CONNECTABLE 6.13) and execveat() (6.14).
 */
export const AT_RENAME_NOREPLACE = 0x0001;
export const AT_RENAME_EXCHANGE = 0x0002;
export const AT_RENAME_WHITEOUT = 0x0004;
export const AT_EACCESS = 0x200;
export const AT_REMOVEDIR = 0x200;
export const AT_HANDLE_FID = 0x200;
export const AT_HANDLE_MNT_ID_UNIQUE = 0x001;
export const AT_HANDLE_CONNECTABLE = 0x002;
export const AT_EXECVE_CHECK = 0x10000;

/** fcntl() commands of Linux's own: F_LINUX_SPECIFIC_BASE (1024) and on. */
export const F_SETLEASE = 1024;
export const F_GETLEASE = 1025;
export const F_NOTIFY = 1026;
export const F_DUPFD_QUERY = 1027;
export const F_CREATED_QUERY = 1028;
export const F_CANCELLK = 1029;
export const F_DUPFD_CLOEXEC = 1030;
export const F_SETPIPE_SZ = 1031;
export const F_GETPIPE_SZ = 1032;
export const F_ADD_SEALS = 1033;
export const F_GET_SEALS = 1034;
export const F_GET_RW_HINT = 1035;
export const F_SET_RW_HINT = 1036;
export const F_GET_FILE_RW_HINT = 1037;
export const F_SET_FILE_RW_HINT = 1038;
export const F_GETDELEG = 1039;
export const F_SETDELEG = 1040;

/** Seals of F_ADD_SEALS. */
export const F_SEAL_SEAL = 0x0001;
export const F_SEAL_SHRINK = 0x0002;
export const F_SEAL_GROW = 0x0004;
export const F_SEAL_WRITE = 0x0008;
export const F_SEAL_FUTURE_WRITE = 0x0010;
export const F_SEAL_EXEC = 0x0020;

/** Events of F_NOTIFY. */
export const DN_ACCESS = 0x00000001;
export const DN_MODIFY = 0x00000002;
export const DN_CREATE = 0x00000004;
export const DN_DELETE = 0x00000008;
export const DN_RENAME = 0x00000010;
export const DN_ATTRIB = 0x00000020;
export const DN_MULTISHOT = 0x80000000;
