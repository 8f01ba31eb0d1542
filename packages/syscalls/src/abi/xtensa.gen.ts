// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of xtensa, as user space passes it. */
export interface Numbers {
  readonly spill: 0;
  readonly xtensa: 1;
  readonly available4: 2;
  readonly available5: 3;
  readonly available6: 4;
  readonly available7: 5;
  readonly available8: 6;
  readonly available9: 7;
  readonly open: 8;
  readonly close: 9;
  readonly dup: 10;
  readonly dup2: 11;
  readonly read: 12;
  readonly write: 13;
  readonly select: 14;
  readonly lseek: 15;
  readonly poll: 16;
  readonly _llseek: 17;
  readonly epoll_wait: 18;
  readonly epoll_ctl: 19;
  readonly epoll_create: 20;
  readonly creat: 21;
  readonly truncate: 22;
  readonly ftruncate: 23;
  readonly readv: 24;
  readonly writev: 25;
  readonly fsync: 26;
  readonly fdatasync: 27;
  readonly truncate64: 28;
  readonly ftruncate64: 29;
  readonly pread64: 30;
  readonly pwrite64: 31;
  readonly link: 32;
  readonly rename: 33;
  readonly symlink: 34;
  readonly readlink: 35;
  readonly mknod: 36;
  readonly pipe: 37;
  readonly unlink: 38;
  readonly rmdir: 39;
  readonly mkdir: 40;
  readonly chdir: 41;
  readonly fchdir: 42;
  readonly getcwd: 43;
  readonly chmod: 44;
  readonly chown: 45;
  readonly stat: 46;
  readonly stat64: 47;
  readonly lchown: 48;
  readonly lstat: 49;
  readonly lstat64: 50;
  readonly available51: 51;
  readonly fchmod: 52;
  readonly fchown: 53;
  readonly fstat: 54;
  readonly fstat64: 55;
  readonly flock: 56;
  readonly access: 57;
  readonly umask: 58;
  readonly getdents: 59;
  readonly getdents64: 60;
  readonly fcntl64: 61;
  readonly fallocate: 62;
  readonly fadvise64_64: 63;
  readonly utime: 64;
  readonly utimes: 65;
  readonly ioctl: 66;
  readonly fcntl: 67;
  readonly setxattr: 68;
  readonly getxattr: 69;
  readonly listxattr: 70;
  readonly removexattr: 71;
  readonly lsetxattr: 72;
  readonly lgetxattr: 73;
  readonly llistxattr: 74;
  readonly lremovexattr: 75;
  readonly fsetxattr: 76;
  readonly fgetxattr: 77;
  readonly flistxattr: 78;
  readonly fremovexattr: 79;
  readonly mmap2: 80;
  readonly munmap: 81;
  readonly mprotect: 82;
  readonly brk: 83;
  readonly mlock: 84;
  readonly munlock: 85;
  readonly mlockall: 86;
  readonly munlockall: 87;
  readonly mremap: 88;
  readonly msync: 89;
  readonly mincore: 90;
  readonly madvise: 91;
  readonly shmget: 92;
  readonly shmat: 93;
  readonly shmctl: 94;
  readonly shmdt: 95;
  readonly socket: 96;
  readonly setsockopt: 97;
  readonly getsockopt: 98;
  readonly shutdown: 99;
  readonly bind: 100;
  readonly connect: 101;
  readonly listen: 102;
  readonly accept: 103;
  readonly getsockname: 104;
  readonly getpeername: 105;
  readonly sendmsg: 106;
  readonly recvmsg: 107;
  readonly send: 108;
  readonly recv: 109;
  readonly sendto: 110;
  readonly recvfrom: 111;
  readonly socketpair: 112;
  readonly sendfile: 113;
  readonly sendfile64: 114;
  readonly sendmmsg: 115;
  readonly clone: 116;
  readonly execve: 117;
  readonly exit: 118;
  readonly exit_group: 119;
  readonly getpid: 120;
  readonly wait4: 121;
  readonly waitid: 122;
  readonly kill: 123;
  readonly tkill: 124;
  readonly tgkill: 125;
  readonly set_tid_address: 126;
  readonly gettid: 127;
  readonly setsid: 128;
  readonly getsid: 129;
  readonly prctl: 130;
  readonly personality: 131;
  readonly getpriority: 132;
  readonly setpriority: 133;
  readonly setitimer: 134;
  readonly getitimer: 135;
  readonly setuid: 136;
  readonly getuid: 137;
  readonly setgid: 138;
  readonly getgid: 139;
  readonly geteuid: 140;
  readonly getegid: 141;
  readonly setreuid: 142;
  readonly setregid: 143;
  readonly setresuid: 144;
  readonly getresuid: 145;
  readonly setresgid: 146;
  readonly getresgid: 147;
  readonly setpgid: 148;
  readonly getpgid: 149;
  readonly getppid: 150;
  readonly getpgrp: 151;
  readonly reserved152: 152;
  readonly reserved153: 153;
  readonly times: 154;
  readonly acct: 155;
  readonly sched_setaffinity: 156;
  readonly sched_getaffinity: 157;
  readonly capget: 158;
  readonly capset: 159;
  readonly ptrace: 160;
  readonly semtimedop: 161;
  readonly semget: 162;
  readonly semop: 163;
  readonly semctl: 164;
  readonly available165: 165;
  readonly msgget: 166;
  readonly msgsnd: 167;
  readonly msgrcv: 168;
  readonly msgctl: 169;
  readonly available170: 170;
  readonly umount2: 171;
  readonly mount: 172;
  readonly swapon: 173;
  readonly chroot: 174;
  readonly pivot_root: 175;
  readonly umount: 176;
  readonly swapoff: 177;
  readonly sync: 178;
  readonly syncfs: 179;
  readonly setfsuid: 180;
  readonly setfsgid: 181;
  readonly sysfs: 182;
  readonly ustat: 183;
  readonly statfs: 184;
  readonly fstatfs: 185;
  readonly statfs64: 186;
  readonly fstatfs64: 187;
  readonly setrlimit: 188;
  readonly getrlimit: 189;
  readonly getrusage: 190;
  readonly futex: 191;
  readonly gettimeofday: 192;
  readonly settimeofday: 193;
  readonly adjtimex: 194;
  readonly nanosleep: 195;
  readonly getgroups: 196;
  readonly setgroups: 197;
  readonly sethostname: 198;
  readonly setdomainname: 199;
  readonly syslog: 200;
  readonly vhangup: 201;
  readonly uselib: 202;
  readonly reboot: 203;
  readonly quotactl: 204;
  readonly nfsservctl: 205;
  readonly _sysctl: 206;
  readonly bdflush: 207;
  readonly uname: 208;
  readonly sysinfo: 209;
  readonly init_module: 210;
  readonly delete_module: 211;
  readonly sched_setparam: 212;
  readonly sched_getparam: 213;
  readonly sched_setscheduler: 214;
  readonly sched_getscheduler: 215;
  readonly sched_get_priority_max: 216;
  readonly sched_get_priority_min: 217;
  readonly sched_rr_get_interval: 218;
  readonly sched_yield: 219;
  readonly available222: 222;
  readonly restart_syscall: 223;
  readonly sigaltstack: 224;
  readonly rt_sigreturn: 225;
  readonly rt_sigaction: 226;
  readonly rt_sigprocmask: 227;
  readonly rt_sigpending: 228;
  readonly rt_sigtimedwait: 229;
  readonly rt_sigqueueinfo: 230;
  readonly rt_sigsuspend: 231;
  readonly mq_open: 232;
  readonly mq_unlink: 233;
  readonly mq_timedsend: 234;
  readonly mq_timedreceive: 235;
  readonly mq_notify: 236;
  readonly mq_getsetattr: 237;
  readonly available238: 238;
  readonly io_setup: 239;
  readonly io_destroy: 240;
  readonly io_submit: 241;
  readonly io_getevents: 242;
  readonly io_cancel: 243;
  readonly clock_settime: 244;
  readonly clock_gettime: 245;
  readonly clock_getres: 246;
  readonly clock_nanosleep: 247;
  readonly timer_create: 248;
  readonly timer_delete: 249;
  readonly timer_settime: 250;
  readonly timer_gettime: 251;
  readonly timer_getoverrun: 252;
  readonly reserved253: 253;
  readonly lookup_dcookie: 254;
  readonly available255: 255;
  readonly add_key: 256;
  readonly request_key: 257;
  readonly keyctl: 258;
  readonly available259: 259;
  readonly readahead: 260;
  readonly remap_file_pages: 261;
  readonly migrate_pages: 262;
  readonly mbind: 263;
  readonly get_mempolicy: 264;
  readonly set_mempolicy: 265;
  readonly unshare: 266;
  readonly move_pages: 267;
  readonly splice: 268;
  readonly tee: 269;
  readonly vmsplice: 270;
  readonly available271: 271;
  readonly pselect6: 272;
  readonly ppoll: 273;
  readonly epoll_pwait: 274;
  readonly epoll_create1: 275;
  readonly inotify_init: 276;
  readonly inotify_add_watch: 277;
  readonly inotify_rm_watch: 278;
  readonly inotify_init1: 279;
  readonly getcpu: 280;
  readonly kexec_load: 281;
  readonly ioprio_set: 282;
  readonly ioprio_get: 283;
  readonly set_robust_list: 284;
  readonly get_robust_list: 285;
  readonly available286: 286;
  readonly available287: 287;
  readonly openat: 288;
  readonly mkdirat: 289;
  readonly mknodat: 290;
  readonly unlinkat: 291;
  readonly renameat: 292;
  readonly linkat: 293;
  readonly symlinkat: 294;
  readonly readlinkat: 295;
  readonly utimensat: 296;
  readonly fchownat: 297;
  readonly futimesat: 298;
  readonly fstatat64: 299;
  readonly fchmodat: 300;
  readonly faccessat: 301;
  readonly available302: 302;
  readonly available303: 303;
  readonly signalfd: 304;
  readonly eventfd: 306;
  readonly recvmmsg: 307;
  readonly setns: 308;
  readonly signalfd4: 309;
  readonly dup3: 310;
  readonly pipe2: 311;
  readonly timerfd_create: 312;
  readonly timerfd_settime: 313;
  readonly timerfd_gettime: 314;
  readonly available315: 315;
  readonly eventfd2: 316;
  readonly preadv: 317;
  readonly pwritev: 318;
  readonly available319: 319;
  readonly fanotify_init: 320;
  readonly fanotify_mark: 321;
  readonly process_vm_readv: 322;
  readonly process_vm_writev: 323;
  readonly name_to_handle_at: 324;
  readonly open_by_handle_at: 325;
  readonly sync_file_range2: 326;
  readonly perf_event_open: 327;
  readonly rt_tgsigqueueinfo: 328;
  readonly clock_adjtime: 329;
  readonly prlimit64: 330;
  readonly kcmp: 331;
  readonly finit_module: 332;
  readonly accept4: 333;
  readonly sched_setattr: 334;
  readonly sched_getattr: 335;
  readonly renameat2: 336;
  readonly seccomp: 337;
  readonly getrandom: 338;
  readonly memfd_create: 339;
  readonly bpf: 340;
  readonly execveat: 341;
  readonly userfaultfd: 342;
  readonly membarrier: 343;
  readonly mlock2: 344;
  readonly copy_file_range: 345;
  readonly preadv2: 346;
  readonly pwritev2: 347;
  readonly pkey_mprotect: 348;
  readonly pkey_alloc: 349;
  readonly pkey_free: 350;
  readonly statx: 351;
  readonly rseq: 352;
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

/** Name of a call of xtensa. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'xtensa';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0,
    '!spill !xtensa !available4 !available5 !available6 !available7 !available8 !available9 ' +
    'open close dup dup2 H write select lseek poll _llseek epoll_wait epoll_J epoll_cIEe cIE ' +
    'truncEe ftruncEe Hv writev fsync fdEasync truncEe64 ftruncEe64 pH64 pwrite64 link Iname ' +
    'symlink Hlink mknod pipe unlink rmdir mkdir chdir fchdir Bcwd chmod chown stE stE64 lchown ' +
    'lstE lstE64 !available51 fchmod fchown fstE fstE64 flL access umask Bdents Bdents64 ' +
    'fcntl64 fallocEe fadvise64_64 uA uAs ioJ fcntl CxEtr BxEtr listxEtr ImovexEtr lCxEtr ' +
    'lBxEtr llistxEtr lImovexEtr fCxEtr fBxEtr flistxEtr fImovexEtr mmap2 munmap mprotect brk ' +
    'mlL munlL mlLall munlLall mImap msync mincoI madvise shmB shmE shmJ shmdt sLet CsLopt ' +
    'BsLopt shutdown bind connect listen accept BsLname Bpeername sendmsg Icvmsg send Icv ' +
    'sendto Icvfrom sLetpair sendfile sendfile64 sendmmsg clone execve exit exit_group Bpid ' +
    'wait4 waitid kill tkill tgkill C_tid_addIss Btid Csid Bsid prJ personality Bpriority ' +
    'Cpriority CiAr BiAr Cuid Buid Cgid Bgid Beuid Begid CIuid CIgid CIsuid BIsuid CIsgid ' +
    'BIsgid Cpgid Bpgid Bppid Bpgrp !Iserved152 !Iserved153 As acct DCaffinity DBaffinity capB ' +
    'capC ptrace semAdop semB semop semJ !available165 msgB msgsnd msgrcv msgJ !available170 ' +
    'umount2 mount swapon chroot pivot_root umount swapoff sync syncfs Cfsuid Cfsgid sysfs ustE ' +
    'stEfs fstEfs stEfs64 fstEfs64 Crlimit Brlimit Brusage futex BAofday CAofday adjAx ' +
    'nanosleep Bgroups Cgroups Chostname Cdomainname syslog vhangup uselib Iboot quotaJ ' +
    '!nfsservJ !_sysJ !bdflush uname sysinfo init_module delete_module DCparam DBparam ' +
    'DCscheduler DBscheduler DB_priority_max DB_priority_min Drr_B_interval Dyield 222 ' +
    '!available222 Istart_syscall Kaltstack rt_KIturn rt_Kaction rt_Kprocmask rt_Kpending ' +
    'rt_KAdwait rt_Kqueueinfo rt_Ksuspend mq_open mq_unlink mq_Adsend mq_AdIceive mq_G mq_BCEtr ' +
    '!available238 io_Cup io_destroy io_submit io_Bevents io_cancel clL_CA clL_BA clL_BIs ' +
    'clL_nanosleep Ar_cIEe Ar_delete Ar_CA Ar_BA Ar_Boverrun !Iserved253 !lookup_dcookie ' +
    '!available255 add_key Iquest_key keyJ !available259 Hahead Imap_file_pages migrEe_pages ' +
    'mbind B_mempolicy C_mempolicy unshaI move_pages splice tee vmsplice !available271 pselect6 ' +
    'ppoll epoll_pwait epoll_cIEe1 iG_init iG_add_wEch iG_rm_wEch iG_init1 Bcpu !kexec_load ' +
    'ioprio_C ioprio_B C_robust_list B_robust_list !available286 !available287 openE mkdirE ' +
    'mknodE unlinkE InameE linkE symlinkE HlinkE uAnsE fchownE fuAsE fstEE64 fchmodE faccessE ' +
    '!available302 !available303 Knalfd 306 eventfd Icvmmsg Cns Knalfd4 dup3 pipe2 Arfd_cIEe ' +
    'Arfd_CA Arfd_BA !available315 eventfd2 pHv pwritev !available319 faG_init faG_mark ' +
    'process_vm_Hv process_vm_writev name_to_handle_E open_by_handle_E sync_file_range2 ' +
    'perf_event_open rt_tgKqueueinfo clL_adjA prlimit64 kcmp finit_module accept4 DCEtr DBEtr ' +
    'InameE2 seccomp Brandom memfd_cIEe bpf execveE userfaultfd membarrier mlL2 copy_file_range ' +
    'pHv2 pwritev2 pkey_mprotect pkey_alloc pkey_fIe stEx rseq 403 clL_BA64 clL_CA64 clL_adjA64 ' +
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

/** Number of the call, or undefined for a name that xtensa does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that xtensa does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
