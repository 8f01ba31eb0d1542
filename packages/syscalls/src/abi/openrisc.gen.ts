// pnpm --filter @kernfmt/generate start: Linux 6.12.117
// DO NOT EDIT
import { SyscallTable } from '../table.ts';

/** Number of every call of openrisc, as user space passes it. */
export interface Numbers {
  readonly io_setup: 0;
  readonly io_destroy: 1;
  readonly io_submit: 2;
  readonly io_cancel: 3;
  readonly io_getevents: 4;
  readonly setxattr: 5;
  readonly lsetxattr: 6;
  readonly fsetxattr: 7;
  readonly getxattr: 8;
  readonly lgetxattr: 9;
  readonly fgetxattr: 10;
  readonly listxattr: 11;
  readonly llistxattr: 12;
  readonly flistxattr: 13;
  readonly removexattr: 14;
  readonly lremovexattr: 15;
  readonly fremovexattr: 16;
  readonly getcwd: 17;
  readonly lookup_dcookie: 18;
  readonly eventfd2: 19;
  readonly epoll_create1: 20;
  readonly epoll_ctl: 21;
  readonly epoll_pwait: 22;
  readonly dup: 23;
  readonly dup3: 24;
  readonly fcntl64: 25;
  readonly inotify_init1: 26;
  readonly inotify_add_watch: 27;
  readonly inotify_rm_watch: 28;
  readonly ioctl: 29;
  readonly ioprio_set: 30;
  readonly ioprio_get: 31;
  readonly flock: 32;
  readonly mknodat: 33;
  readonly mkdirat: 34;
  readonly unlinkat: 35;
  readonly symlinkat: 36;
  readonly linkat: 37;
  readonly renameat: 38;
  readonly umount2: 39;
  readonly mount: 40;
  readonly pivot_root: 41;
  readonly nfsservctl: 42;
  readonly statfs64: 43;
  readonly fstatfs64: 44;
  readonly truncate64: 45;
  readonly ftruncate64: 46;
  readonly fallocate: 47;
  readonly faccessat: 48;
  readonly chdir: 49;
  readonly fchdir: 50;
  readonly chroot: 51;
  readonly fchmod: 52;
  readonly fchmodat: 53;
  readonly fchownat: 54;
  readonly fchown: 55;
  readonly openat: 56;
  readonly close: 57;
  readonly vhangup: 58;
  readonly pipe2: 59;
  readonly quotactl: 60;
  readonly getdents64: 61;
  readonly llseek: 62;
  readonly read: 63;
  readonly write: 64;
  readonly readv: 65;
  readonly writev: 66;
  readonly pread64: 67;
  readonly pwrite64: 68;
  readonly preadv: 69;
  readonly pwritev: 70;
  readonly sendfile64: 71;
  readonly pselect6: 72;
  readonly ppoll: 73;
  readonly signalfd4: 74;
  readonly vmsplice: 75;
  readonly splice: 76;
  readonly tee: 77;
  readonly readlinkat: 78;
  readonly fstatat64: 79;
  readonly fstat64: 80;
  readonly sync: 81;
  readonly fsync: 82;
  readonly fdatasync: 83;
  readonly sync_file_range: 84;
  readonly timerfd_create: 85;
  readonly timerfd_settime: 86;
  readonly timerfd_gettime: 87;
  readonly utimensat: 88;
  readonly acct: 89;
  readonly capget: 90;
  readonly capset: 91;
  readonly personality: 92;
  readonly exit: 93;
  readonly exit_group: 94;
  readonly waitid: 95;
  readonly set_tid_address: 96;
  readonly unshare: 97;
  readonly futex: 98;
  readonly set_robust_list: 99;
  readonly get_robust_list: 100;
  readonly nanosleep: 101;
  readonly getitimer: 102;
  readonly setitimer: 103;
  readonly kexec_load: 104;
  readonly init_module: 105;
  readonly delete_module: 106;
  readonly timer_create: 107;
  readonly timer_gettime: 108;
  readonly timer_getoverrun: 109;
  readonly timer_settime: 110;
  readonly timer_delete: 111;
  readonly clock_settime: 112;
  readonly clock_gettime: 113;
  readonly clock_getres: 114;
  readonly clock_nanosleep: 115;
  readonly syslog: 116;
  readonly ptrace: 117;
  readonly sched_setparam: 118;
  readonly sched_setscheduler: 119;
  readonly sched_getscheduler: 120;
  readonly sched_getparam: 121;
  readonly sched_setaffinity: 122;
  readonly sched_getaffinity: 123;
  readonly sched_yield: 124;
  readonly sched_get_priority_max: 125;
  readonly sched_get_priority_min: 126;
  readonly sched_rr_get_interval: 127;
  readonly restart_syscall: 128;
  readonly kill: 129;
  readonly tkill: 130;
  readonly tgkill: 131;
  readonly sigaltstack: 132;
  readonly rt_sigsuspend: 133;
  readonly rt_sigaction: 134;
  readonly rt_sigprocmask: 135;
  readonly rt_sigpending: 136;
  readonly rt_sigtimedwait: 137;
  readonly rt_sigqueueinfo: 138;
  readonly rt_sigreturn: 139;
  readonly setpriority: 140;
  readonly getpriority: 141;
  readonly reboot: 142;
  readonly setregid: 143;
  readonly setgid: 144;
  readonly setreuid: 145;
  readonly setuid: 146;
  readonly setresuid: 147;
  readonly getresuid: 148;
  readonly setresgid: 149;
  readonly getresgid: 150;
  readonly setfsuid: 151;
  readonly setfsgid: 152;
  readonly times: 153;
  readonly setpgid: 154;
  readonly getpgid: 155;
  readonly getsid: 156;
  readonly setsid: 157;
  readonly getgroups: 158;
  readonly setgroups: 159;
  readonly uname: 160;
  readonly sethostname: 161;
  readonly setdomainname: 162;
  readonly getrlimit: 163;
  readonly setrlimit: 164;
  readonly getrusage: 165;
  readonly umask: 166;
  readonly prctl: 167;
  readonly getcpu: 168;
  readonly gettimeofday: 169;
  readonly settimeofday: 170;
  readonly adjtimex: 171;
  readonly getpid: 172;
  readonly getppid: 173;
  readonly getuid: 174;
  readonly geteuid: 175;
  readonly getgid: 176;
  readonly getegid: 177;
  readonly gettid: 178;
  readonly sysinfo: 179;
  readonly mq_open: 180;
  readonly mq_unlink: 181;
  readonly mq_timedsend: 182;
  readonly mq_timedreceive: 183;
  readonly mq_notify: 184;
  readonly mq_getsetattr: 185;
  readonly msgget: 186;
  readonly msgctl: 187;
  readonly msgrcv: 188;
  readonly msgsnd: 189;
  readonly semget: 190;
  readonly semctl: 191;
  readonly semtimedop: 192;
  readonly semop: 193;
  readonly shmget: 194;
  readonly shmctl: 195;
  readonly shmat: 196;
  readonly shmdt: 197;
  readonly socket: 198;
  readonly socketpair: 199;
  readonly bind: 200;
  readonly listen: 201;
  readonly accept: 202;
  readonly connect: 203;
  readonly getsockname: 204;
  readonly getpeername: 205;
  readonly sendto: 206;
  readonly recvfrom: 207;
  readonly setsockopt: 208;
  readonly getsockopt: 209;
  readonly shutdown: 210;
  readonly sendmsg: 211;
  readonly recvmsg: 212;
  readonly readahead: 213;
  readonly brk: 214;
  readonly munmap: 215;
  readonly mremap: 216;
  readonly add_key: 217;
  readonly request_key: 218;
  readonly keyctl: 219;
  readonly clone: 220;
  readonly execve: 221;
  readonly mmap2: 222;
  readonly fadvise64_64: 223;
  readonly swapon: 224;
  readonly swapoff: 225;
  readonly mprotect: 226;
  readonly msync: 227;
  readonly mlock: 228;
  readonly munlock: 229;
  readonly mlockall: 230;
  readonly munlockall: 231;
  readonly mincore: 232;
  readonly madvise: 233;
  readonly remap_file_pages: 234;
  readonly mbind: 235;
  readonly get_mempolicy: 236;
  readonly set_mempolicy: 237;
  readonly migrate_pages: 238;
  readonly move_pages: 239;
  readonly rt_tgsigqueueinfo: 240;
  readonly perf_event_open: 241;
  readonly accept4: 242;
  readonly recvmmsg: 243;
  readonly or1k_atomic: 244;
  readonly wait4: 260;
  readonly prlimit64: 261;
  readonly fanotify_init: 262;
  readonly fanotify_mark: 263;
  readonly name_to_handle_at: 264;
  readonly open_by_handle_at: 265;
  readonly clock_adjtime: 266;
  readonly syncfs: 267;
  readonly setns: 268;
  readonly sendmmsg: 269;
  readonly process_vm_readv: 270;
  readonly process_vm_writev: 271;
  readonly kcmp: 272;
  readonly finit_module: 273;
  readonly sched_setattr: 274;
  readonly sched_getattr: 275;
  readonly renameat2: 276;
  readonly seccomp: 277;
  readonly getrandom: 278;
  readonly memfd_create: 279;
  readonly bpf: 280;
  readonly execveat: 281;
  readonly userfaultfd: 282;
  readonly membarrier: 283;
  readonly mlock2: 284;
  readonly copy_file_range: 285;
  readonly preadv2: 286;
  readonly pwritev2: 287;
  readonly pkey_mprotect: 288;
  readonly pkey_alloc: 289;
  readonly pkey_free: 290;
  readonly statx: 291;
  readonly io_pgetevents: 292;
  readonly rseq: 293;
  readonly kexec_file_load: 294;
  readonly clock_gettime64: 403;
  readonly clock_settime64: 404;
  readonly clock_adjtime64: 405;
  readonly clock_getres_time64: 406;
  readonly clock_nanosleep_time64: 407;
  readonly timer_gettime64: 408;
  readonly timer_settime64: 409;
  readonly timerfd_gettime64: 410;
  readonly timerfd_settime64: 411;
  readonly utimensat_time64: 412;
  readonly pselect6_time64: 413;
  readonly ppoll_time64: 414;
  readonly io_pgetevents_time64: 416;
  readonly recvmmsg_time64: 417;
  readonly mq_timedsend_time64: 418;
  readonly mq_timedreceive_time64: 419;
  readonly semtimedop_time64: 420;
  readonly rt_sigtimedwait_time64: 421;
  readonly futex_time64: 422;
  readonly sched_rr_get_interval_time64: 423;
  readonly pidfd_send_signal: 424;
  readonly io_uring_setup: 425;
  readonly io_uring_enter: 426;
  readonly io_uring_register: 427;
  readonly open_tree: 428;
  readonly move_mount: 429;
  readonly fsopen: 430;
  readonly fsconfig: 431;
  readonly fsmount: 432;
  readonly fspick: 433;
  readonly pidfd_open: 434;
  readonly clone3: 435;
  readonly close_range: 436;
  readonly openat2: 437;
  readonly pidfd_getfd: 438;
  readonly faccessat2: 439;
  readonly process_madvise: 440;
  readonly epoll_pwait2: 441;
  readonly mount_setattr: 442;
  readonly quotactl_fd: 443;
  readonly landlock_create_ruleset: 444;
  readonly landlock_add_rule: 445;
  readonly landlock_restrict_self: 446;
  readonly process_mrelease: 448;
  readonly futex_waitv: 449;
  readonly set_mempolicy_home_node: 450;
  readonly cachestat: 451;
  readonly fchmodat2: 452;
  readonly map_shadow_stack: 453;
  readonly futex_wake: 454;
  readonly futex_wait: 455;
  readonly futex_requeue: 456;
  readonly statmount: 457;
  readonly listmount: 458;
  readonly lsm_get_self_attr: 459;
  readonly lsm_set_self_attr: 460;
  readonly lsm_list_modules: 461;
  readonly mseal: 462;
}

