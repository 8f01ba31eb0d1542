// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of sh, as user space passes it. */
export interface Numbers {
  readonly restart_syscall: 0;
  readonly exit: 1;
  readonly fork: 2;
  readonly read: 3;
  readonly write: 4;
  readonly open: 5;
  readonly close: 6;
  readonly waitpid: 7;
  readonly creat: 8;
  readonly link: 9;
  readonly unlink: 10;
  readonly execve: 11;
  readonly chdir: 12;
  readonly time: 13;
  readonly mknod: 14;
  readonly chmod: 15;
  readonly lchown: 16;
  readonly oldstat: 18;
  readonly lseek: 19;
  readonly getpid: 20;
  readonly mount: 21;
  readonly umount: 22;
  readonly setuid: 23;
  readonly getuid: 24;
  readonly stime: 25;
  readonly ptrace: 26;
  readonly alarm: 27;
  readonly oldfstat: 28;
  readonly pause: 29;
  readonly utime: 30;
  readonly access: 33;
  readonly nice: 34;
  readonly sync: 36;
  readonly kill: 37;
  readonly rename: 38;
  readonly mkdir: 39;
  readonly rmdir: 40;
  readonly dup: 41;
  readonly pipe: 42;
  readonly times: 43;
  readonly brk: 45;
  readonly setgid: 46;
  readonly getgid: 47;
  readonly signal: 48;
  readonly geteuid: 49;
  readonly getegid: 50;
  readonly acct: 51;
  readonly umount2: 52;
  readonly ioctl: 54;
  readonly fcntl: 55;
  readonly setpgid: 57;
  readonly umask: 60;
  readonly chroot: 61;
  readonly ustat: 62;
  readonly dup2: 63;
  readonly getppid: 64;
  readonly getpgrp: 65;
  readonly setsid: 66;
  readonly sigaction: 67;
  readonly sgetmask: 68;
  readonly ssetmask: 69;
  readonly setreuid: 70;
  readonly setregid: 71;
  readonly sigsuspend: 72;
  readonly sigpending: 73;
  readonly sethostname: 74;
  readonly setrlimit: 75;
  readonly getrlimit: 76;
  readonly getrusage: 77;
  readonly gettimeofday: 78;
  readonly settimeofday: 79;
  readonly getgroups: 80;
  readonly setgroups: 81;
  readonly symlink: 83;
  readonly oldlstat: 84;
  readonly readlink: 85;
  readonly uselib: 86;
  readonly swapon: 87;
  readonly reboot: 88;
  readonly readdir: 89;
  readonly mmap: 90;
  readonly munmap: 91;
  readonly truncate: 92;
  readonly ftruncate: 93;
  readonly fchmod: 94;
  readonly fchown: 95;
  readonly getpriority: 96;
  readonly setpriority: 97;
  readonly statfs: 99;
  readonly fstatfs: 100;
  readonly socketcall: 102;
  readonly syslog: 103;
  readonly setitimer: 104;
  readonly getitimer: 105;
  readonly stat: 106;
  readonly lstat: 107;
  readonly fstat: 108;
  readonly olduname: 109;
  readonly vhangup: 111;
  readonly wait4: 114;
  readonly swapoff: 115;
  readonly sysinfo: 116;
  readonly ipc: 117;
  readonly fsync: 118;
  readonly sigreturn: 119;
  readonly clone: 120;
  readonly setdomainname: 121;
  readonly uname: 122;
  readonly cacheflush: 123;
  readonly adjtimex: 124;
  readonly mprotect: 125;
  readonly sigprocmask: 126;
  readonly init_module: 128;
  readonly delete_module: 129;
  readonly quotactl: 131;
  readonly getpgid: 132;
  readonly fchdir: 133;
  readonly bdflush: 134;
  readonly sysfs: 135;
  readonly personality: 136;
  readonly setfsuid: 138;
  readonly setfsgid: 139;
  readonly _llseek: 140;
  readonly getdents: 141;
  readonly _newselect: 142;
  readonly flock: 143;
  readonly msync: 144;
  readonly readv: 145;
  readonly writev: 146;
  readonly getsid: 147;
  readonly fdatasync: 148;
  readonly _sysctl: 149;
  readonly mlock: 150;
  readonly munlock: 151;
  readonly mlockall: 152;
  readonly munlockall: 153;
  readonly sched_setparam: 154;
  readonly sched_getparam: 155;
  readonly sched_setscheduler: 156;
  readonly sched_getscheduler: 157;
  readonly sched_yield: 158;
  readonly sched_get_priority_max: 159;
  readonly sched_get_priority_min: 160;
  readonly sched_rr_get_interval: 161;
  readonly nanosleep: 162;
  readonly mremap: 163;
  readonly setresuid: 164;
  readonly getresuid: 165;
  readonly poll: 168;
  readonly nfsservctl: 169;
  readonly setresgid: 170;
  readonly getresgid: 171;
  readonly prctl: 172;
  readonly rt_sigreturn: 173;
  readonly rt_sigaction: 174;
  readonly rt_sigprocmask: 175;
  readonly rt_sigpending: 176;
  readonly rt_sigtimedwait: 177;
  readonly rt_sigqueueinfo: 178;
  readonly rt_sigsuspend: 179;
  readonly pread64: 180;
  readonly pwrite64: 181;
  readonly chown: 182;
  readonly getcwd: 183;
  readonly capget: 184;
  readonly capset: 185;
  readonly sigaltstack: 186;
  readonly sendfile: 187;
  readonly vfork: 190;
  readonly ugetrlimit: 191;
  readonly mmap2: 192;
  readonly truncate64: 193;
  readonly ftruncate64: 194;
  readonly stat64: 195;
  readonly lstat64: 196;
  readonly fstat64: 197;
  readonly lchown32: 198;
  readonly getuid32: 199;
  readonly getgid32: 200;
  readonly geteuid32: 201;
  readonly getegid32: 202;
  readonly setreuid32: 203;
  readonly setregid32: 204;
  readonly getgroups32: 205;
  readonly setgroups32: 206;
  readonly fchown32: 207;
  readonly setresuid32: 208;
  readonly getresuid32: 209;
  readonly setresgid32: 210;
  readonly getresgid32: 211;
  readonly chown32: 212;
  readonly setuid32: 213;
  readonly setgid32: 214;
  readonly setfsuid32: 215;
  readonly setfsgid32: 216;
  readonly pivot_root: 217;
  readonly mincore: 218;
  readonly madvise: 219;
  readonly getdents64: 220;
  readonly fcntl64: 221;
  readonly gettid: 224;
  readonly readahead: 225;
  readonly setxattr: 226;
  readonly lsetxattr: 227;
  readonly fsetxattr: 228;
  readonly getxattr: 229;
  readonly lgetxattr: 230;
  readonly fgetxattr: 231;
  readonly listxattr: 232;
  readonly llistxattr: 233;
  readonly flistxattr: 234;
  readonly removexattr: 235;
  readonly lremovexattr: 236;
  readonly fremovexattr: 237;
  readonly tkill: 238;
  readonly sendfile64: 239;
  readonly futex: 240;
  readonly sched_setaffinity: 241;
  readonly sched_getaffinity: 242;
  readonly io_setup: 245;
  readonly io_destroy: 246;
  readonly io_getevents: 247;
  readonly io_submit: 248;
  readonly io_cancel: 249;
  readonly fadvise64: 250;
  readonly exit_group: 252;
  readonly lookup_dcookie: 253;
  readonly epoll_create: 254;
  readonly epoll_ctl: 255;
  readonly epoll_wait: 256;
  readonly remap_file_pages: 257;
  readonly set_tid_address: 258;
  readonly timer_create: 259;
  readonly timer_settime: 260;
  readonly timer_gettime: 261;
  readonly timer_getoverrun: 262;
  readonly timer_delete: 263;
  readonly clock_settime: 264;
  readonly clock_gettime: 265;
  readonly clock_getres: 266;
  readonly clock_nanosleep: 267;
  readonly statfs64: 268;
  readonly fstatfs64: 269;
  readonly tgkill: 270;
  readonly utimes: 271;
  readonly fadvise64_64: 272;
  readonly mbind: 274;
  readonly get_mempolicy: 275;
  readonly set_mempolicy: 276;
  readonly mq_open: 277;
  readonly mq_unlink: 278;
  readonly mq_timedsend: 279;
  readonly mq_timedreceive: 280;
  readonly mq_notify: 281;
  readonly mq_getsetattr: 282;
  readonly kexec_load: 283;
  readonly waitid: 284;
  readonly add_key: 285;
  readonly request_key: 286;
  readonly keyctl: 287;
  readonly ioprio_set: 288;
  readonly ioprio_get: 289;
  readonly inotify_init: 290;
  readonly inotify_add_watch: 291;
  readonly inotify_rm_watch: 292;
  readonly migrate_pages: 294;
  readonly openat: 295;
  readonly mkdirat: 296;
  readonly mknodat: 297;
  readonly fchownat: 298;
  readonly futimesat: 299;
  readonly fstatat64: 300;
  readonly unlinkat: 301;
  readonly renameat: 302;
  readonly linkat: 303;
  readonly symlinkat: 304;
  readonly readlinkat: 305;
  readonly fchmodat: 306;
  readonly faccessat: 307;
  readonly pselect6: 308;
  readonly ppoll: 309;
  readonly unshare: 310;
  readonly set_robust_list: 311;
  readonly get_robust_list: 312;
  readonly splice: 313;
  readonly sync_file_range: 314;
  readonly tee: 315;
  readonly vmsplice: 316;
  readonly move_pages: 317;
  readonly getcpu: 318;
  readonly epoll_pwait: 319;
  readonly utimensat: 320;
  readonly signalfd: 321;
  readonly timerfd_create: 322;
  readonly eventfd: 323;
  readonly fallocate: 324;
  readonly timerfd_settime: 325;
  readonly timerfd_gettime: 326;
  readonly signalfd4: 327;
  readonly eventfd2: 328;
  readonly epoll_create1: 329;
  readonly dup3: 330;
  readonly pipe2: 331;
  readonly inotify_init1: 332;
  readonly preadv: 333;
  readonly pwritev: 334;
  readonly rt_tgsigqueueinfo: 335;
  readonly perf_event_open: 336;
  readonly fanotify_init: 337;
  readonly fanotify_mark: 338;
  readonly prlimit64: 339;
  readonly socket: 340;
  readonly bind: 341;
  readonly connect: 342;
  readonly listen: 343;
  readonly accept: 344;
  readonly getsockname: 345;
  readonly getpeername: 346;
  readonly socketpair: 347;
  readonly send: 348;
  readonly sendto: 349;
  readonly recv: 350;
  readonly recvfrom: 351;
  readonly shutdown: 352;
  readonly setsockopt: 353;
  readonly getsockopt: 354;
  readonly sendmsg: 355;
  readonly recvmsg: 356;
  readonly recvmmsg: 357;
  readonly accept4: 358;
  readonly name_to_handle_at: 359;
  readonly open_by_handle_at: 360;
  readonly clock_adjtime: 361;
  readonly syncfs: 362;
  readonly sendmmsg: 363;
  readonly setns: 364;
  readonly process_vm_readv: 365;
  readonly process_vm_writev: 366;
  readonly kcmp: 367;
  readonly finit_module: 368;
  readonly sched_getattr: 369;
  readonly sched_setattr: 370;
  readonly renameat2: 371;
  readonly seccomp: 372;
  readonly getrandom: 373;
  readonly memfd_create: 374;
  readonly bpf: 375;
  readonly execveat: 376;
  readonly userfaultfd: 377;
  readonly membarrier: 378;
  readonly mlock2: 379;
  readonly copy_file_range: 380;
  readonly preadv2: 381;
  readonly pwritev2: 382;
  readonly statx: 383;
  readonly pkey_mprotect: 384;
  readonly pkey_alloc: 385;
  readonly pkey_free: 386;
  readonly rseq: 387;
  readonly sync_file_range2: 388;
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

/** Name of a call of sh. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'sh';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0,
    'Istart_syscall exit fork H write open close waitpid cIE link unlink execve chdir A mknod ' +
    'chmod lchown 18 oldstE lseek Bpid mount umount Cuid Buid sA ptrace alarm oldfstE pause uA ' +
    '33 access nice 36 sync kill Iname mkdir rmdir dup pipe As 45 brk Cgid Bgid Knal Beuid ' +
    'Begid acct umount2 54 ioJ fcntl 57 Cpgid 60 umask chroot ustE dup2 Bppid Bpgrp Csid ' +
    'Kaction sBmask sCmask CIuid CIgid Ksuspend Kpending Chostname Crlimit Brlimit Brusage ' +
    'BAofday CAofday Bgroups Cgroups 83 symlink oldlstE Hlink uselib swapon Iboot Hdir mmap ' +
    'munmap truncEe ftruncEe fchmod fchown Bpriority Cpriority 99 stEfs fstEfs 102 sLetcall ' +
    'syslog CiAr BiAr stE lstE fstE olduname 111 vhangup 114 wait4 swapoff sysinfo ipc fsync ' +
    'KIturn clone Cdomainname uname cacheflush adjAx mprotect Kprocmask 128 init_module ' +
    'delete_module 131 quotaJ Bpgid fchdir !bdflush sysfs personality 138 Cfsuid Cfsgid _llseek ' +
    'Bdents _newselect flL msync Hv writev Bsid fdEasync !_sysJ mlL munlL mlLall munlLall ' +
    'DCparam DBparam DCscheduler DBscheduler Dyield DB_priority_max DB_priority_min ' +
    'Drr_B_interval nanosleep mImap CIsuid BIsuid 168 poll !nfsservJ CIsgid BIsgid prJ ' +
    'rt_KIturn rt_Kaction rt_Kprocmask rt_Kpending rt_KAdwait rt_Kqueueinfo rt_Ksuspend pH64 ' +
    'pwrite64 chown Bcwd capB capC Kaltstack sendfile 190 vfork uBrlimit mmap2 truncEe64 ' +
    'ftruncEe64 stE64 lstE64 fstE64 lchown32 Buid32 Bgid32 Beuid32 Begid32 CIuid32 CIgid32 ' +
    'Bgroups32 Cgroups32 fchown32 CIsuid32 BIsuid32 CIsgid32 BIsgid32 chown32 Cuid32 Cgid32 ' +
    'Cfsuid32 Cfsgid32 pivot_root mincoI madvise Bdents64 fcntl64 224 Btid Hahead CxEtr lCxEtr ' +
    'fCxEtr BxEtr lBxEtr fBxEtr listxEtr llistxEtr flistxEtr ImovexEtr lImovexEtr fImovexEtr ' +
    'tkill sendfile64 futex DCaffinity DBaffinity 245 io_Cup io_destroy io_Bevents io_submit ' +
    'io_cancel fadvise64 252 exit_group !lookup_dcookie epoll_cIEe epoll_J epoll_wait ' +
    'Imap_file_pages C_tid_addIss Ar_cIEe Ar_CA Ar_BA Ar_Boverrun Ar_delete clL_CA clL_BA ' +
    'clL_BIs clL_nanosleep stEfs64 fstEfs64 tgkill uAs fadvise64_64 274 mbind B_mempolicy ' +
    'C_mempolicy mq_open mq_unlink mq_Adsend mq_AdIceive mq_G mq_BCEtr kexec_load waitid ' +
    'add_key Iquest_key keyJ ioprio_C ioprio_B iG_init iG_add_wEch iG_rm_wEch 294 migrEe_pages ' +
    'openE mkdirE mknodE fchownE fuAsE fstEE64 unlinkE InameE linkE symlinkE HlinkE fchmodE ' +
    'faccessE pselect6 ppoll unshaI C_robust_list B_robust_list splice sync_file_range tee ' +
    'vmsplice move_pages Bcpu epoll_pwait uAnsE Knalfd Arfd_cIEe eventfd fallocEe Arfd_CA ' +
    'Arfd_BA Knalfd4 eventfd2 epoll_cIEe1 dup3 pipe2 iG_init1 pHv pwritev rt_tgKqueueinfo ' +
    'perf_event_open faG_init faG_mark prlimit64 sLet bind connect listen accept BsLname ' +
    'Bpeername sLetpair send sendto Icv Icvfrom shutdown CsLopt BsLopt sendmsg Icvmsg Icvmmsg ' +
    'accept4 name_to_handle_E open_by_handle_E clL_adjA syncfs sendmmsg Cns process_vm_Hv ' +
    'process_vm_writev kcmp finit_module DBEtr DCEtr InameE2 seccomp Brandom memfd_cIEe bpf ' +
    'execveE userfaultfd membarrier mlL2 copy_file_range pHv2 pwritev2 stEx pkey_mprotect ' +
    'pkey_alloc pkey_fIe rseq sync_file_range2 393 semB semJ shmB shmJ shmE shmdt msgB msgsnd ' +
    'msgrcv msgJ clL_BA64 clL_CA64 clL_adjA64 clL_BIs_A64 clL_nanosleep_A64 Ar_BA64 Ar_CA64 ' +
    'Arfd_BA64 Arfd_CA64 uAnsE_A64 pselect6_A64 ppoll_A64 416 io_pBevents_A64 Icvmmsg_A64 ' +
    'mq_Adsend_A64 mq_AdIceive_A64 semAdop_A64 rt_KAdwait_A64 futex_A64 Drr_B_interval_A64 *11 ' +
    '436 *11 448 *25',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that sh does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that sh does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
