// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of alpha, as user space passes it. */
export interface Numbers {
  readonly osf_syscall: 0;
  readonly exit: 1;
  readonly fork: 2;
  readonly read: 3;
  readonly write: 4;
  readonly osf_old_open: 5;
  readonly close: 6;
  readonly osf_wait4: 7;
  readonly osf_old_creat: 8;
  readonly link: 9;
  readonly unlink: 10;
  readonly osf_execve: 11;
  readonly chdir: 12;
  readonly fchdir: 13;
  readonly mknod: 14;
  readonly chmod: 15;
  readonly chown: 16;
  readonly brk: 17;
  readonly osf_getfsstat: 18;
  readonly lseek: 19;
  readonly getxpid: 20;
  readonly osf_mount: 21;
  readonly umount2: 22;
  readonly setuid: 23;
  readonly getxuid: 24;
  readonly exec_with_loader: 25;
  readonly ptrace: 26;
  readonly osf_nrecvmsg: 27;
  readonly osf_nsendmsg: 28;
  readonly osf_nrecvfrom: 29;
  readonly osf_naccept: 30;
  readonly osf_ngetpeername: 31;
  readonly osf_ngetsockname: 32;
  readonly access: 33;
  readonly osf_chflags: 34;
  readonly osf_fchflags: 35;
  readonly sync: 36;
  readonly kill: 37;
  readonly osf_old_stat: 38;
  readonly setpgid: 39;
  readonly osf_old_lstat: 40;
  readonly dup: 41;
  readonly pipe: 42;
  readonly osf_set_program_attributes: 43;
  readonly osf_profil: 44;
  readonly open: 45;
  readonly osf_old_sigaction: 46;
  readonly getxgid: 47;
  readonly osf_sigprocmask: 48;
  readonly osf_getlogin: 49;
  readonly osf_setlogin: 50;
  readonly acct: 51;
  readonly sigpending: 52;
  readonly ioctl: 54;
  readonly osf_reboot: 55;
  readonly osf_revoke: 56;
  readonly symlink: 57;
  readonly readlink: 58;
  readonly execve: 59;
  readonly umask: 60;
  readonly chroot: 61;
  readonly osf_old_fstat: 62;
  readonly getpgrp: 63;
  readonly getpagesize: 64;
  readonly osf_mremap: 65;
  readonly vfork: 66;
  readonly stat: 67;
  readonly lstat: 68;
  readonly osf_sbrk: 69;
  readonly osf_sstk: 70;
  readonly mmap: 71;
  readonly osf_old_vadvise: 72;
  readonly munmap: 73;
  readonly mprotect: 74;
  readonly madvise: 75;
  readonly vhangup: 76;
  readonly osf_kmodcall: 77;
  readonly osf_mincore: 78;
  readonly getgroups: 79;
  readonly setgroups: 80;
  readonly osf_old_getpgrp: 81;
  readonly setpgrp: 82;
  readonly osf_setitimer: 83;
  readonly osf_old_wait: 84;
  readonly osf_table: 85;
  readonly osf_getitimer: 86;
  readonly gethostname: 87;
  readonly sethostname: 88;
  readonly getdtablesize: 89;
  readonly dup2: 90;
  readonly fstat: 91;
  readonly fcntl: 92;
  readonly osf_select: 93;
  readonly poll: 94;
  readonly fsync: 95;
  readonly setpriority: 96;
  readonly socket: 97;
  readonly connect: 98;
  readonly accept: 99;
  readonly getpriority: 100;
  readonly send: 101;
  readonly recv: 102;
  readonly sigreturn: 103;
  readonly bind: 104;
  readonly setsockopt: 105;
  readonly listen: 106;
  readonly osf_plock: 107;
  readonly osf_old_sigvec: 108;
  readonly osf_old_sigblock: 109;
  readonly osf_old_sigsetmask: 110;
  readonly sigsuspend: 111;
  readonly osf_sigstack: 112;
  readonly recvmsg: 113;
  readonly sendmsg: 114;
  readonly osf_old_vtrace: 115;
  readonly osf_gettimeofday: 116;
  readonly osf_getrusage: 117;
  readonly getsockopt: 118;
  readonly readv: 120;
  readonly writev: 121;
  readonly osf_settimeofday: 122;
  readonly fchown: 123;
  readonly fchmod: 124;
  readonly recvfrom: 125;
  readonly setreuid: 126;
  readonly setregid: 127;
  readonly rename: 128;
  readonly truncate: 129;
  readonly ftruncate: 130;
  readonly flock: 131;
  readonly setgid: 132;
  readonly sendto: 133;
  readonly shutdown: 134;
  readonly socketpair: 135;
  readonly mkdir: 136;
  readonly rmdir: 137;
  readonly osf_utimes: 138;
  readonly osf_old_sigreturn: 139;
  readonly osf_adjtime: 140;
  readonly getpeername: 141;
  readonly osf_gethostid: 142;
  readonly osf_sethostid: 143;
  readonly getrlimit: 144;
  readonly setrlimit: 145;
  readonly osf_old_killpg: 146;
  readonly setsid: 147;
  readonly quotactl: 148;
  readonly osf_oldquota: 149;
  readonly getsockname: 150;
  readonly osf_pid_block: 153;
  readonly osf_pid_unblock: 154;
  readonly sigaction: 156;
  readonly osf_sigwaitprim: 157;
  readonly osf_nfssvc: 158;
  readonly osf_getdirentries: 159;
  readonly osf_statfs: 160;
  readonly osf_fstatfs: 161;
  readonly osf_asynch_daemon: 163;
  readonly osf_getfh: 164;
  readonly osf_getdomainname: 165;
  readonly setdomainname: 166;
  readonly osf_exportfs: 169;
  readonly osf_alt_plock: 181;
  readonly osf_getmnt: 184;
  readonly osf_alt_sigpending: 187;
  readonly osf_alt_setsid: 188;
  readonly osf_swapon: 199;
  readonly msgctl: 200;
  readonly msgget: 201;
  readonly msgrcv: 202;
  readonly msgsnd: 203;
  readonly semctl: 204;
  readonly semget: 205;
  readonly semop: 206;
  readonly osf_utsname: 207;
  readonly lchown: 208;
  readonly shmat: 209;
  readonly shmctl: 210;
  readonly shmdt: 211;
  readonly shmget: 212;
  readonly osf_mvalid: 213;
  readonly osf_getaddressconf: 214;
  readonly osf_msleep: 215;
  readonly osf_mwakeup: 216;
  readonly msync: 217;
  readonly osf_signal: 218;
  readonly osf_utc_gettime: 219;
  readonly osf_utc_adjtime: 220;
  readonly osf_security: 222;
  readonly osf_kloadcall: 223;
  readonly osf_stat: 224;
  readonly osf_lstat: 225;
  readonly osf_fstat: 226;
  readonly osf_statfs64: 227;
  readonly osf_fstatfs64: 228;
  readonly getpgid: 233;
  readonly getsid: 234;
  readonly sigaltstack: 235;
  readonly osf_waitid: 236;
  readonly osf_priocntlset: 237;
  readonly osf_sigsendset: 238;
  readonly osf_set_speculative: 239;
  readonly osf_msfs_syscall: 240;
  readonly osf_sysinfo: 241;
  readonly osf_uadmin: 242;
  readonly osf_fuser: 243;
  readonly osf_proplist_syscall: 244;
  readonly osf_ntp_adjtime: 245;
  readonly osf_ntp_gettime: 246;
  readonly osf_pathconf: 247;
  readonly osf_fpathconf: 248;
  readonly osf_uswitch: 250;
  readonly osf_usleep_thread: 251;
  readonly osf_audcntl: 252;
  readonly osf_audgen: 253;
  readonly sysfs: 254;
  readonly osf_subsys_info: 255;
  readonly osf_getsysinfo: 256;
  readonly osf_setsysinfo: 257;
  readonly osf_afs_syscall: 258;
  readonly osf_swapctl: 259;
  readonly osf_memcntl: 260;
  readonly osf_fdatasync: 261;
  readonly bdflush: 300;
  readonly sethae: 301;
  readonly mount: 302;
  readonly old_adjtimex: 303;
  readonly swapoff: 304;
  readonly getdents: 305;
  readonly create_module: 306;
  readonly init_module: 307;
  readonly delete_module: 308;
  readonly get_kernel_syms: 309;
  readonly syslog: 310;
  readonly reboot: 311;
  readonly clone: 312;
  readonly uselib: 313;
  readonly mlock: 314;
  readonly munlock: 315;
  readonly mlockall: 316;
  readonly munlockall: 317;
  readonly sysinfo: 318;
  readonly _sysctl: 319;
  readonly oldumount: 321;
  readonly swapon: 322;
  readonly times: 323;
  readonly personality: 324;
  readonly setfsuid: 325;
  readonly setfsgid: 326;
  readonly ustat: 327;
  readonly statfs: 328;
  readonly fstatfs: 329;
  readonly sched_setparam: 330;
  readonly sched_getparam: 331;
  readonly sched_setscheduler: 332;
  readonly sched_getscheduler: 333;
  readonly sched_yield: 334;
  readonly sched_get_priority_max: 335;
  readonly sched_get_priority_min: 336;
  readonly sched_rr_get_interval: 337;
  readonly afs_syscall: 338;
  readonly uname: 339;
  readonly nanosleep: 340;
  readonly mremap: 341;
  readonly nfsservctl: 342;
  readonly setresuid: 343;
  readonly getresuid: 344;
  readonly pciconfig_read: 345;
  readonly pciconfig_write: 346;
  readonly query_module: 347;
  readonly prctl: 348;
  readonly pread64: 349;
  readonly pwrite64: 350;
  readonly rt_sigreturn: 351;
  readonly rt_sigaction: 352;
  readonly rt_sigprocmask: 353;
  readonly rt_sigpending: 354;
  readonly rt_sigtimedwait: 355;
  readonly rt_sigqueueinfo: 356;
  readonly rt_sigsuspend: 357;
  readonly select: 358;
  readonly gettimeofday: 359;
  readonly settimeofday: 360;
  readonly getitimer: 361;
  readonly setitimer: 362;
  readonly utimes: 363;
  readonly getrusage: 364;
  readonly wait4: 365;
  readonly adjtimex: 366;
  readonly getcwd: 367;
  readonly capget: 368;
  readonly capset: 369;
  readonly sendfile: 370;
  readonly setresgid: 371;
  readonly getresgid: 372;
  readonly dipc: 373;
  readonly pivot_root: 374;
  readonly mincore: 375;
  readonly pciconfig_iobase: 376;
  readonly getdents64: 377;
  readonly gettid: 378;
  readonly readahead: 379;
  readonly tkill: 381;
  readonly setxattr: 382;
  readonly lsetxattr: 383;
  readonly fsetxattr: 384;
  readonly getxattr: 385;
  readonly lgetxattr: 386;
  readonly fgetxattr: 387;
  readonly listxattr: 388;
  readonly llistxattr: 389;
  readonly flistxattr: 390;
  readonly removexattr: 391;
  readonly lremovexattr: 392;
  readonly fremovexattr: 393;
  readonly futex: 394;
  readonly sched_setaffinity: 395;
  readonly sched_getaffinity: 396;
  readonly tuxcall: 397;
  readonly io_setup: 398;
  readonly io_destroy: 399;
  readonly io_getevents: 400;
  readonly io_submit: 401;
  readonly io_cancel: 402;
  readonly exit_group: 405;
  readonly lookup_dcookie: 406;
  readonly epoll_create: 407;
  readonly epoll_ctl: 408;
  readonly epoll_wait: 409;
  readonly remap_file_pages: 410;
  readonly set_tid_address: 411;
  readonly restart_syscall: 412;
  readonly fadvise64: 413;
  readonly timer_create: 414;
  readonly timer_settime: 415;
  readonly timer_gettime: 416;
  readonly timer_getoverrun: 417;
  readonly timer_delete: 418;
  readonly clock_settime: 419;
  readonly clock_gettime: 420;
  readonly clock_getres: 421;
  readonly clock_nanosleep: 422;
  readonly semtimedop: 423;
  readonly tgkill: 424;
  readonly stat64: 425;
  readonly lstat64: 426;
  readonly fstat64: 427;
  readonly vserver: 428;
  readonly mbind: 429;
  readonly get_mempolicy: 430;
  readonly set_mempolicy: 431;
  readonly mq_open: 432;
  readonly mq_unlink: 433;
  readonly mq_timedsend: 434;
  readonly mq_timedreceive: 435;
  readonly mq_notify: 436;
  readonly mq_getsetattr: 437;
  readonly waitid: 438;
  readonly add_key: 439;
  readonly request_key: 440;
  readonly keyctl: 441;
  readonly ioprio_set: 442;
  readonly ioprio_get: 443;
  readonly inotify_init: 444;
  readonly inotify_add_watch: 445;
  readonly inotify_rm_watch: 446;
  readonly fdatasync: 447;
  readonly kexec_load: 448;
  readonly migrate_pages: 449;
  readonly openat: 450;
  readonly mkdirat: 451;
  readonly mknodat: 452;
  readonly fchownat: 453;
  readonly futimesat: 454;
  readonly fstatat64: 455;
  readonly unlinkat: 456;
  readonly renameat: 457;
  readonly linkat: 458;
  readonly symlinkat: 459;
  readonly readlinkat: 460;
  readonly fchmodat: 461;
  readonly faccessat: 462;
  readonly pselect6: 463;
  readonly ppoll: 464;
  readonly unshare: 465;
  readonly set_robust_list: 466;
  readonly get_robust_list: 467;
  readonly splice: 468;
  readonly sync_file_range: 469;
  readonly tee: 470;
  readonly vmsplice: 471;
  readonly move_pages: 472;
  readonly getcpu: 473;
  readonly epoll_pwait: 474;
  readonly utimensat: 475;
  readonly signalfd: 476;
  readonly timerfd: 477;
  readonly eventfd: 478;
  readonly recvmmsg: 479;
  readonly fallocate: 480;
  readonly timerfd_create: 481;
  readonly timerfd_settime: 482;
  readonly timerfd_gettime: 483;
  readonly signalfd4: 484;
  readonly eventfd2: 485;
  readonly epoll_create1: 486;
  readonly dup3: 487;
  readonly pipe2: 488;
  readonly inotify_init1: 489;
  readonly preadv: 490;
  readonly pwritev: 491;
  readonly rt_tgsigqueueinfo: 492;
  readonly perf_event_open: 493;
  readonly fanotify_init: 494;
  readonly fanotify_mark: 495;
  readonly prlimit64: 496;
  readonly name_to_handle_at: 497;
  readonly open_by_handle_at: 498;
  readonly clock_adjtime: 499;
  readonly syncfs: 500;
  readonly setns: 501;
  readonly accept4: 502;
  readonly sendmmsg: 503;
  readonly process_vm_readv: 504;
  readonly process_vm_writev: 505;
  readonly kcmp: 506;
  readonly finit_module: 507;
  readonly sched_setattr: 508;
  readonly sched_getattr: 509;
  readonly renameat2: 510;
  readonly getrandom: 511;
  readonly memfd_create: 512;
  readonly execveat: 513;
  readonly seccomp: 514;
  readonly bpf: 515;
  readonly userfaultfd: 516;
  readonly membarrier: 517;
  readonly mlock2: 518;
  readonly copy_file_range: 519;
  readonly preadv2: 520;
  readonly pwritev2: 521;
  readonly statx: 522;
  readonly io_pgetevents: 523;
  readonly pkey_mprotect: 524;
  readonly pkey_alloc: 525;
  readonly pkey_free: 526;
  readonly rseq: 527;
  readonly statfs64: 528;
  readonly fstatfs64: 529;
  readonly getegid: 530;
  readonly geteuid: 531;
  readonly getppid: 532;
  readonly pidfd_send_signal: 534;
  readonly io_uring_setup: 535;
  readonly io_uring_enter: 536;
  readonly io_uring_register: 537;
  readonly open_tree: 538;
  readonly move_mount: 539;
  readonly fsopen: 540;
  readonly fsconfig: 541;
  readonly fsmount: 542;
  readonly fspick: 543;
  readonly pidfd_open: 544;
  readonly clone3: 545;
  readonly close_range: 546;
  readonly openat2: 547;
  readonly pidfd_getfd: 548;
  readonly faccessat2: 549;
  readonly process_madvise: 550;
  readonly epoll_pwait2: 551;
  readonly mount_setattr: 552;
  readonly quotactl_fd: 553;
  readonly landlock_create_ruleset: 554;
  readonly landlock_add_rule: 555;
  readonly landlock_restrict_self: 556;
  readonly process_mrelease: 558;
  readonly futex_waitv: 559;
  readonly set_mempolicy_home_node: 560;
  readonly cachestat: 561;
  readonly fchmodat2: 562;
  readonly map_shadow_stack: 563;
  readonly futex_wake: 564;
  readonly futex_wait: 565;
  readonly futex_requeue: 566;
  readonly statmount: 567;
  readonly listmount: 568;
  readonly lsm_get_self_attr: 569;
  readonly lsm_set_self_attr: 570;
  readonly lsm_list_modules: 571;
  readonly mseal: 572;
  readonly setxattrat: 573;
  readonly getxattrat: 574;
  readonly listxattrat: 575;
  readonly removexattrat: 576;
  readonly open_tree_attr: 577;
  readonly file_getattr: 578;
  readonly file_setattr: 579;
  readonly listns: 580;
  readonly rseq_slice_yield: 581;
  readonly fchroot: 582;
}