/** Name of a call of openrisc. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'openrisc';

/** Release of the kernel source the table was taken from. */
export const kernel = '6.12.117';

const table = /* @__PURE__ */ new SyscallTable<Numbers>(
  0,
  'io_setup io_destroy io_submit io_cancel io_getevents setxattr lsetxattr fsetxattr getxattr ' +
  'lgetxattr fgetxattr listxattr llistxattr flistxattr removexattr lremovexattr fremovexattr ' +
  'getcwd !lookup_dcookie eventfd2 epoll_create1 epoll_ctl epoll_pwait dup dup3 fcntl64 ' +
  'inotify_init1 inotify_add_watch inotify_rm_watch ioctl ioprio_set ioprio_get flock mknodat ' +
  'mkdirat unlinkat symlinkat linkat renameat umount2 mount pivot_root !nfsservctl statfs64 ' +
  'fstatfs64 truncate64 ftruncate64 fallocate faccessat chdir fchdir chroot fchmod fchmodat ' +
  'fchownat fchown openat close vhangup pipe2 quotactl getdents64 llseek read write readv ' +
  'writev pread64 pwrite64 preadv pwritev sendfile64 pselect6 ppoll signalfd4 vmsplice splice ' +
  'tee readlinkat fstatat64 fstat64 sync fsync fdatasync sync_file_range timerfd_create ' +
  'timerfd_settime timerfd_gettime utimensat acct capget capset personality exit exit_group ' +
  'waitid set_tid_address unshare futex set_robust_list get_robust_list nanosleep getitimer ' +
  'setitimer kexec_load init_module delete_module timer_create timer_gettime timer_getoverrun ' +
  'timer_settime timer_delete clock_settime clock_gettime clock_getres clock_nanosleep syslog ' +
  'ptrace sched_setparam sched_setscheduler sched_getscheduler sched_getparam sched_setaffinity ' +
  'sched_getaffinity sched_yield sched_get_priority_max sched_get_priority_min ' +
  'sched_rr_get_interval restart_syscall kill tkill tgkill sigaltstack rt_sigsuspend ' +
  'rt_sigaction rt_sigprocmask rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_sigreturn ' +
  'setpriority getpriority reboot setregid setgid setreuid setuid setresuid getresuid setresgid ' +
  'getresgid setfsuid setfsgid times setpgid getpgid getsid setsid getgroups setgroups uname ' +
  'sethostname setdomainname getrlimit setrlimit getrusage umask prctl getcpu gettimeofday ' +
  'settimeofday adjtimex getpid getppid getuid geteuid getgid getegid gettid sysinfo mq_open ' +
  'mq_unlink mq_timedsend mq_timedreceive mq_notify mq_getsetattr msgget msgctl msgrcv msgsnd ' +
  'semget semctl semtimedop semop shmget shmctl shmat shmdt socket socketpair bind listen ' +
  'accept connect getsockname getpeername sendto recvfrom setsockopt getsockopt shutdown ' +
  'sendmsg recvmsg readahead brk munmap mremap add_key request_key keyctl clone execve mmap2 ' +
  'fadvise64_64 swapon swapoff mprotect msync mlock munlock mlockall munlockall mincore madvise ' +
  'remap_file_pages mbind get_mempolicy set_mempolicy migrate_pages move_pages ' +
  'rt_tgsigqueueinfo perf_event_open accept4 recvmmsg or1k_atomic 260 wait4 prlimit64 ' +
  'fanotify_init fanotify_mark name_to_handle_at open_by_handle_at clock_adjtime syncfs setns ' +
  'sendmmsg process_vm_readv process_vm_writev kcmp finit_module sched_setattr sched_getattr ' +
  'renameat2 seccomp getrandom memfd_create bpf execveat userfaultfd membarrier mlock2 ' +
  'copy_file_range preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx io_pgetevents rseq ' +
  'kexec_file_load 403 clock_gettime64 clock_settime64 clock_adjtime64 clock_getres_time64 ' +
  'clock_nanosleep_time64 timer_gettime64 timer_settime64 timerfd_gettime64 timerfd_settime64 ' +
  'utimensat_time64 pselect6_time64 ppoll_time64 416 io_pgetevents_time64 recvmmsg_time64 ' +
  'mq_timedsend_time64 mq_timedreceive_time64 semtimedop_time64 rt_sigtimedwait_time64 ' +
  'futex_time64 sched_rr_get_interval_time64 pidfd_send_signal io_uring_setup io_uring_enter ' +
  'io_uring_register open_tree move_mount fsopen fsconfig fsmount fspick pidfd_open clone3 ' +
  'close_range openat2 pidfd_getfd faccessat2 process_madvise epoll_pwait2 mount_setattr ' +
  'quotactl_fd landlock_create_ruleset landlock_add_rule landlock_restrict_self 448 ' +
  'process_mrelease futex_waitv set_mempolicy_home_node cachestat fchmodat2 map_shadow_stack ' +
  'futex_wake futex_wait futex_requeue statmount listmount lsm_get_self_attr lsm_set_self_attr ' +
  'lsm_list_modules mseal',
);

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers: Numbers = /* @__PURE__ */ table.numbers();

/** Names in ascending order of number. */
export const names: readonly Name[] = /* @__PURE__ */ table.names();

/** Number of the call, or undefined for a name that openrisc does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return table.numberOf(name);
}

/** Name of the call, or undefined for a number that openrisc does not assign. */
export function nameOf(nr: number): Name | undefined {
  return table.nameOf(nr);
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return table.isReserved(nr);
}
