// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

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
  readonly setxattrat: 463;
  readonly getxattrat: 464;
  readonly listxattrat: 465;
  readonly removexattrat: 466;
  readonly open_tree_attr: 467;
  readonly file_getattr: 468;
  readonly file_setattr: 469;
  readonly listns: 470;
  readonly rseq_slice_yield: 471;
  readonly fchroot: 472;
}

/** Name of a call of openrisc. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'openrisc';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0,
    'io_Cup io_destroy io_submit io_cancel io_Bevents CxEtr lCxEtr fCxEtr BxEtr lBxEtr fBxEtr ' +
    'listxEtr llistxEtr flistxEtr ImovexEtr lImovexEtr fImovexEtr Bcwd !lookup_dcookie eventfd2 ' +
    'epoll_cIEe1 epoll_J epoll_pwait dup dup3 fcntl64 iG_init1 iG_add_wEch iG_rm_wEch ioJ ' +
    'ioprio_C ioprio_B flL mknodE mkdirE unlinkE symlinkE linkE InameE umount2 mount pivot_root ' +
    '!nfsservJ stEfs64 fstEfs64 truncEe64 ftruncEe64 fallocEe faccessE chdir fchdir chroot ' +
    'fchmod fchmodE fchownE fchown openE close vhangup pipe2 quotaJ Bdents64 llseek H write Hv ' +
    'writev pH64 pwrite64 pHv pwritev sendfile64 pselect6 ppoll Knalfd4 vmsplice splice tee ' +
    'HlinkE fstEE64 fstE64 sync fsync fdEasync sync_file_range Arfd_cIEe Arfd_CA Arfd_BA uAnsE ' +
    'acct capB capC personality exit exit_group waitid C_tid_addIss unshaI futex C_robust_list ' +
    'B_robust_list nanosleep BiAr CiAr kexec_load init_module delete_module Ar_cIEe Ar_BA ' +
    'Ar_Boverrun Ar_CA Ar_delete clL_CA clL_BA clL_BIs clL_nanosleep syslog ptrace DCparam ' +
    'DCscheduler DBscheduler DBparam DCaffinity DBaffinity Dyield DB_priority_max ' +
    'DB_priority_min Drr_B_interval Istart_syscall kill tkill tgkill Kaltstack rt_Ksuspend ' +
    'rt_Kaction rt_Kprocmask rt_Kpending rt_KAdwait rt_Kqueueinfo rt_KIturn Cpriority Bpriority ' +
    'Iboot CIgid Cgid CIuid Cuid CIsuid BIsuid CIsgid BIsgid Cfsuid Cfsgid As Cpgid Bpgid Bsid ' +
    'Csid Bgroups Cgroups uname Chostname Cdomainname Brlimit Crlimit Brusage umask prJ Bcpu ' +
    'BAofday CAofday adjAx Bpid Bppid Buid Beuid Bgid Begid Btid sysinfo mq_open mq_unlink ' +
    'mq_Adsend mq_AdIceive mq_G mq_BCEtr msgB msgJ msgrcv msgsnd semB semJ semAdop semop shmB ' +
    'shmJ shmE shmdt sLet sLetpair bind listen accept connect BsLname Bpeername sendto Icvfrom ' +
    'CsLopt BsLopt shutdown sendmsg Icvmsg Hahead brk munmap mImap add_key Iquest_key keyJ ' +
    'clone execve mmap2 fadvise64_64 swapon swapoff mprotect msync mlL munlL mlLall munlLall ' +
    'mincoI madvise Imap_file_pages mbind B_mempolicy C_mempolicy migrEe_pages move_pages ' +
    'rt_tgKqueueinfo perf_event_open accept4 Icvmmsg or1k_Eomic 260 wait4 prlimit64 faG_init ' +
    'faG_mark name_to_handle_E open_by_handle_E clL_adjA syncfs Cns sendmmsg process_vm_Hv ' +
    'process_vm_writev kcmp finit_module DCEtr DBEtr InameE2 seccomp Brandom memfd_cIEe bpf ' +
    'execveE userfaultfd membarrier mlL2 copy_file_range pHv2 pwritev2 pkey_mprotect pkey_alloc ' +
    'pkey_fIe stEx io_pBevents rseq kexec_file_load 403 clL_BA64 clL_CA64 clL_adjA64 ' +
    'clL_BIs_A64 clL_nanosleep_A64 Ar_BA64 Ar_CA64 Arfd_BA64 Arfd_CA64 uAnsE_A64 pselect6_A64 ' +
    'ppoll_A64 416 io_pBevents_A64 Icvmmsg_A64 mq_Adsend_A64 mq_AdIceive_A64 semAdop_A64 ' +
    'rt_KAdwait_A64 futex_A64 Drr_B_interval_A64 *23 448 *25',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that openrisc does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that openrisc does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