/** Name of a call of alpha. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'alpha';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0,
    'Fsyscall exit fork H write !Fold_open close Fwait4 !Fold_cIE link unlink !Fexecve chdir ' +
    'fchdir mknod chmod chown brk !FBfsstE lseek Bxpid Fmount umount2 Cuid Bxuid ' +
    '!exec_with_loader ptrace !FnIcvmsg !Fnsendmsg !FnIcvfrom !Fnaccept !FnBpeername !FnBsLname ' +
    'access !Fchflags !Ffchflags sync kill !Fold_stE Cpgid !Fold_lstE dup pipe ' +
    'FC_program_Etributes !Fprofil open !Fold_Kaction Bxgid FKprocmask !FBlogin !FClogin acct ' +
    'Kpending 54 ioJ !FIboot !FIvoke symlink Hlink execve umask chroot !Fold_fstE Bpgrp ' +
    'Bpagesize !FmImap vfork stE lstE !Fsbrk !Fsstk mmap !Fold_vadvise munmap mprotect madvise ' +
    'vhangup !Fkmodcall !FmincoI Bgroups Cgroups !Fold_Bpgrp Cpgrp FCiAr !Fold_wait !Ftable ' +
    'FBiAr Bhostname Chostname Bdtablesize dup2 fstE fcntl Fselect poll fsync Cpriority sLet ' +
    'connect accept Bpriority send Icv KIturn bind CsLopt listen !FplL !Fold_Kvec !Fold_KblL ' +
    '!Fold_KCmask Ksuspend FKstack Icvmsg sendmsg !Fold_vtrace FBAofday FBrusage BsLopt 120 Hv ' +
    'writev FCAofday fchown fchmod Icvfrom CIuid CIgid Iname truncEe ftruncEe flL Cgid sendto ' +
    'shutdown sLetpair mkdir rmdir FuAs !Fold_KIturn !FadjA Bpeername !FBhostid !FChostid ' +
    'Brlimit Crlimit !Fold_killpg Csid quotaJ !Foldquota BsLname 153 !Fpid_blL !Fpid_unblL 156 ' +
    'Kaction !FKwaitprim !Fnfssvc FBdiIntries FstEfs FfstEfs 163 !Fasynch_daemon !FBfh ' +
    'FBdomainname Cdomainname 169 !Fexportfs 181 !Falt_plL 184 !FBmnt 187 !Falt_Kpending ' +
    '!Falt_Csid 199 Fswapon msgJ msgB msgrcv msgsnd semJ semB semop Futsname lchown shmE shmJ ' +
    'shmdt shmB !Fmvalid !FBaddIssconf !Fmsleep !Fmwakeup msync !FKnal !Futc_BA !Futc_adjA 222 ' +
    '!Fsecurity !Fkloadcall FstE FlstE FfstE FstEfs64 FfstEfs64 233 Bpgid Bsid Kaltstack ' +
    '!Fwaitid !FpriocntlC !FKsendC !FC_speculEive !Fmsfs_syscall Fsysinfo !Fuadmin !Ffuser ' +
    'Fproplist_syscall !Fntp_adjA !Fntp_BA !FpEhconf !FfpEhconf 250 !Fuswitch Fusleep_thH ' +
    '!Faudcntl !Faudgen sysfs !Fsubsys_info FBsysinfo FCsysinfo !Fafs_syscall !FswapJ !Fmemcntl ' +
    '!FfdEasync 300 !bdflush Chae mount old_adjAx swapoff Bdents !cIEe_module init_module ' +
    'delete_module !B_kernel_syms syslog Iboot clone uselib mlL munlL mlLall munlLall sysinfo ' +
    '!_sysJ 321 oldumount swapon As personality Cfsuid Cfsgid ustE stEfs fstEfs DCparam DBparam ' +
    'DCscheduler DBscheduler Dyield DB_priority_max DB_priority_min Drr_B_interval !afs_syscall ' +
    'uname nanosleep mImap !nfsservJ CIsuid BIsuid pciconfig_H pciconfig_write !query_module ' +
    'prJ pH64 pwrite64 rt_KIturn rt_Kaction rt_Kprocmask rt_Kpending rt_KAdwait rt_Kqueueinfo ' +
    'rt_Ksuspend select BAofday CAofday BiAr CiAr uAs Brusage wait4 adjAx Bcwd capB capC ' +
    'sendfile CIsgid BIsgid !dipc pivot_root mincoI pciconfig_iobase Bdents64 Btid Hahead 381 ' +
    'tkill CxEtr lCxEtr fCxEtr BxEtr lBxEtr fBxEtr listxEtr llistxEtr flistxEtr ImovexEtr ' +
    'lImovexEtr fImovexEtr futex DCaffinity DBaffinity !tuxcall io_Cup io_destroy io_Bevents ' +
    'io_submit io_cancel 405 exit_group !lookup_dcookie epoll_cIEe epoll_J epoll_wait ' +
    'Imap_file_pages C_tid_addIss Istart_syscall fadvise64 Ar_cIEe Ar_CA Ar_BA Ar_Boverrun ' +
    'Ar_delete clL_CA clL_BA clL_BIs clL_nanosleep semAdop tgkill stE64 lstE64 fstE64 !vserver ' +
    '!mbind !B_mempolicy !C_mempolicy mq_open mq_unlink mq_Adsend mq_AdIceive mq_G mq_BCEtr ' +
    'waitid add_key Iquest_key keyJ ioprio_C ioprio_B iG_init iG_add_wEch iG_rm_wEch fdEasync ' +
    'kexec_load migrEe_pages openE mkdirE mknodE fchownE fuAsE fstEE64 unlinkE InameE linkE ' +
    'symlinkE HlinkE fchmodE faccessE pselect6 ppoll unshaI C_robust_list B_robust_list splice ' +
    'sync_file_range tee vmsplice move_pages Bcpu epoll_pwait uAnsE Knalfd !Arfd eventfd ' +
    'Icvmmsg fallocEe Arfd_cIEe Arfd_CA Arfd_BA Knalfd4 eventfd2 epoll_cIEe1 dup3 pipe2 ' +
    'iG_init1 pHv pwritev rt_tgKqueueinfo perf_event_open faG_init faG_mark prlimit64 ' +
    'name_to_handle_E open_by_handle_E clL_adjA syncfs Cns accept4 sendmmsg process_vm_Hv ' +
    'process_vm_writev kcmp finit_module DCEtr DBEtr InameE2 Brandom memfd_cIEe execveE seccomp ' +
    'bpf userfaultfd membarrier mlL2 copy_file_range pHv2 pwritev2 stEx io_pBevents ' +
    'pkey_mprotect pkey_alloc pkey_fIe rseq stEfs64 fstEfs64 Begid Beuid Bppid 534 *23 558 *2 ' +
    '!C_mempolicy_home_node *22',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that alpha does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that alpha does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
