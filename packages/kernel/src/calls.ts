import type { Path, Task } from './task.ts';

// The calls that make things happen to mounts, keys and queues, in groups that an implementation
// can have or lack. As in `task.ts`: names, order and meaning of arguments are Linux's, pointers
// are bytes, null is NULL (or an address that cannot be read or written), a call that Linux refuses
// throws Errno, flags are numbers of `@kernfmt/uapi`, and no call sleeps.

/** What epoll_wait() tells of an fd, and epoll_ctl() asks for: `struct epoll_event`. */
export interface EpollEvent {
  events: number;
  data: bigint;
}

/** Calls on fds beyond those of `FileCalls`. */
export interface PipeCalls {
  /** Buffers are filled one after the other. */
  readv(fd: number, buffers: readonly (Uint8Array | null)[]): number;
  write(fd: number, bytes: Uint8Array | null): number;
  /** Offsets are null or the position in a file, which the call does not write back. */
  splice(
    fd_in: number,
    off_in: bigint | null,
    fd_out: number,
    off_out: bigint | null,
    len: number,
    flags: number,
  ): number;
  tee(fd_in: number, fd_out: number, len: number, flags: number): number;
  vmsplice(fd: number, buffers: readonly (Uint8Array | null)[], flags: number): number;
  dup(fd: number): number;
  epoll_create1(flags: number): number;
  epoll_ctl(epfd: number, op: number, fd: number, event: EpollEvent | null): void;
  /** Returns at once, as with a timeout of 0. */
  epoll_wait(epfd: number, maxevents: number): EpollEvent[];
}

/** Calls that change which mounts there are. */
export interface MountCalls {
  mount(
    source: Path | null,
    target: Path | null,
    fstype: Path | null,
    flags: number,
    data: Path | null,
  ): void;
  umount2(target: Path | null, flags: number): void;
  open_tree(dfd: number, path: Path | null, flags: number): number;
  move_mount(
    from_dfd: number,
    from: Path | null,
    to_dfd: number,
    to: Path | null,
    flags: number,
  ): void;
  fsopen(fsname: Path | null, flags: number): number;
  fsconfig(fd: number, cmd: number, key: Path | null, value: Path | null, aux: number): void;
  fsmount(fd: number, flags: number, attr_flags: number): number;
  fspick(dfd: number, path: Path | null, flags: number): number;
  /** `attr` is a `struct mount_attr`; its size is the length. Linux 5.12 and on. */
  mount_setattr(dfd: number, path: Path | null, flags: number, attr: Uint8Array | null): void;
  pivot_root(new_root: Path | null, put_old: Path | null): void;
}

/** What stat() fills in: the part of `struct stat` that the simulated file systems have. */
export interface Stat {
  readonly st_dev: bigint;
  readonly st_ino: bigint;
  readonly st_mode: number;
  readonly st_nlink: number;
  readonly st_uid: number;
  readonly st_gid: number;
  readonly st_size: bigint;
}

/** Calls that look up, make and unmake names. */
export interface PathCalls {
  chroot(path: Path | null): void;
  chdir(path: Path | null): void;
  fchdir(fd: number): void;
  /** The path of the current directory, with its NUL left out. */
  getcwd(): Uint8Array;
  open(path: Path | null, flags: number, mode?: number): number;
  openat(dfd: number, path: Path | null, flags: number, mode?: number): number;
  mkdir(path: Path | null, mode: number): void;
  rmdir(path: Path | null): void;
  unlink(path: Path | null): void;
  rename(from: Path | null, to: Path | null): void;
  /** A symbolic link at `path` that says `target`. */
  symlink(target: Path | null, path: Path | null): void;
  chmod(path: Path | null, mode: number): void;
  chown(path: Path | null, uid: number, gid: number): void;
  stat(path: Path | null): Stat;
}

/** `struct rlimit64`; RLIM64_INFINITY is no limit. */
export interface Rlimit {
  readonly rlim_cur: bigint;
  readonly rlim_max: bigint;
}

/** Calls that change what a task is. */
export interface ProcessCalls {
  readonly pid: number;
  /** A child with copies of all; its fds share the open files, as Linux's do. */
  fork(): FullTask;
  /** The task ends: fds, root, cwd, namespaces are let go of. Every later call throws ESRCH. */
  exit(): void;
  seteuid(uid: number): void;
  setegid(gid: number): void;
  umask(mask: number): number;
  getrlimit(resource: number): Rlimit;
  setrlimit(resource: number, limit: Rlimit): void;
  /** Takes a pending signal of the set; EAGAIN where there is none, as with a timeout of 0. */
  rt_sigtimedwait(signals: readonly number[]): number;
}

/** Calls that change which namespaces a task is in. */
export interface NamespaceCalls {
  unshare(flags: number): void;
  /** `fd` is a file of /proc/PID/ns or a pidfd (since Linux 5.8). */
  setns(fd: number, nstype: number): void;
  pidfd_open(pid: number, flags: number): number;
}

/** What a keyctl operation takes: numbers, and pointers as bytes, text or NULL. */
export type KeyctlArgument = number | Path | null;

/** Calls on keys. */
export interface KeyCalls {
  add_key(
    type: Path | null,
    description: Path | null,
    payload: Uint8Array | null,
    keyring: number,
  ): number;
  request_key(
    type: Path | null,
    description: Path | null,
    callout_info: Path | null,
    dest_keyring: number,
  ): number;
  /** Arguments in C's order; a buffer's length is an argument of its own, as in C. */
  keyctl(operation: number, ...args: readonly KeyctlArgument[]): number;
}

/** The query call of the fsinfo series. */
export interface FsinfoCalls {
  /**
   * `params` is a `struct fsinfo_params`; returns the full size of the value, however much fits.
   */
  fsinfo(
    dfd: number,
    path: Path | null,
    params: Uint8Array | null,
    buffer: Uint8Array | null,
  ): number;
}

/** A process with every call that the simulated kernel has. */
export interface FullTask
  extends Task,
    PipeCalls,
    MountCalls,
    PathCalls,
    ProcessCalls,
    NamespaceCalls,
    KeyCalls,
    FsinfoCalls {
  keyctl(operation: number, ...args: readonly KeyctlArgument[]): number;
}
