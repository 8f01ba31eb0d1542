// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of sparc64, as user space passes it. */
export interface Numbers {
  readonly restart_syscall: 0;
  readonly exit: 1;
  readonly fork: 2;
  readonly read: 3;
  readonly write: 4;
  readonly open: 5;
  readonly close: 6;
  readonly wait4: 7;
  readonly creat: 8;
  readonly link: 9;
  readonly unlink: 10;
  readonly execv: 11;
  readonly chdir: 12;
  readonly chown: 13;
  readonly mknod: 14;
  readonly chmod: 15;
  readonly lchown: 16;
  readonly brk: 17;
  readonly perfctr: 18;
  readonly lseek: 19;
  readonly getpid: 20;
  readonly capget: 21;
  readonly capset: 22;
  readonly setuid: 23;
  readonly getuid: 24;
  readonly vmsplice: 25;
  readonly ptrace: 26;
  readonly alarm: 27;
  readonly sigaltstack: 28;
  readonly pause: 29;
  readonly utime: 30;
  readonly access: 33;
  readonly nice: 34;
  readonly sync: 36;
  readonly kill: 37;
  readonly stat: 38;
  readonly sendfile: 39;
  readonly lstat: 40;
  readonly dup: 41;
  readonly pipe: 42;
  readonly times: 43;
  readonly umount2: 45;
  readonly setgid: 46;
  readonly getgid: 47;
  readonly signal: 48;
  readonly geteuid: 49;
  readonly getegid: 50;
  readonly acct: 51;
  readonly memory_ordering: 52;
  readonly ioctl: 54;
  readonly reboot: 55;
  readonly symlink: 57;
  readonly readlink: 58;
  readonly execve: 59;
  readonly umask: 60;
  readonly chroot: 61;
  readonly fstat: 62;
  readonly fstat64: 63;
  readonly getpagesize: 64;
  readonly msync: 65;
  readonly vfork: 66;
  readonly pread64: 67;
  readonly pwrite64: 68;
  readonly mmap: 71;
  readonly munmap: 73;
  readonly mprotect: 74;
  readonly madvise: 75;
  readonly vhangup: 76;
  readonly mincore: 78;
  readonly getgroups: 79;
  readonly setgroups: 80;
  readonly getpgrp: 81;
  readonly setitimer: 83;
  readonly swapon: 85;
  readonly getitimer: 86;
  readonly sethostname: 88;
  readonly dup2: 90;
  readonly fcntl: 92;
  readonly select: 93;
  readonly fsync: 95;
  readonly setpriority: 96;
  readonly socket: 97;
  readonly connect: 98;
  readonly accept: 99;
  readonly getpriority: 100;
  readonly rt_sigreturn: 101;
  readonly rt_sigaction: 102;
  readonly rt_sigprocmask: 103;
  readonly rt_sigpending: 104;
  readonly rt_sigtimedwait: 105;
  readonly rt_sigqueueinfo: 106;
  readonly rt_sigsuspend: 107;
  readonly setresuid: 108;
  readonly getresuid: 109;
  readonly setresgid: 110;
  readonly getresgid: 111;
  readonly recvmsg: 113;
  readonly sendmsg: 114;
  readonly gettimeofday: 116;
  readonly getrusage: 117;
  readonly getsockopt: 118;
  readonly getcwd: 119;
  readonly readv: 120;
  readonly writev: 121;
  readonly settimeofday: 122;
  readonly fchown: 123;
  readonly fchmod: 124;
  readonly recvfrom: 125;
  readonly setreuid: 126;
  readonly setregid: 127;
  readonly rename: 128;
  readonly truncate: 129;
  readonly ftruncate: 130;
  readonly flock: 131;
  readonly lstat64: 132;
  readonly sendto: 133;
  readonly shutdown: 134;
  readonly socketpair: 135;
  readonly mkdir: 136;
  readonly rmdir: 137;
  readonly utimes: 138;
  readonly stat64: 139;
  readonly sendfile64: 140;
  readonly getpeername: 141;
  readonly futex: 142;
  readonly gettid: 143;
  readonly getrlimit: 144;
  readonly setrlimit: 145;
  readonly pivot_root: 146;
  readonly prctl: 147;
  readonly pciconfig_read: 148;
  readonly pciconfig_write: 149;
  readonly getsockname: 150;
  readonly inotify_init: 151;
  readonly inotify_add_watch: 152;
  readonly poll: 153;
  readonly getdents64: 154;
  readonly inotify_rm_watch: 156;
  readonly statfs: 157;
  readonly fstatfs: 158;
  readonly umount: 159;
  readonly sched_set_affinity: 160;
  readonly sched_get_affinity: 161;
  readonly getdomainname: 162;
  readonly setdomainname: 163;
  readonly utrap_install: 164;
  readonly quotactl: 165;
  readonly set_tid_address: 166;
  readonly mount: 167;
  readonly ustat: 168;
  readonly setxattr: 169;
  readonly lsetxattr: 170;
  readonly fsetxattr: 171;
  readonly getxattr: 172;
  readonly lgetxattr: 173;
  readonly getdents: 174;
  readonly setsid: 175;
  readonly fchdir: 176;
  readonly fgetxattr: 177;
  readonly listxattr: 178;
  readonly llistxattr: 179;
  readonly flistxattr: 180;
  readonly removexattr: 181;
  readonly lremovexattr: 182;
  readonly sigpending: 183;
  readonly query_module: 184;
  readonly setpgid: 185;
  readonly fremovexattr: 186;
  readonly tkill: 187;
  readonly exit_group: 188;
  readonly uname: 189;
  readonly init_module: 190;
  readonly personality: 191;
  readonly remap_file_pages: 192;
  readonly epoll_create: 193;
  readonly epoll_ctl: 194;
  readonly epoll_wait: 195;
  readonly ioprio_set: 196;
  readonly getppid: 197;
  readonly sigaction: 198;
  readonly sgetmask: 199;
  readonly ssetmask: 200;
  readonly sigsuspend: 201;
  readonly oldlstat: 202;
  readonly uselib: 203;
  readonly readdir: 204;
  readonly readahead: 205;
  readonly socketcall: 206;
  readonly syslog: 207;
  readonly lookup_dcookie: 208;
  readonly fadvise64: 209;
  readonly fadvise64_64: 210;
  readonly tgkill: 211;
  readonly waitpid: 212;
  readonly swapoff: 213;
  readonly sysinfo: 214;
  readonly ipc: 215;
  readonly sigreturn: 216;
  readonly clone: 217;
  readonly ioprio_get: 218;
  readonly adjtimex: 219;
  readonly sigprocmask: 220;
  readonly create_module: 221;
  readonly delete_module: 222;
  readonly get_kernel_syms: 223;
  readonly getpgid: 224;
  readonly bdflush: 225;
  readonly sysfs: 226;
  readonly afs_syscall: 227;
  readonly setfsuid: 228;
  readonly setfsgid: 229;
  readonly _newselect: 230;
  readonly splice: 232;
  readonly stime: 233;
  readonly statfs64: 234;
  readonly fstatfs64: 235;
  readonly _llseek: 236;
  readonly mlock: 237;
  readonly munlock: 238;
  readonly mlockall: 239;
  readonly munlockall: 240;
  readonly sched_setparam: 241;
  readonly sched_getparam: 242;
  readonly sched_setscheduler: 243;
  readonly sched_getscheduler: 244;
  readonly sched_yield: 245;
  readonly sched_get_priority_max: 246;
  readonly sched_get_priority_min: 247;
  readonly sched_rr_get_interval: 248;
  readonly nanosleep: 249;
  readonly mremap: 250;
  readonly _sysctl: 251;
  readonly getsid: 252;
  readonly fdatasync: 253;
  readonly nfsservctl: 254;
  readonly sync_file_range: 255;
  readonly clock_settime: 256;
  readonly clock_gettime: 257;
  readonly clock_getres: 258;
  readonly clock_nanosleep: 259;
  readonly sched_getaffinity: 260;
  readonly sched_setaffinity: 261;
  readonly timer_settime: 262;
  readonly timer_gettime: 263;
  readonly timer_getoverrun: 264;
  readonly timer_delete: 265;
  readonly timer_create: 266;
  readonly vserver: 267;
  readonly io_setup: 268;
  readonly io_destroy: 269;
  readonly io_submit: 270;
  readonly io_cancel: 271;
  readonly io_getevents: 272;
  readonly mq_open: 273;
  readonly mq_unlink: 274;
  readonly mq_timedsend: 275;
  readonly mq_timedreceive: 276;
  readonly mq_notify: 277;
  readonly mq_getsetattr: 278;
  readonly waitid: 279;
  readonly tee: 280;
  readonly add_key: 281;
  readonly request_key: 282;
  readonly keyctl: 283;
  readonly openat: 284;
  readonly mkdirat: 285;
  readonly mknodat: 286;
  readonly fchownat: 287;
  readonly futimesat: 288;
  readonly fstatat64: 289;
  readonly unlinkat: 290;
  readonly renameat: 291;
  readonly linkat: 292;
  readonly symlinkat: 293;
  readonly readlinkat: 294;
  readonly fchmodat: 295;
  readonly faccessat: 296;
  readonly pselect6: 297;
  readonly ppoll: 298;
  readonly unshare: 299;
  readonly set_robust_list: 300;
  readonly get_robust_list: 301;
  readonly migrate_pages: 302;
  readonly mbind: 303;
  readonly get_mempolicy: 304;
  readonly set_mempolicy: 305;
  readonly kexec_load: 306;
  readonly move_pages: 307;
  readonly getcpu: 308;
  readonly epoll_pwait: 309;
  readonly utimensat: 310;
  readonly signalfd: 311;
  readonly timerfd_create: 312;
  readonly eventfd: 313;
  readonly fallocate: 314;
  readonly timerfd_settime: 315;
  readonly timerfd_gettime: 316;
  readonly signalfd4: 317;
  readonly eventfd2: 318;
  readonly epoll_create1: 319;
  readonly dup3: 320;
  readonly pipe2: 321;
  readonly inotify_init1: 322;
  readonly accept4: 323;
  readonly preadv: 324;
  readonly pwritev: 325;
  readonly rt_tgsigqueueinfo: 326;
  readonly perf_event_open: 327;
  readonly recvmmsg: 328;
  readonly fanotify_init: 329;
  readonly fanotify_mark: 330;
  readonly prlimit64: 331;
  readonly name_to_handle_at: 332;
  readonly open_by_handle_at: 333;
  readonly clock_adjtime: 334;
  readonly syncfs: 335;
  readonly sendmmsg: 336;
  readonly setns: 337;
  readonly process_vm_readv: 338;
  readonly process_vm_writev: 339;
  readonly kern_features: 340;
  readonly kcmp: 341;
  readonly finit_module: 342;
  readonly sched_setattr: 343;
  readonly sched_getattr: 344;
  readonly renameat2: 345;
  readonly seccomp: 346;
  readonly getrandom: 347;
  readonly memfd_create: 348;
  readonly bpf: 349;
  readonly execveat: 350;
  readonly membarrier: 351;
  readonly userfaultfd: 352;
  readonly bind: 353;
  readonly listen: 354;
  readonly setsockopt: 355;
  readonly mlock2: 356;
  readonly copy_file_range: 357;
  readonly preadv2: 358;
  readonly pwritev2: 359;
  readonly statx: 360;
  readonly io_pgetevents: 361;
  readonly pkey_mprotect: 362;
  readonly pkey_alloc: 363;
  readonly pkey_free: 364;
  readonly rseq: 365;
  readonly semtimedop: 392;
  readonly semget: 393;
  readonly semctl: 394;
  readonly shmget: 395;
  readonly shmctl: 396;
  readonly shmat: 397;
  readonly shmdt: 398;
  readonly msgget: 399;
  readonly msgsnd: 400;
  readonly msgrcv: 401;
  readonly msgctl: 402;
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

/** Name of a call of sparc64. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'sparc64';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0,
    'Istart_syscall exit fork H write open close wait4 cIE link unlink !execv chdir chown mknod ' +
    'chmod lchown brk !perfctr lseek Bpid capB capC Cuid Buid vmsplice ptrace alarm Kaltstack ' +
    '!pause uA 33 access nice 36 sync kill stE sendfile lstE dup pipe As 45 umount2 Cgid Bgid ' +
    'Knal Beuid Begid acct memory_ordering 54 ioJ Iboot 57 symlink Hlink execve umask chroot ' +
    'fstE fstE64 Bpagesize msync vfork pH64 pwrite64 71 mmap 73 munmap mprotect madvise vhangup ' +
    '78 mincoI Bgroups Cgroups Bpgrp 83 CiAr 85 swapon BiAr 88 Chostname 90 dup2 92 fcntl ' +
    'select 95 fsync Cpriority sLet connect accept Bpriority rt_KIturn rt_Kaction rt_Kprocmask ' +
    'rt_Kpending rt_KAdwait rt_Kqueueinfo rt_Ksuspend CIsuid BIsuid CIsgid BIsgid 113 Icvmsg ' +
    'sendmsg 116 BAofday Brusage BsLopt Bcwd Hv writev CAofday fchown fchmod Icvfrom CIuid ' +
    'CIgid Iname truncEe ftruncEe flL lstE64 sendto shutdown sLetpair mkdir rmdir uAs stE64 ' +
    'sendfile64 Bpeername futex Btid Brlimit Crlimit pivot_root prJ pciconfig_H pciconfig_write ' +
    'BsLname iG_init iG_add_wEch poll Bdents64 156 iG_rm_wEch stEfs fstEfs umount DC_affinity ' +
    'DB_affinity Bdomainname Cdomainname utrap_install quotaJ C_tid_addIss mount ustE CxEtr ' +
    'lCxEtr fCxEtr BxEtr lBxEtr Bdents Csid fchdir fBxEtr listxEtr llistxEtr flistxEtr ' +
    'ImovexEtr lImovexEtr !Kpending !query_module Cpgid fImovexEtr tkill exit_group uname ' +
    'init_module personality Imap_file_pages epoll_cIEe epoll_J epoll_wait ioprio_C Bppid ' +
    '!Kaction sBmask sCmask !Ksuspend oldlstE uselib !Hdir Hahead sLetcall syslog ' +
    '!lookup_dcookie fadvise64 fadvise64_64 tgkill waitpid swapoff sysinfo ipc !KIturn clone ' +
    'ioprio_B adjAx !Kprocmask !cIEe_module delete_module !B_kernel_syms Bpgid !bdflush sysfs ' +
    '!afs_syscall Cfsuid Cfsgid _newselect 232 splice sA stEfs64 fstEfs64 _llseek mlL munlL ' +
    'mlLall munlLall DCparam DBparam DCscheduler DBscheduler Dyield DB_priority_max ' +
    'DB_priority_min Drr_B_interval nanosleep mImap !_sysJ Bsid fdEasync !nfsservJ ' +
    'sync_file_range clL_CA clL_BA clL_BIs clL_nanosleep DBaffinity DCaffinity Ar_CA Ar_BA ' +
    'Ar_Boverrun Ar_delete Ar_cIEe !vserver io_Cup io_destroy io_submit io_cancel io_Bevents ' +
    'mq_open mq_unlink mq_Adsend mq_AdIceive mq_G mq_BCEtr waitid tee add_key Iquest_key keyJ ' +
    'openE mkdirE mknodE fchownE fuAsE fstEE64 unlinkE InameE linkE symlinkE HlinkE fchmodE ' +
    'faccessE pselect6 ppoll unshaI C_robust_list B_robust_list migrEe_pages mbind B_mempolicy ' +
    'C_mempolicy kexec_load move_pages Bcpu epoll_pwait uAnsE Knalfd Arfd_cIEe eventfd fallocEe ' +
    'Arfd_CA Arfd_BA Knalfd4 eventfd2 epoll_cIEe1 dup3 pipe2 iG_init1 accept4 pHv pwritev ' +
    'rt_tgKqueueinfo perf_event_open Icvmmsg faG_init faG_mark prlimit64 name_to_handle_E ' +
    'open_by_handle_E clL_adjA syncfs sendmmsg Cns process_vm_Hv process_vm_writev kern_feEuIs ' +
    'kcmp finit_module DCEtr DBEtr InameE2 seccomp Brandom memfd_cIEe bpf execveE membarrier ' +
    'userfaultfd bind listen CsLopt mlL2 copy_file_range pHv2 pwritev2 stEx io_pBevents ' +
    'pkey_mprotect pkey_alloc pkey_fIe rseq 392 semAdop semB semJ shmB shmJ shmE shmdt msgB ' +
    'msgsnd msgrcv msgJ 424 *23 448 *25',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that sparc64 does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that sparc64 does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
