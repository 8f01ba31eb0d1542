// include/uapi/linux/resource.h, and the numbers of asm-generic/resource.h: alpha, mips and sparc
// number NPROC, NOFILE, AS, MEMLOCK and RSS otherwise.

/** Resources of getrlimit() and setrlimit(). */
export const RLIMIT_CPU = 0;
export const RLIMIT_FSIZE = 1;
export const RLIMIT_DATA = 2;
export const RLIMIT_STACK = 3;
export const RLIMIT_CORE = 4;
export const RLIMIT_RSS = 5;
export const RLIMIT_NPROC = 6;
export const RLIMIT_NOFILE = 7;
export const RLIMIT_MEMLOCK = 8;
export const RLIMIT_AS = 9;
export const RLIMIT_LOCKS = 10;
export const RLIMIT_SIGPENDING = 11;
export const RLIMIT_MSGQUEUE = 12;
export const RLIMIT_NICE = 13;
export const RLIMIT_RTPRIO = 14;
export const RLIMIT_RTTIME = 15;
export const RLIM_NLIMITS = 16;

/** No limit, in a struct rlimit64. */
export const RLIM64_INFINITY = 0xffff_ffff_ffff_ffffn;
