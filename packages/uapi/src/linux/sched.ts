import { aligned_u64, type Of, struct } from '@kernfmt/layout';

// include/uapi/linux/sched.h

/** Namespaces of clone(), unshare() and setns(), and what NS_GET_NSTYPE answers. */
export const CLONE_NEWTIME = 0x00000080;
export const CLONE_NEWNS = 0x00020000;
export const CLONE_NEWCGROUP = 0x02000000;
export const CLONE_NEWUTS = 0x04000000;
export const CLONE_NEWIPC = 0x08000000;
export const CLONE_NEWUSER = 0x10000000;
export const CLONE_NEWPID = 0x20000000;
export const CLONE_NEWNET = 0x40000000;

/** What a child shares or gets besides; the low byte of clone()'s flags is the exit signal. */
export const CSIGNAL = 0x000000ff;
export const CLONE_VM = 0x00000100;
export const CLONE_FS = 0x00000200;
export const CLONE_FILES = 0x00000400;
export const CLONE_SIGHAND = 0x00000800;
export const CLONE_PIDFD = 0x00001000;
export const CLONE_PTRACE = 0x00002000;
export const CLONE_VFORK = 0x00004000;
export const CLONE_PARENT = 0x00008000;
export const CLONE_THREAD = 0x00010000;
export const CLONE_SYSVSEM = 0x00040000;
export const CLONE_SETTLS = 0x00080000;
export const CLONE_PARENT_SETTID = 0x00100000;
export const CLONE_CHILD_CLEARTID = 0x00200000;
export const CLONE_DETACHED = 0x00400000;
export const CLONE_UNTRACED = 0x00800000;
export const CLONE_CHILD_SETTID = 0x01000000;
export const CLONE_IO = 0x80000000;

/** Flags of clone3() only, beyond 32 bits. */
export const CLONE_CLEAR_SIGHAND = 0x100000000n;
export const CLONE_INTO_CGROUP = 0x200000000n;

/** Argument of clone3(), 88 bytes, since 5.3. */
export const clone_args = /* @__PURE__ */ struct('clone_args', {
  flags: aligned_u64,
  pidfd: aligned_u64,
  child_tid: aligned_u64,
  parent_tid: aligned_u64,
  exit_signal: aligned_u64,
  stack: aligned_u64,
  stack_size: aligned_u64,
  tls: aligned_u64,
  set_tid: aligned_u64,
  set_tid_size: aligned_u64,
  cgroup: aligned_u64,
});
export type CloneArgs = Of<typeof clone_args>;
/** Bytes of a clone_args up to `tls` (5.3), `set_tid_size` (5.5) and `cgroup` (5.7). */
export const CLONE_ARGS_SIZE_VER0 = 64;
export const CLONE_ARGS_SIZE_VER1 = 80;
export const CLONE_ARGS_SIZE_VER2 = 88;
